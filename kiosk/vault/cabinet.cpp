/// Unlocking: from a key file and a passphrase to an Opener.
#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/vault/files.h"
#include "kiosk/vault/key_file.h"
#include "kiosk/vault/key_slot.h"
#include "kiosk/vault/staff_opener.h"

namespace kiosk::vault {

namespace {
using base::ErrorKind;
using base::failure;

/// The member's first signing key, for a slot of a file of format 1: written before it is used, for a key that nobody kept
/// would be another one tomorrow.
base::Result<SigningKey> first_signing_key(const std::filesystem::path& path, const KeySlot& unlocked, const SecretMemory& with)
{
    const auto not_yet = [](const std::string& why) {
        return failure(ErrorKind::unavailable,
                       "the key file holds no signing key for this member yet and cannot be written: " + why);
    };
    const auto hold = FileHold::of(path, FileHold::When::now_or_never);
    if (!hold) return not_yet(hold.error().detail);
    if (!hold->may_change_unasked()) return not_yet(path.string() + ": it is another user's, or marked read-only");
    auto file = read_key_file(path);
    if (!file) return not_yet(file.error().detail);
    const auto slot = std::find_if(file->slots.begin(), file->slots.end(), [&](const KeySlot& each) {
        return each.member.name == unlocked.member.name && each.wrapped == unlocked.wrapped;
    });
    if (slot == file->slots.end()) return not_yet(path.string() + ": it was changed meanwhile");
    if (slot->signing) return signing_key_in(*slot, file->public_key, with);
    auto key = TRY(new_signing_key());
    slot->signing = TRY(locked_signing_key(key, *slot, file->public_key, with));
    if (const auto written = write_key_file(path, *file); !written) return not_yet(written.error().detail);
    return key;
}

base::Result<std::unique_ptr<flow::Opener>> unlocked_by(const std::filesystem::path& path, const KeyFile& file,
                                                        const KeySlot& slot, const std::string& passphrase)
{
    const auto with = TRY(slot_key(slot, passphrase));
    auto private_key = TRY(private_key_in(slot, file.public_key, with));
    auto signing = slot.signing ? signing_key_in(slot, file.public_key, with) : first_signing_key(path, slot, with);
    return make_opener(slot.member, file.public_key, std::move(private_key), std::move(signing));
}

class FileCabinet final : public flow::KeyCabinet {
public:
    FileCabinet(std::filesystem::path path, KeyFile file) : path_(std::move(path)), file_(std::move(file)) {}
    std::vector<std::string> names() const override
    {
        std::vector<std::string> out;
        for (const auto& slot : file_.slots) out.push_back(slot.member.name);
        return out;
    }
    base::Result<std::unique_ptr<flow::Opener>> unlock(const std::string& name, const std::string& passphrase) override
    {
        if (auto now = read_key_file(path_)) file_ = std::move(*now);
        const auto found =
            std::find_if(file_.slots.begin(), file_.slots.end(), [&](const KeySlot& slot) { return slot.member.name == name; });
        if (found != file_.slots.end()) return unlocked_by(path_, file_, *found, passphrase);
        // An unknown name costs the same work and gets the same answer.
        auto stranger = file_.slots.front();
        stranger.member.name = name;
        return unlocked_by(path_, file_, stranger, passphrase);
    }

private:
    std::filesystem::path path_;
    KeyFile file_;
};
}  // namespace

base::Result<std::unique_ptr<flow::KeyCabinet>> open_cabinet(const std::filesystem::path& path)
{
    TRY(ready());
    auto file = TRY(read_key_file(path));
    return std::make_unique<FileCabinet>(path, std::move(file));
}

base::Result<std::unique_ptr<flow::Opener>> unlock_any(const std::filesystem::path& path, const std::string& passphrase)
{
    TRY(ready());
    const auto file = TRY(read_key_file(path));
    for (const auto& slot : file.slots) {
        auto opener = unlocked_by(path, file, slot, passphrase);
        if (opener || opener.error().kind != ErrorKind::wrong_passphrase) return opener;
    }
    return failure(ErrorKind::wrong_passphrase, "the passphrase does not open a key");
}

}  // namespace kiosk::vault
