#include <nlohmann/json.hpp>

#include <thread>

#include "vault_folder.h"

using namespace kiosk;
using namespace kiosk::vault_test;
using base::ErrorKind;
using Json = nlohmann::json;

namespace {
constexpr auto fresh_words = "đường xa gánh nặng";
Json slots_in(const std::filesystem::path& file) { return Json::parse(vault::read_file(file).value())["staff"]; }
}  // namespace

TEST_CASE("after a change of passphrase the new one opens, the old one does not, and the keys are the same")
{
    const Folder folder;
    const auto file = folder.file();
    const auto made = vault::make_key_file(file, {"A", "head"}, head_words, cheap).value();
    const auto second = vault::add_staff(file, head_words, {"B", "officer"}, reception_words, cheap).value();
    const auto before = slots_in(file);
    REQUIRE(vault::change_passphrase(file, "B", reception_words, fresh_words, cheap));
    CHECK(vault::unlock_any(file, reception_words).error().kind == ErrorKind::wrong_passphrase);
    const auto opener = folder.unlocked("staff.keys", fresh_words);
    CHECK(opener->staff_name() == "B");
    CHECK(opener->role() == "officer");
    CHECK(opener->signing_key() == second);
    const auto at = context();
    CHECK(opener->open(vault::sealed(base::view_of("words"), {made.public_key}, at).value(), at));
    const auto after = slots_in(file);
    CHECK(after[0] == before[0]);
    for (const auto* part : {"salt", "nonce", "wrapped", "signing_nonce", "signing_wrapped"})
        CHECK(after[1][part] != before[1][part]);
    CHECK(folder.unlocked("staff.keys", head_words)->staff_name() == "A");
}

TEST_CASE("a passphrase is changed by nobody who does not know the old one, and the answer tells no names")
{
    const Folder folder;
    const auto file = folder.file();
    REQUIRE(vault::make_key_file(file, {"A", "head"}, head_words, cheap));
    REQUIRE(vault::add_staff(file, head_words, {"B", "officer"}, reception_words, cheap));
    const auto before = vault::read_file(file).value();
    const auto wrong = vault::change_passphrase(file, "B", head_words, fresh_words, cheap);
    const auto unknown = vault::change_passphrase(file, "C", head_words, fresh_words, cheap);
    CHECK(wrong.error().kind == ErrorKind::wrong_passphrase);
    CHECK(unknown.error().kind == ErrorKind::wrong_passphrase);
    CHECK(wrong.error().detail == unknown.error().detail);
    CHECK(vault::change_passphrase(file, "B", reception_words, "short", cheap).error().kind == ErrorKind::invalid_input);
    CHECK(vault::change_passphrase(file, "B", reception_words, head_words, cheap).error().kind == ErrorKind::conflict);
    CHECK(vault::change_passphrase(file, "B", reception_words, fresh_words, cheap,
                                   [] { return base::Result<void>(base::failure(ErrorKind::disk_full, "no room")); })
              .error()
              .kind == ErrorKind::disk_full);
    CHECK(vault::read_file(file).value() == before);
}

TEST_CASE("a change of passphrase in a key file of before makes the signing key, and leaves the other slot as it was")
{
    const Folder folder;
    const auto file = folder.old_file("staff.keys");
    const auto before = slots_in(file);
    REQUIRE(vault::change_passphrase(file, old_reception, reception_words, fresh_words, cheap));
    CHECK(slots_in(file)[0] == before[0]);
    const auto opener = folder.unlocked("staff.keys", fresh_words);
    CHECK(base::hex(opener->signing_key()) == slots_in(file)[1]["signing_public"]);
    CHECK(opener->sign(base::Bytes(32)));
}

TEST_CASE("who was taken out of the file is not let in by a cabinet that was opened before")
{
    const Folder folder;
    const auto file = folder.file();
    REQUIRE(vault::make_key_file(file, {"A", "head"}, head_words, cheap));
    REQUIRE(vault::add_staff(file, head_words, {"B", "officer"}, reception_words, cheap));
    const auto cabinet = vault::open_cabinet(file).value();
    CHECK(cabinet->unlock("B", reception_words));
    REQUIRE(vault::remove_staff(file, head_words, "B"));
    CHECK(cabinet->unlock("B", reception_words).error().kind == ErrorKind::wrong_passphrase);
    CHECK(cabinet->names() == std::vector<std::string>{"A"});
    // A stick that was pulled out takes nobody's key away from who is at work.
    std::filesystem::remove(file);
    CHECK(cabinet->unlock("A", head_words));
}

TEST_CASE("a key file that others may read or write is refused with the command that mends it")
{
    const Folder folder;
    const auto file = folder.file();
    const auto made = vault::make_key_file(file, {"A", "head"}, head_words, cheap).value();
    for (const unsigned mode : {0640u, 0604u, 0660u, 0606u, 0644u, 0666u, 0620u, 0602u, 0610u}) {
        CAPTURE(mode);
        REQUIRE(::chmod(file.c_str(), mode) == 0);
        const auto refused = vault::open_cabinet(file);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::invalid_input);
        CHECK(refused.error().detail.find("chmod 600") != std::string::npos);
        CHECK(vault::unlock_any(file, head_words).error().kind == ErrorKind::invalid_input);
        CHECK(vault::staff_in(file).error().kind == ErrorKind::invalid_input);
        CHECK(vault::add_staff(file, head_words, {"B", "officer"}, reception_words, cheap).error().kind ==
              ErrorKind::invalid_input);
        CHECK(vault::read_one_public_key(file).value() == made.public_key);
    }
    for (const unsigned mode : {0600u, 0400u, 0700u}) {
        REQUIRE(::chmod(file.c_str(), mode) == 0);
        CHECK(vault::unlock_any(file, head_words));
    }
}

TEST_CASE("a key file that is written over a half-written one from before is its owner's alone")
{
    const Folder folder;
    REQUIRE(vault::write_file(folder.file("staff.keys.new"), "half"));
    REQUIRE(::chmod(folder.file("staff.keys.new").c_str(), 0666) == 0);
    REQUIRE(vault::make_key_file(folder.file(), {"A", "head"}, head_words, cheap));
    CHECK(vault::unlock_any(folder.file(), head_words));
}

TEST_CASE("members who are added at the same moment are all there afterwards")
{
    const Folder folder;
    const auto file = folder.file();
    REQUIRE(vault::make_key_file(file, {"A", "head"}, head_words, cheap));
    const std::vector<std::string> names{"B", "C", "D", "E", "F", "G"};
    {
        std::vector<std::jthread> adding;
        for (const auto& name : names)
            adding.emplace_back([&file, name] {
                (void)vault::add_staff(file, head_words, {name, "officer"}, "the passphrase of " + name, cheap);
            });
    }
    const auto staff = vault::staff_in(file).value();
    CHECK(staff.size() == 1 + names.size());
    for (const auto& name : names) CHECK(vault::unlock_any(file, "the passphrase of " + name).value()->staff_name() == name);
}
