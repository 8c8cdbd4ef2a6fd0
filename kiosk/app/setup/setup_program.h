#pragma once
/// Setting up as a program: a session, its page, what was meant, and what is tried in the world for it. Leaves to its
/// neighbours: what pages say and what follows (`kiosk/setup`), doing what was answered (set_up.h).
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "kiosk/app/parts/data_folder.h"
#include "kiosk/app/program.h"
#include "kiosk/app/setup/set_up.h"
#include "kiosk/devices/keyboard_scanner.h"
#include "kiosk/devices/printer.h"
#include "kiosk/devices/serial_scanner.h"
#include "kiosk/devices/voice.h"
#include "kiosk/setup/after.h"

namespace kiosk::app {

/// Borrowed; all outlive the program.
struct SetupParts {
    const DataFolder& folder;
    const content::Library& library;
    const base::Clock& clock;
    /// What is plugged in, and the glass.
    std::function<setup::Machine()> look;
    /// One that prints where the settings that are made say, and one that sounds there.
    std::function<std::unique_ptr<devices::Printer>(const std::string& printer)> printer_at;
    std::function<devices::Voice&(const devices::Outputs&)> voice_on;
    std::function<base::Result<SetUp>(const content::Answers&)> set_up;
    std::function<void()> wake = {};
    bool listens = true;  ///< a serial scanner is opened; a walk brings its own codes
};

class SetupProgram final : public Program {
public:
    explicit SetupProgram(const SetupParts&);

    page::PlainPage page() override;
    void meant(std::size_t meaning) override;
    bool pressed(const platform::KeyPress&) override;
    void typed(const std::string&) override;
    void scanned(const std::string& bytes) override;
    void woken() override;
    void touched_at(float x_px, float y_px, const ui::Semantics& on_glass) override;
    bool touched_nothing() override;
    std::optional<base::SteadyTime> deadline() override;
    void due() override;
    bool act() override;
    bool finished() const override { return session_.over; }
    const setup::Session& session() const { return session_; }

private:
    void happened(const setup::Intent&);
    void listen();
    void begin_printing();
    void say(bool headphones);
    void write();

    SetupParts parts_;
    setup::Session session_;
    std::vector<setup::Intent> meanings_;
    std::unique_ptr<devices::Printer> printer_;
    devices::Voice* voice_ = nullptr;
    std::optional<devices::SerialScanner> scanner_;
    std::string scanner_device_;
    devices::KeyboardScanner keyboard_scanner_;
    base::SteadyTime next_look_{};
    bool measured_ = false;  ///< a touch was, and the page does not show it yet
    bool typing_page_ = false;
};

}  // namespace kiosk::app
