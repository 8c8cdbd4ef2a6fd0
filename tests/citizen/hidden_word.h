#pragma once
/// A word that a person types, and the search for it in all memory. It is kept so that the test's own memory never holds it:
/// each letter apart from the others.
#include <array>
#include <chrono>
#include <string>

#include "stand.h"
#include "tests/support/memory_scan.h"

namespace kiosk::app {

constexpr std::array<int, 24> hidden_letters{'q', 'z', 'v', 'k', 'x', 'w', 'j', 'p', 'b', 'f', 'h', 'm',
                                             'g', 'c', 'd', 't', 'q', 'v', 'z', 'x', 'k', 'n', 'l', 'r'};
constexpr std::size_t telling = 10;  ///< so many letters in a row are a person's word

/// Which bytes a run begins with: nearly all of memory is something else.
constexpr auto begins_a_run = [] {
    std::array<bool, 256> out{};
    for (const int letter : hidden_letters) out[static_cast<std::size_t>(letter)] = true;
    return out;
}();

/// A run of the letters, each so many bytes after the one before.
inline bool holds_apart(const unsigned char* bytes, std::size_t size, std::size_t apart)
{
    for (std::size_t at = 0; at + telling * apart <= size; ++at) {
        if (!begins_a_run[bytes[at] | 0x20U]) continue;
        for (std::size_t from = 0; from + telling <= hidden_letters.size(); ++from) {
            std::size_t same = 0;
            while (same < telling && (bytes[at + same * apart] | 0x20) == hidden_letters[from + same]) ++same;
            if (same == telling) return true;
        }
    }
    return false;
}

/// Is a run of the letters anywhere in this stretch, as text or as code points? Small and capital letters are the same.
inline bool holds_word(const unsigned char* bytes, std::size_t size)
{
    return holds_apart(bytes, size, 1) || holds_apart(bytes, size, 4);
}

/// In how many maps of memory it lies.
inline int places_in_memory() { return places_where(holds_word); }

inline void tap(Shell& shell, WalkClock& clock, const std::string& id)
{
    using Phase = platform::Touch::Phase;
    clock.pause(std::chrono::milliseconds{600});
    const auto control = walk::control_named(shell.glass().painter().seen(), id, true);
    REQUIRE_MESSAGE(control, control.error().detail);
    for (const auto phase : {Phase::down, Phase::up})
        shell.glass().window().push_finger({phase, 1, control->rect_px.centre_x(), control->rect_px.centre_y()});
    shell.settle();
}

/// On the keys of the page.
inline void type_hidden_letters(Shell& shell, WalkClock& clock)
{
    for (const int letter : hidden_letters) tap(shell, clock, std::string{"key."} + static_cast<char>(letter));
}

/// In a request, as what it is about.
inline void type_hidden_word(Shell& shell, WalkClock& clock)
{
    walk_through(
        shell, clock,
        "tap \"Chạm để bắt đầu\"\ntap \"Gửi yêu cầu trợ giúp\"\ntap \"Tôi đồng ý, tiếp tục\"\ntap \"Không có việc gấp\"\n"
        "tap \"Tiếp tục\"\ntap \"Cho tôi\"\ntap \"Tiếp tục\"\ntap \"Việc khác\"\ntap \"Tiếp tục\"\n"
        "tap \"Tôi gõ vài câu ở đây\"\ntap \"Tiếp tục\"\nexpect-page request.matter_words");
    type_hidden_letters(shell, clock);
}

/// From there to the page before sending.
inline const std::string from_words_to_check_answers =
    "tap \"Tiếp tục\"\ntap \"Bỏ qua\"\ntap \"Tôi chưa biết\"\ntap \"Tiếp tục\"\n" + to_check_answers.substr(to_name.size());

}  // namespace kiosk::app
