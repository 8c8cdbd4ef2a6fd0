/// kioskctl search; content sign, install; keys: from an author's desk to the terminal.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "kiosk/app/ctl/author_support.h"
#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/parts/folder_owner.h"
#include "kiosk/author/install.h"
#include "kiosk/base/bytes.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/counted.h"
#include "kiosk/search/index.h"
#include "kiosk/vault/files.h"
#include "kiosk/vault/pack_signature.h"

namespace kiosk::app {

namespace {
namespace fs = std::filesystem;
using OrderedJson = nlohmann::ordered_json;

struct AuthorOptions {
    std::string folder, file, key, data, language = "vi", text, valid_until;
    bool roll_back = false;
};

base::Day today() { return base::local_day(base::SystemClock{}.wall()); }

int search(const AuthorOptions& wanted)
{
    const auto library = loaded(wanted.folder);
    if (!library) return 1;
    const auto index =
        search::Index::build(search::documents_of(*library, wanted.language), search::synonyms_of(*library, wanted.language));
    if (!index) return failed(index.error());
    OrderedJson hits = OrderedJson::array();
    for (const auto& hit : index->find(wanted.text))
        hits.push_back({{"id", hit.id}, {"title", hit.title}, {"score", hit.score}});
    std::cout << hits.dump(2) << '\n';
    return 0;
}

int sign(const AuthorOptions& wanted)
{
    const auto library = loaded(wanted.folder);
    if (!library) return 1;
    if (const auto fit = author::examined(wanted.folder); !fit) return check_failed(fit.error());
    auto expires = base::Day{today().year() + std::chrono::years{1}, today().month(), std::chrono::day{1}};
    if (!wanted.valid_until.empty()) {
        const auto day = base::parse_day(wanted.valid_until);
        if (!day) {
            std::cerr << "--valid-until: " << day.error().detail << '\n';
            return 2;
        }
        if (*day < today()) {
            std::cerr << "--valid-until: " << base::iso(*day) << " is over; nobody could install this pack\n";
            return 2;
        }
        expires = *day;
    }
    const auto manifest = author::sign(wanted.folder, library->pack.id, library->pack.version, today(), expires, wanted.key);
    if (!manifest) return failed(manifest.error());
    std::cerr << fmt::format("{} version {}: {} signed, may be installed until {}\n", manifest->pack, manifest->version,
                             base::counted(manifest->files.size(), "file"), base::iso(manifest->expires_on));
    return 0;
}

fs::path place_of(const AuthorOptions& wanted) { return fs::path{wanted.data} / "content"; }

int install(const AuthorOptions& wanted)
{
    if (!fs::is_directory(wanted.data)) return failed({base::ErrorKind::not_found, wanted.data + ": no such data folder"});
    if (const auto may = may_use(wanted.data); !may) return failed(may.error());
    if (wanted.roll_back) {
        const auto version = author::roll_back(place_of(wanted));
        if (!version) return failed(version.error());
        std::cerr << fmt::format("back to version {}\n", *version);
        return 0;
    }
    if (wanted.folder.empty()) {
        std::cerr << "content install: PACK or --roll-back is expected\n";
        return 2;
    }
    std::error_code fault;
    if (!fs::is_directory(wanted.folder, fault))
        return failed({base::ErrorKind::not_found, wanted.folder + ": no such folder"});
    const auto trusted = author::read_trusted_keys(fs::path{wanted.data} / "trusted.keys");
    if (!trusted) return failed(trusted.error());
    const auto manifest = author::install(wanted.folder, place_of(wanted), *trusted, today(), author::examined);
    if (!manifest) return check_failed(manifest.error());
    std::cerr << fmt::format("{} version {} installed\n", manifest->pack, manifest->version);
    return 0;
}

int sign_new(const AuthorOptions& wanted)
{
    const auto made = vault::make_signing_key(wanted.file);
    if (!made) return failed(made.error());
    std::cout << made->public_key << '\n';
    return 0;
}

int trust(const AuthorOptions& wanted)
{
    if (!fs::is_directory(wanted.data)) return failed({base::ErrorKind::not_found, wanted.data + ": no such data folder"});
    if (const auto may = may_use(wanted.data); !may) return failed(may.error());
    if (const auto bytes = base::from_hex(wanted.key); !bytes || bytes->size() != 32) {
        std::cerr << "a public key of 64 hexadecimal digits is expected, as `kioskctl keys sign-new` prints it\n";
        return 2;
    }
    const auto file = fs::path{wanted.data} / "trusted.keys";
    auto content = vault::read_file(file);
    if (!content && content.error().kind == base::ErrorKind::not_found)
        content = std::string{"# public keys that may sign content packs, one a line\n"};
    if (!content) return failed(content.error());
    const auto known = author::trusted_keys_in(*content);
    const auto key = author::trusted_keys_in(wanted.key).front();
    if (std::find(known.begin(), known.end(), key) != known.end()) return 0;
    // Whoever wrote the last line by hand may have left it open.
    if (!content->empty() && content->back() != '\n') *content += '\n';
    if (const auto done = vault::write_file(file, *content + key + "\n"); !done) return failed(done.error());
    return 0;
}

}  // namespace

void add_author_commands(CLI::App& app, Chosen& chosen)
{
    const auto wanted = std::make_shared<AuthorOptions>();
    const auto choose = [&chosen, wanted](CLI::App* command, int (*act)(const AuthorOptions&)) {
        when_chosen(command, chosen, wanted, act);
        return command;
    };
    auto* find = choose(app.add_subcommand("search", "Topics that fit, best first, as JSON"), search);
    find->add_option("--content", wanted->folder, "the pack")->required();
    find->add_option("--lang", wanted->language, "language of the words (vi)");
    find->add_option("TEXT", wanted->text, "what a person would type")->required();

    auto* content = subject(app, "content", "What an author of a content pack needs");
    auto* seal = choose(content->add_subcommand("sign", "Checks a pack and signs every file of it (pack.sig)"), sign);
    seal->add_option("DIR", wanted->folder, "the pack")->required();
    seal->add_option("--key", wanted->key, "key made by `keys sign-new`")->required();
    seal->add_option("--valid-until", wanted->valid_until, "last day it may be installed, YYYY-MM-DD (a year from this month)");
    auto* put =
        choose(content->add_subcommand("install", "Verifies a signed pack and swaps it in; keeps the one before"), install);
    auto* pack = put->add_option("PACK", wanted->folder, "the signed pack's folder");
    put->add_option("--data", wanted->data, "data folder of the terminal")->required();
    put->add_flag("--roll-back", wanted->roll_back, "back to the previous pack")->excludes(pack);

    auto* keys = subject(app, "keys", "Keys that sign content packs");
    auto* fresh = choose(keys->add_subcommand("sign-new", "Makes a signing key, prints its public half"), sign_new);
    fresh->add_option("FILE", wanted->file, "where the key is kept; never over an existing file")->required();
    auto* believe = choose(keys->add_subcommand("trust", "Lets a key sign packs for a terminal"), trust);
    believe->add_option("PUBLIC", wanted->key, "the public half")->required();
    believe->add_option("--data", wanted->data, "data folder of the terminal")->required();
}

}  // namespace kiosk::app
