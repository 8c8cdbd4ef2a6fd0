#include "kiosk/app/desk/desk_program.h"

#include <algorithm>
#include <utility>

#include "kiosk/base/caught.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/pages.h"

namespace kiosk::app {

using namespace std::chrono_literals;
namespace intent = desk::intent;

namespace {
constexpr auto ask_every = 3s;
constexpr auto idle_max = 2min;
}  // namespace

DeskProgram::DeskProgram(const DeskParts& parts)
    : parts_(parts),
      printer_(parts.settings.office_printer, parts.wake),
      session_(std::make_unique<desk::Session>()),
      people_(parts.people),
      last_here_(parts.clock.steady()),
      next_ask_(last_here_)
{
    session_->names = parts_.cabinet.names();
    if (session_->names.size() == 1) session_->who = session_->names.front();
}

DeskProgram::~DeskProgram() { lock(); }

desk::World DeskProgram::world() const
{
    desk::World world{parts_.library,
                      std::string{content::in_language(parts_.settings.unit_name, session_->language)},
                      parts_.clock.wall(),
                      parts_.demo,
                      parts_.demo_passphrase,
                      parts_.settings.parts_of_day,
                      parts_.settings.shortcuts_shown};
    if (content::gives_numbers(parts_.settings)) world.services = parts_.settings.ticket_letters;
    world.counter = parts_.settings.counter;
    world.office = {std::string{content::in_language(parts_.settings.centre_name, "vi")},
                    std::string{content::in_language(parts_.settings.unit_name, "vi")},
                    std::string{content::in_language(parts_.settings.opening_hours, "vi")}, parts_.settings.phone,
                    printer_.name()};
    return world;
}

page::PlainPage DeskProgram::page()
{
    if (preview_) return preview_->program().page();
    auto [page, meanings] = page::numbered(desk::page_of(*session_, world()));
    meanings_ = std::move(meanings);
    return page;
}

void DeskProgram::happened(const desk::Intent& intent)
{
    if (std::holds_alternative<intent::Locked>(intent)) return lock();
    session_ = std::make_unique<desk::Session>(desk::after(std::move(*session_), intent, world()));
    if (!locked()) people_.keep(session_->who, {session_->widths, session_->shortcuts_shown});
    forget_secrets();
    open_some();
}

void DeskProgram::meant(std::size_t meaning)
{
    if (preview_) {
        preview_->program().meant(meaning);
        if (preview_->program().finished()) end_preview();
        return;
    }
    if (meaning < meanings_.size()) happened(desk::Intent{meanings_[meaning]});
}

bool DeskProgram::pressed(const platform::KeyPress& key)
{
    if (preview_ && key.name == "Escape") {
        end_preview();
        return true;
    }
    if (preview_ && !key.ctrl) return preview_->program().pressed(key);
    if (locked() && key.name == "Backspace") {
        passphrase_.erase_letter();
        passphrase_changed();
        return true;
    }
    if (!locked() && key.name == "Backspace" && erased_secret()) return true;
    const desk::Key pressed{key.name, key.ctrl, key.shift, key.alt};
    if (const auto intent = desk::intent_of(pressed, *session_)) {
        happened(*intent);
        return true;
    }
    return desk::part_of_writing(pressed, *session_);
}

void DeskProgram::typed(const std::string& text)
{
    if (preview_) return preview_->program().typed(text);
    if (locked()) {
        passphrase_.add(text);
        return passphrase_changed();
    }
    if (typed_secret(text)) return;
    if (const auto composed = base::nfc(text); composed && desk::writing(*session_)) happened(intent::Typed{*composed});
}

void DeskProgram::passphrase_changed() { happened(intent::TypedPassphrase{passphrase_.letters()}); }

void DeskProgram::somebody_is_here()
{
    last_here_ = parts_.clock.steady();
    if (preview_) preview_->program().somebody_is_here();
}

void DeskProgram::panes_dragged(const page::PaneWidths& widths)
{
    if (locked()) return;
    session_->widths = widths;
    people_.keep(session_->who, {session_->widths, session_->shortcuts_shown});
}

void DeskProgram::scanned(const std::string& bytes)
{
    if (preview_) preview_->program().scanned(bytes);
}

void DeskProgram::woken()
{
    look_at_printer();
    if (preview_) preview_->program().woken();
}

bool DeskProgram::await_world(std::chrono::milliseconds patience)
{
    return preview_ && preview_->program().await_world(patience);
}

std::optional<base::SteadyTime> DeskProgram::deadline()
{
    if (more_to_open_ || month_) return parts_.clock.steady();
    if (locked()) return next_ask_;
    const auto next = std::min(next_ask_, last_here_ + idle_max);
    // The seconds that are left to take something back are seen going.
    const bool counts = session_->undo && session_->undo->seconds_left(parts_.clock.wall()) > 0;
    return counts ? std::min(next, seconds_seen_ + 1s) : next;
}

void DeskProgram::due()
{
    const auto now = parts_.clock.steady();
    seconds_seen_ = now;
    if (!locked() && now >= last_here_ + idle_max) {
        lock();
        session_->locked_by_idleness = true;
    }
    if (now >= next_ask_) {
        next_ask_ = now + ask_every;
        if (locked())
            ask_bells();
        else
            ask_store();
    }
    if (more_to_open_) open_some();
    if (month_) count_some();
}

bool DeskProgram::act()
{
    if (preview_) return preview_->program().act();
    const auto wish = session_->wish;
    if (std::holds_alternative<std::monostate>(wish)) return false;
    try {
        fulfil(wish);
    } catch (...) {
        // An answer too: the page must not wish for it again and again.
        fault(base::caught());
        if (std::holds_alternative<desk::wish::Unlock>(wish))
            happened(intent::Refused{base::ErrorKind::internal});
        else
            happened(intent::NotDone{base::ErrorKind::internal});
    }
    return true;
}

void DeskProgram::fulfil(const desk::Wish& wish)
{
    if (std::holds_alternative<desk::wish::Unlock>(wish))
        unlock();
    else if (const auto* wanted = std::get_if<desk::wish::Look>(&wish))
        look(wanted->id);
    else if (const auto* decided = std::get_if<desk::wish::Decide>(&wish))
        decide(decided->decision);
    else if (const auto* wanted_day = std::get_if<desk::wish::Preview>(&wish))
        preview(wanted_day->day);
    else if (const auto* in_hall = std::get_if<desk::wish::InHall>(&wish))
        act_in_hall(in_hall->orders);
    else if (const auto* book = std::get_if<desk::wish::Book>(&wish))
        happened(books_ ? desk::Intent{books_->done(*book, session_->queue)}
                        : desk::Intent{intent::BookAnswered{{}, base::ErrorKind::denied, book->what, {}, {}}});
    else if (const auto* next = std::get_if<desk::wish::TakeNext>(&wish))
        take_next(next->rows);
    else if (const auto* written = std::get_if<desk::wish::Put>(&wish))
        put(*written);
    else if (const auto* copied = std::get_if<desk::wish::Copy>(&wish))
        copy(copied->text);
    else if (std::holds_alternative<desk::wish::ReadStaff>(wish))
        read_staff();
    else if (const auto* changed = std::get_if<desk::wish::ChangeStaff>(&wish))
        change_staff(*changed);
    else if (const auto* power = std::get_if<desk::wish::SetPower>(&wish))
        set_power(*power);
    else if (const auto* month = std::get_if<desk::wish::CountMonth>(&wish))
        count_month(month->year, month->month);
    else if (const auto* drawn = std::get_if<desk::wish::DrawPaper>(&wish))
        draw_paper(drawn->job);
    else if (const auto* put = std::get_if<desk::wish::PutOnPaper>(&wish))
        put_on_paper(put->job, put->into_file);
}

void DeskProgram::fault(const base::Error& error) { parts_.log.note(base::Event::fault_caught, error); }

void DeskProgram::begin_anew() { lock(); }

bool DeskProgram::take_wiped() { return std::exchange(wiped_, false); }

}  // namespace kiosk::app
