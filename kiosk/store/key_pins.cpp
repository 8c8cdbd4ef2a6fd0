/// To which public keys requests are sealed was settled when the folder was made, and stands in the database: a file that
/// was exchanged beside it would else have every later request sealed to a stranger, and nobody would notice.
#include <algorithm>

#include "kiosk/flow/envelope_header.h"
#include "kiosk/store/store.h"

namespace kiosk::store {

using base::ErrorKind;
using base::failure;

namespace {
constexpr std::string_view pin_name = "key.";  // then the id in hexadecimal digits

std::vector<flow::KeyId> in_order(std::vector<flow::KeyId> keys)
{
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}
}  // namespace

Result<void> Store::read_pins()
{
    pinned_.clear();
    auto rows = database_.prepare("SELECT hash FROM meta WHERE name LIKE 'key.%'");
    for (;;) {
        const auto row = rows.next();
        if (!row) return tl::unexpected(row.error());
        if (!*row) break;
        flow::KeyId id{};
        const auto bytes = rows.blob(0);
        if (bytes.size() != id.size()) return failure(ErrorKind::corrupt, "the id of a pinned key has the wrong size");
        std::copy(bytes.begin(), bytes.end(), id.begin());
        pinned_.push_back(id);
    }
    pinned_ = in_order(std::move(pinned_));
    return {};
}

Result<void> Store::pin_first_keys()
{
    if (!pinned_.empty() || !keys_now_) return {};
    const auto keys = keys_now_();
    // A folder that is just being made has none yet; one that does not read is told by whoever seals.
    if (!keys) return {};
    return write_pins("store", "keys_pinned", *keys);
}

Result<void> Store::write_pins(const std::string& who, const char* what, const std::vector<flow::KeyId>& wanted)
{
    const auto keys = in_order(wanted);
    auto written = database_.in_transaction([&]() -> Result<void> {
        if (auto gone = database_.run("DELETE FROM meta WHERE name LIKE 'key.%'"); !gone) return gone;
        for (const auto& key : keys) {
            auto row = database_.prepare("INSERT INTO meta(name, number, hash) VALUES(?1, 0, ?2)");
            row.bind(1, std::string{pin_name} + base::hex(key)).bind(2, ByteView{key});
            if (auto done = row.run(); !done) return done;
        }
        return append_audit(database_, {clock_.wall(), who, what, {}, {}});
    });
    if (written) pinned_ = keys;
    return written;
}

Result<void> Store::pin_keys(const std::string& who, const std::string& role, const std::vector<flow::KeyId>& keys)
{
    if (role != "head") return failure(ErrorKind::denied, "only a head says to which keys requests are sealed");
    if (keys.empty() || keys.size() > flow::envelope_keys_max)
        return failure(ErrorKind::invalid_input, "one to eight keys are expected");
    if (who.empty() || who.size() > 200) return failure(ErrorKind::invalid_input, "a name of staff is expected");
    return guarded<void>([&] { return write_pins(who, "keys_changed", keys); });
}

Result<void> Store::sealed_to_pinned(ByteView envelope) const
{
    if (pinned_.empty()) return {};
    auto header = flow::header_of(envelope);
    if (!header) return failure(ErrorKind::invalid_input, "a sealed envelope is expected");
    if (in_order(std::move(header->keys)) != pinned_)
        return failure(ErrorKind::strange_key,
                       "this is sealed to other keys than this data folder's; was public.keys exchanged?");
    return {};
}

bool Store::keys_were_exchanged() const
{
    if (pinned_.empty() || !keys_now_) return false;
    const auto keys = keys_now_();
    return !keys || in_order(*keys) != pinned_;
}

}  // namespace kiosk::store
