#include "kiosk/vault/key_file.h"

#include <sodium.h>

#include <algorithm>

#include "kiosk/base/utf8.h"
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

class BoxOpener final : public flow::Opener {
public:
    BoxOpener(StaffMember member, PublicKey public_key, SecretMemory private_key)
        : member_(std::move(member)), public_key_(public_key), private_key_(std::move(private_key))
    {
    }
    base::Result<base::Bytes> open(base::ByteView envelope, const flow::SealContext& context) override
    {
        return opened(envelope, public_key_, private_key_, context);
    }
    std::string staff_name() const override { return member_.name; }
    std::string role() const override { return member_.role; }

private:
    StaffMember member_;
    PublicKey public_key_;
    SecretMemory private_key_;
};

base::Result<std::unique_ptr<flow::Opener>> unlocked_by(const KeyFile& file, const KeySlot& slot, const std::string& passphrase)
{
    auto key = unlocked(slot, file.public_key, passphrase);
    if (!key) return tl::unexpected(key.error());
    return std::make_unique<BoxOpener>(slot.member, file.public_key, std::move(*key));
}

class FileCabinet final : public flow::KeyCabinet {
public:
    explicit FileCabinet(KeyFile file) : file_(std::move(file)) {}
    std::vector<std::string> names() const override
    {
        std::vector<std::string> out;
        for (const auto& slot : file_.slots) out.push_back(slot.member.name);
        return out;
    }
    base::Result<std::unique_ptr<flow::Opener>> unlock(const std::string& name, const std::string& passphrase) override
    {
        const auto found =
            std::find_if(file_.slots.begin(), file_.slots.end(), [&](const KeySlot& slot) { return slot.member.name == name; });
        if (found != file_.slots.end()) return unlocked_by(file_, *found, passphrase);
        // An unknown name costs the same work and gets the same answer.
        auto stranger = file_.slots.front();
        stranger.member.name = name;
        return unlocked_by(file_, stranger, passphrase);
    }

private:
    KeyFile file_;
};

base::Result<SecretMemory> private_key_for(const KeyFile& file, const std::string& passphrase)
{
    for (const auto& slot : file.slots) {
        auto key = unlocked(slot, file.public_key, passphrase);
        if (key || key.error().kind != ErrorKind::wrong_passphrase) return key;
    }
    return failure(ErrorKind::wrong_passphrase, "the passphrase does not open a key");
}
}  // namespace

base::Result<PublicKey> make_key_file(const std::filesystem::path& path, const StaffMember& first,
                                      const std::string& passphrase, const PassphraseCost& cost)
{
    if (auto ok = ready(); !ok) return tl::unexpected(ok.error());
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) return failure(ErrorKind::conflict, path.string() + ": it exists already");
    const auto member = checked(first, passphrase);
    if (!member) return tl::unexpected(member.error());
    KeyFile file;
    auto private_key = SecretMemory::of_size(crypto_box_SECRETKEYBYTES);
    if (!private_key) return tl::unexpected(private_key.error());
    if (crypto_box_keypair(file.public_key.data(), private_key->data()) != 0)
        return failure(ErrorKind::internal, "no key pair can be made");
    auto slot = locked(*private_key, file.public_key, *member, passphrase, cost);
    if (!slot) return tl::unexpected(slot.error());
    file.slots.push_back(std::move(*slot));
    if (auto written = write_key_file(path, file); !written) return tl::unexpected(written.error());
    return file.public_key;
}

base::Result<std::vector<StaffMember>> staff_in(const std::filesystem::path& path)
{
    const auto file = read_key_file(path);
    if (!file) return tl::unexpected(file.error());
    std::vector<StaffMember> out;
    for (const auto& slot : file->slots) out.push_back(slot.member);
    return out;
}

base::Result<void> add_staff(const std::filesystem::path& path, const std::string& own_passphrase, const StaffMember& next,
                             const std::string& passphrase, const PassphraseCost& cost, const BeforeChange& before)
{
    auto file = read_key_file(path);
    if (!file) return tl::unexpected(file.error());
    const auto member = checked(next, passphrase);
    if (!member) return tl::unexpected(member.error());
    for (const auto& slot : file->slots)
        if (slot.member.name == member->name)
            return failure(ErrorKind::conflict, "a member of staff of this name exists already");
    const auto private_key = private_key_for(*file, own_passphrase);
    if (!private_key) return tl::unexpected(private_key.error());
    // Scripts know a passphrase and no name: with one for two, the acts of one would be written down as the other's.
    const auto taken = private_key_for(*file, passphrase);
    if (taken)
        return failure(ErrorKind::conflict, "another member of staff has this passphrase already; each needs one of their own");
    if (taken.error().kind != ErrorKind::wrong_passphrase) return tl::unexpected(taken.error());
    auto slot = locked(*private_key, file->public_key, *member, passphrase, cost);
    if (!slot) return tl::unexpected(slot.error());
    file->slots.push_back(std::move(*slot));
    if (auto may = before ? before() : base::Result<void>{}; !may) return may;
    return write_key_file(path, *file);
}

base::Result<void> remove_staff(const std::filesystem::path& path, const std::string& own_passphrase, const std::string& name,
                                const BeforeChange& before)
{
    auto file = read_key_file(path);
    if (!file) return tl::unexpected(file.error());
    if (const auto own = private_key_for(*file, own_passphrase); !own) return tl::unexpected(own.error());
    const auto gone =
        std::remove_if(file->slots.begin(), file->slots.end(), [&](const KeySlot& slot) { return slot.member.name == name; });
    if (gone == file->slots.end()) return failure(ErrorKind::not_found, "there is no member of staff of this name");
    file->slots.erase(gone, file->slots.end());
    if (file->slots.empty())
        return failure(ErrorKind::denied, "the last member of staff stays, or no request could ever be opened again");
    if (auto may = before ? before() : base::Result<void>{}; !may) return may;
    return write_key_file(path, *file);
}

base::Result<std::unique_ptr<flow::KeyCabinet>> open_cabinet(const std::filesystem::path& path)
{
    if (auto ok = ready(); !ok) return tl::unexpected(ok.error());
    auto file = read_key_file(path);
    if (!file) return tl::unexpected(file.error());
    return std::make_unique<FileCabinet>(std::move(*file));
}

base::Result<std::unique_ptr<flow::Opener>> unlock_any(const std::filesystem::path& path, const std::string& passphrase)
{
    if (auto ok = ready(); !ok) return tl::unexpected(ok.error());
    const auto file = read_key_file(path);
    if (!file) return tl::unexpected(file.error());
    for (const auto& slot : file->slots) {
        auto opener = unlocked_by(*file, slot, passphrase);
        if (opener || opener.error().kind != ErrorKind::wrong_passphrase) return opener;
    }
    return failure(ErrorKind::wrong_passphrase, "the passphrase does not open a key");
}

}  // namespace kiosk::vault
