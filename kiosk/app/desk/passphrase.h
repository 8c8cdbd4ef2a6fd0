#pragma once
/// A passphrase while it is typed: fixed memory, overwritten when used, never part of a session or a page.
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::app {

class Passphrase {
public:
    Passphrase() = default;
    ~Passphrase() { wipe(); }
    Passphrase(const Passphrase&) = delete;
    Passphrase& operator=(const Passphrase&) = delete;

    /// What would make it longer than 256 bytes is left out.
    void add(std::string_view typed);
    void erase_letter();
    void wipe();
    /// As a person counts.
    std::size_t letters() const;
    /// A copy for the cabinet; whoever takes it overwrites it.
    std::string text() const { return {bytes_.data(), size_}; }

private:
    std::array<char, 256> bytes_{};
    std::size_t size_ = 0;
};

}  // namespace kiosk::app
