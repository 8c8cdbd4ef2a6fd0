/// The second copy of before: records at multiples of 512 bytes, "TGP2", payload size (4), BLAKE2b-256 of the payload (32),
/// payload. What does not verify is skipped.
#include <algorithm>
#include <fstream>

#include "kiosk/base/try.h"
#include "kiosk/store/digest.h"
#include "kiosk/store/links.h"
#include "kiosk/store/old_folder.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::string_view old_magic = "TGP2";
constexpr std::size_t old_block_bytes = 512;
constexpr std::size_t old_header_bytes = 4 + 4 + 32;
constexpr std::size_t old_payload_bytes_max = 256 * 1024;
constexpr std::int64_t old_format = 1;

class OldReader {
public:
    explicit OldReader(ByteView left) : left_(left) {}
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
    bool failed = false;

private:
    std::int64_t fail()
    {
        failed = true;
        return 0;
    }
    ByteView left_;
};

std::optional<OldRequest> old_request_in(ByteView payload)
{
    OldReader in{payload};
    if (in.number() != old_format) return std::nullopt;
    OldRequest out;
    const auto id = in.bytes();
    if (id.size() != out.id.bytes.size()) return std::nullopt;
    std::copy(id.begin(), id.end(), out.id.bytes.begin());
    out.unit = in.text();
    (void)in.text();  // the prefix stands in the code
    out.day = in.day();
    out.since = out.day;
    out.urgent = in.number() == 1;
    out.answer_by = in.day();
    out.verifier = in.text();
    out.envelope = in.bytes();
    out.code = in.text();
    out.daily_number = in.number();
    out.sequence = in.number();
    if (in.failed) return std::nullopt;
    return out;
}
}  // namespace

Result<void> each_old_copy(const std::filesystem::path& path, const std::function<Result<void>(const OldRequest&)>& take)
{
    TRY(refuse_link(path));
    std::ifstream file(path, std::ios::binary);
    if (!file) return {};
    Bytes bytes(old_header_bytes + old_payload_bytes_max);
    for (std::uint64_t at = 0;; at += old_block_bytes) {
        file.clear();
        file.seekg(static_cast<std::streamoff>(at));
        file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(old_header_bytes));
        if (static_cast<std::size_t>(file.gcount()) < old_header_bytes) return {};
        if (!std::equal(old_magic.begin(), old_magic.end(), bytes.begin())) continue;
        std::size_t length = 0;
        for (std::size_t i = 8; i-- > 4;) length = length << 8 | bytes[i];
        if (length > old_payload_bytes_max) continue;
        file.read(reinterpret_cast<char*>(bytes.data() + old_header_bytes), static_cast<std::streamsize>(length));
        if (static_cast<std::size_t>(file.gcount()) < length) continue;
        const auto payload = ByteView{bytes}.subspan(old_header_bytes, length);
        const auto hash = hash_of(payload);
        if (!std::equal(hash.begin(), hash.end(), bytes.begin() + 8)) continue;
        if (const auto request = old_request_in(payload)) TRY(take(*request));
        at += (old_header_bytes + length - 1) / old_block_bytes * old_block_bytes;
    }
}

}  // namespace kiosk::store
