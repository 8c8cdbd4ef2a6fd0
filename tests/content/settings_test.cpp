#include "kiosk/content/settings.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

using namespace kiosk;

namespace {

struct SettingsFile {
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("kiosk-settings-" + std::to_string(getpid()));
    std::filesystem::path path = folder / "settings.yaml";
    SettingsFile() { std::filesystem::create_directories(folder); }
    ~SettingsFile() { std::filesystem::remove_all(folder); }
    base::Result<content::Settings> with(std::string_view text) const
    {
        std::ofstream{path, std::ios::binary} << text;
        return content::read_settings(path);
    }
};

void expect_refused(std::string_view text, int line, std::string_view expected)
{
    const SettingsFile file;
    const auto read = file.with(text);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().kind == base::ErrorKind::invalid_input);
    const auto place = file.path.string() + ":" + std::to_string(line) + ": ";
    CHECK_MESSAGE(read.error().detail.starts_with(place), read.error().detail);
    CHECK_MESSAGE(read.error().detail.find(expected) != std::string::npos, read.error().detail);
}

}  // namespace

TEST_CASE("a terminal without a settings file works on the usual values")
{
    const auto read = content::read_settings("/nonexistent/settings.yaml");
    REQUIRE(read.has_value());
    CHECK(read->unit == "TT");
    CHECK(read->idle_seconds == 90);
    const SettingsFile file;
    CHECK(file.with("").has_value());
    CHECK(file.with("# nothing set yet\n").has_value());
}

TEST_CASE("settings written by the program read back as the same settings")
{
    const SettingsFile file;
    content::Settings settings;
    settings.unit = "CN2";
    settings.code_prefix = "HB";
    settings.parts_of_day.morning = {7 * 60, 11 * 60 + 15};
    settings.shortcuts_shown = false;
    settings.terminal = "Máy ở sảnh";
    settings.centre_name = {{"vi", "Trung tâm Trợ giúp pháp lý \"Nhà nước\""}, {"en", "State Legal Aid Centre: C:\\"}};
    settings.unit_name = {{"vi", "Chi nhánh số 2"}};
    settings.opening_hours = {{"vi", "7:30 - 11:30\n13:30 - 17:00"}, {"en", "# every day"}};
    settings.phone = "02183852222";
    settings.phone_lines = {{{{"vi", "Trực ban"}}, {{"en", "at night"}}, "0123", base::Day{std::chrono::year{2026} / 11 / 23}}};
    settings.content = "/srv/pack";
    settings.keys_file = "/srv/staff.keys";
    settings.diagonal_inches = 21.5;
    settings.rotation = content::Rotation::left;
    settings.idle_seconds = 180;
    settings.countdown_seconds = 45;
    settings.answer_working_days = 2;
    settings.comfort = {base::TextSize::large, base::Contrast::high_dark, true, true, true, true};
    settings.voice = {125, 40, {"HDA Intel: \"front\"", 90}, {"USB Headset", 50}};
    settings.languages = {"vi", "en"};
    settings.ticket_letters = {{"B", {{"vi", "giấy tờ"}}}, {"A", {{"vi", "tư vấn"}, {"en", "advice"}}}};
    settings.staff_here = false;
    settings.counter = "2A";
    settings.log_file = "/mnt/second/kiosk.log";
    settings.mark = "/mnt/second/store.mark";
    const auto read = file.with(content::written(settings));
    REQUIRE_MESSAGE(read.has_value(), read.error().detail);
    CHECK(read->unit == settings.unit);
    CHECK(read->code_prefix == settings.code_prefix);
    CHECK(read->terminal == settings.terminal);
    CHECK(read->centre_name == settings.centre_name);
    CHECK(read->unit_name == settings.unit_name);
    CHECK(read->opening_hours == settings.opening_hours);
    CHECK(read->phone == settings.phone);
    REQUIRE(read->phone_lines.size() == 1);
    CHECK(read->phone_lines[0].number == "0123");
    CHECK(read->phone_lines[0].below == settings.phone_lines[0].below);
    CHECK(read->phone_lines[0].checked_on == settings.phone_lines[0].checked_on);
    CHECK(read->content == settings.content);
    CHECK(read->keys_file == settings.keys_file);
    CHECK(read->log_file == settings.log_file);
    CHECK(read->mark == settings.mark);
    CHECK(read->diagonal_inches == settings.diagonal_inches);
    CHECK(read->rotation == settings.rotation);
    CHECK(read->idle_seconds == settings.idle_seconds);
    CHECK(read->countdown_seconds == settings.countdown_seconds);
    CHECK(read->answer_working_days == settings.answer_working_days);
    CHECK(read->comfort == settings.comfort);
    CHECK(read->voice.rate_percent == settings.voice.rate_percent);
    CHECK(read->voice.volume_percent == settings.voice.volume_percent);
    CHECK(read->voice.loudspeaker.device == settings.voice.loudspeaker.device);
    CHECK(read->voice.headphones.max_percent == settings.voice.headphones.max_percent);
    CHECK(read->languages == settings.languages);
    REQUIRE(read->ticket_letters.size() == 2);
    CHECK(read->ticket_letters[0].letter == "B");
    CHECK(read->ticket_letters[1].words == settings.ticket_letters[1].words);
    CHECK(read->staff_here == settings.staff_here);
    CHECK(read->counter == settings.counter);
    CHECK(content::written(*read) == content::written(settings));
}

TEST_CASE("a relative path in settings starts at the data folder")
{
    const SettingsFile file;
    const auto read = file.with("content: packs/current\n");
    REQUIRE(read.has_value());
    CHECK(read->content == file.folder / "packs/current");
}

TEST_CASE("a technician who mistypes a setting is told file, line and what was expected")
{
    expect_refused("unit: TT\nidel_seconds: 90\n", 2, "unknown key");
    expect_refused("unit: TT\nunit: CN1\n", 2, "twice");
    expect_refused("unit: TT\nidle_seconds: soon\n", 2, "30 to 900");
    expect_refused("idle_seconds: 5\n", 1, "30 to 900");
    expect_refused("idle_seconds: 99999999999999999999\n", 1, "30 to 900");
    expect_refused("diagonal_inches: 2\n", 1, "5 to 100");
    expect_refused("diagonal_inches: .nan\n", 1, "0 to 100");
    expect_refused("code_prefix: bk\n", 1, "letters A-Z");
    expect_refused("terminal: \"\"\n", 1, "a name");
    expect_refused("terminal: a name far too long to stand beside a bell\n", 1, "a name");
    expect_refused("comfort:\n  text_size: huge\n", 2, "small, normal, large, largest");
    expect_refused("comfort:\n  low_reach: perhaps\n", 2, "yes or no");
    expect_refused("centre_name: Trung tâm\n", 1, "by language");
    expect_refused("voice:\n  headphones: {max_percent: 200}\n", 2, "10 to 100");
    expect_refused("voice:\n  rate_percent: 20\n", 2, "75 to 200");
    expect_refused("voice:\n  headphone: {}\n", 2, "unknown key");
    expect_refused("languages: vi\n", 1, "list of languages");
    expect_refused("phone_lines:\n  - {number: \"1\", words: {vi: A}}\n", 2, "checked_on");
    expect_refused("phone_lines:\n  - {number: \"1\", words: {vi: A}, checked_on: 2026-02-30}\n", 2, "no such day");
    expect_refused("ticket_letters: {a: tư vấn}\n", 1, "capital letter");
    expect_refused("ticket_letters:\n  A: tư vấn\n  A: giấy tờ\n", 3, "twice");
    expect_refused("ticket_letters: {A: {en: advice}}\n", 1, "called");
    expect_refused("ticket_letters: {A: một dịch vụ có tên gọi dài hơn cả mọi tấm bảng}\n", 1, "at most 30 letters");
    expect_refused("ticket_letters: {A: a, B: b, C: c, D: d, E: e}\n", 1, "at most 4");
    expect_refused("counter: quầy 2\n", 1, "1 to 4 letters");
    expect_refused("- unit\n", 1, "key: value");
    expect_refused("unit: [TT\n", 2, "YAML");
    expect_refused("unit: \xff\n", 1, "UTF-8");
}

TEST_CASE("a folder in place of the settings file is a fault and not the usual values")
{
    const SettingsFile file;
    const auto read = content::read_settings(file.folder);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().kind == base::ErrorKind::io);
}

TEST_CASE("the way of typing, the scanner and the printer are read, written and read back")
{
    const SettingsFile file;
    const auto read = file.with("typing: {way: telex, tones: new}\nscanner: /dev/serial/by-id/usb-scanner\n");
    REQUIRE(read.has_value());
    CHECK(read->typing_way == text::TypingWay::telex);
    CHECK(read->tones == text::TonePlacement::new_style);
    CHECK(read->scanner == "/dev/serial/by-id/usb-scanner");
    const auto again = file.with(content::written(*read));
    REQUIRE(again.has_value());
    CHECK(again->typing_way == read->typing_way);
    CHECK(again->tones == read->tones);
    CHECK(again->scanner == read->scanner);
    CHECK(file.with("scanner: keyboard\n")->scanner == content::keyboard_scanner);
    CHECK(file.with("scanner: \"\"\n")->scanner.empty());
    for (const auto* printer :
         {"/dev/usb/lp0", "queue:slips", "ipp://printer.local/ipp/print", "ipps://printer.local/ipp/print", "folder", ""}) {
        const auto with = file.with("printer: \"" + std::string{printer} + "\"\n");
        REQUIRE(with);
        CHECK(with->printer == printer);
        CHECK(file.with(content::written(*with))->printer == printer);
    }
    for (const auto* printer : {"queue:office", "ipps://printer.local/ipp/print", ""}) {
        const auto with = file.with("office_printer: \"" + std::string{printer} + "\"\n");
        REQUIRE(with);
        CHECK(with->office_printer == printer);
        CHECK(file.with(content::written(*with))->office_printer == printer);
    }
    for (const auto* printer : {"folder", "/dev/usb/lp0", "http://printer"})
        expect_refused("office_printer: \"" + std::string{printer} + "\"\n", 1, "expected");
    for (const auto* printer : {"lp0", "queue:", "queue:a/b", "http://printer"})
        expect_refused("printer: \"" + std::string{printer} + "\"\n", 1, "the path of a receipt printer");
    expect_refused("typing: {way: viqr}\n", 1, "marks, telex, vni");
    expect_refused("typing:\n  way: vni\n  tones: modern\n", 3, "old, new");
    expect_refused("scanner: ttyACM0\n", 1, "the path of a serial device");
}

TEST_CASE("a number of settings is read in decimal figures, whatever zeros lead")
{
    const SettingsFile file;
    CHECK(file.with("answer_working_days: 010\n").value().answer_working_days == 10);
    CHECK(file.with("idle_seconds: 0100\n").value().idle_seconds == 100);
    CHECK(file.with("idle_seconds: 090\n").value().idle_seconds == 90);
    expect_refused("idle_seconds: 0x64\n", 1, "expected a number from 30 to 900");
    expect_refused("idle_seconds: 90s\n", 1, "expected a number from 30 to 900");
}

TEST_CASE("settings are one document, and nothing behind its end is passed over")
{
    expect_refused("unit: CN1\n---\nunit: CN2\n", 2, "one YAML document");
    expect_refused("unit: CN1\n...\nunit: CN2\n", 3, "one YAML document");
}

TEST_CASE("a line without a value is named at its own place, unless it may be empty")
{
    expect_refused("unit: CN1\nanswer_working_days:\nidle_seconds: 90\n", 2, "expected a value");
    expect_refused("unit: CN1\nvoice:\n  rate_percent:\n  volume_percent: 60\n", 3, "expected a value");
    const SettingsFile file;
    CHECK(file.with("scanner:\nprinter:\nphone:\n").has_value());
}

TEST_CASE("log file and mark elsewhere are whole paths of two files")
{
    SettingsFile file;
    CHECK(file.with("log_file:\nmark: \"\"\n")->log_file.empty());
    for (const auto* broken : {"unit: TT\nlog_file: second/kiosk.log\n", "unit: TT\nmark: store.mark\n",
                               "unit: TT\nlog_file: /mnt/second/\n", "log_file: /mnt/a\nmark: /mnt/x/../a\n"}) {
        const auto read = file.with(broken);
        REQUIRE_FALSE(read);
        CHECK(read.error().detail.find("settings.yaml:2: expected") != std::string::npos);
    }
}

TEST_CASE("a language named twice and a phone without a number are refused")
{
    expect_refused("languages: [vi, en, vi]\n", 1, "this language stands twice");
    expect_refused("phone: abc\n", 1, "expected a telephone number");
    const SettingsFile file;
    CHECK(file.with("phone: 0209 3873 111 (máy lẻ 12)\n").has_value());
    CHECK(file.with("languages: []\n").value().languages.empty());
}

TEST_CASE("numbers are given only where services have letters and somebody is there to call")
{
    const SettingsFile file;
    CHECK_FALSE(content::gives_numbers(*file.with("unit: TT\n")));
    CHECK_FALSE(content::gives_numbers(*file.with("ticket_letters:\n")));
    const auto read = file.with("ticket_letters: {A: tư vấn, B: {vi: giấy tờ, en: papers}}\n");
    REQUIRE(read.has_value());
    CHECK(content::gives_numbers(*read));
    CHECK(content::service_words(*read, "A", "en") == "tư vấn");
    CHECK(content::service_words(*read, "B", "en") == "papers");
    CHECK(content::service_words(*read, "C", "vi").empty());
    CHECK_FALSE(content::gives_numbers(*file.with("ticket_letters: {A: tư vấn}\nstaff_here: no\n")));
}
