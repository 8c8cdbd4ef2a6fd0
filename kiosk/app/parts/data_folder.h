#pragma once
/// The parts every program makes first from a data folder: settings, public keys, a connection to the store (started when
/// none runs), staff keys. Owned by `main`, borrowed by the rest.
///
/// A data folder holds: settings.yaml, public.keys (the centre's public keys), store/ (database, lock, second copy),
/// terminal.sock, desk.sock and board.sock, cache/ (binary libraries). Staff keys lie in the file that settings name.
#include <filesystem>
#include <memory>
#include <stop_token>

#include "kiosk/base/log.h"
#include "kiosk/content/library.h"
#include "kiosk/content/settings.h"
#include "kiosk/flow/ports.h"

namespace kiosk::app {

struct DataFolder {
    std::filesystem::path path;
    content::Settings settings;
    bool demo = false;
    /// Borrowed. A store that is started for this folder begins with its time, so that with `--clock` and in a demo the days
    /// of a request's history are those that the screen shows; null: the machine's clock.
    const base::Clock* clock = nullptr;
};

/// Who started the program: what a person should know of the folder is told on standard error once, not by each helper again.
enum class StartedBy { person, program };
/// not_found: no such folder, or not made by `kioskctl init`; denied: root on a folder of another user (folder_owner.h);
/// invalid_input: its path cannot be written out; newer_version, corrupt as they are.
base::Result<DataFolder> open_data_folder(const std::filesystem::path&, StartedBy = StartedBy::person);

/// Where the package keeps the data of a unit.
inline constexpr auto installed_data = "/var/lib/legal-aid-kiosk";
/// For what a person starts before the glass: the folder that was named, else the installed one. The clock as above.
base::Result<DataFolder> open_named_or_installed(const std::filesystem::path& named, const base::Clock* = nullptr);

/// What `--demo` stands on: a complete data folder with demo keys, one demo officer and, when asked, believable requests.
/// Made in `where`, or in a new temporary folder when that is empty.
struct DemoFolder {
    DataFolder folder;
    std::string staff_name;
    std::string passphrase;
};
/// What a new demo folder's settings say; known before the folder is made.
content::Settings demo_settings();
base::Result<DemoFolder> make_demo_folder(const std::filesystem::path& where, int requests, const base::Clock&);

/// The pack wanted, else the one that settings name, else the one `content install` put into the data folder, else the
/// shipped pack of this source tree or installation.
std::filesystem::path content_folder(const DataFolder&, const std::filesystem::path& wanted = {});
/// Reads the binary form when it fits its sources, else the YAML, and then writes the binary form into `cache`.
base::Result<content::Library> open_library(const std::filesystem::path& pack, const std::filesystem::path& cache);

/// Starts kiosk-store on the folder when nobody listens, and waits until it answers. A connection that breaks is made
/// anew at the next call (the store may have been restarted); a call that still fails is `unavailable`, or `no_answer` when it
/// was handed over. A stop ends the waiting.
base::Result<std::unique_ptr<flow::RequestQueue>> connect_terminal(const DataFolder&, const std::stop_token& = {});
/// For requests that come from files, trials and measurements: by the desk's door, which has no terminal's limits.
base::Result<std::unique_ptr<flow::RequestQueue>> connect_intake(const DataFolder&);
base::Result<std::unique_ptr<flow::StaffDoor>> connect_desk(const DataFolder&);
base::Result<std::unique_ptr<flow::BoardDoor>> connect_board(const DataFolder&, const std::stop_token& = {});

base::Result<std::unique_ptr<flow::Sealer>> sealer_of(const DataFolder&);
base::Result<std::unique_ptr<flow::KeyCabinet>> key_cabinet_of(const DataFolder&);
/// Keeps one secret ready, made on a thread of its own, so that sending does not wait for Argon2id.
std::unique_ptr<flow::SecretMaker> secret_maker();
std::unique_ptr<flow::NoteCipher> note_cipher();

}  // namespace kiosk::app
