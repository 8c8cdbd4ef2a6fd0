#include "kiosk/record/sealed_part.h"

#include "kiosk/record/cbor.h"

namespace kiosk::record {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::string_view note_key = "note";
constexpr std::string_view verifier_key = "verifier";
constexpr std::string_view for_staff_key = "for_staff";

tl::unexpected<base::Error> broken() { return failure(ErrorKind::corrupt, "the sealed part of an event does not read"); }
}  // namespace

Bytes encoded(const SealedPart& part)
{
    Bytes out;
    const auto pairs = std::size_t{!part.note.empty()} + !part.verifier.empty() + !part.for_staff.empty();
    if (pairs == 0) return out;
    out.reserve(part.for_staff.size() + part.verifier.size() + part.note.size() + 64);
    CborWriter writer{out};
    writer.map(pairs);
    if (!part.note.empty()) {
        writer.text(note_key);
        writer.bytes(part.note);
    }
    if (!part.verifier.empty()) {
        writer.text(verifier_key);
        writer.text(part.verifier);
    }
    if (!part.for_staff.empty()) {
        writer.text(for_staff_key);
        writer.bytes(part.for_staff);
    }
    return out;
}

Result<SealedPart> decoded_sealed(ByteView bytes)
{
    SealedPart out;
    if (bytes.empty()) return out;
    CborReader reader{bytes};
    const auto pairs = reader.map();
    if (!pairs) return broken();
    for (std::size_t i = 0; i < *pairs; ++i) {
        const auto key = reader.text();
        if (!key) return broken();
        if (*key == note_key || *key == for_staff_key) {
            const auto value = reader.bytes();
            auto& kept = *key == note_key ? out.note : out.for_staff;
            if (!value || !kept.empty()) return broken();
            kept.assign(value->begin(), value->end());
        } else if (*key == verifier_key) {
            const auto value = reader.text();
            if (!value || !out.verifier.empty()) return broken();
            out.verifier = *value;
        } else if (!reader.skip()) {
            return broken();
        }
    }
    if (!reader.at_end()) return broken();
    return out;
}

}  // namespace kiosk::record
