#pragma once
/// What a signature on a pack covers: every file by its fingerprint, the pack's version, and until when it may be
/// installed. Lies in the pack as `pack.sig`: {"signed": "<the manifest as JSON text>", "signatures": [{public_key,
/// signature}]}. The signed text is kept as text, so that its bytes never depend on how JSON is written.
#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

namespace kiosk::author {

struct SignedFile {
    std::string path;  ///< relative, with '/'; never "..", never a link
    std::uintmax_t size_bytes = 0;
    std::string fingerprint;
    bool operator==(const SignedFile&) const = default;
};

struct Manifest {
    std::string pack;
    int version = 0;
    base::Day signed_on{};
    base::Day expires_on{};
    std::vector<SignedFile> files;  ///< by path
};

/// All files of a folder but `pack.sig`. Refuses links, odd names, more than 5,000 files, more than 256 MiB.
base::Result<std::vector<SignedFile>> files_of(const std::filesystem::path& pack);
std::string written(const Manifest&);
base::Result<Manifest> read_manifest(const std::string& text);

/// Writes `pack.sig` for a checked pack.
base::Result<Manifest> sign(const std::filesystem::path& pack, std::string id, int version, base::Day today,
                            base::Day expires_on, const std::filesystem::path& key_file);
/// The manifest, when one of the trusted keys signed it and every file is as signed, none missing and none added.
base::Result<Manifest> verified(const std::filesystem::path& pack, const std::vector<std::string>& trusted_keys);

}  // namespace kiosk::author
