/// To which public keys everything is sealed stands in the log, changed by a head's act alone: a file that was exchanged
/// beside it would else have every later request sealed to a stranger, and nobody would notice.
#include "kiosk/store/keys.h"

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/flow/envelope_header.h"
#include "kiosk/store/digest.h"
#include "kiosk/store/store.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

template <class Key>
std::vector<Key> ordered(std::vector<Key> keys)
{
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}
}  // namespace

record::KeyId id_of_key(const record::PublicKey& key)
{
    const auto hash = hash_of(record::ByteView{key});
    record::KeyId id{};
    std::copy_n(hash.begin(), id.size(), id.begin());
    return id;
}

std::vector<record::KeyId> ids_of_keys(const std::vector<record::PublicKey>& keys)
{
    std::vector<record::KeyId> ids;
    for (const auto& key : keys) ids.push_back(id_of_key(key));
    return ordered(std::move(ids));
}

Result<void> Store::sealed_to_ours(ByteView envelope)
{
    const auto state = TRY(tables_->view().log());
    if (state.keys.empty()) return {};
    auto header = flow::header_of(envelope);
    if (!header) return failure(ErrorKind::invalid_input, "a sealed envelope is expected");
    if (ordered(std::move(header->keys)) != ids_of_keys(state.keys))
        return failure(ErrorKind::strange_key,
                       "this is sealed to other keys than this data folder's; was public.keys exchanged?");
    return {};
}

bool Store::keys_were_exchanged()
{
    if (!with_.keys_now) return false;
    const auto state = tables_->view().log();
    if (!state || state->keys.empty()) return false;
    const auto keys = with_.keys_now();
    return !keys || ordered(*keys) != ordered(state->keys);
}

Result<record::PublicKey> Store::centre_key()
{
    const auto state = TRY(tables_->view().log());
    if (state.keys.empty()) return failure(ErrorKind::not_found, "this log names no public key");
    // The file has the centre's first; the log keeps them in an order of its own.
    const auto file = with_.keys_now ? with_.keys_now() : Result<std::vector<record::PublicKey>>{};
    if (file && !file->empty() && std::find(state.keys.begin(), state.keys.end(), file->front()) != state.keys.end())
        return file->front();
    return state.keys.front();
}

}  // namespace kiosk::store
