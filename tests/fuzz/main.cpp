/// One program for all targets: kiosk-fuzz --target=NAME [FLAGS OF libFuzzer] CORPUS; kiosk-fuzz --seeds=FOLDER; kiosk-fuzz
/// --list.
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

#include "tests/fuzz/fuzz.h"

namespace {
using kiosk::fuzz::Target;

constexpr std::array<std::pair<std::string_view, Target>, 23> targets{{
    {"yaml", kiosk::fuzz::yaml},
    {"markdown", kiosk::fuzz::markdown},
    {"facts", kiosk::fuzz::facts},
    {"settings", kiosk::fuzz::settings},
    {"rules", kiosk::fuzz::rules},
    {"pack", kiosk::fuzz::pack},
    {"library", kiosk::fuzz::library},
    {"search", kiosk::fuzz::search},
    {"id_card", kiosk::fuzz::id_card},
    {"typing", kiosk::fuzz::typing},
    {"walk", kiosk::fuzz::walk},
    {"wire", kiosk::fuzz::wire},
    {"request", kiosk::fuzz::request},
    {"manifest", kiosk::fuzz::manifest},
    {"signature", kiosk::fuzz::signature},
    {"pieces", kiosk::fuzz::pieces},
    {"visit", kiosk::fuzz::visit_with_codes},
    {"event", kiosk::fuzz::event},
    {"open_part", kiosk::fuzz::open_part},
    {"sealed_part", kiosk::fuzz::sealed_part},
    {"envelope", kiosk::fuzz::envelope},
    {"key_file", kiosk::fuzz::key_file},
    {"planted", kiosk::fuzz::planted},
}};

/// libFuzzer calls plain functions, so what was chosen has to stand outside of them.
Target chosen = nullptr;
}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** words)
{
    for (int i = 1; i < *count; ++i) {
        const std::string_view word = (*words)[i];
        if (word == "--list") {
            for (const auto& [name, target] : targets)
                if (name != "planted") std::printf("%s\n", std::string{name}.c_str());
            std::exit(0);
        }
        if (word.starts_with("--seeds=")) {
            kiosk::fuzz::write_seeds(word.substr(8));
            std::exit(0);
        }
        for (const auto& [name, target] : targets)
            if (word.starts_with("--target=") && word.substr(9) == name) chosen = target;
    }
    if (chosen) return 0;
    std::fprintf(stderr, "kiosk-fuzz: --target=NAME is expected, --list names them\n");
    std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    chosen({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
