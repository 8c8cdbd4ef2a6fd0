/// kiosk-setup --answers as a technician runs it.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "kiosk/app/setup/from_answers.h"
#include "kiosk/vault/files.h"
#include "tests/ctl/ctl_folder.h"

using namespace kiosk;
namespace fs = std::filesystem;

namespace {
struct Machine : support::CtlFolder {
    Machine() { init("data", "keys"); }

    support::Ran set_up(const std::string& answers, const std::string& before = {}) const
    {
        write("answers.yaml", answers);
        const auto line = "cd '" + path(".").string() + "' && " + before + "'" + std::string{KIOSK_BINARY_DIR} +
                          "/kiosk-setup' --answers answers.yaml --data data >.out 2>.err";
        const int status = std::system(line.c_str());
        auto err = read(".err");
        if (err.starts_with("kiosk-setup: running as root on ")) err.erase(0, err.find('\n') + 1);
        return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read(".out"), err};
    }
};

const std::string answers = R"(unit: CN1
terminal: Máy sảnh
centre_name: {vi: "Trung tâm trợ giúp pháp lý nhà nước", en: "State Legal Aid Centre"}
diagonal_inches: 19
rotation: right
printer: /dev/usb/lp0
scanner: keyboard
voice: {volume_percent: 80, headphones: {device: "USB Headset"}}
opening_hours: {vi: "7:30-11:30 và 13:30-17:00"}
phone: "0209 3873 111"
languages: [vi, en]
time_zone: Asia/Ho_Chi_Minh
)";
}  // namespace

TEST_CASE("a terminal set up from a file of answers has all of them in its settings, and the second time nothing changes")
{
    const Machine at;
    const auto first = at.set_up(answers);
    CHECK_MESSAGE(first.code == 0, first.err);
    CHECK(first.out.find("settings.yaml: written") != std::string::npos);
    const auto settings = content::read_settings_of_unit(at.path("data/settings.yaml"));
    REQUIRE_MESSAGE(settings.has_value(), settings.error().detail);
    CHECK(settings->unit == "CN1");
    CHECK(settings->terminal == "Máy sảnh");
    CHECK(settings->diagonal_inches == 19);
    CHECK(settings->rotation == content::Rotation::right);
    CHECK(settings->printer == "/dev/usb/lp0");
    CHECK(settings->voice.volume_percent == 80);
    CHECK(settings->voice.headphones.device == "USB Headset");
    CHECK(settings->languages == std::vector<std::string>{"vi", "en"});
    const auto bytes = at.read("data/settings.yaml");
    const auto second = at.set_up(answers);
    CHECK(second.code == 0);
    CHECK(second.out.find("settings.yaml: as it was") != std::string::npos);
    CHECK(at.read("data/settings.yaml") == bytes);
    CHECK(fs::exists(at.path("data/setup.done")));
}

TEST_CASE("answers with faults change nothing, and every fault is told with file and line")
{
    const Machine at;
    const auto before = at.read("data/settings.yaml");
    const auto ran = at.set_up("unit: tt\nphone: \"0209 3873 111\"\nlanguages: vi\nkeys: /media\n");
    CHECK(ran.code == 2);
    CHECK(ran.out.empty());
    for (const auto* line : {"answers.yaml:1: ", "answers.yaml:3: ", "answers.yaml:4: "})
        CHECK(ran.err.find(line) != std::string::npos);
    CHECK(at.read("data/settings.yaml") == before);
    CHECK_FALSE(fs::exists(at.path("data/setup.done")));
}

TEST_CASE("who may read the settings may still read them after a set-up")
{
    const Machine at;
    fs::permissions(at.path("data/settings.yaml"), fs::perms{0640});
    CHECK(at.set_up("phone: \"\"\nunit: CN2\n").code == 0);
    CHECK(fs::status(at.path("data/settings.yaml")).permissions() == fs::perms{0640});
}

TEST_CASE("a disk that is full or a power cut in the midst leaves the settings that were there")
{
    const Machine at;
    const auto before = at.read("data/settings.yaml");
    // As large as a file may become: less than the settings.
    const auto full = at.set_up(answers, "ulimit -f 2; ");
    CHECK(full.code == 3);
    CHECK(at.read("data/settings.yaml") == before);
    // What a power cut leaves beside it.
    at.write("data/settings.yaml.new", "unit: C");
    CHECK(at.read("data/settings.yaml") == before);
    CHECK(at.set_up(answers).code == 0);
    CHECK(content::read_settings_of_unit(at.path("data/settings.yaml"))->unit == "CN1");
    CHECK_FALSE(fs::exists(at.path("data/settings.yaml.new")));
}

TEST_CASE("a set-up that is killed at any moment leaves settings that are whole, the old or the new ones")
{
    const Machine at;
    const auto old_text = at.read("data/settings.yaml");
    const auto killed_after = [&](int ms) {
        at.write("data/settings.yaml", old_text);
        at.set_up(answers, fmt::format("timeout -s KILL {}.{:03} ", ms / 1000, ms % 1000));
        const auto now = content::read_settings_of_unit(at.path("data/settings.yaml"));
        REQUIRE_MESSAGE(now.has_value(), now.error().detail);
        const bool is_new = now->unit == "CN1";
        CHECK((is_new || at.read("data/settings.yaml") == old_text));
        return is_new;
    };
    // As long as it takes here, then moments all over it.
    int long_enough = 25;
    while (long_enough < 60'000 && !killed_after(long_enough)) long_enough *= 2;
    for (int moment = 1; moment <= 16; ++moment) killed_after(long_enough * moment / 16 + 1);
}

TEST_CASE("the keys of a stick are taken, and it is told that a head accepts them")
{
    Machine at;
    at.init("centre", "centre.keys");
    fs::create_directory(at.path("stick"));
    at.write("stick/public.keys", at.read("centre/public.keys"));
    const auto ran = at.set_up("keys_from: stick\n");
    CHECK_MESSAGE(ran.code == 0, ran.err);
    CHECK(at.read("data/public.keys") == at.read("centre/public.keys"));
    CHECK(ran.out.find("kioskctl keys accept") != std::string::npos);
    // The second time they are here.
    CHECK(at.set_up("keys_from: stick\n").out.find("keys accept") == std::string::npos);
}

TEST_CASE("a hostile stick can name or hold what it likes, and nothing is changed or kept waiting")
{
    Machine at;
    const auto keys = at.read("data/public.keys"), settings = at.read("data/settings.yaml");
    const std::string names[] = {"$(touch owned)", "a;touch owned", "..", "-rf", "a\\u001b[31m", "tên  lạ \\u202e"};
    for (const auto& name : names) {
        const auto ran = at.set_up("unit: CN1\nkeys_from: \"media/" + name + "\"\n");
        CHECK(ran.code == 2);
        CHECK(ran.err.find('\x1b') == std::string::npos);
    }
    fs::create_directory(at.path("stick"));
    at.write("stick/public.keys", "{\"format\": 1, \"keys\": []}");
    CHECK(at.set_up("unit: CN1\nkeys_from: stick\n").code == 2);
    fs::remove(at.path("stick/public.keys"));
    // A link names a file of this machine, a pipe waits for ever.
    fs::create_symlink(at.path("data/public.keys"), at.path("stick/public.keys"));
    CHECK(at.set_up("unit: CN1\nkeys_from: stick\n").code == 2);
    fs::remove(at.path("stick/public.keys"));
    REQUIRE(::mkfifo(at.path("stick/public.keys").c_str(), 0600) == 0);
    CHECK(at.set_up("unit: CN1\nkeys_from: stick\n").code == 2);
    CHECK(at.read("data/public.keys") == keys);
    CHECK(at.read("data/settings.yaml") == settings);
    CHECK_FALSE(fs::exists(at.path("owned")));
}

TEST_CASE("a pack that no trusted key signed is not installed, and the settings stay")
{
    Machine at;
    const auto settings = at.read("data/settings.yaml");
    fs::create_directory(at.path("pack"));
    at.write("pack/pack.sig", "{}");
    CHECK(at.set_up("unit: CN1\ncontent_from: pack\n").code != 0);
    CHECK(at.read("data/settings.yaml") == settings);
}

TEST_CASE("two technicians at once: the second is told so, and nothing gets mixed")
{
    const Machine at;
    const auto held = vault::FileHold::of(at.path("data/settings.yaml"), vault::FileHold::When::wait);
    REQUIRE(held.has_value());
    const auto ran = at.set_up(answers);
    CHECK(ran.code == 3);
    CHECK(ran.err.find("somebody else") != std::string::npos);
}

TEST_CASE("a clock in another zone is told with the command that sets it")
{
    content::Answers wanted;
    wanted.time_zone = app::zone_of_vietnam;
    const auto now = *base::parse_time("2026-12-01T09:42");
    const auto told = app::told_of({}, wanted, "/srv/data", now, "Etc/UTC");
    CHECK(told.back() == "time zone: Etc/UTC, not Asia/Ho_Chi_Minh; as root: timedatectl set-timezone Asia/Ho_Chi_Minh");
    CHECK(told[told.size() - 2].starts_with("clock: 2026-12-01 09:42:00 in Viet Nam"));
    CHECK(app::told_of({}, wanted, "/srv/data", now, app::zone_of_vietnam).size() == 2);
}
