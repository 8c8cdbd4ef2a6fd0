#include "kiosk/vault/public_keys.h"

#include <nlohmann/json.hpp>

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/vault/files.h"

namespace kiosk::vault {

namespace {
using base::ErrorKind;
using base::failure;
using Json = nlohmann::json;

base::Result<PublicKey> key_of(std::string_view text)
{
    const auto bytes = base::from_hex(text);
    PublicKey key{};
    if (!bytes || bytes->size() != key.size())
        return failure(ErrorKind::invalid_input, "a public key of 64 hexadecimal digits is expected");
    std::copy(bytes->begin(), bytes->end(), key.begin());
    return key;
}

base::Result<PublicKey> key_in(const Json& value)
{
    if (!value.is_object() || !value.contains("public_key") || !value["public_key"].is_string()) return key_of("");
    return key_of(value["public_key"].get_ref<const std::string&>());
}

class BoxSealer final : public flow::Sealer {
public:
    explicit BoxSealer(std::vector<PublicKey> keys) : keys_(std::move(keys)) {}
    base::Result<base::Bytes> seal(base::ByteView plain, const flow::SealContext& context) override
    {
        return sealed(plain, keys_, context);
    }
    base::Result<base::Bytes> seal_small(base::ByteView plain, const flow::SealContext& context) override
    {
        return sealed(plain, keys_, context, flow::padded_sizes.front());
    }

private:
    std::vector<PublicKey> keys_;
};
}  // namespace

base::Result<std::vector<NamedKey>> read_public_keys(const std::filesystem::path& file)
{
    const auto content = TRY(read_file(file));
    const auto json = Json::parse(content, nullptr, false);
    if (json.is_discarded() || !json.is_object() || !json.contains("keys") || !json["keys"].is_array())
        return failure(ErrorKind::corrupt, file.string() + ": a list of public keys is expected");
    if (json.value("format", Json(0)) != 1) return failure(ErrorKind::newer_version, file.string() + ": format 1 is expected");
    std::vector<NamedKey> keys;
    for (const auto& item : json["keys"]) {
        auto key = key_in(item);
        if (!key) return failure(ErrorKind::corrupt, file.string() + ": " + key.error().detail);
        const auto role =
            item.contains("role") && item["role"].is_string() ? item["role"].get<std::string>() : std::string{"centre"};
        keys.push_back({role, *key});
    }
    if (keys.empty() || keys.size() > keys_max)
        return failure(ErrorKind::corrupt, file.string() + ": one to eight public keys are expected");
    return keys;
}

base::Result<std::vector<KeyId>> ids_in(const std::filesystem::path& file)
{
    const auto named = TRY(read_public_keys(file));
    std::vector<KeyId> ids;
    for (const auto& key : named) {
        const auto id = TRY(id_of(key.key));
        ids.push_back(id);
    }
    return ids;
}

base::Result<void> write_public_keys(const std::filesystem::path& file, const std::vector<NamedKey>& keys)
{
    Json json{{"format", 1}, {"keys", Json::array()}};
    for (const auto& key : keys) json["keys"].push_back({{"role", key.role}, {"public_key", base::hex(key.key)}});
    return write_file(file, json.dump(2) + "\n");
}

base::Result<PublicKey> read_one_public_key(const std::filesystem::path& file)
{
    const auto content = TRY(read_file(file));
    const auto named = [&](base::Result<PublicKey> key) -> base::Result<PublicKey> {
        if (!key) return failure(key.error().kind, file.string() + ": " + key.error().detail);
        return key;
    };
    const auto json = Json::parse(content, nullptr, false);
    if (json.is_object()) {
        if (json.contains("keys") && json["keys"].is_array() && json["keys"].size() == 1) return named(key_in(json["keys"][0]));
        return named(key_in(json));
    }
    const auto end = content.find_last_not_of(" \r\n\t");
    return named(key_of(std::string_view{content}.substr(0, end == std::string::npos ? 0 : end + 1)));
}

base::Result<std::unique_ptr<flow::Sealer>> make_sealer(std::vector<NamedKey> named)
{
    TRY(ready());
    if (named.empty()) return failure(ErrorKind::invalid_input, "a public key is expected");
    std::vector<PublicKey> keys;
    for (const auto& key : named) keys.push_back(key.key);
    return std::make_unique<BoxSealer>(std::move(keys));
}

}  // namespace kiosk::vault
