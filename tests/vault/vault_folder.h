#pragma once
/// A folder with key files whose passphrases cost nothing, and the files that a program of version 1 wrote (fixtures/vault_v1).
#include <doctest/doctest.h>
#include <sodium.h>
#include <sys/stat.h>

#include "kiosk/vault/files.h"
#include "kiosk/vault/key_file.h"
#include "kiosk/vault/public_keys.h"
#include "tests/support/scratch_folder.h"

namespace kiosk::vault_test {

inline constexpr vault::PassphraseCost cheap{1, 8};
inline constexpr auto head_words = "bốn mùa xuân hạ";
inline constexpr auto reception_words = "núi cao sông dài";
inline constexpr auto recovery_words = "mây trắng trời xanh";
inline constexpr auto old_head = "Nông Văn Mẫu";
inline constexpr auto old_reception = "Triệu Thị Mẫu";

struct Pair {
    vault::PublicKey open_half{};
    vault::SecretMemory private_half = vault::SecretMemory::of_size(32).value();
    Pair() { crypto_box_keypair(open_half.data(), private_half.data()); }
};

inline flow::SealContext context() { return {base::RequestId::random(), "TT"}; }
inline flow::LaterContext later(const base::RequestId& id)
{
    return {record::subject_of(id), "request.moved", {base::RequestId::random().bytes}, 3};
}

class Folder {
public:
    std::filesystem::path path() const { return scratch_.path(); }
    std::filesystem::path file(const char* name = "staff.keys") const { return path() / name; }

    /// A file of version 1, readable by its owner only as it was written.
    std::filesystem::path old_file(const char* name) const
    {
        const auto from = std::filesystem::path{KIOSK_SOURCE_DIR} / "tests/fixtures/vault_v1" / name;
        std::filesystem::copy_file(from, file(name), std::filesystem::copy_options::overwrite_existing);
        REQUIRE(::chmod(file(name).c_str(), 0600) == 0);
        return file(name);
    }
    base::Bytes old_envelope() const
    {
        const auto content = vault::read_file(old_file("envelope.bin")).value();
        return {content.begin(), content.end()};
    }
    static flow::SealContext old_context()
    {
        return {base::RequestId::parse("7f3a9100-1111-4222-8333-444455556666").value(), "TT"};
    }
    std::unique_ptr<flow::Opener> unlocked(const char* name, const char* words) const
    {
        return std::move(vault::unlock_any(file(name), words).value());
    }

private:
    support::ScratchFolder scratch_;
};

/// Keys of a centre and of the recovery, both unlocked, and the sealer of both.
struct Centre {
    Folder folder;
    vault::MadeKeyFile made = vault::make_key_file(folder.file(), {"Nông Văn Páo", "head"}, head_words, cheap).value();
    vault::MadeKeyFile spare =
        vault::make_key_file(folder.file("recovery.keys"), {"recovery", "head"}, recovery_words, cheap).value();
    std::unique_ptr<flow::Opener> opener = folder.unlocked("staff.keys", head_words);
    std::unique_ptr<flow::Opener> recovery = folder.unlocked("recovery.keys", recovery_words);
    std::unique_ptr<flow::Sealer> sealer =
        std::move(vault::make_sealer({{"centre", made.public_key}, {"recovery", spare.public_key}}).value());
};

}  // namespace kiosk::vault_test
