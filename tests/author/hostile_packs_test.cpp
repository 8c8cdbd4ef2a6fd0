/// Packs that somebody spoilt, by accident or on purpose, signed by a trusted key: the terminal takes none of them, says where
/// the fault is, and goes on with the pack it has.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <random>

#include "kiosk/author/install.h"
#include "kiosk/content/loader.h"
#include "kiosk/vault/pack_signature.h"
#include "signing_days.h"
#include "tests/support/pack_copy.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk;
namespace fs = std::filesystem;

namespace {
/// A terminal on which version 1 of the small pack is installed.
struct Terminal {
    test::PackCopy pack;
    support::ScratchFolder folder;
    fs::path place = folder.path() / "place", key = folder.path() / "sign.key";
    std::vector<std::string> trusted;
    int version = 1;

    Terminal()
    {
        const auto made = vault::make_signing_key(key);
        REQUIRE(made);
        trusted = {made->public_key};
        REQUIRE(signed_and_installed());
    }
    base::Result<author::Manifest> signed_and_installed()
    {
        const auto done = author::sign(pack.path, "small", version++, today, next_year, key);
        if (!done) return done;
        return author::install(pack.path, place, trusted, today, author::examined);
    }
    bool first_in_use() const
    {
        return fs::read_symlink(place / "current") == fs::path{"packs/1"} &&
               author::examined(author::installed(place)).has_value() && !fs::exists(place / "packs" / "incoming");
    }
    /// Refused with a place in the message, and nothing has changed.
    void check_refused(const char* what)
    {
        const auto done = signed_and_installed();
        CAPTURE(what);
        REQUIRE_FALSE(done);
        CAPTURE(done.error().detail);
        CHECK(done.error().detail.find(':') != std::string::npos);
        CHECK(first_in_use());
    }
};

std::string spoilt(std::string text, std::mt19937& dice)
{
    static constexpr std::string_view pieces[] = {"\n- ", "{",   "}",       "[",  ": ",   "\"",    "&a ", "*a ",
                                                  "!!x ", "## ", "](term:", "\t", "\xff", "---\n", "\0",  "1e999"};
    const auto place = [&] { return text.empty() ? 0 : dice() % text.size(); };
    for (auto count = 1 + dice() % 3; count > 0; --count) switch (dice() % 4) {
        case 0: text.insert(place(), pieces[dice() % std::size(pieces)]); break;
        case 1: text.erase(place(), 1 + dice() % 30); break;
        case 2:
            if (!text.empty()) text[place()] = static_cast<char>(dice());
            break;
        default: text.resize(place()); break;
        }
    return text;
}

std::vector<std::string> files_in(const fs::path& folder)
{
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator{folder})
        if (entry.is_regular_file() && entry.path().filename() != "pack.sig")
            files.push_back(entry.path().lexically_relative(folder).string());
    std::sort(files.begin(), files.end());
    return files;
}
}  // namespace

TEST_CASE("a pack with any file spoilt is refused where the fault is and the old pack stays in use")
{
    const unsigned seed = 20261123;
    MESSAGE("seed " << seed);
    std::mt19937 dice{seed};
    Terminal terminal;
    const auto files = files_in(terminal.pack.path);
    int refused = 0;
    for (int round = 0; round < 80; ++round) {
        const auto& file = files[dice() % files.size()];
        const auto before = terminal.pack.read(file);
        terminal.pack.write(file, spoilt(before, dice));
        if (!author::examined(terminal.pack.path)) {
            ++refused;
            terminal.check_refused(file.c_str());
        }
        terminal.pack.write(file, before);
    }
    MESSAGE(refused << " of 80 refused, the others were sound packs of other words");
    CHECK(refused > 40);
}

TEST_CASE("a truncated, huge, deep, doubled or odd pack is refused and the old pack stays in use")
{
    Terminal terminal;
    const auto& pack = terminal.pack;
    const auto planted = [&](const char* file, const std::string& text, const char* what) {
        const auto there = fs::exists(pack.path / file);
        const auto before = there ? pack.read(file) : std::string{};
        pack.write(file, text);
        terminal.check_refused(what);
        if (there)
            pack.write(file, before);
        else
            pack.remove(file);
    };
    const auto rules = pack.read("rules/rules.yaml");
    planted("rules/rules.yaml", rules.substr(0, rules.size() / 2), "truncated");
    planted("rules/rules.yaml", "", "empty");
    planted("words/vi/huge.yaml", "a.b: " + std::string((2u << 20) + 1, 'x'), "huge");
    planted("words/vi/deep.yaml", "a.b: " + std::string(5000, '[') + std::string(5000, ']'), "deep");
    planted("words/vi/bomb.yaml", "a: &a [x, x]\nb: &b [*a, *a]\n", "a bomb of aliases");
    planted("words/vi/twice.yaml", "front.title: again\n", "words that stand twice");
    planted("cases/cases.yaml", "- name: wrong\n  on: 2026-11-23\n  facts: {household: poor}\n  outcome: none_found\n",
            "a golden case that fails");
    planted("pack.yaml", pack.read("pack.yaml") + "format: 2\n", "two formats");
}

TEST_CASE("links, pipes, names that are no text and thousands of files are never signed nor installed")
{
    Terminal terminal;
    const auto& pack = terminal.pack;
    fs::create_symlink("/dev/zero", pack.path / "words/vi/link.yaml");
    terminal.check_refused("a link");
    pack.remove("words/vi/link.yaml");
    REQUIRE(mkfifo((pack.path / "words/vi/pipe.yaml").c_str(), 0600) == 0);
    terminal.check_refused("a pipe");
    pack.remove("words/vi/pipe.yaml");
    pack.write("words/vi/\xff.yaml", "a.b: c\n");
    terminal.check_refused("a name that is no UTF-8");
    pack.remove("words/vi/\xff.yaml");
    for (int i = 0; i < 5001; ++i) pack.write("more/" + std::to_string(i), "");
    terminal.check_refused("thousands of files");
    pack.remove("more");
    CHECK(terminal.signed_and_installed());
}

TEST_CASE("a signature spoilt in any byte installs nothing that was not signed")
{
    Terminal terminal;
    REQUIRE(author::sign(terminal.pack.path, "small", 2, today, next_year, terminal.key));
    const auto whole = terminal.pack.read("pack.sig");
    for (std::size_t at = 0; at < whole.size(); at += 11) {
        auto damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x04);
        terminal.pack.write("pack.sig", damaged);
        const auto done = author::install(terminal.pack.path, terminal.place, terminal.trusted, today, author::examined);
        // A changed blank between JSON's words changes nothing that was signed; then it is the pack that was signed.
        if (done) {
            CHECK(done->version == 2);
            break;
        }
        REQUIRE(terminal.first_in_use());
    }
    for (std::size_t size = 0; size < whole.size(); size += 97) {
        terminal.pack.write("pack.sig", whole.substr(0, size));
        CHECK_FALSE(author::install(terminal.pack.path, terminal.place, terminal.trusted, today, author::examined));
    }
}
