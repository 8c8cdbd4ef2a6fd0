#include "kiosk/content/markdown.h"

#include <md4c.h>

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::content {

namespace {
/// Takes `{id, id}` off the end of a passage. Marks lie before it.
std::vector<std::string> take_citations(std::string& text)
{
    std::vector<std::string> ids;
    const auto from = text.ends_with('}') ? text.rfind('{') : std::string::npos;
    if (from == std::string::npos) return ids;
    std::string_view inside{text.data() + from + 1, text.size() - from - 2};
    while (!inside.empty()) {
        const auto comma = std::min(inside.find(','), inside.size());
        auto id = inside.substr(0, comma);
        inside.remove_prefix(std::min(inside.size(), comma + 1));
        while (id.starts_with(' ')) id.remove_prefix(1);
        while (id.ends_with(' ')) id.remove_suffix(1);
        ids.emplace_back(id);
    }
    text.resize(from);
    while (text.ends_with(' ')) text.pop_back();
    return ids;
}

/// Takes md4c's events. A refused piece is reported once and its words are kept, so that one fault does not hide the next.
class PassageWriter {
public:
    PassageWriter(std::string_view markdown, std::string_view file, int first_line, Faults& faults)
        : markdown_(markdown), file_(file), first_line_(first_line), faults_(faults)
    {
    }

    std::vector<Passage> take() && { return std::move(passages_); }

    void enter(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_DOC: return;
        case MD_BLOCK_P: begin(in_item_ ? item_ : Passage::Kind::paragraph); return;
        case MD_BLOCK_UL: open_list(Passage::Kind::bullet); return;
        case MD_BLOCK_OL: open_list(Passage::Kind::step); return;
        case MD_BLOCK_LI:
            in_item_ = true;
            begin(item_);
            return;
        case MD_BLOCK_H:
            if (static_cast<MD_BLOCK_H_DETAIL*>(detail)->level != 3) refuse("inside a part only ### headings are used");
            begin(Passage::Kind::subheading);
            return;
        case MD_BLOCK_QUOTE: refuse("a quotation (>) stands only under the title"); return;
        case MD_BLOCK_HR: refuse("lines (---) are not used"); return;
        default: refuse("only paragraphs, lists and ### headings are used in an article"); return;
        }
    }

    void leave(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_P || type == MD_BLOCK_H || type == MD_BLOCK_LI) end();
        if (type == MD_BLOCK_LI) in_item_ = false;
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) --lists_;
    }

    void enter(MD_SPANTYPE type, void* detail)
    {
        Passage::Mark mark;
        if (type == MD_SPAN_A) {
            const auto& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
            const std::string_view target{href.text ? href.text : "", href.size};
            if (target.starts_with("term:"))
                mark.term = target.substr(5);
            else
                refuse("a link leads to a term: [words](term:id)");
            mark.kind = Passage::Mark::Kind::term;
        } else if (type != MD_SPAN_STRONG) {
            refuse("only **strong** words and [words](term:id) are used");
            return;
        }
        if (marking_) refuse("a term and strong words cannot lie inside each other");
        marking_ = true;
        mark.begin = now_.text.size();
        mark_ = std::move(mark);
    }

    void leave(MD_SPANTYPE type)
    {
        if (!marking_ || (type != MD_SPAN_A && type != MD_SPAN_STRONG)) return;
        marking_ = false;
        mark_.end = now_.text.size();
        if (mark_.end > mark_.begin) now_.marks.push_back(std::move(mark_));
        mark_ = {};
    }

    void words(MD_TEXTTYPE type, std::string_view text)
    {
        if (text.data() >= markdown_.data() && text.data() < markdown_.data() + markdown_.size())
            at_ = static_cast<std::size_t>(text.data() - markdown_.data());
        switch (type) {
        case MD_TEXT_NORMAL: add(text); return;
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR: add(" "); return;
        case MD_TEXT_ENTITY: refuse("write the letter itself, not &…;"); return;
        default:
            refuse("only plain words are used in an article");
            add(text);
            return;
        }
    }

private:
    void add(std::string_view text)
    {
        if (!open_) return;
        if (now_.text.empty() && text == " ") return;
        now_.text += text;
    }

    void open_list(Passage::Kind kind)
    {
        if (++lists_ > 1) refuse("a list inside a list is not used");
        end();
        item_ = kind;
    }

    void begin(Passage::Kind kind)
    {
        end();
        now_ = {};
        now_.kind = kind;
        open_ = true;
    }

    void end()
    {
        if (open_) now_.rests_on = take_citations(now_.text);
        if (std::any_of(now_.marks.begin(), now_.marks.end(),
                        [&](const Passage::Mark& mark) { return mark.end > now_.text.size(); })) {
            refuse("citations in braces stand behind the words, outside of strong words and terms");
            std::erase_if(now_.marks, [&](const Passage::Mark& mark) { return mark.end > now_.text.size(); });
        }
        if (open_ && !now_.text.empty()) passages_.push_back(std::move(now_));
        now_ = {};
        open_ = false;
        marking_ = false;
    }

    void refuse(const char* why)
    {
        const auto lines = std::count(markdown_.begin(), markdown_.begin() + static_cast<std::ptrdiff_t>(at_), '\n');
        faults_.add(file_, first_line_ + static_cast<int>(lines), why);
    }

    std::string_view markdown_;
    std::string_view file_;
    int first_line_;
    Faults& faults_;
    std::vector<Passage> passages_;
    Passage now_;
    Passage::Mark mark_;
    Passage::Kind item_ = Passage::Kind::bullet;
    std::size_t at_ = 0;  // of the last words seen: a refused block is reported near them
    int lists_ = 0;
    bool open_ = false;
    bool in_item_ = false;
    bool marking_ = false;
};

PassageWriter& writer(void* self) { return *static_cast<PassageWriter*>(self); }
}  // namespace

std::vector<Passage> passages_of(std::string_view markdown, std::string_view file, int first_line, Faults& faults)
{
    PassageWriter target{markdown, file, first_line, faults};
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_COLLAPSEWHITESPACE | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        writer(self).enter(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
        writer(self).leave(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
        writer(self).enter(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
        writer(self).leave(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
        writer(self).words(type, {text, size});
        return 0;
    };
    if (md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &target) != 0)
        faults.add(file, first_line, "not readable as Markdown");
    return std::move(target).take();
}

}  // namespace kiosk::content
