#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "kiosk/author/install.h"
#include "kiosk/base/ids.h"
#include "kiosk/vault/pack_signature.h"
#include "signing_days.h"

using namespace kiosk;
namespace fs = std::filesystem;

namespace {
/// A folder that goes with the test.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("kiosk-author-" + base::RequestId::random().text());
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
};

void write(const fs::path& file, const std::string& text)
{
    fs::create_directories(file.parent_path());
    std::ofstream{file} << text;
}

struct Workshop {
    Folder folder;
    fs::path pack = folder.path / "pack", place = folder.path / "place", key = folder.path / "sign.key";
    std::vector<std::string> trusted;
    bool fit = true;

    Workshop()
    {
        write(pack / "pack.yaml", "id: test\n");
        write(pack / "words/vi/screens.yaml", "a: b\n");
        const auto made = vault::make_signing_key(key);
        REQUIRE(made.has_value());
        trusted = {made->public_key};
    }
    void sign(int version, base::Day expires = next_year)
    {
        REQUIRE(author::sign(pack, "test", version, today, expires, key).has_value());
    }
    base::Result<author::Manifest> install()
    {
        return author::install(pack, place, trusted, today, [&](const fs::path&) -> base::Result<void> {
            if (!fit) return base::failure(base::ErrorKind::invalid_input, "a golden case fails");
            return {};
        });
    }
    int version_in_use() const
    {
        const auto folder_in_use = author::installed(place);
        return folder_in_use.empty() ? 0 : std::stoi(fs::read_symlink(place / "current").filename().string());
    }
};
}  // namespace

TEST_CASE("a signed pack is installed and the one before is kept to go back to")
{
    Workshop shop;
    shop.sign(1);
    REQUIRE(shop.install().has_value());
    CHECK(shop.version_in_use() == 1);
    write(shop.pack / "words/vi/screens.yaml", "a: c\n");
    shop.sign(2);
    REQUIRE(shop.install().has_value());
    CHECK(shop.version_in_use() == 2);
    REQUIRE(author::roll_back(shop.place).has_value());
    CHECK(shop.version_in_use() == 1);
}

TEST_CASE("a changed, added or missing file breaks the signature and the old pack stays")
{
    Workshop shop;
    shop.sign(1);
    REQUIRE(shop.install().has_value());
    shop.sign(2);
    SUBCASE("changed") { write(shop.pack / "pack.yaml", "id: tesT\n"); }
    SUBCASE("added") { write(shop.pack / "extra.yaml", "x: y\n"); }
    SUBCASE("missing") { fs::remove(shop.pack / "words/vi/screens.yaml"); }
    SUBCASE("a link") { fs::create_symlink("/etc/hostname", shop.pack / "link"); }
    CHECK_FALSE(shop.install().has_value());
    CHECK(shop.version_in_use() == 1);
}

TEST_CASE("a key that is not trusted installs nothing")
{
    Workshop shop;
    shop.sign(1);
    shop.trusted = {std::string(64, '0')};
    const auto done = shop.install();
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().kind == base::ErrorKind::denied);
    CHECK(shop.version_in_use() == 0);
}

TEST_CASE("an older, an equal or an expired pack is refused, also after rolling back")
{
    Workshop shop;
    shop.sign(1);
    REQUIRE(shop.install().has_value());
    CHECK_FALSE(shop.install().has_value());
    shop.sign(3);
    REQUIRE(shop.install().has_value());
    REQUIRE(author::roll_back(shop.place).has_value());
    shop.sign(2);
    CHECK_FALSE(shop.install().has_value());
    shop.sign(4, today - std::chrono::years{1});
    CHECK_FALSE(shop.install().has_value());
    CHECK(shop.version_in_use() == 1);
}

TEST_CASE("a pack whose golden cases fail on the terminal leaves the old one in use")
{
    Workshop shop;
    shop.sign(1);
    REQUIRE(shop.install().has_value());
    shop.sign(2);
    shop.fit = false;
    CHECK_FALSE(shop.install().has_value());
    CHECK(shop.version_in_use() == 1);
    CHECK_FALSE(fs::exists(shop.place / "packs" / "incoming"));
}

TEST_CASE("what was changed after it was installed is shown to nobody: the pack before it is, or none")
{
    Workshop shop;
    shop.sign(1);
    REQUIRE(shop.install().has_value());
    const auto shown = [&] { return author::trusted_pack(shop.place, shop.trusted); };
    CHECK(shown().pack == shop.place / "packs/1");
    write(shop.place / "packs/1/words/vi/screens.yaml", "a: forged\n");
    CHECK(shown().pack.empty());
    CHECK(shown().refused == "words/vi/screens.yaml: not as it was signed");
    write(shop.place / "packs/1/words/vi/screens.yaml", "a: b\n");
    shop.sign(2);
    REQUIRE(shop.install().has_value());
    CHECK(shown().pack == shop.place / "packs/2");
    write(shop.place / "packs/2/pack.yaml", "id: forged\n");
    CHECK(shown().pack == shop.place / "packs/1");
    CHECK_FALSE(shown().refused.empty());
    // The same pack again mends it.
    REQUIRE(shop.install().has_value());
    CHECK(shown().pack == shop.place / "packs/2");
    CHECK(fs::read_symlink(shop.place / "previous") == "packs/1");
    CHECK_FALSE(shop.install().has_value());
    CHECK(author::trusted_pack(shop.place, std::vector<std::string>{}).pack.empty());
    CHECK(author::trusted_pack(shop.folder.path / "nothing", shop.trusted).refused.empty());
}

TEST_CASE("a number of the highest pack that cannot be read lets no older pack in")
{
    Workshop shop;
    shop.sign(5);
    REQUIRE(shop.install().has_value());
    write(shop.place / "highest", "garbage\n");
    shop.sign(6);
    const auto refused = shop.install();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail.find("highest: expected the number") != std::string::npos);
    CHECK(shop.version_in_use() == 5);
}

TEST_CASE("an installation that was cut off before its last step can be done again, and never lets an older pack in")
{
    Workshop shop;
    shop.sign(2);
    REQUIRE(shop.install().has_value());
    // Cut off between the swap and the number.
    fs::remove(shop.place / "highest");
    shop.sign(1);
    CHECK_FALSE(shop.install().has_value());
    shop.sign(3);
    REQUIRE(shop.install().has_value());
    CHECK(shop.version_in_use() == 3);
    // Cut off before the swap: the same pack again.
    write(shop.place / "highest", "3\n");
    fs::remove(shop.place / "current");
    fs::create_symlink("packs/2", shop.place / "current");
    write(shop.place / "highest", "2\n");
    REQUIRE(shop.install().has_value());
    CHECK(shop.version_in_use() == 3);
}

TEST_CASE("of two installations at once one waits for the other")
{
    Workshop shop;
    shop.sign(1);
    std::vector<std::thread> both;
    std::atomic<int> installed = 0, refused = 0;
    for (int i = 0; i < 2; ++i)
        both.emplace_back([&] {
            const auto done = shop.install();
            if (done)
                ++installed;
            else if (done.error().kind == base::ErrorKind::denied)
                ++refused;
        });
    for (auto& one : both) one.join();
    CHECK(installed == 1);
    CHECK(refused == 1);
    CHECK(shop.version_in_use() == 1);
}
