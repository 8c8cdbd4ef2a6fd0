#include "kiosk/app/parts/store_parts.h"

#include <regex>

#include "kiosk/app/parts/new_folder.h"
#include "kiosk/base/try.h"
#include "kiosk/content/settings.h"
#include "kiosk/vault/files.h"
#include "kiosk/vault/public_keys.h"

namespace kiosk::app {

namespace {
constexpr auto machine_id_file = "/etc/machine-id";
constexpr std::size_t machine_letters = 16;
/// The system's id itself is not to be shown: other programs know the machine by it.
constexpr std::string_view of_this_software = "legal-aid-kiosk ";
}  // namespace

base::Result<store::LogPlaces> log_places_in(const std::filesystem::path& settings)
{
    const auto read = content::read_settings(settings);
    if (read) return store::LogPlaces{read->log_file, read->mark};
    const auto text = vault::read_file(settings);
    if (text && std::regex_search(*text, std::regex{R"((^|[\r\n{,])\s*["']?(log_file|mark)["']?\s*:)"}))
        return tl::unexpected(read.error());
    return store::LogPlaces{};
}

base::Result<store::StoreWith> store_parts_of(const std::filesystem::path& data_folder, const std::string& unit)
{
    const auto file = data_folder / vault::public_keys_file;
    store::StoreWith out;
    out.elsewhere = TRY(log_places_in(data_folder / settings_file));
    out.keys_now = [file]() -> base::Result<std::vector<record::PublicKey>> {
        std::vector<record::PublicKey> keys;
        for (const auto& named : TRY(vault::read_public_keys(file))) keys.push_back(named.key);
        return keys;
    };
    out.seal = [file](base::ByteView plain, const flow::SealContext& context) -> base::Result<base::Bytes> {
        const auto sealer = TRY(vault::make_sealer(TRY(vault::read_public_keys(file))));
        return sealer->seal_small(plain, context);
    };
    out.name = unit;
    out.machine = machine_name();
    return out;
}

std::string machine_name()
{
    const auto id = vault::read_file(machine_id_file);
    if (!id || id->empty()) return {};
    return base::hex(record::sha256(base::view_of(std::string{of_this_software} + *id))).substr(0, machine_letters);
}

}  // namespace kiosk::app
