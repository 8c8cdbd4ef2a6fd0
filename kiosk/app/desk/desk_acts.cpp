/// What the desk does in the world when its session wishes it.
#include <algorithm>
#include <utility>

#include "kiosk/app/desk/desk_program.h"
#include "kiosk/base/try.h"
#include "kiosk/desk/cases.h"
#include "kiosk/desk/list.h"

namespace kiosk::app {

namespace intent = desk::intent;

namespace {
constexpr std::size_t opened_at_once = 40;
constexpr std::size_t cases_at_once = 20;
/// Of seals that are opened for the search, and how long one step may keep the desk.
constexpr std::size_t indexed_at_once = 200;
constexpr std::size_t fetched_at_once = 50;
constexpr std::chrono::milliseconds open_for{5};

bool is_of_the_line(base::ErrorKind kind) { return kind == base::ErrorKind::unavailable || kind == base::ErrorKind::no_answer; }

std::int64_t newest_ring(const desk::Session& session) { return session.rings.empty() ? 0 : session.rings.front().number; }
}  // namespace

base::Result<void> DeskProgram::begin_work(const std::string& passphrase)
{
    // Counted before it is checked, by the store, which slows whoever guesses.
    const auto tries = TRY(parts_.door.passphrase_tried());
    auto keys = TRY(parts_.cabinet.unlock(session_->who, passphrase));
    sealer_ = parts_.sealer ? parts_.sealer() : nullptr;
    auto work = TRY(flow::StaffWork::begin({parts_.door, parts_.notes, parts_.clock, sealer_.get()}, std::move(keys)));
    // Nobody reads a request before the log says who unlocked the desk.
    TRY(work->note_desk("unlocked", tries));
    work_ = std::move(work);
    books_ = std::make_unique<DeskBooks>(
        DeskBooksParts{{*work_, sealer_.get(), parts_.clock}, parts_.library, parts_.settings, parts_.folder});
    return {};
}

void DeskProgram::unlock()
{
    auto typed = passphrase_.text();
    passphrase_.wipe();
    const auto begun = begin_work(typed);
    base::wipe(typed.data(), typed.size());
    if (!begun) {
        parts_.log.note(base::Event::desk_refused, begun.error());
        return happened(intent::Refused{begun.error().kind});
    }
    parts_.log.note(base::Event::desk_unlocked);
    const auto person = people_.of(work_->who());
    session_->widths = person.widths;
    session_->shortcuts_shown = person.shortcuts_shown;
    happened(intent::Unlocked{work_->who(), work_->role()});
    ask_powers();
    ask_store();
}

void DeskProgram::preview(base::Day day)
{
    happened(intent::PreviewBegan{});
    ring_before_preview_ = newest_ring(*session_);
    preview_ =
        std::make_unique<Preview>(parts_.library, parts_.settings, parts_.clock, parts_.log, day, parts_.demo, parts_.wake);
}

void DeskProgram::end_preview()
{
    preview_.reset();
    wiped_ = true;
}

void DeskProgram::lock()
{
    preview_.reset();
    month_.reset();
    passphrase_.wipe();
    for (auto& secret : secrets_) secret.wipe();
    meanings_.clear();
    more_to_open_ = false;
    books_.reset();
    if (work_) {
        static_cast<void>(work_->note_desk("locked"));
        work_.reset();
        parts_.log.note(base::Event::desk_locked);
    }
    session_ = std::make_unique<desk::Session>(desk::locked_session(*session_));
    session_->locked_at = parts_.clock.wall();
    sealed_.clear();
    sealed_of_reading_ = -1;
    if (std::exchange(copied_, false) && parts_.to_clipboard) parts_.to_clipboard({});
    wiped_ = true;
}

void DeskProgram::look(const base::RequestId& id)
{
    if (!work_) return;
    auto seen = work_->open_audited(id);
    if (seen && seen->row.id == id) return happened(intent::Looked{std::move(*seen)});
    happened(intent::NotDone{seen ? base::ErrorKind::corrupt : seen.error().kind, id});
}

void DeskProgram::decide(const flow::StaffDecision& decision)
{
    if (!work_) return;
    auto done = work_->decide(decision);
    if (done && done->row.id == decision.id) return happened(intent::Done{std::move(*done)});
    happened(intent::NotDone{done ? base::ErrorKind::corrupt : done.error().kind, decision.id});
    // After a conflict the row as it is now is what staff need to see.
    ask_store();
}

void DeskProgram::ask_store()
{
    if (!work_) return;
    auto news = work_->news();
    if (!news) return happened(intent::StoreLost{});
    if (*news)
        happened(intent::QueueRead{std::move(**news), parts_.clock.wall()});
    else
        happened(intent::QueueUnchanged{parts_.clock.wall()});
    if (auto troubles = work_->troubles()) happened(intent::TroublesRead{std::move(*troubles)});
    ask_hall();
    ask_present();
    ask_bells();
}

void DeskProgram::ask_bells()
{
    if (auto rings = parts_.door.rings()) happened(intent::RingsRead{std::move(*rings)});
    // Somebody waits: the desk is shown, where the bell stands.
    if (preview_ && newest_ring(*session_) > ring_before_preview_) end_preview();
}

void DeskProgram::ask_present()
{
    // A store of before does not know the question.
    if (auto present = parts_.door.present()) happened(intent::PresentRead{std::move(*present)});
}

void DeskProgram::take_next(const std::vector<std::pair<base::RequestId, std::int64_t>>& rows)
{
    if (!work_) return;
    for (const auto& [id, version] : rows) {
        flow::StaffDecision take;
        take.id = id;
        take.version = version;
        take.act = flow::StaffAct::claimed;
        auto taken = work_->decide(take);
        if (taken && taken->row.id == id) return happened(intent::Taken{std::move(*taken)});
        const auto kind = taken ? base::ErrorKind::corrupt : taken.error().kind;
        // A colleague was faster: the one behind it. Anything else is told.
        if (kind != base::ErrorKind::conflict && kind != base::ErrorKind::denied) return happened(intent::NotDone{kind});
    }
    happened(intent::NothingToTake{});
    ask_store();
}

void DeskProgram::copy(const std::string& text)
{
    if (parts_.to_clipboard) parts_.to_clipboard(text);
    copied_ = true;
    happened(intent::CopyDone{});
}

void DeskProgram::open_some()
{
    more_to_open_ = false;
    if (!work_ || locked()) return;
    const auto until = parts_.clock.steady() + open_for;
    open_shown(until);
    if (!more_to_open_) open_for_search(until);
    if (!more_to_open_) read_cases(until);
}

void DeskProgram::open_shown(base::SteadyTime until)
{
    const auto today = base::local_day(parts_.clock.wall());
    const auto wanted = desk::wanted_open(*session_, today, opened_at_once);
    if (wanted.empty()) return;
    intent::RequestsOpened opened;
    for (const auto& id : wanted) {
        auto request = work_->read(id);
        // Without the store nothing is known of a seal; it is tried again when the queue was read.
        if (!request && is_of_the_line(request.error().kind)) break;
        opened.requests.emplace_back(id, request ? desk::Opened{std::move(*request)} : desk::Opened{});
        if (parts_.clock.steady() >= until) break;
    }
    more_to_open_ = !opened.requests.empty() && opened.requests.size() < wanted.size();
    more_to_open_ = more_to_open_ || opened.requests.size() == opened_at_once;
    session_ = std::make_unique<desk::Session>(desk::after(std::move(*session_), std::move(opened), world()));
}

void DeskProgram::open_for_search(base::SteadyTime until)
{
    if (sealed_of_reading_ != session_->queue_reading) {
        sealed_ = desk::still_sealed(*session_);
        std::reverse(sealed_.begin(), sealed_.end());
        sealed_of_reading_ = session_->queue_reading;
        fetched_ = 0;
    }
    intent::Indexed opened;
    while (!sealed_.empty() && opened.requests.size() < indexed_at_once) {
        const auto id = sealed_.back();
        // Their bytes come some at a time: a step of its own, for it waits for the store.
        if (fetched_ == 0) {
            const auto count = std::min(fetched_at_once, sealed_.size());
            if (!work_->fetch({sealed_.end() - static_cast<std::ptrdiff_t>(count), sealed_.end()})) break;
            fetched_ = count;
            if (parts_.clock.steady() >= until) {
                more_to_open_ = true;
                break;
            }
        }
        auto request = work_->read(id);
        if (!request && is_of_the_line(request.error().kind)) break;
        work_->let_go(id);
        opened.requests.emplace_back(id, request ? desk::Opened{std::move(*request)} : desk::Opened{});
        sealed_.pop_back();
        --fetched_;
        if (parts_.clock.steady() >= until) break;
    }
    if (opened.requests.empty()) return;
    more_to_open_ = !sealed_.empty();
    session_ = std::make_unique<desk::Session>(desk::after(std::move(*session_), std::move(opened), world()));
}

void DeskProgram::read_cases(base::SteadyTime until)
{
    if (cases_of_reading_ != session_->queue_reading) {
        unread_cases_ = desk::wanted_cases(*session_);
        std::reverse(unread_cases_.begin(), unread_cases_.end());
        cases_of_reading_ = session_->queue_reading;
    }
    intent::CasesRead read;
    while (!unread_cases_.empty() && read.cases.size() < cases_at_once) {
        const auto [id, version] = unread_cases_.back();
        const auto history = work_->history(id);
        if (!history && is_of_the_line(history.error().kind)) break;
        // What does not open is not tried again before it changes.
        read.cases.push_back({id, version, history ? flow::case_file(*history) : flow::CaseFile{}});
        unread_cases_.pop_back();
        if (parts_.clock.steady() >= until) break;
    }
    if (read.cases.empty()) return;
    more_to_open_ = !unread_cases_.empty();
    session_ = std::make_unique<desk::Session>(desk::after(std::move(*session_), std::move(read), world()));
}

}  // namespace kiosk::app
