#include "kiosk/screens/article.h"
#include "kiosk/screens/pages.h"

namespace kiosk::screens {

/// What a centre has to post: Legal Aid Law 2017, Article 28(2); Circular 12/2018, Article 3.
Page notices_page(const View& view)
{
    const auto& words = view.words;
    Blocks blocks{heading("title", words("notices.title"))};
    if (view.library.notices.empty()) blocks.push_back(paragraph("none", words("notices.none")));
    for (const auto& notice : view.library.notices)
        blocks.push_back(door("notice." + notice.id, words.given("notice." + notice.id, notice.title),
                              words("notices.checked", fmt::arg("day", words.date(notice.checked_on))),
                              intent::WentTo{{Screen::notice, notice.id}}, "campaign", Tone::teal));
    blocks.push_back(side_button("numbers", words("home.numbers"), intent::WentTo{{Screen::numbers, {}}}, "call"));
    return standard_page(view, "notices", std::move(blocks));
}

Page notice_page(const View& view)
{
    const auto& words = view.words;
    const auto& notice = *view.library.notice(view.session.place.item);
    auto text = notice.text.find(words.language());
    const bool fell_back = text == notice.text.end();
    if (fell_back) text = notice.text.find("vi");
    Blocks blocks{
        paragraph("crumb", words("notices.title"), page::Paragraph::Style::crumb),
        heading("title", words.given("notice." + notice.id, notice.title)),
        badge("checked", words("notices.checked", fmt::arg("day", words.date(notice.checked_on))), Tone::plain),
    };
    std::vector<std::string> offered;
    if (text != notice.text.end()) append(blocks, passages(view, "text", text->second, offered, fell_back));
    blocks.push_back(side_button("call_staff", words("home.call_staff"), intent::OpenedOverlay{visit::Overlay::call_staff, {}},
                                 "support_agent"));
    return standard_page(view, "notice", std::move(blocks));
}

}  // namespace kiosk::screens
