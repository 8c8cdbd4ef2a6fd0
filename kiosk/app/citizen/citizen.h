#pragma once
/// The citizen's terminal as a program: a session, its page, what was meant.
/// Leaves to its neighbours: what screens say (`screens`), what follows from a touch (`visit`), what is asked of the world and
/// when it is answered (asking.h).
///
/// Idle: after the set time a countdown page, then the wipe; while a page is read aloud, somebody is here. Who waits for the
/// answer to something sent is not idle until they have been told that it is late; a request that is still not answered when
/// they have gone is tried on, sealed (left_behind.h). On the untouched front page nothing runs but the minute.
#include <functional>
#include <memory>
#include <vector>

#include "kiosk/app/citizen/asking.h"
#include "kiosk/app/citizen/read_aloud.h"
#include "kiosk/app/program.h"
#include "kiosk/base/kept.h"
#include "kiosk/base/log.h"
#include "kiosk/content/library.h"
#include "kiosk/content/settings.h"
#include "kiosk/devices/keyboard_scanner.h"
#include "kiosk/devices/printer.h"
#include "kiosk/devices/serial_scanner.h"
#include "kiosk/devices/voice.h"
#include "kiosk/visit/intent.h"

namespace kiosk::app {

/// Borrowed; all outlive the citizen.
struct CitizenParts {
    const content::Library& library;
    const content::Settings& settings;
    std::optional<Sending> sending;  ///< none: a preview for staff, under a band, from which nothing can be sent (preview.h)
    const base::Clock& clock;
    base::Log& log;
    bool demo = false;
    /// Done once when the first page is on the glass, beside the thread that draws: what would only make people wait before it.
    std::function<void()> after_first_page = {};
    devices::Voice* voice = nullptr;            ///< none: nothing can be heard here
    devices::SerialScanner* scanner = nullptr;  ///< none: no card is read by a serial device
    devices::Printer* printer = nullptr;        ///< of slips and articles; none: asking for one fails kindly
    std::function<void()> wake = {};            ///< from another thread: `woken` is to be called
};

class Citizen final : public Program {
public:
    explicit Citizen(const CitizenParts&);

    page::PlainPage page() override;
    void meant(std::size_t meaning) override;
    bool pressed(const platform::KeyPress&) override;
    void typed(const std::string&) override;
    void scanned(const std::string& bytes) override;
    void woken() override;
    void somebody_is_here() override;
    std::optional<base::SteadyTime> deadline() override;
    void due() override;
    bool act() override;
    bool await_world(std::chrono::milliseconds patience) override;
    bool take_wiped() override;
    /// A preview ends with its exit; the terminal never does.
    bool finished() const override { return finished_; }
    void fault(const base::Error&) override;
    void begin_anew() override;
    /// The visit as it is now; for tests, which compare it with that of a terminal nobody touched.
    const visit::Session& session() const { return *session_; }

    // -- speaking.cpp
    bool wants_to_speak() const override;
    bool speak(const ui::Semantics&) override;
    std::string spoken_block() const override;
    std::optional<base::SteadyTime> speech_due() override;
    void pointed_at(const ui::Semantics&, const std::string& block) override;
    void chose(const ui::Semantics&, const std::string& block) override;
    bool touched_nothing() override;

private:
    void happened(const visit::Intent&);
    void forget_visit();
    visit::World world() const;
    visit::Session fresh() const;
    bool anything_to_wipe() const;
    /// A code on the untouched front page: nobody has begun, so the line about it goes without a countdown.
    bool only_told_of_a_scan() const;
    std::optional<base::SteadyTime> idle_at() const;
    void take_answers();
    devices::PrintJob paper_here() const;
    visit::Intent begun_printing();
    void look_at_printer();
    void stop_printing();
    std::optional<base::SteadyTime> printer_due() const;
    void enter(const std::string& letters);
    bool scanner_used(const platform::KeyPress&);
    void take(const devices::KeyboardScanner::Out&);
    void begin_page(const ui::Semantics&);
    bool hear_voice();
    bool say_on();
    bool is_being_read_to() const;
    void say_apart(const std::optional<Saying>&);
    bool cannot_speak();
    void hush();
    void forget_reading();

    CitizenParts parts_;
    /// Replaced whole with each step: what was typed is zeroed with the block it lay in, and an emptied string of the new one
    /// has no room in which the old words stand.
    base::Kept<visit::Session> session_;
    std::vector<visit::Intent> meanings_;
    devices::KeyboardScanner keyboard_scanner_;
    bool typing_page_ = false;
    std::string page_id_;  ///< of the page last yielded: what a bell tells the desk, and all it tells
    bool wiped_ = false;
    bool finished_ = false;
    base::SteadyTime last_here_;
    /// When the answer marked by a finger is taken without another touch.
    std::optional<base::SteadyTime> goes_on_at_;
    bool by_key_ = false;  ///< the key that was pressed last means what comes next
    base::SteadyTime next_minute_;
    /// One paper at a time; the page on the glass may wait for another one's.
    enum class Paper { none, on_its_way, one_waits } printing_ = Paper::none;
    base::SteadyTime next_printer_look_{};

    /// The page that `reading_` was made of.
    struct ReadPage {
        std::string where, trouble;
        int from_start = -1;
        std::string sample;
        bool operator==(const ReadPage&) const = default;
    };
    base::Kept<ReadPage> read_;
    ReadAloud reading_;
    std::int64_t sounding_ = 0;  ///< id of what is being said; 0: silence
    std::int64_t last_said_ = 0;
    bool pointing_ = false;  ///< the control under the three keys is being said
    int said_rate_ = 0, said_volume_ = 0;
    base::SteadyTime said_at_{};
    base::SteadyTime next_look_{};
    bool touched_ = false;  ///< a touch silenced the voice, and what it meant is not known yet
    Asking asking_;
};

}  // namespace kiosk::app
