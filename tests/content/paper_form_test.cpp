#include "kiosk/content/paper_form.h"

#include <doctest/doctest.h>

#include <set>

#include "kiosk/content/library.h"
#include "tests/support/faults_of.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
using test::PackCopy;
using test::shipped;

namespace {
constexpr base::Day working_day{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{23}};

const std::string sound_form =
    "paper: reply\n"
    "circular: \"12/2018/TT-BTP\"\n"
    "code: \"99-TP-TGPL\"\n"
    "in_force_from: 2018-10-12\n"
    "checked: own\n"
    "of: request\n"
    "title: {vi: \"Trả lời\", en: \"Reply\"}\n"
    "asks:\n"
    "  - {place: why, label: {vi: \"Vì sao\", en: \"Why\"}, from: matter}\n"
    "body:\n"
    "  - text: \"Kính gửi {name}, vì {why}\"\n"
    "  - list: papers\n"
    "    words: \"{n}. {paper}\"\n";

struct PackWith : PackCopy {
    explicit PackWith(const std::string& form) { write("paper/forms/reply.yaml", form); }
};

std::string with(std::string form, const std::string& from, const std::string& to)
{
    const auto at = form.find(from);
    REQUIRE(at != form.npos);
    return form.replace(at, from.size(), to);
}
}  // namespace

TEST_CASE("a template with a place that nobody fills is named at its line, with all places there are")
{
    CHECK(test::faults_of(PackWith(sound_form)).empty());
    const auto faults = test::faults_of(PackWith(with(sound_form, "{why}", "{reason}")));
    CHECK(faults.find("paper/forms/reply.yaml:11: text: nobody fills the place {reason}") != faults.npos);
    CHECK(faults.find("name_upper") != faults.npos);
    const auto of_rows = test::faults_of(PackWith(with(sound_form, "{n}. {paper}", "{n}. {pages}")));
    CHECK(of_rows.find("paper/forms/reply.yaml:13: words: nobody fills the place {pages}") != of_rows.npos);
    CHECK(of_rows.find("of a row n, paper") != of_rows.npos);
}

TEST_CASE("a form of another circular takes the place of the one before on its day and not earlier")
{
    PackWith pack{with(sound_form, "checked", "in_force_until: 2026-12-31\nchecked")};
    pack.write("paper/forms/reply-2027.yaml",
               with(with(sound_form, "2018-10-12", "2027-01-01"), "12/2018/TT-BTP", "1/2027/TT-BTP"));
    const auto loaded = content::load(pack.path);
    REQUIRE(loaded);
    const auto on = [&](int year, unsigned month, unsigned day) {
        const auto* form = content::form_on(
            loaded->library, "reply", base::Day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}});
        return form ? form->circular : std::string{};
    };
    CHECK(on(2026, 12, 31) == "12/2018/TT-BTP");
    CHECK(on(2027, 1, 1) == "1/2027/TT-BTP");
    CHECK(on(2018, 1, 1).empty());
}

TEST_CASE("two forms of one paper that are in force on the same day are a fault")
{
    PackWith pack{sound_form};
    pack.write("paper/forms/again.yaml", sound_form);
    const auto faults = test::faults_of(pack);
    CHECK(
        faults.find("paper/forms/reply.yaml:1: paper: reply is in force in paper/forms/again.yaml on some of the same days") !=
        faults.npos);
}

TEST_CASE("a form that reads wrong names the key: power, stage, rows, boxes, options")
{
    const auto fault_of = [](const std::string& form) { return test::faults_of(PackWith(form)); };
    CHECK(fault_of(with(sound_form, "of: request", "of: request\npower: rule_all")).find("power: a power of staff") !=
          std::string::npos);
    CHECK(fault_of(with(sound_form, "of: request", "of: request\nstages: [asleep]")).find("stages: ") != std::string::npos);
    CHECK(fault_of(with(sound_form, "list: papers", "list: cars")).find("list: one of papers is expected") !=
          std::string::npos);
    CHECK(fault_of(with(sound_form, "from: matter", "kind: one_of")).find("options: those of kind one_of") !=
          std::string::npos);
    CHECK(fault_of(with(sound_form, "- text:", "- verse:")).find("body: one of national, title") != std::string::npos);
}

TEST_CASE("every form of the shipped pack says that it was not compared, and only an officer or the head refuses or stops")
{
    std::set<std::string> papers;
    for (const auto& form : shipped().paper_forms) {
        INFO(form.file);
        papers.insert(form.paper);
        CHECK_FALSE(form.confirmed);
        CHECK_FALSE(form.title.at("en").empty());
        CHECK_FALSE(form.carries.empty());
        CHECK_FALSE(form.leaves_out.empty());
    }
    const record::Powers usual;
    for (const auto* stops : {"refusal", "transfer", "not_continued"}) {
        const auto* form = content::form_on(shipped(), stops, working_day);
        REQUIRE(form != nullptr);
        CHECK(usual.grant(form->power, record::Role::reception) == record::Grant::none);
        CHECK(usual.grant(form->power, record::Role::officer) == record::Grant::full);
        CHECK_FALSE(form->stages.empty());
    }
    for (const auto* wanted : {"request",
                               "refusal",
                               "transfer",
                               "appointing_proceedings",
                               "replacing_proceedings",
                               "appointing_representation",
                               "replacing_representation",
                               "invitation",
                               "answer_body",
                               "not_continued",
                               "file_list",
                               "opinion",
                               "cover",
                               "day_sheet",
                               "call_list",
                               "register_page",
                               "audit_month",
                               "hand_over",
                               "withdrawal",
                               "appointment"})
        CHECK_MESSAGE(papers.contains(wanted), std::string{wanted});
}

TEST_CASE("the refusal offers the four grounds of the law and no other, and names the way to complain")
{
    const auto* form = content::form_named(shipped(), "08-TP-TGPL", working_day);
    REQUIRE(form != nullptr);
    CHECK(form->asks.front().options.size() == 4);
    CHECK(form->asks.front().needed);
    std::string all;
    for (const auto& block : form->body) all += block.words + '\n';
    for (const auto* said : {"khoản 3 Điều 30", "Điều 45", "3 ngày làm việc", "15 ngày"}) CHECK(all.find(said) != all.npos);
}

TEST_CASE("papers that others may see name nobody")
{
    for (const auto* seen : {"cover", "day_sheet", "file_list", "hand_over", "audit_month", "appointment"}) {
        const auto* form = content::form_on(shipped(), seen, working_day);
        REQUIRE(form != nullptr);
        std::string all;
        for (const auto& block : form->body) {
            all += block.words + block.below;
            for (const auto& part : block.parts)
                if (std::string{seen} != "audit_month") all += part.value;
        }
        for (const auto* person : {"{name}", "{aided_name}", "{phone}", "{home}", "{matter}"})
            CHECK_MESSAGE(all.find(person) == all.npos, std::string{seen}, " ", std::string{person});
    }
}
