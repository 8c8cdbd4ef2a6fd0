#pragma once
/// One message as bytes: length, then CBOR. What comes in is hostile until it has been read here. Format: MESSAGES.md.
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include <nlohmann/json.hpp>

#include "kiosk/flow/ports.h"

namespace kiosk::wire {

using Json = nlohmann::json;
using base::Bytes;
using base::ByteView;
using base::Result;

inline constexpr int version = 2;
inline constexpr std::size_t to_store_bytes_max = 256 * 1024;
inline constexpr std::size_t from_store_bytes_max = 16 * 1024 * 1024;

Bytes framed(const Json&);
/// Takes one whole message off the front of `buffer`; nothing while it is incomplete. `too_large` and `invalid_input` are
/// final: what follows cannot be told apart any more.
Result<std::optional<Json>> take_message(Bytes& buffer, std::size_t bytes_max);

/// Fields of a map, the first missing or wrong one remembered by name. What is wrong reads as nothing: look at `checked` before
/// anything is done with what was read.
class MessageFields {
public:
    explicit MessageFields(const Json& map) : map_(map) {}
    std::string text(const char* name, std::size_t bytes_max = 4096);
    Bytes bytes(const char* name);
    /// Of exactly so many bytes: ids, hashes, keys.
    template <std::size_t size>
    std::array<std::uint8_t, size> fixed(const char* name)
    {
        std::array<std::uint8_t, size> out{};
        if (!fits(find(name), out)) refuse(name);
        return out;
    }
    template <std::size_t size>
    std::vector<std::array<std::uint8_t, size>> fixed_list(const char* name)
    {
        std::vector<std::array<std::uint8_t, size>> out;
        for (const auto& value : list(name))
            if (!fits(&value, out.emplace_back())) refuse(name);
        return out;
    }
    std::int64_t number(const char* name);
    bool truth(const char* name);
    base::Day day(const char* name);
    /// A null is a day that was never set.
    base::Day day_if_any(const char* name);
    base::WallTime time(const char* name) { return base::WallTime{std::chrono::seconds{number(name)}}; }
    flow::RequestId id(const char* name) { return {fixed<16>(name)}; }
    /// What one of a list of names stands for: `read` as stage_named and its like.
    template <class Read>
    auto named(const char* name, Read read)
    {
        const auto value = read(text(name, 40));
        if (!value) refuse(name);
        return value.value_or(typename std::remove_cvref_t<decltype(value)>::value_type{});
    }
    /// A map inside, read by `read(MessageFields&)`; what is wrong in it is wrong here.
    template <class Read>
    auto inside(const char* name, Read read)
    {
        using Value = decltype(read(*this));
        const auto* value = find(name);
        return value ? read_of(*value, name, read) : (refuse(name), Value{});
    }
    /// A list of such maps.
    template <class Read>
    auto each(const char* name, Read read)
    {
        std::vector<decltype(read(*this))> out;
        for (const auto& value : list(name)) out.push_back(read_of(value, name, read));
        return out;
    }
    std::span<const Json> list(const char* name);
    bool has(const char* name) const { return find(name) != nullptr; }
    /// A value that was read is none of those that may stand there.
    void refuse(const char* name);
    /// invalid_input naming the first field that was wrong.
    Result<void> checked() const;

private:
    const Json* find(const char* name) const;
    template <class Read>
    auto read_of(const Json& map, const char* name, Read read)
    {
        MessageFields in{map};
        auto value = read(in);
        if (!map.is_object()) refuse(name);
        if (wrong_.empty()) wrong_ = in.wrong_;
        return value;
    }
    template <std::size_t size>
    static bool fits(const Json* value, std::array<std::uint8_t, size>& out)
    {
        if (!value || !value->is_binary() || value->get_binary().size() != size) return false;
        std::copy(value->get_binary().begin(), value->get_binary().end(), out.begin());
        return true;
    }
    const Json& map_;
    std::string wrong_;
};

Json answer(const Json& ok);
Json refusal(const base::Error&);
base::Error error_in(const Json& answer);

}  // namespace kiosk::wire
