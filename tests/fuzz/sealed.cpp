#include <fstream>

#include "kiosk/flow/envelope_header.h"
#include "kiosk/vault/key_slot.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/fake_sealing.h"

namespace kiosk::fuzz {

namespace {
std::string text_of_key_file()
{
    vault::KeyFile file;
    for (const auto* role : {"head", "reception"}) {
        vault::KeySlot slot;
        slot.member = {std::string{"Nông Văn Mẫu "} + role, role};
        slot.cost = {1, 8};
        slot.salt = base::Bytes(16, 1);
        slot.nonce = base::Bytes(24, 2);
        slot.wrapped = base::Bytes(48, 3);
        if (file.slots.empty()) slot.signing = vault::LockedSigningKey{{}, base::Bytes(24, 4), base::Bytes(48, 5)};
        file.slots.push_back(slot);
    }
    return vault::written(file);
}
}  // namespace

void envelope(std::string_view bytes)
{
    const auto all = base::view_of(bytes);
    const auto wrap = all.first(std::min(all.size(), flow::wrap_bytes));
    const auto sealed = all.subspan(wrap.size());
    const auto header = flow::header_of(sealed);
    const auto of_citizen = flow::citizen_header_of(sealed);
    if (of_citizen)
        require(header && of_citizen->padded_bytes >= flow::citizen_padded_min, "a citizen's envelope is a large one");
    const auto together = flow::with_wrap(sealed, wrap);
    if (!header) return require(!together, "a wrap makes no envelope of what is none");
    require(!header->keys.empty() && header->keys.size() <= flow::envelope_keys_max, "an envelope has one to eight keys");
    require(flow::envelope_text_at(header->version, header->keys.size()) + header->padded_bytes + flow::envelope_tag_bytes ==
                sealed.size(),
            "an envelope is as long as it says");
    if (!together) return;
    const auto added = flow::header_of(*together);
    require(added && added->version == header->version && added->padded_bytes == header->padded_bytes &&
                added->keys.size() == header->keys.size() + 1,
            "a wrap adds one key and changes nothing else");
}

void key_file(std::string_view bytes)
{
    const auto read = vault::key_file_in(bytes);
    if (!read) return require(!read.error().detail.empty(), "a refused key file says why");
    require(!read->slots.empty() && read->slots.size() <= 200, "a key file has somebody in it, and not too many");
    for (const auto& slot : read->slots)
        require(slot.salt.size() == 16 && slot.nonce.size() == 24 && slot.wrapped.size() == 48 &&
                    (!slot.signing || (slot.signing->nonce.size() == 24 && slot.signing->wrapped.size() == 48)),
                "what a key file holds has its size");
    const auto text = vault::written(*read);
    const auto again = vault::key_file_in(text);
    require(again && vault::written(*again) == text, "a key file reads back as it was written");
}

void write_sealed_seeds(const std::filesystem::path& folder)
{
    const auto put = [&](const std::string& target, const std::string& name, const std::string& bytes) {
        std::filesystem::create_directories(folder / target);
        std::ofstream{folder / target / name, std::ios::binary} << bytes;
    };
    std::string wrap(flow::wrap_bytes, 'w');
    std::copy(flow::wrap_magic.begin(), flow::wrap_magic.end(), wrap.begin());
    wrap[4] = static_cast<char>(flow::wrap_version);
    const auto small = support::envelope_to({support::made_up_key(1), support::made_up_key(2)}, 256);
    auto first = support::envelope_to({support::made_up_key(1)}, 4096);
    first[4] = 1;
    first.resize(first.size() - flow::envelope_check_bytes);
    put("envelope", "small", wrap + base::text_of(small));
    put("envelope", "first version", wrap + base::text_of(first));
    put("key_file", "two", text_of_key_file());
    put("key_file", "first format",
        R"({"format":1,"kind":"staff-keys","public_key":")" + std::string(64, 'a') +
            R"(","staff":[{"name":"A","role":"head","kdf":"argon2id13","passes":1,"memory_kib":8,"salt":")" +
            std::string(32, '1') + R"(","nonce":")" + std::string(48, '2') + R"(","wrapped":")" + std::string(96, '3') +
            "\"}]}");
}

}  // namespace kiosk::fuzz
