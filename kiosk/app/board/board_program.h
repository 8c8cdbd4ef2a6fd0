#pragma once
/// The number board as a program: asks the store every second what was called, shows it, says it. Nobody touches it and no key
/// does anything. Leaves to its neighbours: what is large when (`board`), the line (`wire`), sound (`devices`).
///
/// What keeps it waiting is asked beside the thread that draws. Where there is no voice the numbers are shown all the same.
#include <filesystem>

#include "kiosk/app/parts/errands.h"
#include "kiosk/app/program.h"
#include "kiosk/base/log.h"
#include "kiosk/board/board_page.h"
#include "kiosk/devices/voice.h"

namespace kiosk::app {

/// Borrowed; all outlive the board.
struct BoardParts {
    const content::Library& library;
    const content::Settings& settings;
    flow::BoardDoor& door;
    devices::Voice& voice;
    const base::Clock& clock;
    base::Log& log;
    bool demo = false;
    std::filesystem::path chime = {};      ///< empty: numbers are said without one
    std::function<void()> wake = {};       ///< from another thread: `woken` is to be called
    std::function<void()> interrupt = {};  ///< ends a call of the door that waits
};

class BoardProgram final : public Program {
public:
    explicit BoardProgram(const BoardParts&);
    ~BoardProgram() override;

    page::PlainPage page() override;
    void meant(std::size_t) override {}
    std::optional<base::SteadyTime> deadline() override;
    void due() override;
    void woken() override;
    bool await_world(std::chrono::milliseconds patience) override;
    void fault(const base::Error&) override;
    const board::Session& session() const { return session_; }

private:
    void ask();
    void take(const base::Result<flow::CalledNumbers>&);
    void follow(board::Session);
    void say(const flow::CalledNumber&);

    BoardParts parts_;
    board::Session session_;
    base::SteadyTime next_ask_, next_minute_;
    bool asking_ = false;
    bool silent_ = false;  ///< the voice failed; told once
    std::int64_t last_said_ = 0;
    Errands errands_;  // last: its thread uses the others
};

}  // namespace kiosk::app
