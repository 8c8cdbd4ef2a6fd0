#include "kiosk/store/second_copy.h"

#include <algorithm>

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::uint8_t format = 1;

class Writer {
public:
    void number(std::int64_t value)
    {
        for (int i = 0; i < 8; ++i) out.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * i)));
    }
    void bytes(ByteView value)
    {
        number(static_cast<std::int64_t>(value.size()));
        out.insert(out.end(), value.begin(), value.end());
    }
    void text(std::string_view value) { bytes(base::view_of(value)); }
    Bytes out;
};

class Reader {
public:
    explicit Reader(ByteView left) : left_(left) {}
    std::int64_t number()
    {
        if (left_.size() < 8) return fail();
        std::uint64_t value = 0;
        for (std::size_t i = 8; i-- > 0;) value = value << 8 | left_[i];
        left_ = left_.subspan(8);
        return static_cast<std::int64_t>(value);
    }
    Bytes bytes()
    {
        const auto size = number();
        if (failed || size < 0 || static_cast<std::uint64_t>(size) > left_.size()) {
            fail();
            return {};
        }
        const auto part = left_.first(static_cast<std::size_t>(size));
        left_ = left_.subspan(part.size());
        return {part.begin(), part.end()};
    }
    std::string text() { return base::text_of(bytes()); }
    base::Day day()
    {
        const auto value = base::parse_day(text());
        if (!value) fail();
        return value.value_or(base::Day{});
    }
    bool ended() const { return left_.empty(); }
    bool failed = false;

private:
    std::int64_t fail()
    {
        failed = true;
        return 0;
    }
    ByteView left_;
};

template <std::size_t N>
bool take(Reader& in, std::array<std::uint8_t, N>& out)
{
    const auto bytes = in.bytes();
    if (bytes.size() != N) return false;
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return true;
}
}  // namespace

Bytes encoded(const CopiedRequest& copy)
{
    Writer out;
    out.number(format);
    out.bytes(copy.request.id.bytes);
    out.text(copy.request.unit);
    out.text(copy.request.code_prefix);
    out.text(base::iso(copy.request.day));
    out.number(copy.request.urgent ? 1 : 0);
    out.text(base::iso(copy.request.answer_by));
    out.text(copy.request.verifier);
    out.bytes(copy.request.envelope);
    out.text(copy.ticket.code);
    out.number(copy.ticket.daily_number);
    out.number(copy.ticket.sequence);
    out.number(copy.audit.number);
    out.bytes(copy.audit.hash);
    return std::move(out.out);
}

Result<CopiedRequest> decoded(ByteView payload)
{
    Reader in{payload};
    if (const auto version = in.number(); version != format)
        return failure(version > format ? ErrorKind::newer_version : ErrorKind::corrupt,
                       "a record of the second copy has an unknown format");
    CopiedRequest copy;
    const bool id = take(in, copy.request.id.bytes);
    copy.request.unit = in.text();
    copy.request.code_prefix = in.text();
    copy.request.day = in.day();
    copy.request.urgent = in.number() == 1;
    copy.request.answer_by = in.day();
    copy.request.verifier = in.text();
    copy.request.envelope = in.bytes();
    copy.ticket.code = in.text();
    copy.ticket.daily_number = static_cast<int>(in.number());
    copy.ticket.sequence = in.number();
    copy.audit.number = in.number();
    const bool hash = take(in, copy.audit.hash);
    if (!id || !hash || in.failed || !in.ended())
        return failure(ErrorKind::corrupt, "a record of the second copy does not read");
    return copy;
}

}  // namespace kiosk::store
