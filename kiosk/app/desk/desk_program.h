#pragma once
/// The reception desk as a program: a session, its page, what was meant, and the acts on the store.
/// Leaves to its neighbours: what pages say (`desk`), what acts are allowed (`flow`), keys (`vault`), drawing (the shell).
///
/// While unlocked it asks every 3 s whether the queue changed; while locked it asks for bells only. It locks after two
/// minutes without a touch or a key: the key, the requests and the glass are wiped.
#include <memory>
#include <vector>

#include "kiosk/app/citizen/preview.h"
#include "kiosk/app/desk/passphrase.h"
#include "kiosk/app/program.h"
#include "kiosk/base/log.h"
#include "kiosk/content/settings.h"
#include "kiosk/desk/intent.h"

namespace kiosk::app {

/// Borrowed; all outlive the desk.
struct DeskParts {
    const content::Library& library;
    const content::Settings& settings;
    flow::StaffDoor& door;
    flow::KeyCabinet& cabinet;
    flow::NoteCipher& notes;
    const base::Clock& clock;
    base::Log& log;
    bool demo = false;
    std::string demo_passphrase = {};
    std::function<void()> wake = {};  ///< from another thread: `woken` is to be called
    /// To the keys of now; null when they do not read.
    std::function<std::unique_ptr<flow::Sealer>()> sealer = {};
};

class DeskProgram final : public Program {
public:
    explicit DeskProgram(const DeskParts&);
    /// Locks, so that the log says so.
    ~DeskProgram() override;

    page::PlainPage page() override;
    void meant(std::size_t meaning) override;
    bool has_mouse() const override { return true; }
    bool pressed(const platform::KeyPress&) override;
    void typed(const std::string&) override;
    void somebody_is_here() override;
    std::optional<base::SteadyTime> deadline() override;
    void due() override;
    bool act() override;
    void scanned(const std::string& bytes) override;
    void woken() override;
    bool await_world(std::chrono::milliseconds patience) override;
    bool take_wiped() override;
    void fault(const base::Error&) override;
    /// Locks: whoever comes back unlocks it anew.
    void begin_anew() override;

private:
    void happened(const desk::Intent&);
    void passphrase_changed();
    desk::World world() const;
    bool locked() const { return session_->locked; }

    void fulfil(const desk::Wish&);
    void preview(base::Day);
    void end_preview();
    void unlock();
    base::Result<void> begin_work(const std::string& passphrase);
    void lock();
    void look(const base::RequestId&);
    void decide(const flow::StaffDecision&);
    void ask_store();
    void ask_bells();
    /// Opens the seals of what is shown, some at a time so that thousands never freeze the desk.
    void open_some();

    DeskParts parts_;
    /// On the heap and made anew with each step: what it held is zeroed with the block it lay in.
    std::unique_ptr<desk::Session> session_;
    std::unique_ptr<flow::Sealer> sealer_;
    std::unique_ptr<flow::StaffWork> work_;
    /// The citizen's pages of another day, in place of the desk's while staff look at them. It is handed nothing to send with.
    std::unique_ptr<Preview> preview_;
    std::int64_t ring_before_preview_ = 0;
    Passphrase passphrase_;
    std::vector<desk::Intent> meanings_;
    bool wiped_ = false;
    bool more_to_open_ = false;
    base::SteadyTime last_here_;
    base::SteadyTime next_ask_;
};

}  // namespace kiosk::app
