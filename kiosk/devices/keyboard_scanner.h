#pragma once
/// Tells a scanner that types what it reads from a person at a keyboard: by pace alone. Pure; the caller has the clock.
///
/// A letter is held back for at most `pace_max`; when no other follows within it, it is handed on as typed, so nobody's typing
/// is lost and nobody sees the delay. A run of at least `letters_min` letters at that pace is no person: ended by Return it is
/// a code. A run without Return is handed on as typed, whatever its length, but for what begins like a code of ours.
/// Leaves what a code means to `visit`.
#include <cstddef>
#include <optional>
#include <string>

#include "kiosk/base/clock.h"

namespace kiosk::devices {

class KeyboardScanner {
public:
    static constexpr std::chrono::milliseconds pace_max{35};
    static constexpr std::size_t letters_min = 12;
    static constexpr std::size_t bytes_max = 4096;  ///< what comes beyond is dropped; the code is then too large to be any

    /// At most one of both is not empty.
    struct Out {
        std::string typed;
        std::string code;
    };

    /// Letters came as text. What was held before may have to be handed on first.
    Out letters(const std::string&, base::SteadyTime);
    /// Return came. Nothing: it is a person's, to be used as always, after `typed`.
    std::optional<std::string> code_at_return(base::SteadyTime);
    /// Another key that also moves or chooses (Space, Tab): does it belong to a run that is just coming?
    bool in_a_run(base::SteadyTime) const;
    /// When what is held has to be handed on; none: nothing is held.
    std::optional<base::SteadyTime> due() const;
    /// What is held, when its time has come.
    Out let_go(base::SteadyTime);
    /// What is held at once, before a key of a person is used.
    Out let_go_now();

private:
    std::string held_;
    std::size_t count_ = 0;
    base::SteadyTime last_{};
};

}  // namespace kiosk::devices
