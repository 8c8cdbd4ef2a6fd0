#include <doctest/doctest.h>

#include "tests/flow/at_work.h"

using namespace kiosk;
using namespace kiosk::flow;

namespace {
struct Office {
    support::FakeStaffStore store;
    support::FakeStaffDoor door{store};

    Result<std::unique_ptr<SignedIn>> signed_in(const std::string& name, std::uint8_t key)
    {
        return SignedIn::at(door, std::make_unique<support::FakeOpener>("officer", name, key));
    }
};
}  // namespace

TEST_CASE("a member is known by their signing key, and called what the record calls them")
{
    Office at;
    at.store.record.add_member("Hà", record::Role::head, support::made_up_signing_key(7));
    at.store.record.add_member("Minh", record::Role::officer, support::made_up_signing_key(8));
    const auto staff = at.signed_in("Minh", 7);
    REQUIRE(staff);
    CHECK((*staff)->name() == "Hà");
    CHECK((*staff)->role() == record::Role::head);
    CHECK((*staff)->name_of(2) == "Minh");
    CHECK((*staff)->name_of(0).empty());
    CHECK((*staff)->name_of(7) == "#7");
    at.store.record.add_member("Páo", record::Role::officer, {});
    CHECK((*staff)->name_of(3) == "Páo");
}

TEST_CASE("nobody signs in with a key that the record does not know, though a colleague has the name, nor after they left")
{
    Office at;
    const auto number = at.store.record.add_member("Hà", record::Role::head, support::made_up_signing_key(7));
    CHECK(at.signed_in("Hà", 9).error().kind == base::ErrorKind::denied);
    at.store.record.members.at(number).gone = true;
    CHECK(at.signed_in("Hà", 7).error().kind == base::ErrorKind::denied);
    CHECK(at.store.sessions_opened == 0);
}

TEST_CASE("a member of a folder of before, who has no key in the record, is enrolled by name and signs in with it from then on")
{
    Office at;
    const auto number = at.store.record.add_member("Hà", record::Role::reception, {});
    {
        const auto staff = at.signed_in("Hà", 7);
        REQUIRE(staff);
        CHECK((*staff)->number() == number);
        CHECK((*staff)->append((*staff)->own().member.id, record::NoteDesk{}));
    }
    CHECK(at.store.record.members.at(number).key == base::Bytes(32, 7));
    CHECK(at.signed_in("Hà", 7));
    CHECK(at.signed_in("Hà", 8).error().kind == base::ErrorKind::denied);
}

TEST_CASE("a session ends with the member's work")
{
    Office at;
    at.store.record.add_member("Hà", record::Role::head, support::made_up_signing_key(7));
    const auto subject = at.store.record.members.at(1).id;
    REQUIRE(at.signed_in("Hà", 7));
    CHECK(at.door.append({SignedIn::new_act(), subject, record::NoteDesk{}, {}}).error().kind == base::ErrorKind::denied);
}

TEST_CASE("what an event says under its seal is read back, and bytes that are no map say nothing")
{
    ActWords words{"accepted",
                   base::parse_time("2026-11-23T09:42").value(),
                   true,
                   RegisterEntry{{}, "Đất đai", "a", true},
                   2,
                   5,
                   {{"papers_due", {"cccd", "ho_ngheo"}}, {"why", {"Ốm nặng"}}}};
    const auto read = decoded_words(encoded(words).value()).value();
    CHECK(read.act == "accepted");
    CHECK(read.at == words.at);
    CHECK(read.reached == true);
    CHECK(read.entry->field == "Đất đai");
    CHECK(read.entry->referred);
    CHECK(read.tries == 2);
    CHECK(read.read == 5);
    CHECK(read.fields == words.fields);
    CHECK(decoded_words(base::Bytes{1, 2}).error().kind == base::ErrorKind::corrupt);
    CHECK(decoded_words(base::Bytes{'{', '}'})->act.empty());
    const std::string_view odd = R"({"act":7,"at":"soon","reached":"yes","field":[1]})";
    CHECK_FALSE(decoded_words(base::view_of(odd))->reached);
}
