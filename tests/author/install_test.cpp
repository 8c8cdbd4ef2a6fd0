#include <doctest/doctest.h>

#include <fstream>

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
