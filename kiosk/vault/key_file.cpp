#include "kiosk/vault/key_file.h"

#include <sodium.h>

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"
#include "kiosk/vault/files.h"
#include "kiosk/vault/key_slot.h"

namespace kiosk::vault {

namespace {
using base::ErrorKind;
using base::failure;

base::Result<StaffMember> checked(const StaffMember& member, const std::string& passphrase)
{
    if (member.role != "reception" && member.role != "officer" && member.role != "head")
        return failure(ErrorKind::invalid_input, "the role reception, officer or head is expected");
    const auto name = base::nfc(base::valid_utf8(member.name) ? base::without_controls(member.name) : "");
    if (!name || name->empty() || name->size() > 200)
        return failure(ErrorKind::invalid_input, "a name of 1 to 200 bytes of UTF-8 is expected");
    const auto words = base::nfc(passphrase);
    if (!words || base::letters_in(*words) < passphrase_letters_min)
        return failure(ErrorKind::invalid_input, "a passphrase of at least 8 letters is expected");
    return StaffMember{*name, member.role};
}

base::Result<SecretMemory> private_key_for(const KeyFile& file, const std::string& passphrase)
{
    for (const auto& slot : file.slots) {
        const auto with = TRY(slot_key(slot, passphrase));
        auto key = private_key_in(slot, file.public_key, with);
        if (key || key.error().kind != ErrorKind::wrong_passphrase) return key;
    }
    return failure(ErrorKind::wrong_passphrase, "the passphrase does not open a key");
}

/// Scripts know a passphrase and no name: with one for two, the acts of one would be written down as the other's.
base::Result<void> nobody_has(const KeyFile& file, const std::string& passphrase)
{
    const auto taken = private_key_for(file, passphrase);
    if (taken)
        return failure(ErrorKind::conflict, "another member of staff has this passphrase already; each needs one of their own");
    if (taken.error().kind != ErrorKind::wrong_passphrase) return tl::unexpected(taken.error());
    return {};
}

auto slot_of(std::vector<KeySlot>& slots, const std::string& name)
{
    return std::find_if(slots.begin(), slots.end(), [&](const KeySlot& slot) { return slot.member.name == name; });
}
}  // namespace

base::Result<MadeKeyFile> make_key_file(const std::filesystem::path& path, const StaffMember& first,
                                        const std::string& passphrase, const PassphraseCost& cost)
{
    TRY(ready());
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) return failure(ErrorKind::conflict, path.string() + ": it exists already");
    const auto member = TRY(checked(first, passphrase));
    KeyFile file;
    auto private_key = TRY(SecretMemory::of_size(crypto_box_SECRETKEYBYTES));
    if (crypto_box_keypair(file.public_key.data(), private_key.data()) != 0)
        return failure(ErrorKind::internal, "no key pair can be made");
    const auto signing = TRY(new_signing_key());
    file.slots.push_back(TRY(locked(private_key, signing, file.public_key, member, passphrase, cost)));
    TRY(write_key_file(path, file));
    return MadeKeyFile{file.public_key, signing.public_half};
}

base::Result<std::vector<StaffMember>> staff_in(const std::filesystem::path& path)
{
    const auto file = TRY(read_key_file(path));
    std::vector<StaffMember> out;
    for (const auto& slot : file.slots) out.push_back(slot.member);
    return out;
}

base::Result<PublicKey> add_staff(const std::filesystem::path& path, const std::string& own_passphrase, const StaffMember& next,
                                  const std::string& passphrase, const PassphraseCost& cost, const BeforeAdding& before)
{
    TRY(ready());
    const auto hold = TRY(FileHold::of(path, FileHold::When::wait));
    auto file = TRY(read_key_file(path));
    const auto member = TRY(checked(next, passphrase));
    if (slot_of(file.slots, member.name) != file.slots.end())
        return failure(ErrorKind::conflict, "a member of staff of this name exists already");
    const auto private_key = TRY(private_key_for(file, own_passphrase));
    TRY(nobody_has(file, passphrase));
    const auto signing = TRY(new_signing_key());
    file.slots.push_back(TRY(locked(private_key, signing, file.public_key, member, passphrase, cost)));
    if (before) TRY(before(signing.public_half));
    TRY(write_key_file(path, file));
    return signing.public_half;
}

base::Result<void> remove_staff(const std::filesystem::path& path, const std::string& own_passphrase, const std::string& name,
                                const BeforeChange& before)
{
    TRY(ready());
    const auto hold = TRY(FileHold::of(path, FileHold::When::wait));
    auto file = TRY(read_key_file(path));
    TRY(private_key_for(file, own_passphrase));
    const auto gone = slot_of(file.slots, name);
    if (gone == file.slots.end()) return failure(ErrorKind::not_found, "there is no member of staff of this name");
    file.slots.erase(gone);
    if (file.slots.empty())
        return failure(ErrorKind::denied, "the last member of staff stays, or no request could ever be opened again");
    if (before) TRY(before());
    return write_key_file(path, file);
}

base::Result<void> change_passphrase(const std::filesystem::path& path, const std::string& name,
                                     const std::string& old_passphrase, const std::string& new_passphrase,
                                     const PassphraseCost& cost, const BeforeChange& before)
{
    TRY(ready());
    const auto hold = TRY(FileHold::of(path, FileHold::When::wait));
    auto file = TRY(read_key_file(path));
    const auto own = slot_of(file.slots, name);
    // An unknown name costs the same work and gets the same answer.
    const bool known = own != file.slots.end();
    const auto& slot = known ? *own : file.slots.front();
    const auto with = TRY(slot_key(slot, old_passphrase));
    const auto private_key = TRY(private_key_in(slot, file.public_key, with));
    if (!known) return failure(ErrorKind::wrong_passphrase, "the passphrase does not open a key");
    TRY(checked(slot.member, new_passphrase));
    auto others = file;
    others.slots.erase(slot_of(others.slots, name));
    TRY(nobody_has(others, new_passphrase));
    const auto signing = TRY(slot.signing ? signing_key_in(slot, file.public_key, with) : new_signing_key());
    *own = TRY(locked(private_key, signing, file.public_key, slot.member, new_passphrase, cost));
    if (before) TRY(before());
    return write_key_file(path, file);
}

}  // namespace kiosk::vault
