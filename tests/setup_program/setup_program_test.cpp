#include "kiosk/app/setup/setup_program.h"

#include <doctest/doctest.h>

#include <fstream>

#include "kiosk/app/setup/machine_found.h"
#include "kiosk/base/clock.h"
#include "tests/ctl/ctl_folder.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
namespace fs = std::filesystem;
using visit::Printing;

namespace {
struct FakePrinter final : devices::Printer {
    std::optional<Printing>& how;
    explicit FakePrinter(std::optional<Printing>& ends) : how(ends) {}
    base::Result<void> print(const devices::PrintJob&) override { return {}; }
    void cancel() override {}
    std::optional<Printing> ended() override { return how; }
};

struct Desk {
    app::DataFolder folder;
    base::SetClock clock{*base::parse_time("2026-12-01T09:42")};
    std::string asked_printer;
    std::optional<Printing> paper;
    std::optional<content::Answers> written;
    base::Result<app::SetUp> outcome = app::SetUp{true, false, {}};
    app::SetupProgram program;

    Desk()
        : program({folder, test::shipped(), clock,
                   [] {
                       setup::Machine machine;
                       machine.printers = {"/dev/usb/lp0"};
                       return machine;
                   },
                   [this](const std::string& printer) {
                       asked_printer = printer;
                       return std::make_unique<FakePrinter>(paper);
                   },
                   [](const devices::Outputs&) -> devices::Voice& { throw std::logic_error("nothing is said here"); },
                   [this](const content::Answers& answers) {
                       written = answers;
                       return outcome;
                   }})
    {
    }
    void touch(std::string_view id)
    {
        const auto page = program.page();
        const auto meaning = meaning_in(page.blocks, id);
        REQUIRE_MESSAGE(meaning.has_value(), std::string{id});
        program.meant(*meaning);
        while (program.act()) {
        }
    }
    void go_to(setup::Step step)
    {
        while (program.session().step != step) touch("next");
    }
    static std::optional<std::size_t> meaning_in(const std::vector<page::PlainBlock>& blocks, std::string_view id)
    {
        for (const auto& block : blocks) {
            if (block.id == id) return block.meaning;
            if (const auto inner = meaning_in(block.inside, id)) return inner;
        }
        return std::nullopt;
    }
};
}  // namespace

TEST_CASE("how far a finger lands from the middle of a place is measured in millimetres")
{
    Desk desk;
    desk.go_to(setup::Step::touch);
    ui::Semantics glass;
    glass.px_per_mm = 4;
    glass.blocks.resize(1);
    glass.blocks[0].id = "place.1";
    glass.blocks[0].rect_px = {100, 100, 200, 80};
    desk.program.touched_at(212, 124, glass);
    REQUIRE(desk.program.session().touches[0].has_value());
    CHECK(desk.program.session().touches[0]->right_mm == doctest::Approx(3));
    CHECK(desk.program.session().touches[0]->down_mm == doctest::Approx(-4));
    CHECK(desk.program.touched_nothing());
    CHECK_FALSE(desk.program.touched_nothing());
    // The next place is another one, and a touch far away from it was meant for something else.
    glass.blocks[0].id = "place.2";
    desk.program.touched_at(1000, 700, glass);
    CHECK_FALSE(desk.program.session().touches[1].has_value());
}

TEST_CASE("a test slip goes to the printer that is chosen, before anything is written, and its end is told")
{
    Desk desk;
    desk.go_to(setup::Step::printer);
    desk.touch("printer.1");
    desk.touch("test_slip");
    CHECK(desk.asked_printer == "/dev/usb/lp0");
    CHECK(desk.program.session().printing == Printing::running);
    desk.paper = Printing::no_paper;
    desk.clock.advance(std::chrono::seconds{1});
    REQUIRE(desk.program.deadline().has_value());
    desk.program.due();
    CHECK(desk.program.session().printing == Printing::no_paper);
    CHECK_FALSE(desk.written.has_value());
}

TEST_CASE("the last page writes once, what failed is told and can be tried again")
{
    Desk desk;
    desk.go_to(setup::Step::printer);
    desk.touch("printer.1");
    desk.go_to(setup::Step::all);
    desk.outcome = base::failure(base::ErrorKind::disk_full, "full");
    desk.touch("write");
    CHECK(desk.program.session().ending == setup::Ending::failed);
    CHECK_FALSE(desk.program.finished());
    desk.outcome = app::SetUp{true, true, {}};
    desk.touch("write");
    REQUIRE(desk.written.has_value());
    CHECK(desk.written->settings.printer == "/dev/usb/lp0");
    desk.touch("close");
    CHECK(desk.program.finished());
}

TEST_CASE("sticks are found by what lies on them, whatever they are called, and links and broken keys are left alone")
{
    const support::CtlFolder at;
    const auto keys =
        std::string{R"({"format": 1, "keys": [{"role": "centre", "public_key": ")"} + std::string(64, 'a') + "\"}]}";
    const auto put = [&](const std::string& folder, const std::string& content) {
        fs::create_directories(at.path(folder));
        at.write(folder + "/public.keys", content);
    };
    put("media/an/KHOA", keys);
    put("media/$(reboot)\n", keys);
    put("media/broken", "{}");
    put("media/no\xff text", keys);
    put("elsewhere", keys);
    fs::create_directory_symlink(at.path("elsewhere"), at.path("media/link"));
    fs::create_directories(at.path("dev/usb"));
    at.write("dev/usb/lp0", "");
    at.write("dev/usb/hiddev0", "");
    fs::create_directories(at.path("etc"));
    fs::create_symlink("/usr/share/zoneinfo/Asia/Ho_Chi_Minh", at.path("etc/localtime"));
    const auto machine = app::machine_found(at.path("data"), {}, at.path(""));
    REQUIRE(machine.key_folders.size() == 2);
    CHECK(machine.key_folders[0].filename() == "$(reboot)\n");
    CHECK(machine.key_folders[1] == at.path("media/an/KHOA"));
    REQUIRE_FALSE(machine.printers.empty());
    CHECK(machine.printers[0] == "/dev/usb/lp0");
    CHECK(machine.zone == "Asia/Ho_Chi_Minh");
}

TEST_CASE("pages and a file of answers end in the same settings, byte by byte")
{
    const support::CtlFolder at;
    const auto program = "'" + std::string{KIOSK_BINARY_DIR} + "/kiosk-setup' --demo --clock 2026-11-23T09:42 --data '";
    const auto walk = std::string{KIOSK_SOURCE_DIR} + "/tests/journeys/setup/whole_setup.walk";
    REQUIRE(std::system((program + at.path("pages").string() + "' --walk '" + walk + "' >/dev/null 2>&1").c_str()) == 0);
    // A second demo folder, all pages skipped.
    const auto nothing = at.path("nothing.walk");
    at.write("nothing.walk", "expect-page setup.unit\n");
    REQUIRE(std::system((program + at.path("file").string() + "' --walk '" + nothing.string() + "' >/dev/null 2>&1").c_str()) ==
            0);
    at.write("answers.yaml",
             "terminal: Máy sảnh\ndiagonal_inches: 19.1\nvoice: {volume_percent: 70}\nphone: \"02093873111\"\n");
    const auto set_up = "'" + std::string{KIOSK_BINARY_DIR} + "/kiosk-setup' --answers '" + at.path("answers.yaml").string() +
                        "' --data '" + at.path("file").string() + "' >/dev/null 2>&1";
    REQUIRE(std::system(set_up.c_str()) == 0);
    CHECK(at.read("pages/settings.yaml") == at.read("file/settings.yaml"));
    CHECK(at.read("pages/settings.yaml").find("Máy sảnh") != std::string::npos);
}
