#include <fstream>

#include "vault_folder.h"

using namespace kiosk;
using namespace kiosk::vault_test;
using vault::StaffMember;

TEST_CASE("each member of staff opens with their own passphrase and keeps their role")
{
    const Folder folder;
    const auto file = folder.path() / "staff.keys";
    const auto key = vault::make_key_file(file, {"Nông Văn Páo", "head"}, "bốn mùa xuân", cheap);
    REQUIRE(key);
    REQUIRE(vault::add_staff(file, "bốn mùa xuân", {"Triệu Mùi", "reception"}, "núi cao sông dài", cheap));
    const auto at = flow::SealContext{base::RequestId::random(), "TT"};
    const auto envelope = vault::sealed(base::view_of("words"), {key->public_key}, at).value();

    const auto cabinet = vault::open_cabinet(file).value();
    CHECK(cabinet->names() == std::vector<std::string>{"Nông Văn Páo", "Triệu Mùi"});
    const auto opener = cabinet->unlock("Triệu Mùi", "núi cao sông dài");
    REQUIRE(opener);
    CHECK((*opener)->role() == "reception");
    CHECK(base::text_of((*opener)->open(envelope, at).value()) == "words");
    CHECK(vault::unlock_any(file, "bốn mùa xuân").value()->staff_name() == "Nông Văn Páo");
}

TEST_CASE("a wrong passphrase and an unknown name are the same refusal")
{
    const Folder folder;
    const auto file = folder.path() / "staff.keys";
    REQUIRE(vault::make_key_file(file, {"Nông Văn Páo", "head"}, "bốn mùa xuân", cheap));
    const auto cabinet = vault::open_cabinet(file).value();
    const auto wrong = cabinet->unlock("Nông Văn Páo", "bốn mùa hạ");
    const auto unknown = cabinet->unlock("Nobody", "bốn mùa xuân");
    REQUIRE_FALSE(wrong);
    REQUIRE_FALSE(unknown);
    CHECK(wrong.error().kind == base::ErrorKind::wrong_passphrase);
    CHECK(wrong.error().kind == unknown.error().kind);
    CHECK(wrong.error().detail == unknown.error().detail);
}

TEST_CASE("nobody is let in with a passphrase that somebody has already, however it is typed")
{
    const Folder folder;
    const auto file = folder.path() / "staff.keys";
    REQUIRE(vault::make_key_file(file, {"A", "head"}, "bốn mùa xuân", cheap));
    REQUIRE(vault::add_staff(file, "bốn mùa xuân", {"B", "officer"}, "núi cao sông dài", cheap));
    const auto before = vault::read_file(file).value();
    for (const auto* taken : {"bốn mùa xuân", "núi cao sông dài",
                              "bo\xcc\x82\xcc\x81n mu\xcc\x80"
                              "a xua\xcc\x82n"})
        CHECK(vault::add_staff(file, "bốn mùa xuân", {"C", "officer"}, taken, cheap).error().kind == base::ErrorKind::conflict);
    CHECK(vault::read_file(file).value() == before);
}

TEST_CASE("what has to come before a change of staff stops it when it fails, and is not asked when nothing would change")
{
    const Folder folder;
    const auto file = folder.path() / "staff.keys";
    REQUIRE(vault::make_key_file(file, {"A", "head"}, "bốn mùa xuân", cheap));
    const auto before = vault::read_file(file).value();
    int asked = 0;
    const auto none = [&]() -> base::Result<void> {
        ++asked;
        return base::failure(base::ErrorKind::disk_full, "no room");
    };
    const auto full = [&](const vault::PublicKey& signing) {
        CHECK(signing != vault::PublicKey{});
        return none();
    };
    CHECK(vault::add_staff(file, "bốn mùa xuân", {"B", "officer"}, "núi cao sông dài", cheap, full).error().kind ==
          base::ErrorKind::disk_full);
    CHECK(asked == 1);
    CHECK_FALSE(vault::add_staff(file, "bốn mùa xuân", {"A", "officer"}, "núi cao sông dài", cheap, full));
    CHECK_FALSE(vault::add_staff(file, "a wrong one", {"B", "officer"}, "núi cao sông dài", cheap, full));
    CHECK(asked == 1);
    CHECK(vault::read_file(file).value() == before);
    REQUIRE(vault::add_staff(file, "bốn mùa xuân", {"B", "officer"}, "núi cao sông dài", cheap));
    CHECK(vault::remove_staff(file, "bốn mùa xuân", "B", none).error().kind == base::ErrorKind::disk_full);
    CHECK(vault::staff_in(file)->size() == 2);
}

TEST_CASE("a passphrase typed in decomposed letters opens too")
{
    const Folder folder;
    const auto file = folder.path() / "staff.keys";
    REQUIRE(vault::make_key_file(file, {"A", "head"}, "m\u00f9a xu\u00e2n", cheap));
    CHECK(vault::unlock_any(file, "mu\u0300a xua\u0302n"));
}

TEST_CASE("a role edited in the file does not open")
{
    const Folder folder;
    const auto file = folder.path() / "staff.keys";
    REQUIRE(vault::make_key_file(file, {"A", "reception"}, "bốn mùa xuân", cheap));
    auto content = vault::read_file(file).value();
    content.replace(content.find("reception"), 9, "head");
    REQUIRE(vault::write_file(file, content));
    CHECK(vault::unlock_any(file, "bốn mùa xuân").error().kind == base::ErrorKind::wrong_passphrase);
}

TEST_CASE("who was removed no longer opens and the last one cannot be removed")
{
    const Folder folder;
    const auto file = folder.path() / "staff.keys";
    REQUIRE(vault::make_key_file(file, {"A", "head"}, "bốn mùa xuân", cheap));
    REQUIRE(vault::add_staff(file, "bốn mùa xuân", {"B", "officer"}, "núi cao sông dài", cheap));
    REQUIRE(vault::remove_staff(file, "bốn mùa xuân", "B"));
    CHECK_FALSE(vault::unlock_any(file, "núi cao sông dài"));
    CHECK_FALSE(vault::remove_staff(file, "bốn mùa xuân", "A"));
    CHECK(vault::unlock_any(file, "bốn mùa xuân"));
}

TEST_CASE("an existing key file is never written over and a broken one is refused")
{
    const Folder folder;
    const auto file = folder.path() / "staff.keys";
    REQUIRE(vault::make_key_file(file, {"A", "head"}, "bốn mùa xuân", cheap));
    CHECK(vault::make_key_file(file, {"A", "head"}, "bốn mùa xuân", cheap).error().kind == base::ErrorKind::conflict);
    for (const auto* broken : {"", "{}", "[1]", R"({"format":1,"kind":"staff-keys"})",
                               R"({"format":1,"kind":"staff-keys","public_key":"00","staff":[]})"}) {
        REQUIRE(vault::write_file(folder.path() / "broken", broken));
        CHECK_FALSE(vault::open_cabinet(folder.path() / "broken"));
    }
    REQUIRE(vault::write_file(folder.path() / "newer", R"({"format":3,"kind":"staff-keys"})"));
    CHECK(vault::open_cabinet(folder.path() / "newer").error().kind == base::ErrorKind::newer_version);
}

TEST_CASE("neither the private key nor a passphrase stands in any file")
{
    const Folder folder;
    const auto file = folder.path() / "staff.keys";
    const auto key = vault::make_key_file(file, {"A", "head"}, "bốn mùa xuân", cheap).value();
    REQUIRE(vault::write_public_keys(folder.path() / "public.keys", {{"centre", key.public_key}}));
    CHECK(vault::read_file(file)->find("mùa") == std::string::npos);
    const auto read = vault::read_public_keys(folder.path() / "public.keys");
    REQUIRE(read);
    CHECK(read->front().key == key.public_key);
    CHECK(vault::read_one_public_key(file).value() == key.public_key);
}
