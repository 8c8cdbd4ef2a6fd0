#include "kiosk/devices/keyboard_scanner.h"

#include "kiosk/base/kept.h"

namespace kiosk::devices {

namespace {
std::size_t letters_in(const std::string& text)
{
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    return count;
}

/// "012345678901|…" or the slip's mark: nobody types so within the pace of a run.
bool begins_like_a_code(const std::string& run) { return run.starts_with("TGPL1:") || (run.size() > 12 && run[12] == '|'); }
}  // namespace

KeyboardScanner::Out KeyboardScanner::letters(const std::string& text, base::SteadyTime now)
{
    auto out = let_go(now);
    if (held_.size() < bytes_max) held_ += text;
    count_ += letters_in(text);
    last_ = now;
    return out;
}

std::optional<std::string> KeyboardScanner::code_at_return(base::SteadyTime now)
{
    if (count_ < letters_min || now - last_ > pace_max) return std::nullopt;
    count_ = 0;
    return base::taken_out_of(held_);
}

bool KeyboardScanner::in_a_run(base::SteadyTime now) const { return count_ >= 2 && now - last_ <= pace_max; }

std::optional<base::SteadyTime> KeyboardScanner::due() const
{
    if (count_ == 0) return std::nullopt;
    return last_ + pace_max + std::chrono::milliseconds{1};
}

KeyboardScanner::Out KeyboardScanner::let_go(base::SteadyTime now)
{
    if (count_ == 0 || now - last_ <= pace_max) return {};
    return let_go_now();
}

KeyboardScanner::Out KeyboardScanner::let_go_now()
{
    const bool code = count_ >= letters_min && begins_like_a_code(held_);
    count_ = 0;
    if (code) return {{}, base::taken_out_of(held_)};
    return {base::taken_out_of(held_), {}};
}

}  // namespace kiosk::devices
