#pragma once
/// A4 pages that fill from top to bottom: headings, paragraphs, lists, tables of two columns, a signature box. Selectable
/// text, Vietnamese shaping and line breaks by Pango, PDF by Cairo. The same content gives the same bytes.
/// Leaves what is said to its callers.
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

struct _cairo;

namespace kiosk::paper {

struct SheetInfo {
    std::string title;
    std::string footer;   ///< left of the page number
    base::Day made_on{};  ///< goes into the PDF's metadata in place of the time of writing
};

class Sheet {
public:
    /// An empty path: written nowhere, to learn where headings come to stand.
    static base::Result<Sheet> open(const std::filesystem::path& file, const SheetInfo&);
    ~Sheet();
    Sheet(Sheet&&) noexcept;
    Sheet& operator=(Sheet&&) noexcept;

    void heading(std::string_view words, int level);
    void title(std::string_view words);  ///< as large as level 1, not in the contents
    /// Headings of levels 1 and 2 with their pages, in order; also the document's outline.
    struct Entry {
        std::string words;
        int level = 1;
        int page = 1;
    };
    const std::vector<Entry>& contents() const;
    /// A line of a table of contents.
    void entry(const Entry&);
    enum class Style { body, quiet, citation, strong };
    void paragraph(std::string_view words, Style = Style::body);
    /// "1." or "•" hangs before the words.
    void item(std::string_view mark, std::string_view words);
    void pair(std::string_view label, std::string_view words);
    /// A statement to be judged: its number, its words with room to write below, what it rests on, the boxes to tick. Never
    /// broken over two pages. Yields its page.
    int statement(int number, std::string_view words, std::string_view law, std::string_view verdicts);
    /// A grid with a heading row that comes again on each page. The first column is narrow, the second takes what is left, the
    /// others share half of the width; from the third on cells stand to the right. A cell is words, or empty: room to write.
    struct Row {
        std::vector<std::string> cells;
        bool below = false;  ///< the second cell is indented
    };
    void table(const std::vector<std::string>& heading, const std::vector<Row>&);
    /// One line for a signature, for a part of a document.
    void signature_line(std::string_view who);
    /// Lines for name, date and signature; never broken over two pages.
    void signature_box(std::string_view heading, std::string_view who);
    /// Something drawn by others in a frame, in points from its upper left; never broken over two pages.
    void drawing(double width, double height, double scale, const std::function<void(_cairo*)>&);
    void space(double millimetres);
    /// A new page unless so much is left of this one.
    void keep_together(double millimetres);
    void new_page();
    /// Writes the rest; io when anything could not be written.
    base::Result<int> close();  ///< number of pages

private:
    struct Inner;
    explicit Sheet(std::unique_ptr<Inner>);
    std::unique_ptr<Inner> inner_;
};

}  // namespace kiosk::paper
