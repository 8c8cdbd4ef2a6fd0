#pragma once
/// A small library for desk tests: the shipped words of the desk, two areas, one ground, read without the whole pack.
#include <filesystem>
#include <fstream>
#include <string>

#include "kiosk/desk/pages.h"
#include "kiosk/page/lines.h"

namespace kiosk::desk::tests {

using base::RequestId;

/// `id: "words"` lines only, as content/words/vi/desk*.yaml are written.
inline void read_words(content::Library& library, const std::string& language)
{
    const std::filesystem::path folder = std::string{KIOSK_SOURCE_DIR} + "/content/words/" + language;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (!entry.path().filename().string().starts_with("desk")) continue;
        std::ifstream file{entry.path()};
        for (std::string line; std::getline(file, line);) {
            const auto colon = line.find(": \"");
            if (line.empty() || line.front() == '#' || colon == std::string::npos) continue;
            library.words[language][line.substr(0, colon)] = line.substr(colon + 3, line.rfind('"') - colon - 3);
        }
    }
}

inline content::Library small_library()
{
    content::Library library;
    library.pack.languages = {"vi", "en"};
    read_words(library, "vi");
    read_words(library, "en");
    library.areas.push_back({"family", "family_restroom", {{"vi", "Hôn nhân và gia đình"}, {"en", "Marriage and family"}}});
    law::Snapshot rules;
    rules.in_force_from = base::Day{std::chrono::year{2018}, std::chrono::month{1}, std::chrono::day{1}};
    law::Ground poor{"tgpl2017.7.2", {{"vi", "người thuộc hộ nghèo"}, {"en", "poor household"}}, {}, {}, {}};
    poor.papers.push_back({{{"vi", "Giấy chứng nhận hộ nghèo"}, {"en", "Certificate of a poor household"}}, true});
    rules.grounds.push_back(poor);
    rules.grounds.push_back({"tgpl2017.7.3", {{"vi", "trẻ em"}, {"en", "child"}}, {}, {}, {}});
    library.rules.snapshots.push_back(rules);
    return library;
}

inline RequestId id_of(std::uint8_t number)
{
    RequestId id;
    id.bytes[0] = number;
    return id;
}

inline base::WallTime morning() { return *base::parse_time("2026-11-23T09:42"); }

inline flow::QueuedRequest row(std::uint8_t number, bool urgent = false, visit::Stage stage = visit::Stage::received)
{
    flow::QueuedRequest out;
    out.id = id_of(number);
    out.sequence = number;
    out.version = 1;
    out.code = "BK-7K4" + std::string(1, static_cast<char>('A' + number));
    out.day = base::local_day(morning());
    out.answer_by = out.day;
    out.urgent = urgent;
    out.stage = stage;
    if (stage != visit::Stage::received) out.claimed_by = "Hà";
    return out;
}

inline flow::OpenedRequest request_of_huong()
{
    flow::OpenedRequest request;
    request.requester.name = "Nguyễn Thị Hường";
    request.contact.phone = "0912345678";
    request.contact.times = {"Sau 17 giờ"};
    request.contact.say_who = "no";
    request.contact.safe_word = "hoa ban";
    request.area = "family";
    request.words = "Tôi bị chồng đánh nhiều lần.";
    request.urgent = {"court_date"};
    request.facts.set("court_date", "2026-11-27");
    request.grounds = {{"tgpl2017.7.2", true}};
    request.secret = "K7M42QXD";
    request.sent_at = *base::parse_time("2026-11-23T09:31");
    return request;
}

/// Somebody at work: unlocked as an officer, one urgent request of Hường and one other in the queue, hers on the screen.
struct AtWork {
    content::Library library = small_library();
    World world{library, "Chi nhánh số 2", morning(), false, {}};
    Session session;

    explicit AtWork(visit::Stage stage = visit::Stage::received)
    {
        session.names = {"Hà"};
        session.who = "Hà";
        take(intent::Unlocked{"Hà", "officer"});
        take(intent::WentTo{PlaceName::queue});
        take(intent::QueueRead{{row(1, true, stage), row(2)}, morning()});
        take(intent::RequestsOpened{{{id_of(1), Opened{request_of_huong()}}}});
        take(intent::Selected{id_of(1)});
        take(intent::RequestsOpened{{{id_of(1), Opened{request_of_huong()}}}});
        take(intent::Looked{{session.queue.front(), {{morning(), "Hà", "opened"}}}});
    }
    void take(const Intent& intent) { session = after(std::move(session), intent, world); }
    Page page() const { return page_of(session, world); }
    const Queue& queue() const { return std::get<Queue>(session.place); }
    /// What is being filled in; null when no act is open.
    const OpenAct* act() const
    {
        const auto* request = open_request(session);
        return request != nullptr && request->act ? &*request->act : nullptr;
    }
    void choose(flow::StaffAct act) { take(intent::ChoseAct{act}); }
};

/// Every word of a block and of what stands inside of it; the parts of one block with a bar between.
inline std::string words_in(const Block& block)
{
    std::string out;
    for (const auto* line : page::lines_of(block.kind)) out += (out.empty() ? "" : "|") + line->words;
    if (const auto* field = std::get_if<page::Field>(&block.kind)) out += "|" + field->text;
    if (const auto* find = std::get_if<page::Find>(&block.kind)) out += "|" + find->text;
    for (const auto& inner : block.inside) out += "\n" + words_in(inner);
    return out;
}

inline std::string all_words(const Page& page)
{
    std::string out;
    for (const auto& block : page.blocks) out += words_in(block) + "\n";
    return out;
}

inline const Block* block_in(const std::vector<Block>& blocks, std::string_view id)
{
    for (const auto& each : blocks) {
        if (each.id == id) return &each;
        if (const auto* inside = block_in(each.inside, id)) return inside;
    }
    return nullptr;
}
/// Also of blocks inside of others.
inline const Block* block(const Page& page, std::string_view id) { return block_in(page.blocks, id); }

inline bool says(const Page& page, std::string_view words) { return all_words(page).find(words) != std::string::npos; }

}  // namespace kiosk::desk::tests
