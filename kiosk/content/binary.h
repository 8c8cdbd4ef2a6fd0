#pragma once
/// A Library as bytes, so that a start does not parse YAML. Made by this program for itself: little-endian, read only by a
/// program whose types have the same shape, and never from a place others may write to.
///
/// "KLIB" · format (4) · shape of the types (8) · stamp of the sources (16) · payload length (8) · payload check (8) · payload.
/// Payload: fields in the order of binary_fields.h; numbers as 8 bytes, texts and lists with their length first.
///
/// The stamp and the check tell stale and damaged files from good ones. They are no protection against intent: a pack is
/// trusted by its signature, the cache by its folder.
#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"
#include "kiosk/content/library.h"

namespace kiosk::content {

/// 128 bits made of path, size and time of change of every file of a pack: cheap, nothing is read.
using Stamp = std::array<std::uint64_t, 2>;
/// not_found when there is no such folder.
base::Result<Stamp> stamp_of(const std::filesystem::path& pack);

std::string binary_form(Library, Stamp);
/// A payload under the header that fits it: the second half of `binary_form`, and what a fuzzer needs to get past the check.
std::string framed(const std::string& payload, Stamp);
/// not_found: another stamp, an older or newer form. corrupt: damaged.
base::Result<Library> from_binary(std::string_view bytes, Stamp);

}  // namespace kiosk::content
