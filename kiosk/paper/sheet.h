#pragma once
/// A4 pages that fill from top to bottom: headings, paragraphs, lists, tables of two columns, a signature box. Selectable
/// text, Vietnamese shaping and line breaks by Pango, PDF by Cairo. The same content gives the same bytes.
/// Leaves what is said to its callers.
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

namespace kiosk::paper {

struct SheetInfo {
    std::string title;
    std::string footer;      ///< left of the page number
    base::Day made_on{};     ///< goes into the PDF's metadata in place of the time of writing
};

class Sheet {
public:
    static base::Result<Sheet> open(const std::filesystem::path& file, const SheetInfo&);
    ~Sheet();
    Sheet(Sheet&&) noexcept;
    Sheet& operator=(Sheet&&) noexcept;

    void heading(std::string_view words, int level);
    enum class Style { body, quiet, citation, strong };
    void paragraph(std::string_view words, Style = Style::body);
    /// "1." or "•" hangs before the words.
    void item(std::string_view mark, std::string_view words);
    void pair(std::string_view label, std::string_view words);
    /// Lines for name, date and signature; never broken over two pages.
    void signature_box(std::string_view heading, std::string_view who);
    void space(double millimetres);
    void new_page();
    /// Writes the rest; io when anything could not be written.
    base::Result<int> close();   ///< number of pages

private:
    struct Inner;
    explicit Sheet(std::unique_ptr<Inner>);
    std::unique_ptr<Inner> inner_;
};

}  // namespace kiosk::paper
