#include "kiosk/desk/places/staff.h"

#include <doctest/doctest.h>

#include "desk_words.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;
using record::Role;

namespace {
StaffRow member(std::int64_t number, const char* name, Role role, bool gone = false)
{
    StaffRow out;
    out.number = number;
    out.name = name;
    out.role = role;
    out.gone = gone;
    out.entries = {{morning(), false, "unlocked", 2}};
    out.unlocked = out.entries.front();
    return out;
}

struct AtStaff : AtWork {
    explicit AtStaff(const char* role = "head")
    {
        session.role = role;
        take(intent::WentTo{PlaceName::staff});
        take(intent::StaffRead{
            {member(1, "Hà", Role::head), member(2, "Lý Quốc Việt", Role::officer), member(3, "Cũ", Role::officer, true)}});
    }
    const Staff& staff() const { return std::get<Staff>(session.place); }
    void letters(SecretField field, std::size_t count) { take(intent::TypedSecret{field, count}); }
    bool ready() const
    {
        const auto now = page();
        const auto* go = block(now, "staff.go");
        return go != nullptr && go->enabled;
    }
};
}  // namespace

TEST_CASE("the place asks for the log of members once and shows who they are, since when, and who left")
{
    AtWork desk;
    desk.take(intent::WentTo{PlaceName::staff});
    CHECK(std::holds_alternative<wish::ReadStaff>(desk.session.wish));
    AtStaff read;
    CHECK(std::holds_alternative<std::monostate>(read.session.wish));
    for (const auto* said : {"Lý Quốc Việt", "09:42", "đã nghỉ", "2 người"}) CHECK(says(read.page(), said));
}

TEST_CASE("only a head sees what changes people and powers, others read")
{
    AtStaff head;
    CHECK(block(head.page(), "staff.add") != nullptr);
    head.take(intent::ChoseMember{2});
    CHECK(block(head.page(), "staff.do.remove") != nullptr);
    for (const auto* role : {"officer", "reception"}) {
        AtStaff other{role};
        CHECK(block(other.page(), "staff.add") == nullptr);
        other.take(intent::ChoseMember{2});
        CHECK(block(other.page(), "staff.do.remove") == nullptr);
        other.take(intent::OpenedStaffForm{StaffForm::add});
        CHECK(other.staff().form == StaffForm::none);
        other.take(intent::ChosePower{record::Power::refuse});
        CHECK_FALSE(other.staff().power.has_value());
        CHECK(says(other.page(), "Từ chối, chuyển, dừng"));
        CHECK(says(other.page(), "Lý Quốc Việt"));
    }
}

TEST_CASE("a new member types their passphrase twice, and only the number of letters is known to the page")
{
    AtStaff desk;
    desk.take(intent::OpenedStaffForm{StaffForm::add});
    desk.take(intent::Typed{"Hoàng Minh Thư"});
    desk.take(intent::Marked{"role", "officer"});
    CHECK_FALSE(desk.ready());
    desk.take(intent::WentToField{{}, 1});
    CHECK(secret_field(desk.session) == SecretField::fresh);
    desk.letters(SecretField::fresh, 12);
    desk.letters(SecretField::again, 11);
    desk.letters(SecretField::own, 9);
    CHECK_FALSE(desk.ready());
    desk.letters(SecretField::again, 12);
    CHECK(desk.ready());
    CHECK(says(desk.page(), "••••••••••••"));
    desk.take(intent::WentOn{});
    const auto wanted = std::get<wish::ChangeStaff>(desk.session.wish);
    CHECK(wanted.form == StaffForm::add);
    CHECK(wanted.name == "Hoàng Minh Thư");
    CHECK(wanted.role == "officer");
    desk.take(intent::StaffChanged{});
    CHECK(desk.staff().letters == std::array<std::size_t, 3>{});
    CHECK(says(desk.page(), "Đã đổi"));
}

TEST_CASE("a passphrase under eight letters is not taken")
{
    AtStaff desk;
    desk.take(intent::ChoseMember{2});
    desk.take(intent::OpenedStaffForm{StaffForm::renew});
    for (const auto field : secret_fields) desk.letters(field, 7);
    CHECK_FALSE(desk.ready());
    for (const auto field : secret_fields) desk.letters(field, 8);
    CHECK(desk.ready());
}

TEST_CASE("before a member is removed the desk says what they could still read, and that has to be read")
{
    AtStaff desk;
    desk.take(intent::ChoseMember{2});
    desk.take(intent::OpenedStaffForm{StaffForm::remove});
    CHECK(says(desk.page(), "vẫn đọc được những gì có trong bản chép"));
    CHECK(says(desk.page(), "keys accept"));
    desk.letters(SecretField::own, 9);
    CHECK_FALSE(desk.ready());
    desk.take(intent::Marked{"sure", "yes"});
    CHECK(desk.ready());
    desk.take(intent::WentOn{});
    CHECK(std::get<wish::ChangeStaff>(desk.session.wish).name == "Lý Quốc Việt");
}

TEST_CASE("a change that was refused says why, and nothing that was typed stays")
{
    AtStaff desk;
    desk.take(intent::ChoseMember{2});
    desk.take(intent::OpenedStaffForm{StaffForm::renew});
    for (const auto field : secret_fields) desk.letters(field, 9);
    desk.take(intent::WentOn{});
    desk.take(intent::NotDone{base::ErrorKind::wrong_passphrase});
    CHECK(says(desk.page(), "Cụm từ mật khẩu của bạn chưa đúng"));
    CHECK(desk.staff().letters == std::array<std::size_t, 3>{});
    CHECK(desk.staff().form == StaffForm::renew);
}

TEST_CASE("what a member still holds is told beside their name")
{
    AtStaff desk;
    auto held = row(1, false, visit::Stage::claimed);
    held.claimed_by = "Lý Quốc Việt";
    auto accepted = row(2, false, visit::Stage::accepted);
    accepted.claimed_by = "Lý Quốc Việt";
    desk.take(intent::QueueRead{{held, accepted}, morning()});
    desk.take(intent::ChoseMember{2});
    const auto page = desk.page();
    const auto* cases = block(page, "desk.staff.held.cases");
    REQUIRE(cases != nullptr);
    CHECK(words_in(*cases).find("1|") != std::string::npos);
}

TEST_CASE("a head changes one cell of the table by a recorded act, and the table shows what the store told")
{
    AtStaff desk;
    desk.take(intent::ChosePower{record::Power::appoint});
    desk.take(intent::SetGrant{Role::officer, record::Grant::full});
    const auto wanted = std::get<wish::SetPower>(desk.session.wish);
    CHECK(wanted.power == record::Power::appoint);
    CHECK(wanted.role == Role::officer);
    CHECK(wanted.grant == record::Grant::full);
    record::Powers powers;
    powers.set(record::Power::appoint, Role::officer, record::Grant::full);
    desk.take(intent::PowersRead{powers});
    CHECK(std::holds_alternative<std::monostate>(desk.session.wish));
    CHECK(desk.session.powers.grant(record::Power::appoint, Role::officer) == record::Grant::full);
}

TEST_CASE("the sheet of the month is counted in steps and then lies there as a paper")
{
    AtStaff desk;
    desk.library.words = test::shipped().words;
    desk.library.paper_forms = test::shipped().paper_forms;
    desk.take(intent::AskedForMonth{});
    const auto wanted = std::get<wish::CountMonth>(desk.session.wish);
    CHECK(wanted.year == 2026);
    CHECK(wanted.month == 11);
    desk.take(intent::MonthCounted{2026, 11, 5, {}});
    CHECK(says(desk.page(), "còn 5 yêu cầu"));
    desk.take(intent::MonthCounted{2026, 11, 0, {{"Hà", "head", 3, 4, 5, 0, 6, 1}}});
    REQUIRE(desk.session.paper.has_value());
    CHECK(desk.session.paper->paper == "audit_month");
    CHECK(desk.session.paper->values.many.at("members").size() == 1);
}
