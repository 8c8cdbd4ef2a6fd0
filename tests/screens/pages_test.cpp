#include "all_pages.h"

#include <algorithm>
#include <set>

#include "kiosk/base/utf8.h"
#include "kiosk/text/typing.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {
using Block = page::Block<visit::Intent>;

struct LinesSaid {
    std::vector<page::Line> operator()(const auto& /*of the desk*/) const { return {}; }
    std::vector<page::Line> operator()(const page::Heading& b) const { return {b.line}; }
    std::vector<page::Line> operator()(const page::Paragraph& b) const { return {b.line}; }
    std::vector<page::Line> operator()(const page::Badge& b) const { return {b.line}; }
    std::vector<page::Line> operator()(const page::Button& b) const { return {b.line}; }
    std::vector<page::Line> operator()(const page::Door& b) const
    {
        return b.below.empty() ? std::vector{b.title} : std::vector{b.title, b.below};
    }
    std::vector<page::Line> operator()(const page::Choice& b) const { return {b.line}; }
    std::vector<page::Line> operator()(const page::Step& b) const { return {b.line}; }
    std::vector<page::Line> operator()(const page::Item& b) const { return {b.line}; }
    std::vector<page::Line> operator()(const page::Cite& b) const { return {b.title, b.below}; }
    std::vector<page::Line> operator()(const page::Row& b) const { return {b.label, b.value}; }
    std::vector<page::Line> operator()(const page::Progress& b) const { return {b.line}; }
    std::vector<page::Line> operator()(const page::Field& b) const
    {
        return {page::Line{b.label.id, b.label.said(), {}, b.label.fell_back}};
    }
    std::vector<page::Line> operator()(const page::Key& b) const { return {b.line}; }
    std::vector<page::Line> operator()(const page::Qr& b) const { return {b.caption}; }
    std::vector<page::Line> operator()(const page::Code& b) const { return {b.caption, b.words}; }
    std::vector<page::Line> operator()(const page::Pair& b) const { return {b.left, b.right}; }
    std::vector<page::Line> operator()(const page::Notice& b) const { return {b.line}; }
    std::vector<page::Line> operator()(const page::Brand& b) const { return {b.line}; }
    std::vector<page::Line> operator()(const page::ClockFace& b) const { return {b.day, b.time}; }
    std::vector<page::Line> operator()(const page::QueueRow& b) const { return {b.title}; }
    std::vector<page::Line> operator()(const page::NavItem& b) const { return {b.line}; }
    std::vector<page::Line> operator()(const page::Panel&) const { return {}; }
    std::vector<page::Line> operator()(const page::Divider&) const { return {}; }
};

/// What a block must say; of those of the desk, which no citizen's page has, nothing.
std::vector<page::Line> lines_said_in(const page::Kind& kind) { return std::visit(LinesSaid{}, kind); }

void flatten(const std::vector<Block>& blocks, std::vector<const Block*>& out)
{
    for (const auto& block : blocks) {
        out.push_back(&block);
        flatten(block.inside, out);
    }
}

std::vector<const Block*> all_blocks(const page::Page<visit::Intent>& page)
{
    std::vector<const Block*> out;
    flatten(page.blocks, out);
    return out;
}

template <class Check>
void on_every_page(const Check& check)
{
    const auto library = shipped_library();
    const auto set = settings();
    for (auto session : all_sessions(library))
        for (const auto* language : {"vi", "en"}) {
            session.language = language;
            const auto page = screens::page_of(session, library, set, morning(), true);
            INFO("page " << page.id << " in " << language);
            check(session, page);
        }
}
}  // namespace

TEST_CASE("every page of both languages has all its words, none borrowed from the other language")
{
    on_every_page([](const Session&, const auto& page) {
        for (const auto* block : all_blocks(page))
            for (const auto& line : lines_said_in(block->kind)) {
                INFO("block " << block->id);
                CHECK(line.words.find("⟦") == std::string::npos);
                CHECK(line.words.find('{') == std::string::npos);
                CHECK_FALSE(line.words.empty());
                CHECK_FALSE(line.said().empty());
                CHECK_FALSE(line.fell_back);
            }
    });
}

TEST_CASE("block ids are unique on a page, so that a walk or a voice never means another block")
{
    on_every_page([](const Session&, const auto& page) {
        std::set<std::string> ids;
        for (const auto* block : all_blocks(page)) {
            INFO("block " << block->id);
            CHECK(ids.insert(block->id).second);
            CHECK_FALSE(block->id.empty());
        }
    });
}

TEST_CASE("every page but the neutral front page can be left at once, also with a dialog over it")
{
    on_every_page([](const Session& session, const auto& page) {
        if (page.id == "front") return;
        const bool over = session.overlay != Overlay::none;
        const auto blocks = all_blocks(page);
        CHECK(std::any_of(blocks.begin(), blocks.end(), [&](const Block* block) {
            return block->meaning && std::holds_alternative<visit::intent::QuickExited>(*block->meaning) && block->enabled &&
                   (block->area == page::Area::overlay) == over;
        }));
    });
}

TEST_CASE("no page is a dead end: there is always a way on besides leaving")
{
    on_every_page([](const Session& session, const auto& page) {
        const bool over = session.overlay != Overlay::none;
        const auto blocks = all_blocks(page);
        CHECK(std::any_of(blocks.begin(), blocks.end(), [&](const Block* block) {
            return block->meaning && !std::holds_alternative<visit::intent::QuickExited>(*block->meaning) &&
                   (!over || block->area == page::Area::overlay);
        }));
    });
}

TEST_CASE("the band DEMO stands over every page of a demonstration and over no other")
{
    const auto library = shipped_library();
    const auto set = settings();
    for (const auto& session : all_sessions(library)) {
        const auto has_band = [](const auto& page) {
            return std::any_of(page.blocks.begin(), page.blocks.end(),
                               [](const Block& b) { return b.area == page::Area::band; });
        };
        CHECK(has_band(screens::page_of(session, library, set, morning(), true)));
        CHECK_FALSE(has_band(screens::page_of(session, library, set, morning(), false)));
    }
}

TEST_CASE("the receipt shows code and secret alone in their blocks and spells them out")
{
    const auto library = shipped_library();
    Session session;
    session.place = {Screen::sent, {}};
    session.receipt = receipt();
    const auto page = screens::page_of(session, library, settings(), morning(), false);
    CHECK(page.id == "receipt");
    int seen = 0;
    for (const auto* block : all_blocks(page)) {
        const auto* code = std::get_if<page::Code>(&block->kind);
        if (block->id == "receipt.code" && code && code->words.words == "BK-7K4M" && code->words.said() != "BK-7K4M") ++seen;
        if (block->id == "receipt.secret" && code && code->words.words == "K7M4-2QXD") ++seen;
    }
    CHECK(seen == 2);
}

TEST_CASE("no outcome ends in a bare no: each offers the request and says that staff decide")
{
    const auto library = shipped_library();
    for (const auto& session : all_sessions(library)) {
        if (session.place.screen != Screen::outcome || session.overlay != Overlay::none) continue;
        const auto page = screens::page_of(session, library, settings(), morning(), false);
        const auto blocks = all_blocks(page);
        CHECK(std::any_of(blocks.begin(), blocks.end(), [](const Block* block) {
            return block->meaning && std::holds_alternative<visit::intent::AskedForHelp>(*block->meaning);
        }));
        for (const auto* block : blocks)
            if (const auto* heading = std::get_if<page::Heading>(&block->kind); heading && heading->level == 1)
                CHECK(heading->line.words.find("Không") == std::string::npos);
    }
}

namespace {
/// The words of every block of a page, one a line.
std::string words_on(const content::Library& library, const Session& session, const char* time = "2026-11-23T09:42")
{
    std::string all;
    const auto page = screens::page_of(session, library, settings(), *base::parse_time(time), false);
    for (const auto* block : all_blocks(page))
        for (const auto& line : lines_said_in(block->kind)) all += line.words + '\n';
    return all;
}

Session outcome_of(std::initializer_list<std::pair<const char*, const char*>> answers)
{
    Session session;
    session.place = {Screen::outcome, {}};
    for (const auto& [question, answer] : answers) session.check[question] = {{answer}};
    return session;
}

bool holds(const std::string& words, std::string_view part) { return words.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("a matter outside of legal aid has words of its own, and never says that no group fits beside one that does")
{
    const auto library = shipped_library();
    const auto words = words_on(library, outcome_of({{"household", "poor"}, {"case_role", "none"}, {"business", "yes"}}));
    CHECK(holds(words, "Việc này có thể nằm ngoài phạm vi trợ giúp"));
    CHECK(holds(words, "Trợ giúp pháp lý không gồm việc kinh doanh, thương mại."));
    CHECK(holds(words, "Khi cần giúp việc khác, đây là nhóm của bạn\nNgười thuộc hộ nghèo"));
    CHECK_FALSE(holds(words, "chưa tìm thấy nhóm nào khớp"));
    const auto accused = words_on(library, outcome_of({{"household", "poor"}, {"case_role", "accused"}, {"business", "yes"}}));
    CHECK(holds(accused, "Bạn thuộc nhóm được trợ giúp pháp lý miễn phí"));
}

TEST_CASE("under rules that nobody has read a poor person still belongs, and screen and receipt say that staff compare")
{
    const auto library = library_before_a_law_is_read(true);
    const auto poor = outcome_of({{"household", "poor"}, {"case_role", "none"}, {"business", "no"}, {"lives_here", "yes"}});
    const auto amended =
        "Luật Trợ giúp pháp lý được sửa đổi từ ngày 01/01/2027. Cán bộ sẽ so câu trả lời của bạn với luật mới.";
    const auto words = words_on(library, poor, "2027-01-04T09:00");
    CHECK(holds(words, "Bạn thuộc nhóm được trợ giúp pháp lý miễn phí"));
    CHECK(holds(words, "Người thuộc hộ nghèo"));
    CHECK(holds(words, amended));
    CHECK(holds(words, "\nGiấy chứng nhận hộ nghèo\n"));
    CHECK_FALSE(holds(words_on(library, poor, "2026-12-31T09:00"), "được sửa đổi từ ngày"));
    Session sent;
    sent.place = {Screen::sent, {}};
    sent.receipt = receipt();
    CHECK(holds(words_on(library, sent, "2027-01-04T09:00"), amended));
    CHECK_FALSE(holds(words_on(library, sent), "được sửa đổi từ ngày"));
}

TEST_CASE("among grounds that may fit those whose conditions are met come first")
{
    const auto library = library_before_a_law_is_read(false);
    const auto words = words_on(library, outcome_of({{"household", "near_poor"}}), "2027-01-04T09:00");
    const auto heading = words.find("Bạn có thể thuộc các nhóm này\n");
    REQUIRE(heading != std::string::npos);
    CHECK(words.find("Người thuộc hộ cận nghèo\nĐúng: Hộ nghèo, cận nghèo: Có giấy hộ cận nghèo", heading) ==
          words.find('\n', heading) + 1);
}

TEST_CASE("a ground that has ended is shown to nobody")
{
    const auto library = shipped_library();
    auto others = outcome_of({{"age_band", "from_16"}, {"case_role", "accused"}});
    others.place.item = "others";
    for (const auto* time : {"2026-01-01T08:00", "2026-11-23T09:42", "2027-01-04T09:00"}) {
        const auto words = words_on(library, others, time);
        CHECK_FALSE(holds(words, "nay không cần điều kiện này"));
        CHECK_FALSE(holds(words, "Người bị buộc tội từ đủ 16 đến dưới 18 tuổi"));
    }
    CHECK(holds(words_on(library, others, "2025-12-31T08:00"), "Người bị buộc tội từ đủ 16 đến dưới 18 tuổi"));
}

TEST_CASE("an article says of each text it stands on who has to be asked: about the text, or about a change to it")
{
    auto library = shipped_library();
    auto& citations = library.topics.front().citations;
    Session session;
    session.place = {Screen::topic, library.topics.front().id};
    citations.resize(1);
    citations[0].state = law::Citation::State::read;
    citations[0].unread = {{"Luật 05/2026/QH16", *base::parse_day("2027-01-01")}};
    CHECK_FALSE(holds(words_on(library, session), "Có điều chưa xác nhận"));
    CHECK(holds(words_on(library, session, "2027-01-04T09:00"), "có Luật 05/2026/QH16 sửa luật này, chưa ai ở đây đọc"));
    CHECK(holds(words_on(library, session, "2027-01-04T09:00"), "Có điều chưa xác nhận"));
    citations[0].state = law::Citation::State::elsewhere;
    CHECK(holds(words_on(library, session), "chưa ai ở đây đọc văn bản này"));
}

TEST_CASE("each digit of VNI typing shows beside itself what it writes")
{
    const auto library = shipped_library();
    Session session;
    session.typing_way = text::TypingWay::vni;
    session.consented = true;
    session.place = {Screen::request, "name"};
    const auto page = screens::page_of(session, library, settings(), morning(), false);
    int digits = 0;
    for (const auto* block : all_blocks(page)) {
        const auto* key = std::get_if<page::Key>(&block->kind);
        if (!key || key->line.words.size() != 1 || key->line.words < "1" || key->line.words > "9") continue;
        INFO(key->line.words);
        REQUIRE_FALSE(key->hint.empty());
        ++digits;
        // What the hint shows is what typing gives: a tone on a letter, or the letter made from its plain one.
        const bool tone = key->line.words <= "5";
        const std::string plain = key->hint == "đ" ? "d" : key->hint == "ơ" ? "o" : "a";
        const auto wanted = tone ? *base::nfc("a" + key->hint) : key->hint;
        CHECK(text::composed(plain + key->line.words, text::Method::vni) == wanted);
    }
    CHECK(digits == 9);
}

namespace {
page::Page<visit::Intent> typing_page(const content::Library& library, const char* question, std::string typing,
                                      std::size_t from = 0, bool digits = false)
{
    Session session;
    session.consented = true;
    session.place = {Screen::request, question};
    session.typing = std::move(typing);
    session.suggestions_from = from;
    session.digits = digits;
    return screens::page_of(session, library, settings(), morning(), false);
}

/// The words of the keys in order, of those whose id begins so.
std::string keys_named(const page::Page<visit::Intent>& page, std::string_view beginning)
{
    std::string out;
    for (const auto* block : all_blocks(page))
        if (const auto* key = std::get_if<page::Key>(&block->kind); key && block->id.starts_with(beginning))
            out += (out.empty() ? "" : " | ") + key->line.words;
    return out;
}
}  // namespace

TEST_CASE("a name that several units or groups share offers all of them, those there is no room for behind a key")
{
    const auto library = shipped_library();
    const auto groups = [&](std::size_t from) {
        return keys_named(typing_page(library, "ethnicity_name", "Xá", from), "key.suggestion");
    };
    CHECK(groups(0) == "Dao | Khơ Mú | Xinh Mun | Tên khác");
    CHECK(groups(3) == "La Chí | Kháng | Cống | Tên khác");
    CHECK(groups(6) == "Giáy | Tên khác");
    CHECK(keys_named(typing_page(library, "commune", "phường Cam Giá"), "key.suggestion") ==
          "Phường Gia Sàng (Cam Giá) | Phường Tích Lương (Cam Giá)");
    CHECK(keys_named(typing_page(library, "commune", "Tổ 1, xã Bộc Bố"), "key.suggestion") == "Xã Bằng Thành (Bộc Bố)");
}

TEST_CASE("where names and places are typed the other side of the keyboard has letters of peoples, elsewhere it has none")
{
    const auto library = shipped_library();
    for (const auto* question : {"name", "commune", "ethnicity_name"}) {
        const auto keys = keys_named(typing_page(library, question, "Y ", 0, true), "key.");
        for (const auto* letter : {"ĕ", "ĭ", "ŏ", "ŭ", "ơ\u0306", "ƀ", "č", "ñ", "’"})
            CHECK_MESSAGE(keys.find(letter) != std::string::npos, std::string{letter});
    }
    CHECK(keys_named(typing_page(library, "matter_words", "", 0, true), "key.").find("ŏ") == std::string::npos);
}

TEST_CASE("consent is an act: nothing on the page is chosen beforehand")
{
    const auto library = shipped_library();
    Session session = full_request(library);
    session.consented = false;
    session.place = {Screen::consent, {}};
    const auto page = screens::page_of(session, library, settings(), morning(), false);
    for (const auto* block : all_blocks(page))
        if (block->area == page::Area::main || block->area == page::Area::actions) CHECK_FALSE(block->chosen);
}

TEST_CASE("a terminal that is busy says to wait, one with strange keys says to call staff, and the answers stay")
{
    const auto library = shipped_library();
    Session session = full_request(library);
    session.place = {Screen::check_answers, {}};
    for (const auto& [kind, said] : {std::pair{base::ErrorKind::busy, "Hãy chờ khoảng một phút"},
                                     {base::ErrorKind::strange_key, "Máy này hiện không gửi được"}}) {
        session.failed = kind;
        const auto page = screens::page_of(session, library, settings(), morning(), false);
        bool told = false;
        bool answers = false;
        bool staff = false;
        for (const auto* block : all_blocks(page)) {
            if (const auto* words = std::get_if<page::Paragraph>(&block->kind))
                told = told || words->line.words.find(said) != std::string::npos;
            answers = answers || block->id == "answer.phone";
            staff = staff || block->id == "call_staff";
        }
        CHECK(told);
        CHECK(answers);
        CHECK(staff);
    }
}

TEST_CASE("when the store did not take the request the page says so and offers to send again")
{
    const auto library = shipped_library();
    Session session = full_request(library);
    session.place = {Screen::check_answers, {}};
    session.failed = base::ErrorKind::unavailable;
    const auto page = screens::page_of(session, library, settings(), morning(), false);
    bool told = false, again = false, answers = false;
    for (const auto* block : all_blocks(page)) {
        told = told || block->id == "not_saved";
        again = again || (block->meaning && std::holds_alternative<visit::intent::Sent>(*block->meaning) && block->enabled);
        answers = answers || block->id == "answer.phone";
    }
    CHECK(told);
    CHECK(again);
    CHECK(answers);
}
