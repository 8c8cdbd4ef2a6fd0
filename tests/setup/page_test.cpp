#include "kiosk/setup/page.h"

#include <doctest/doctest.h>

#include <set>

#include "kiosk/page/lines.h"
#include "kiosk/setup/after.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
using namespace kiosk::setup;

namespace {
using Block = page::Block<Intent>;

const Block* found(const std::vector<Block>& blocks, std::string_view id)
{
    for (const auto& block : blocks) {
        if (block.id == id) return &block;
        if (const auto* inner = found(block.inside, id)) return inner;
    }
    return nullptr;
}

void check_blocks(const std::vector<Block>& blocks, std::set<std::string>& ids)
{
    for (const auto& block : blocks) {
        CAPTURE(block.id);
        CHECK(ids.insert(block.id).second);
        for (const auto* line : page::lines_of(block.kind)) {
            if (block.area == page::Area::keys) continue;
            CHECK_MESSAGE(line->words.find("setup.") != 0, line->words);
            CHECK_MESSAGE(line->words.find('{') == std::string::npos, line->words);
        }
        check_blocks(block.inside, ids);
    }
}
}  // namespace

TEST_CASE("every step has its words in Vietnamese and in English, no id twice, and a way on")
{
    const auto& library = test::shipped();
    for (const auto* language : {"vi", "en"}) {
        for (int step = 0; step < steps_in_all; ++step) {
            Session session;
            session.step = static_cast<Step>(step);
            session.language = language;
            session.machine.key_folders = {"/media/\x1b[31m stick"};
            session.machine.pack_day = base::Day{std::chrono::year{2026} / 11 / 23};
            session.machine.outputs = {"HDA Intel"};
            const auto page = page_of({session, library, *base::parse_time("2026-12-01T09:42")});
            CAPTURE(page.id);
            CHECK(page.language == language);
            std::set<std::string> ids;
            check_blocks(page.blocks, ids);
            CHECK(found(page.blocks, session.step == Step::all ? "write" : "next") != nullptr);
            if (session.step != Step::all) CHECK(found(page.blocks, "skip") != nullptr);
        }
    }
}

TEST_CASE("a hostile label of a stick is one plain line of a page")
{
    Session session;
    session.step = Step::keys;
    session.machine.key_folders = {"/media/\x1b[31m\nred" + std::string(200, 'x')};
    const auto page = page_of({session, test::shipped(), *base::parse_time("2026-12-01T09:42")});
    const auto* stick = found(page.blocks, "keys.1");
    REQUIRE(stick != nullptr);
    const auto& words = std::get<page::Choice>(stick->kind).line.words;
    CHECK(words.find('\x1b') == std::string::npos);
    CHECK(words.find('\n') == std::string::npos);
    CHECK(words.size() <= 60);
}

TEST_CASE("each text has a field page with the keyboard that fits it")
{
    for (const auto text : {Text::unit, Text::centre_name, Text::unit_name, Text::terminal, Text::hours, Text::phone}) {
        auto session = after({}, intent::OpenedText{text}, {"vi", "en"});
        const auto page = page_of({session, test::shipped(), *base::parse_time("2026-12-01T09:42")});
        CHECK(page.layout == page::Layout::typing);
        CHECK(found(page.blocks, "field") != nullptr);
        CHECK(found(page.blocks, "key.done") != nullptr);
        CHECK((found(page.blocks, "key.ă") != nullptr) == (text != Text::unit && text != Text::phone));
    }
}

TEST_CASE("a scanner is shown by its maker's name, and one that is not plugged in says so")
{
    Session session;
    session.step = Step::scanner;
    session.answers.settings.scanner = "/dev/serial/by-id/usb-Some_Maker_Scanner-if00";
    const auto shown = [&] {
        const auto page = page_of({session, test::shipped(), *base::parse_time("2026-12-01T09:42")});
        const auto* one = found(page.blocks, session.machine.scanners.empty() ? "scanner.2" : "scanner.1");
        REQUIRE(one != nullptr);
        CHECK(one->chosen);
        return std::get<page::Choice>(one->kind);
    };
    CHECK(shown().line.words == "usb-Some Maker Scanner-if00");
    CHECK_FALSE(shown().below.empty());
    session.machine.scanners = {session.answers.settings.scanner};
    CHECK(shown().below.empty());
}

TEST_CASE("a touch panel that is far off is told in millimetres, with the place")
{
    Session session;
    session.step = Step::touch;
    session.touches[2] = Offset{6, 8};
    const auto page = page_of({session, test::shipped(), *base::parse_time("2026-12-01T09:42")});
    const auto* result = found(page.blocks, "result");
    REQUIRE(result != nullptr);
    CHECK(std::get<page::Notice>(result->kind).line.words.starts_with("Lệch 10,0 mm ở ô 3"));
}
