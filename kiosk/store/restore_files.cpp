#include "kiosk/store/restore_files.h"

#include <unistd.h>

#include "kiosk/base/try.h"
#include "kiosk/store/links.h"
#include "kiosk/store/renaming.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;
namespace fs = std::filesystem;

/// ".before-restore", or with the first number that nothing was put aside under.
std::string ending_for_aside(const RestoreFiles& files)
{
    for (int number = 1;; ++number) {
        const auto ending = ".before-restore" + (number == 1 ? std::string{} : "-" + std::to_string(number));
        const auto taken = [&](const fs::path& file) { return is_there(file.string() + ending); };
        if (!taken(files.database) && !taken(files.places.file) && !taken(files.places.mark)) return ending;
    }
}

Result<void> place_can_be_used(const char* setting, const fs::path& elsewhere, const fs::path& usual)
{
    if (elsewhere.empty() || elsewhere == usual) return {};
    const auto named = std::string{setting} + " of settings.yaml: " + elsewhere.string() + ": ";
    const auto folder = elsewhere.parent_path();
    std::error_code fault;
    if (!fs::is_directory(folder, fault))
        return failure(ErrorKind::io, named + "its folder is not there; is its disk mounted?");
    if (::access(folder.c_str(), W_OK | X_OK) != 0 || (is_there(elsewhere) && ::access(elsewhere.c_str(), R_OK | W_OK) != 0))
        return failure(ErrorKind::io, named + "the store cannot write there");
    if (!is_there(usual)) return {};
    const auto what = is_there(elsewhere) ? "; one is enough: move the older one away" : "; move it to the new place first";
    return failure(ErrorKind::conflict, named + "the file still lies at " + usual.string() + what);
}
}  // namespace

RestoreFiles restore_files_in(const fs::path& data, const LogPlaces& places)
{
    const auto database = data / "store" / "kiosk.db";
    return {database,
            places,
            database.string() + ".restored",
            {places.file.string() + ".restored", places.mark.string() + ".restored"}};
}

void drop_half_restored(const fs::path& data, const LogPlaces& places)
{
    const auto files = restore_files_in(data, places);
    std::error_code ignored;
    for (const auto& file : {files.new_database, files.new_places.file, files.new_places.mark})
        for (const auto* ending : {"", "-wal", "-from", "-from-wal", "-from.new"}) fs::remove(file.string() + ending, ignored);
}

Result<void> copy_private(const fs::path& from, const fs::path& to)
{
    std::error_code fault;
    fs::copy_file(from, to, fault);
    if (fault) return fault_at(from, fault);
    fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write, fault);
    return sync_folder_of(to);
}

Result<std::string> change_places(const RestoreFiles& files)
{
    auto aside = ending_for_aside(files);
    // The mark stays until the new one takes its place: it alone knows what was forgotten.
    if (is_there(files.places.mark)) TRY(copy_private(files.places.mark, files.places.mark.string() + aside));
    TRY(rename_and_sync(files.database, files.database.string() + aside));
    TRY(rename_and_sync(files.database.string() + "-wal", files.database.string() + aside + "-wal"));
    TRY(rename_and_sync(files.places.file, files.places.file.string() + aside));
    TRY(rename_and_sync(files.new_places.mark, files.places.mark));
    TRY(rename_and_sync(files.new_places.file, files.places.file));
    TRY(rename_and_sync(files.new_database, files.database));
    return aside;
}

Result<void> places_can_be_used(const fs::path& data, const LogPlaces& elsewhere)
{
    const auto usual = places_in(data, {});
    TRY(place_can_be_used("log_file", elsewhere.file, usual.file));
    return place_can_be_used("mark", elsewhere.mark, usual.mark);
}

}  // namespace kiosk::store
