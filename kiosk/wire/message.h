#pragma once
/// One message as bytes: length, then CBOR. What comes in is hostile until it has been read here. Format: MESSAGES.md.
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "kiosk/flow/ports.h"

namespace kiosk::wire {

using Json = nlohmann::json;
using base::Bytes;
using base::ByteView;
using base::Result;

inline constexpr int version = 1;
inline constexpr std::size_t to_store_bytes_max = 256 * 1024;
inline constexpr std::size_t from_store_bytes_max = 16 * 1024 * 1024;

Bytes framed(const Json&);
/// Takes one whole message off the front of `buffer`; nothing while it is incomplete. `too_large` and `invalid_input` are
/// final: what follows cannot be told apart any more.
Result<std::optional<Json>> take_message(Bytes& buffer, std::size_t bytes_max);

// Fields of a map, each missing or wrong one remembered by name.
class Fields {
public:
    explicit Fields(const Json& map) : map_(map) {}
    std::string text(const char* name, std::size_t bytes_max = 4096);
    Bytes bytes(const char* name);
    std::int64_t number(const char* name);
    bool truth(const char* name);
    base::Day day(const char* name);
    flow::RequestId id(const char* name);
    std::vector<flow::KeyId> key_ids(const char* name);
    const Json* map(const char* name) const;
    const Json* list(const char* name);
    /// invalid_input naming the first field that was wrong.
    Result<void> checked() const;

private:
    const Json* find(const char* name) const;
    void wrong(const char* name);
    const Json& map_;
    std::string wrong_;
};

Json answer(const Json& ok);
Json refusal(const base::Error&);
base::Error error_in(const Json& answer);

}  // namespace kiosk::wire
