#include <fstream>

#include "hidden.h"
#include "kiosk/vault/key_slot.h"
#include "kiosk/vault/later.h"
#include "vault_folder.h"

using namespace kiosk;
using namespace kiosk::vault_test;

namespace {
/// All writable memory of this process as it is now, in a file and without its empty pages: what is to be looked for is known
/// only later.
void write_memory(const std::filesystem::path& file)
{
    constexpr std::size_t page = 4096;
    std::ofstream out{file, std::ios::binary};
    app::places_where([&](const unsigned char* bytes, std::size_t size) {
        for (std::size_t at = 0; at < size; at += page) {
            const auto part = std::min(page, size - at);
            if (!sodium_is_zero(bytes + at, part))
                out.write(reinterpret_cast<const char*>(bytes + at), static_cast<std::streamsize>(part));
        }
        return false;
    });
}

std::string whole(const std::filesystem::path& file)
{
    std::string content(std::filesystem::file_size(file), 0);
    std::ifstream{file, std::ios::binary}.read(content.data(), static_cast<std::streamsize>(content.size()));
    return content;
}
}  // namespace

TEST_CASE("a terminal that sealed a request holds nothing any more with which it opens" * doctest::skip(app::sanitized))
{
    Centre centre;
    centre.opener.reset();
    centre.recovery.reset();
    const auto at = context();
    const auto still_there = base::Bytes(64, 0x3c);  // the document is its caller's to wipe
    const auto envelope = deep_down([&] { return centre.sealer->seal(still_there, at); }).value();
    write_memory(centre.folder.file("memory"));
    const auto memory = whole(centre.folder.file("memory"));
    const auto stands_in_memory = [&](const Hidden& secret) {
        return holds(secret, reinterpret_cast<const unsigned char*>(memory.data()), memory.size());
    };

    const auto keys = vault::read_key_file(centre.folder.file()).value();
    const auto with = vault::slot_key(keys.slots.front(), head_words).value();
    const auto private_key = vault::private_key_in(keys.slots.front(), keys.public_key, with).value();
    const auto subject_key = vault::subject_key_in(envelope, record::subject_of(at.id), {keys.public_key, private_key}).value();
    CHECK(stands_in_memory(hidden("the document", still_there)));
    CHECK_FALSE(stands_in_memory(hidden("the key of the subject", subject_key.view())));
    for (const auto* label : {"TGPL content", "TGPL later"})
        CHECK_FALSE(stands_in_memory(hidden(label, vault::derived_key(subject_key, label).value().view())));
}

TEST_CASE("with all that lies at a terminal neither its own request opens nor what staff sealed later to it")
{
    Centre centre;
    const auto at = context();
    const auto envelope = centre.sealer->seal(base::view_of("words"), at).value();
    const auto act = later(at.id);
    const auto sealed = centre.opener->seal_later(envelope, base::view_of("the answer"), act).value();
    const auto wrap = centre.opener->wrap_for(envelope, act.subject, centre.spare.public_key).value();
    // Public keys, everything that is stored, the place and the id: each as a private key, and as the key of the subject.
    std::vector<base::Bytes> guesses{base::Bytes(32), base::Bytes(32, 0xff)};
    const auto windows = [&](base::ByteView of) {
        for (std::size_t from = 0; from + 32 <= std::min<std::size_t>(of.size(), 280); from += 2)
            guesses.emplace_back(of.begin() + static_cast<std::ptrdiff_t>(from),
                                 of.begin() + static_cast<std::ptrdiff_t>(from) + 32);
    };
    windows(centre.made.public_key);
    windows(centre.spare.public_key);
    windows(envelope);
    windows(wrap);
    windows(base::Bytes(sealed.begin(), sealed.begin() + 64));
    CAPTURE(guesses.size());
    for (const auto& guess : guesses) {
        const auto key = vault::SecretMemory::copy_of(guess).value();
        for (const auto& public_half : {centre.made.public_key, centre.spare.public_key}) {
            REQUIRE_FALSE(vault::opened(envelope, public_half, key, at));
            REQUIRE_FALSE(vault::subject_key_in(envelope, act.subject, {public_half, key}));
        }
        REQUIRE_FALSE(vault::opened_later(sealed, key, act));
    }
    CHECK(centre.opener->open_later(envelope, sealed, act));
}
