/// The slip on paper: only when asked for, told how it ended, and stopped with the visit.
#include "first_view.h"
#include "heard.h"

using namespace kiosk;
using namespace kiosk::app;
using visit::Printing;

namespace {
class ToldPrinter final : public devices::Printer {
public:
    base::Result<void> print(const devices::PrintJob& job) override
    {
        jobs.push_back(job);
        if (broken) return base::failure(base::ErrorKind::unavailable, "told to fail");
        return {};
    }
    void cancel() override { ++cancels; }
    std::optional<Printing> ended() override
    {
        ++looks;
        return std::exchange(how, std::nullopt);
    }

    std::vector<devices::PrintJob> jobs;
    std::optional<Printing> how;
    bool broken = false;
    int cancels = 0, looks = 0;
};

content::Settings with_printer()
{
    content::Settings settings;
    settings.printer = "/dev/usb/lp0";
    return settings;
}

struct AtReceipt : Surroundings {
    Transcript voice{clock};
    ToldPrinter printer;
    Citizen citizen;
    std::unique_ptr<Glass> glass{std::move(*Glass::make({{"test", 1920, 1080, true}, 0}))};
    Shell shell{*glass, citizen, clock};

    explicit AtReceipt(content::Settings settings_wanted = with_printer(), bool demo = false)
        : Surroundings(test::shipped_library(), std::move(settings_wanted)),
          citizen({library, settings, Sending{sealer, queue, secrets, notes}, clock, log, demo, {}, &voice, nullptr, &printer})
    {
        shell.start();
        walk(to_check_answers + "tap send\nexpect-page receipt\n");
        printer.cancels = 0;
    }
    void walk(const std::string& text) { walk_through(shell, clock, text); }
    Printing printing() const { return citizen.session().printing; }
};
}  // namespace

TEST_CASE("nothing is printed unless the person asks, and then the very codes on the glass, in their language")
{
    AtReceipt at{with_printer(), true};
    at.walk("wait 20s");
    CHECK(at.printer.jobs.empty());
    CHECK(at.printer.looks == 0);
    at.walk("tap print");
    REQUIRE(at.printer.jobs.size() == 1);
    const auto& job = at.printer.jobs.front();
    CHECK(std::get<visit::Receipt>(job.what) == *at.citizen.session().receipt);
    CHECK(job.language == "vi");
    CHECK(job.band == "DEMO");
    CHECK(at.printing() == Printing::running);
    at.printer.how = Printing::printed;
    at.walk("wait 1s\nexpect \"Phiếu đã in xong\"");
    const int looks = at.printer.looks;
    at.walk("wait 10s");
    CHECK(at.printer.looks == looks);  // nobody asks a printer that has ended
    CHECK(at.printer.cancels == 0);
}

TEST_CASE("without a printer no page speaks of paper")
{
    AtReceipt at{content::Settings{}};
    at.walk("refute \"In phiếu\"");
}

TEST_CASE("while a slip is on its way it cannot be asked for twice, and the codes stay on the glass")
{
    AtReceipt at;
    at.walk("tap print\nrefute \"In lại phiếu\"\nrefute \"In phiếu\"\nexpect \"BK-7K4M\"");
    CHECK(at.printer.jobs.size() == 1);
}

TEST_CASE(
    "whatever keeps a slip from being printed, the page says that the request is safe and what to do, and it can be tried "
    "again")
{
    for (const auto how : {Printing::no_paper, Printing::not_ready, Printing::failed}) {
        INFO(std::string{name_of(how)});
        AtReceipt at;
        at.walk("tap bar.listen\ntap print");
        at.printer.how = how;
        at.walk("wait 1s\nexpect \"Yêu cầu của bạn vẫn được giữ an toàn\"\nexpect \"chép hai mã\"\nexpect \"BK-7K4M\"");
        CHECK(devices::words_of(at.voice.said().back()).find("an toàn") != std::string::npos);
        at.walk("tap print");
        CHECK(at.printer.jobs.size() == 2);
    }
    AtReceipt at;
    at.printer.broken = true;
    at.walk("tap print\nexpect \"Chưa in được phiếu\"");
}

TEST_CASE("who listens is told that the slip comes, and that it is there")
{
    AtReceipt at;
    at.walk("tap bar.listen\ntap print");
    CHECK(devices::words_of(at.voice.said().back()).find("Đang in phiếu") != std::string::npos);
    CHECK_FALSE(at.citizen.session().listening.paused);  // heard to its end
    at.printer.how = Printing::printed;
    at.walk("wait 1s");
    CHECK(devices::words_of(at.voice.said().back()).find("cầm lấy phiếu") != std::string::npos);
}

TEST_CASE("quick exit, the countdown and the end of a visit stop a slip on its way")
{
    for (const auto* ending : {"tap bar.exit", "wait 10m", "tap done\ntap overlay.done", "tap bar.home\ntap overlay.done"}) {
        INFO(std::string{ending});
        AtReceipt at;
        at.walk("tap print");
        CHECK(at.printer.cancels == 0);
        at.walk(ending);
        CHECK(at.printer.cancels >= 1);
        // News of it is nobody's any more.
        at.printer.how = Printing::printed;
        at.walk("wait 1s\nrefute \"Phiếu\"");
        CHECK(at.printing() == Printing::not_asked);
    }
}

TEST_CASE("who leaves while the slip still runs is told that it stops then, and there too how it ended")
{
    AtReceipt at;
    at.walk("tap print\ntap bar.listen\ntap done\nexpect \"phiếu ngừng in\"");
    at.printer.how = Printing::no_paper;
    at.walk("wait 1s\nrefute \"phiếu ngừng in\"\nexpect \"Máy in hết giấy\"");
    CHECK(devices::words_of(at.voice.said().back()).find("hết giấy") != std::string::npos);
    at.walk("tap overlay.back\nexpect-page receipt\nexpect \"Máy in hết giấy\"");
}

TEST_CASE("an article is printed by its name alone, goes on while the person reads on, and the next one comes after it")
{
    AtReceipt at;
    at.walk("tap done\ntap overlay.done\nwait 10m");
    at.printer.jobs.clear();
    at.printer.cancels = 0;
    at.walk("tap start\ntap learn\ntap area.family\ntap topic.divorce\nexpect-page topic\ntap print\nexpect \"Đang in\"");
    REQUIRE(at.printer.jobs.size() == 1);
    CHECK(std::get<devices::PrintJob::Article>(at.printer.jobs.front().what).topic == "divorce");
    at.walk("tap bar.back\ntap topic.child_custody\nrefute \"Đang in\"\ntap print\nexpect \"Đang in\"");
    CHECK(at.printer.jobs.size() == 1);
    // A third one waits as well; nothing tears the first.
    at.walk(
        "tap bar.back\ntap topic.child_support\ntap print\ntap bar.back\ntap topic.child_custody\ntap print\nexpect \"Đang "
        "in\"");
    CHECK(at.printer.jobs.size() == 1);
    at.printer.how = Printing::printed;
    at.walk("wait 1s\nexpect \"Đang in\"");
    REQUIRE(at.printer.jobs.size() == 2);
    CHECK(std::get<devices::PrintJob::Article>(at.printer.jobs.back().what).topic == "child_custody");
    CHECK(at.printer.cancels == 0);
    at.printer.how = Printing::printed;
    at.walk("wait 1s\nexpect \"Đã in xong\"\ntap print\ntap bar.exit");
    CHECK(at.printer.cancels >= 1);
}

TEST_CASE("the end of another page's paper interrupts nobody who listens, on a page or in a dialog")
{
    AtReceipt at;
    at.walk(
        "tap done\ntap overlay.done\nwait 10m\ntap start\ntap learn\ntap area.family\ntap topic.divorce\ntap print\ntap "
        "bar.back\ntap topic.child_custody\ntap bar.listen");
    auto said = at.voice.said().size();
    at.printer.how = Printing::printed;
    at.walk("wait 1s");
    CHECK_FALSE(at.citizen.session().listening.paused);
    at.walk("tap print\ntap call_staff");
    said = at.voice.said().size();
    at.printer.how = Printing::no_paper;
    at.walk("wait 1s");
    CHECK(at.voice.said().size() <= said + 2);  // the dialog is read on, not again
    at.walk("tap overlay.no\nexpect \"Máy in hết giấy\"");
}

TEST_CASE("what became of a slip is in the first view with the code, at every size, on every screen, from a wheelchair too")
{
    for (const auto& [width, height] : test::screen_sizes) {
        test::FirstView glass{width, height};
        for (const auto size : test::text_sizes)
            for (const auto& comfort : {test::letters(size), test::lowered(size)})
                for (const auto* name : {"running", "printed", "no_paper"}) {
                    INFO(width << "x" << height << " " << base::name_of(size) << std::string{comfort.low_reach ? " low " : " "}
                               << std::string{name});
                    glass.show(std::string{"receipt slip "} + name, comfort);
                    CHECK(glass.shows("printing"));
                    if (!comfort.low_reach && std::string_view{name} != "no_paper") CHECK(glass.shows("receipt.code"));
                }
    }
}
