#include "kiosk/content/answers.h"

#include <doctest/doctest.h>

#include <fstream>

#include "tests/support/scratch_folder.h"

using namespace kiosk;

namespace {
struct AnswersFile {
    support::ScratchFolder scratch;
    std::filesystem::path path = scratch.path() / "answers.yaml";
    content::Settings now;

    content::ReadAnswers with(std::string_view text) const
    {
        std::ofstream{path, std::ios::binary} << text;
        auto read = content::read_answers(path, now, "/srv/data");
        REQUIRE_MESSAGE(read.has_value(), read.error().detail);
        return std::move(*read);
    }
    std::string at(int line) const { return path.string() + ":" + std::to_string(line) + ": "; }
};
}  // namespace

TEST_CASE("an answer changes its setting, and what was not answered stays as it was")
{
    AnswersFile file;
    file.now.unit = "CN1";
    file.now.phone = "0209 3873 111";
    file.now.voice.loudspeaker.device = "HDA Intel";
    file.now.centre_name = {{"vi", "Trung tâm"}};
    const auto read = file.with(
        "unit: TT\nunit_name:\nphone: \"\"\nvoice:\n  volume_percent: 80\nrotation: left\nkeys_from: stick\n"
        "time_zone: Asia/Ho_Chi_Minh\n");
    CHECK(read.faults.empty());
    const auto& settings = read.answers.settings;
    CHECK(settings.unit == "TT");
    CHECK(settings.centre_name == file.now.centre_name);
    CHECK(settings.phone.empty());
    CHECK(settings.voice.volume_percent == 80);
    CHECK(settings.voice.loudspeaker.device == "HDA Intel");
    CHECK(settings.rotation == content::Rotation::left);
    CHECK(read.answers.keys_from == file.scratch.path() / "stick");
    CHECK(read.answers.time_zone == "Asia/Ho_Chi_Minh");
}

TEST_CASE("a file without any answer leaves everything as it was")
{
    const AnswersFile file;
    for (const auto* text : {"", "# nothing yet\n", "unit:\nprinter:\nkeys_from:\n"}) {
        const auto read = file.with(text);
        CHECK(read.faults.empty());
        CHECK(content::written(read.answers.settings) == content::written(file.now));
        CHECK(read.answers.keys_from.empty());
    }
}

TEST_CASE("all faults of a file of answers are told at once, each with its line")
{
    const AnswersFile file;
    const auto read = file.with(
        "unit: tt\ndiagonal_inches: 3\nunknown: 1\nvoice:\n  volume_percent: loud\nunit: TT\ntime_zone: /etc/passwd\n"
        "content_from: \"a\\nb\"\n");
    REQUIRE(read.faults.size() == 7);
    CHECK(read.faults[0] == file.at(1) + "expected 1 to 8 letters A-Z or digits");
    CHECK(read.faults[1] == file.at(2) + "expected 0, or 5 to 100 inches");
    CHECK(read.faults[2].starts_with(file.at(3)));
    CHECK(read.faults[3].starts_with(file.at(5)));
    CHECK(read.faults[4] == file.at(6) + "this key stands twice");
    CHECK(read.faults[5].starts_with(file.at(7)));
    CHECK(read.faults[6].starts_with(file.at(8)));
}

TEST_CASE("answers that clash with what stays are told, and what is no YAML is one fault of its line")
{
    AnswersFile file;
    file.now.log_file = "/mnt/second/kiosk.log";
    CHECK(file.with("mark: /mnt/second/kiosk.log\n").faults ==
          std::vector{file.at(1) + "expected another file than `log_file`"});
    const auto broken = file.with("unit: TT\n\t- {");
    REQUIRE(broken.faults.size() == 1);
    CHECK(broken.faults[0].starts_with(file.at(2)));
    CHECK(file.with("- unit\n").faults.size() == 1);
    CHECK_FALSE(content::read_answers(file.scratch.path(), file.now, {}).has_value());
}

TEST_CASE("what is typed for one setting is held to the same bounds, and words of other languages stay")
{
    content::Settings now;
    now.opening_hours = {{"vi", "cũ"}, {"en", "old"}};
    const auto hours = content::answered(now, "opening_hours", "7:30: sáng \"và\" chiều");
    REQUIRE(hours.has_value());
    CHECK(hours->opening_hours == law::Words{{"vi", "7:30: sáng \"và\" chiều"}, {"en", "old"}});
    CHECK(content::answered(now, "unit", "CN2")->unit == "CN2");
    CHECK_FALSE(content::answered(now, "unit", "cn 2").has_value());
    CHECK_FALSE(content::answered(now, "terminal", "").has_value());
    CHECK(content::answered(now, "phone", "")->phone.empty());
}
