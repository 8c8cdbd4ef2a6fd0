#pragma once
/// The reception desk as a program: a session, its page, what was meant, and the acts on the store.
/// Leaves to its neighbours: what pages say (`desk`), what acts are allowed (`flow`), keys (`vault`), drawing (the shell).
///
/// While unlocked it asks every 3 s whether the queue changed; while locked it asks for bells only. It locks after two
/// minutes without a touch or a key: the key, the requests and the glass are wiped.
#include <array>
#include <filesystem>
#include <memory>
#include <vector>

#include "kiosk/app/citizen/preview.h"
#include "kiosk/app/desk/desk_books.h"
#include "kiosk/app/desk/paper_printer.h"
#include "kiosk/app/desk/passphrase.h"
#include "kiosk/app/desk/people_settings.h"
#include "kiosk/app/program.h"
#include "kiosk/base/log.h"
#include "kiosk/content/settings.h"
#include "kiosk/desk/intent.h"
#include "kiosk/flow/staff_log.h"
#include "kiosk/flow/submit.h"

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
    /// Onto the machine's clipboard; empty: what was copied goes from there.
    std::function<void(const std::string&)> to_clipboard = {};
    /// Where what each person likes is kept; empty: nowhere.
    std::filesystem::path people = {};
    /// Of receipts; null: nothing can be written down for somebody else.
    std::function<std::unique_ptr<flow::SecretMaker>()> secrets = {};
    std::filesystem::path folder = {};  ///< of the data: `out/` and `in/` lie in it
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
    /// px at 100 %; kept for this person.
    void panes_dragged(const page::PaneWidths&) override;
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
    // Staff (desk_staff.cpp)
    void ask_powers();
    void read_staff();
    base::Result<std::vector<desk::StaffRow>> staff_rows();
    void change_staff(const desk::wish::ChangeStaff&);
    base::Result<void> staff_changed(const desk::wish::ChangeStaff&);
    void set_power(const desk::wish::SetPower&);
    void count_month(int year, unsigned month);
    void count_some();
    bool typed_secret(const std::string&);
    bool erased_secret();
    void forget_secrets();

    // Papers (desk_papers.cpp)
    void draw_paper(desk::PaperJob);
    void put_on_paper(const desk::PaperJob&, bool into_file);
    base::Result<desk::Intent> paper_put(desk::PaperJob, bool into_file);
    base::Result<void> note_paper(const desk::PaperJob&);
    void add_anchor(desk::PaperJob&);
    std::string paper_band() const;
    void look_at_printer();

    void ask_store();
    void ask_bells();
    // -- desk_hall.cpp
    void ask_hall();
    base::Result<void> write_visit(const desk::HallOrder&);
    base::Result<void> do_in_hall(const desk::HallOrder&);
    void act_in_hall(const std::vector<desk::HallOrder>&);
    void ask_present();
    void take_next(const std::vector<std::pair<base::RequestId, std::int64_t>>&);
    void copy(const std::string&);
    void put(const desk::wish::Put&);
    /// Opens the seals of what is shown, then, for the search, of everything else, newest first: for a few milliseconds at a
    /// time, so that no key press waits.
    void open_some();
    void open_shown(base::SteadyTime until);
    void open_for_search(base::SteadyTime until);
    /// Histories of cases, for clocks and lists, when nothing else is left to open.
    void read_cases(base::SteadyTime until);

    DeskParts parts_;
    PaperPrinter printer_;
    /// On the heap and made anew with each step: what it held is zeroed with the block it lay in.
    std::unique_ptr<desk::Session> session_;
    std::unique_ptr<flow::Sealer> sealer_;
    std::unique_ptr<flow::StaffWork> work_;
    std::unique_ptr<DeskBooks> books_;  ///< borrows from the work
    /// The citizen's pages of another day, in place of the desk's while staff look at them. It is handed nothing to send with.
    std::unique_ptr<Preview> preview_;
    std::int64_t ring_before_preview_ = 0;
    Passphrase passphrase_;
    PeopleSettings people_;
    std::array<Passphrase, 3> secrets_;  ///< of the forms of staff, by SecretField
    std::unique_ptr<flow::MonthCount> month_;
    std::vector<desk::Intent> meanings_;
    bool wiped_ = false;
    bool more_to_open_ = false;
    /// What the search does not know yet, the next one last, and which reading of the queue that was made of.
    std::vector<base::RequestId> sealed_;
    std::int64_t sealed_of_reading_ = -1;
    std::size_t fetched_ = 0;  ///< of them, from the end: whose bytes are here
    /// The same of cases whose history is not known in this version.
    std::vector<std::pair<base::RequestId, std::int64_t>> unread_cases_;
    std::int64_t cases_of_reading_ = -1;
    /// What staff wrote down and the store may not have answered: the same id until it did.
    std::optional<base::RequestId> put_id_;
    flow::PendingSubmission unanswered_;
    bool copied_ = false;
    base::SteadyTime last_here_;
    base::SteadyTime next_ask_;
    base::SteadyTime seconds_seen_{};
};

}  // namespace kiosk::app
