#include "kiosk/record/open_part.h"

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/record/descriptions.h"
#include "kiosk/record/open_reading.h"

namespace kiosk::record {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::string_view log_key = "log";
constexpr std::string_view now_key = "now";
constexpr std::string_view must_key = "must";
constexpr std::string_view staff_key = "staff";

template <class Part>
void write_part(CborWriter& writer, std::string_view key, const Part& part)
{
    if (!holds_any(part)) return;
    writer.text(key);
    write_map(writer, part);
}

/// A key that somebody else wrote, short and visible enough for a log.
std::string shown(std::string_view key)
{
    std::string out;
    for (const char c : key.substr(0, 32)) out += c > ' ' && c < 0x7f ? c : '?';
    return out;
}

tl::unexpected<base::Error> corrupt() { return failure(ErrorKind::corrupt, "the open part of an event does not read"); }
}  // namespace

Bytes encoded(const OpenPart& part)
{
    Bytes out;
    CborWriter writer{out};
    writer.map(std::size_t{holds_any(part.log)} + holds_any(part.now) + part.must + holds_any(part.member));
    write_part(writer, log_key, part.log);
    write_part(writer, now_key, part.now);
    if (part.must) {
        writer.text(must_key);
        writer.truth(true);
    }
    write_part(writer, staff_key, part.member);
    return out;
}

Result<OpenReading> read_open(ByteView bytes)
{
    OpenReading out;
    CborReader reader{bytes};
    const auto pairs = reader.map();
    if (!pairs) return corrupt();
    for (std::size_t i = 0; i < *pairs; ++i) {
        const auto key = reader.text();
        if (!key) return corrupt();
        bool reads = true;
        if (*key == log_key) {
            reads = !out.has_log && read_map(reader, out.part.log, out.found);
            out.has_log = true;
        } else if (*key == now_key) {
            reads = !out.has_now && read_map(reader, out.part.now, out.found);
            out.has_now = true;
        } else if (*key == staff_key) {
            reads = !out.has_staff && read_map(reader, out.part.member, out.found);
            out.has_staff = true;
        } else if (*key == must_key) {
            const auto value = reader.truth();
            reads = !out.has_must && value.has_value();
            out.has_must = true;
            out.part.must = value.value_or(false);
        } else {
            if (out.found.strange_key.empty()) out.found.strange_key = *key;
            reads = reader.skip();
        }
        if (!reads) return corrupt();
    }
    if (!reader.at_end()) return corrupt();
    return out;
}

Result<OpenPart> decoded_open(ByteView bytes) { return TRY(read_open(bytes)).part; }

Result<OpenPart> checked_open(ByteView bytes)
{
    auto read = read_open(bytes);
    if (!read) return failure(ErrorKind::invalid_input, read.error().detail);
    const auto& [strange_key, out_of_range] = read->found;
    if (!strange_key.empty())
        return failure(ErrorKind::invalid_input, "the open part of an event has no key " + shown(strange_key));
    if (!out_of_range.empty())
        return failure(ErrorKind::invalid_input, "out of its range in the open part of an event: " + out_of_range);
    if (const auto again = encoded(read->part); !std::equal(again.begin(), again.end(), bytes.begin(), bytes.end()))
        return failure(ErrorKind::invalid_input, "the open part of an event is not written as RECORD.md says");
    return std::move(read->part);
}

}  // namespace kiosk::record
