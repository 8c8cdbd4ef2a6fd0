#include "kiosk/author/manifest.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"
#include "kiosk/vault/files.h"
#include "kiosk/vault/pack_signature.h"

namespace kiosk::author {

namespace {
namespace fs = std::filesystem;
using base::ErrorKind;
using base::failure;
using Json = nlohmann::json;

constexpr std::size_t files_max = 5000;
constexpr std::uintmax_t pack_bytes_max = 256u << 20;
constexpr auto signature_file = "pack.sig";

bool sound_path(const std::string& path)
{
    const fs::path parts{path};
    // Bytes that are no text could not be written into the manifest.
    return !path.empty() && base::valid_utf8(path) && parts.is_relative() && path.size() < 200 &&
           std::none_of(parts.begin(), parts.end(), [](const fs::path& p) { return p == ".." || p == "." || p.empty(); });
}
}  // namespace

base::Result<std::vector<SignedFile>> files_of(const fs::path& pack)
{
    std::error_code fault;
    std::vector<SignedFile> files;
    std::uintmax_t bytes = 0;
    auto it = fs::recursive_directory_iterator(pack, fault);
    for (; !fault && it != fs::recursive_directory_iterator{}; it.increment(fault)) {
        const auto path = it->path().lexically_relative(pack).generic_string();
        std::error_code unseen;
        if (it->is_symlink(unseen)) return failure(ErrorKind::invalid_input, path + ": a pack holds no links");
        if (it->is_directory(unseen) || path == signature_file) continue;
        if (!it->is_regular_file(unseen) || !sound_path(path))
            return failure(ErrorKind::invalid_input, path + ": a pack holds plain files only");
        auto fingerprint = TRY(vault::fingerprint_of(it->path()));
        files.push_back({path, it->file_size(unseen), std::move(fingerprint)});
        bytes += files.back().size_bytes;
        if (files.size() > files_max || bytes > pack_bytes_max)
            return failure(ErrorKind::too_large, pack.string() + ": a pack holds at most 5,000 files and 256 MiB");
    }
    if (fault) return failure(ErrorKind::io, pack.string() + ": " + fault.message());
    std::sort(files.begin(), files.end(), [](const SignedFile& a, const SignedFile& b) { return a.path < b.path; });
    return files;
}

std::string written(const Manifest& manifest)
{
    Json files = Json::array();
    for (const auto& file : manifest.files)
        files.push_back({{"path", file.path}, {"size", file.size_bytes}, {"blake2b", file.fingerprint}});
    return Json{{"format", 1},
                {"pack", manifest.pack},
                {"version", manifest.version},
                {"signed_on", base::iso(manifest.signed_on)},
                {"expires_on", base::iso(manifest.expires_on)},
                {"files", std::move(files)}}
        .dump();
}

base::Result<Manifest> read_manifest(const std::string& text)
{
    const auto wrong = failure(ErrorKind::corrupt, "pack.sig: a manifest of format 1 is expected");
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("files") || !json["files"].is_array()) return wrong;
    if (json.value("format", Json{}) != 1) return failure(ErrorKind::newer_version, "pack.sig: written by a newer version");
    const auto text_at = [](const Json& object, const char* key) {
        return object.is_object() && object.contains(key) && object[key].is_string() ? object[key].get<std::string>()
                                                                                     : std::string{};
    };
    const auto signed_on = base::parse_day(text_at(json, "signed_on"));
    const auto expires_on = base::parse_day(text_at(json, "expires_on"));
    Manifest manifest{text_at(json, "pack"), 0, {}, {}, {}};
    if (!signed_on || !expires_on || manifest.pack.empty() || !json.value("version", Json{}).is_number_integer()) return wrong;
    manifest.version = json["version"].get<int>();
    manifest.signed_on = *signed_on;
    manifest.expires_on = *expires_on;
    for (const auto& item : json["files"]) {
        SignedFile file{text_at(item, "path"), 0, text_at(item, "blake2b")};
        if (!sound_path(file.path) || !item.contains("size") || !item["size"].is_number_unsigned()) return wrong;
        file.size_bytes = item["size"].get<std::uintmax_t>();
        manifest.files.push_back(std::move(file));
    }
    return manifest;
}

base::Result<Manifest> sign(const fs::path& pack, std::string id, int version, base::Day today, base::Day expires_on,
                            const fs::path& key_file)
{
    auto files = TRY(files_of(pack));
    Manifest manifest{std::move(id), version, today, expires_on, std::move(files)};
    const auto text = written(manifest);
    const auto signature = TRY(vault::signed_by(key_file, text));
    const Json whole{{"signed", text},
                     {"signatures", {{{"public_key", signature.public_key}, {"signature", signature.signature}}}}};
    TRY(vault::write_file(pack / signature_file, whole.dump(2) + "\n"));
    return manifest;
}

base::Result<Manifest> verified(const fs::path& pack, const std::vector<std::string>& trusted_keys)
{
    const auto content = vault::read_file(pack / signature_file);
    if (!content) return failure(ErrorKind::denied, (pack / signature_file).string() + ": the pack is not signed");
    const auto json = Json::parse(*content, nullptr, false);
    if (!json.is_object() || !json.contains("signed") || !json["signed"].is_string() || !json.contains("signatures") ||
        !json["signatures"].is_array())
        return failure(ErrorKind::corrupt, "pack.sig: a signed manifest is expected");
    const auto text = json["signed"].get<std::string>();
    bool trusted = false;
    for (const auto& item : json["signatures"]) {
        if (!item.is_object() || !item.value("public_key", Json{}).is_string() || !item.value("signature", Json{}).is_string())
            continue;
        const vault::Signature signature{item["public_key"].get<std::string>(), item["signature"].get<std::string>()};
        const bool known = std::find(trusted_keys.begin(), trusted_keys.end(), signature.public_key) != trusted_keys.end();
        trusted = trusted || (known && vault::verifies(signature, text));
    }
    if (!trusted) return failure(ErrorKind::denied, "pack.sig: no trusted key has signed this pack");
    auto manifest = TRY(read_manifest(text));
    const auto files = TRY(files_of(pack));
    for (std::size_t i = 0; i < std::max(files.size(), manifest.files.size()); ++i)
        if (i >= files.size() || i >= manifest.files.size() || files[i] != manifest.files[i])
            return failure(ErrorKind::corrupt,
                           (i < files.size() ? files[i].path : manifest.files[i].path) + ": not as it was signed");
    return manifest;
}

}  // namespace kiosk::author
