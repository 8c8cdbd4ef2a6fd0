#pragma once
/// What the sample pages are made with: words without a catalogue, blocks with numbered meanings, the citizen's header and bar.
#include <string>
#include <utility>
#include <vector>

#include "sample_pages.h"

namespace kiosk::ui::samples {

using namespace page;

inline Line say(std::string words)
{
    Line line;
    line.id = words;
    line.words = std::move(words);
    return line;
}

struct Maker {
    PlainPage page;
    std::size_t meanings = 0;

    PlainBlock& add(Area area, Kind kind, bool touchable = false, std::string id = "")
    {
        PlainBlock block;
        block.id = id.empty() ? page.id + "." + std::to_string(page.blocks.size()) : std::move(id);
        block.area = area;
        block.kind = std::move(kind);
        if (touchable) block.meaning = meanings++;
        page.blocks.push_back(std::move(block));
        return page.blocks.back();
    }

    PlainBlock inside(Kind kind, bool touchable = false)
    {
        PlainBlock block;
        block.id = page.id + ".inside." + std::to_string(inner++);
        block.kind = std::move(kind);
        if (touchable) block.meaning = meanings++;
        return block;
    }
    int inner = 0;

    void button(Area area, Button::Weight weight, std::string words, std::string icon = "", bool after = false)
    {
        add(area, Button{std::move(icon), say(std::move(words)), weight, after, {}}, true);
    }

    void header()
    {
        add(Area::header, Brand{say("Trung tâm Trợ giúp pháp lý Nhà nước"), {}});
        add(Area::header, ClockFace{say("Thứ Hai 23/11/2026"), say("09:42")});
    }

    void bar()
    {
        using W = Button::Weight;
        button(Area::bar, W::tool, "Trang đầu", "home");
        button(Area::bar, W::tool, "Quay lại", "arrow_back");
        button(Area::bar, W::tool, "Nghe", "volume_up");
        button(Area::bar, W::tool, "Cỡ chữ", "format_size");
        button(Area::bar, W::tool, "Tương phản", "contrast");
        button(Area::bar, W::tool, "Hạ thấp", "accessible");
        button(Area::bar, W::tool, "Tiếng Việt", "translate");
        button(Area::bar, W::exit, "Thoát nhanh", "logout");
    }
};

inline Maker begin(const std::string& id, Layout layout = Layout::standard)
{
    Maker m;
    m.page.id = id;
    m.page.language = "vi";
    m.page.layout = layout;
    return m;
}

using P = Paragraph::Style;
using W = Button::Weight;

PlainPage front();
PlainPage home();
PlainPage article();
PlainPage question();
PlainPage age();
PlainPage outcome();
PlainPage keyboard();
PlainPage check();
PlainPage receipt();
PlainPage desk();
PlainPage dialog();
PlainPage lock();
PlainPage everything();
PlainPage desk_request();
PlainPage desk_forms();
PlainPage desk_books();

}  // namespace kiosk::ui::samples
