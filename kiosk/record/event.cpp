#include "kiosk/record/event.h"

#include <sodium.h>

#include <algorithm>

namespace kiosk::record {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t length_bytes = 4;
constexpr std::int32_t first_day = -719162;  // 0001-01-01, counted from 1970-01-01
constexpr std::int32_t last_day = 2932896;   // 9999-12-31

/// Fields as they stand one after another, each with its length.
class FieldWriter {
public:
    explicit FieldWriter(Bytes& out) : out_(out) {}
    void bytes(ByteView field)
    {
        number<std::uint32_t>(static_cast<std::uint32_t>(field.size()));
        out_.insert(out_.end(), field.begin(), field.end());
    }
    void text(std::string_view field) { bytes(base::view_of(field)); }
    template <class Number>
    void field(Number value)
    {
        number<std::uint32_t>(sizeof(Number));
        number(value);
    }

private:
    template <class Number>
    void number(Number value)
    {
        auto rest = static_cast<std::uint64_t>(value);
        for (std::size_t i = 0; i < sizeof(Number); ++i, rest >>= 8) out_.push_back(static_cast<std::uint8_t>(rest));
    }

    Bytes& out_;
};

class FieldReader {
public:
    explicit FieldReader(ByteView bytes) : rest_(bytes), size_(bytes.size()) {}
    bool good() const { return good_; }
    std::size_t taken() const { return size_ - rest_.size(); }

    ByteView bytes()
    {
        const auto length = number<std::uint32_t>(rest_);
        if (!good_ || rest_.size() - length_bytes < length) return fail();
        const auto field = rest_.subspan(length_bytes, length);
        rest_ = rest_.subspan(length_bytes + length);
        return field;
    }
    template <std::size_t Size>
    std::array<std::uint8_t, Size> fixed()
    {
        std::array<std::uint8_t, Size> out{};
        const auto field = bytes();
        if (field.size() != Size)
            fail();
        else
            std::copy(field.begin(), field.end(), out.begin());
        return out;
    }
    /// 1 to 64 visible characters of ASCII: such text is shown in messages.
    std::string word()
    {
        const auto field = bytes();
        const auto is_seen = [](std::uint8_t c) { return c > ' ' && c < 0x7f; };
        if (field.empty() || field.size() > word_bytes_max || !std::all_of(field.begin(), field.end(), is_seen)) fail();
        return good_ ? base::text_of(field) : std::string{};
    }
    template <class Number>
    Number field()
    {
        const auto field = bytes();
        if (field.size() != sizeof(Number)) fail();
        return good_ ? number<Number>(field) : Number{};
    }

private:
    ByteView fail()
    {
        good_ = false;
        return {};
    }
    template <class Number>
    Number number(ByteView from)
    {
        if (!good_ || from.size() < sizeof(Number)) {
            fail();
            return {};
        }
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < sizeof(Number); ++i) value |= std::uint64_t{from[i]} << (8 * i);
        return static_cast<Number>(value);
    }

    ByteView rest_;
    std::size_t size_;
    bool good_ = true;
};

std::int32_t days_of(base::Day day)
{
    if (!day.ok()) return 0;
    return std::clamp(static_cast<std::int32_t>(std::chrono::sys_days{day}.time_since_epoch().count()), first_day, last_day);
}

void write_first_fields(FieldWriter& writer, const Event& event)
{
    writer.bytes(event.before);
    writer.text(event.id.origin);
    writer.field(event.id.number);
    writer.bytes(event.act.bytes);
    writer.bytes(event.subject.bytes);
    writer.text(event.kind);
    writer.field(event.who);
    writer.field(days_of(event.at));
}

bool all_zero(ByteView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}
}  // namespace

Hash sha256(ByteView bytes)
{
    static_assert(crypto_hash_sha256_BYTES == sizeof(Hash));
    Hash out{};
    crypto_hash_sha256(out.data(), bytes.data(), bytes.size());
    return out;
}

Hash hash_of(const Event& event)
{
    Bytes covered;
    covered.reserve(320);
    FieldWriter writer{covered};
    write_first_fields(writer, event);
    writer.bytes(sha256(event.open));
    writer.bytes(event.sealed_hash);
    return sha256(covered);
}

Event placed(Draft draft, const Head& last)
{
    Event event{std::move(draft), {last.id.origin, last.id.number + 1}, last.hash, {}, {}, false};
    event.sealed_hash = sha256(event.sealed);
    event.hash = hash_of(event);
    return event;
}

bool follows(const Event& event, const Head& last)
{
    const bool first = last.id.number == 0;
    if (event.id.number != last.id.number + 1 || event.before != (first ? Hash{} : last.hash)) return false;
    if (event.id.origin != last.id.origin && !(first && last.id.origin.empty())) return false;
    const bool bytes_fit = event.forgotten ? event.sealed.empty() : sha256(event.sealed) == event.sealed_hash;
    return bytes_fit && hash_of(event) == event.hash;
}

Written written(const Event& event)
{
    Written out;
    out.bytes.reserve(384 + event.open.size() + event.sealed.size());
    FieldWriter writer{out.bytes};
    write_first_fields(writer, event);
    writer.bytes(event.open);
    writer.bytes(event.sealed_hash);
    writer.bytes(event.hash);
    writer.bytes(event.sealed);
    out.sealed_at = out.bytes.size() - event.sealed.size();
    return out;
}

Result<Read> read_event(ByteView bytes)
{
    FieldReader reader{bytes.first(std::min(bytes.size(), event_bytes_max))};
    Read out;
    auto& event = out.event;
    event.before = reader.fixed<sizeof(Hash)>();
    event.id.origin = reader.word();
    event.id.number = reader.field<std::int64_t>();
    event.act.bytes = reader.fixed<16>();
    event.subject.bytes = reader.fixed<16>();
    event.kind = reader.word();
    event.who = reader.field<std::int64_t>();
    const auto day = reader.field<std::int32_t>();
    const auto open = reader.bytes();
    event.sealed_hash = reader.fixed<sizeof(Hash)>();
    event.hash = reader.fixed<sizeof(Hash)>();
    const auto sealed = reader.bytes();
    if (!reader.good() || event.id.number < 1 || event.who < 0 || day < first_day || day > last_day)
        return failure(ErrorKind::corrupt, "these bytes are no event");
    event.at = base::Day{std::chrono::sys_days{std::chrono::days{day}}};
    event.open.assign(open.begin(), open.end());
    event.forgotten = all_zero(sealed) && sha256(sealed) != event.sealed_hash;
    if (!event.forgotten) event.sealed.assign(sealed.begin(), sealed.end());
    out.bytes = reader.taken();
    return out;
}

}  // namespace kiosk::record
