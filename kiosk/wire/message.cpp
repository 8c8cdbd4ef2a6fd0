#include "kiosk/wire/message.h"

#include <algorithm>

namespace kiosk::wire {

namespace {
using base::ErrorKind;
using base::failure;

constexpr int depth_max = 6;
constexpr std::size_t length_bytes = 4;

/// The CBOR reader calls itself for every level: bytes that nest deeper are turned away before they can eat the stack.
class DepthGuard final : public nlohmann::json_sax<Json> {
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool key(string_t&) override { return true; }
    bool start_object(std::size_t) override { return ++depth_ <= depth_max; }
    bool end_object() override { return --depth_ >= 0; }
    bool start_array(std::size_t) override { return ++depth_ <= depth_max; }
    bool end_array() override { return --depth_ >= 0; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

private:
    int depth_ = 0;
};
}  // namespace

Bytes framed(const Json& message)
{
    Bytes out(length_bytes);
    Json::to_cbor(message, out);
    const auto size = out.size() - length_bytes;
    for (std::size_t i = 0; i < length_bytes; ++i) out[i] = static_cast<std::uint8_t>(size >> (8 * i));
    return out;
}

Result<std::optional<Json>> take_message(Bytes& buffer, std::size_t bytes_max)
{
    if (buffer.size() < length_bytes) return std::nullopt;
    std::size_t size = 0;
    for (std::size_t i = length_bytes; i-- > 0;) size = size << 8 | buffer[i];
    if (size > bytes_max) return failure(ErrorKind::too_large, "a message is too long");
    if (buffer.size() < length_bytes + size) return std::nullopt;
    const auto begin = buffer.begin() + length_bytes;
    const auto end = begin + static_cast<std::ptrdiff_t>(size);
    DepthGuard guard;
    auto message = Json(Json::value_t::discarded);
    if (Json::sax_parse(begin, end, &guard, Json::input_format_t::cbor)) message = Json::from_cbor(begin, end, true, false);
    buffer.erase(buffer.begin(), end);
    if (!message.is_object()) return failure(ErrorKind::invalid_input, "a message is no CBOR map");
    const auto found = message.find("v");
    if (found == message.end() || !found->is_number_integer())
        return failure(ErrorKind::invalid_input, "a message has no version");
    if (*found != version) return failure(ErrorKind::newer_version, "a message is of another version");
    return std::optional{std::move(message)};
}

const Json* MessageFields::find(const char* name) const
{
    if (!map_.is_object()) return nullptr;
    const auto found = map_.find(name);
    return found == map_.end() ? nullptr : &*found;
}

void MessageFields::refuse(const char* name)
{
    if (wrong_.empty()) wrong_ = name;
}

std::string MessageFields::text(const char* name, std::size_t bytes_max)
{
    const auto* value = find(name);
    if (value && value->is_string() && value->get_ref<const std::string&>().size() <= bytes_max)
        return value->get<std::string>();
    refuse(name);
    return {};
}

Bytes MessageFields::bytes(const char* name)
{
    const auto* value = find(name);
    if (value && value->is_binary()) return value->get_binary();
    refuse(name);
    return {};
}

std::int64_t MessageFields::number(const char* name)
{
    const auto* value = find(name);
    if (value && value->is_number_integer() && !(value->is_number_unsigned() && value->get<std::uint64_t>() > INT64_MAX))
        return value->get<std::int64_t>();
    refuse(name);
    return 0;
}

bool MessageFields::truth(const char* name)
{
    const auto* value = find(name);
    if (value && value->is_boolean()) return value->get<bool>();
    refuse(name);
    return false;
}

base::Day MessageFields::day(const char* name)
{
    const auto value = base::parse_day(text(name, 10));
    if (!value) refuse(name);
    return value.value_or(base::Day{});
}

base::Day MessageFields::day_if_any(const char* name)
{
    const auto* value = find(name);
    return value && value->is_null() ? base::Day{} : day(name);
}

std::span<const Json> MessageFields::list(const char* name)
{
    const auto* value = find(name);
    if (value && value->is_array()) return value->get_ref<const Json::array_t&>();
    refuse(name);
    return {};
}

Result<void> MessageFields::checked() const
{
    if (wrong_.empty()) return {};
    return failure(ErrorKind::invalid_input, "field " + wrong_ + " of a message is missing or wrong");
}

Json answer(const Json& ok) { return {{"v", version}, {"ok", ok}}; }

Json refusal(const base::Error& error)
{
    return {{"v", version}, {"error", {{"kind", std::string(base::name_of(error.kind))}, {"detail", error.detail}}}};
}

base::Error error_in(const Json& answer)
{
    base::Error error{ErrorKind::internal, "the store's answer is not understood"};
    if (!answer.is_object()) return error;
    const auto found = answer.find("error");
    if (found == answer.end() || !found->is_object()) return error;
    MessageFields in{*found};
    const auto name = in.text("kind");
    const auto detail = in.text("detail");
    const auto kind = base::error_kind_named(name);
    if (kind == ErrorKind::internal && name != base::name_of(kind)) return error;
    return {kind, detail};
}

}  // namespace kiosk::wire
