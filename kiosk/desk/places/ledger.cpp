#include "kiosk/desk/places/ledger.h"

#include <algorithm>
#include <vector>

#include "kiosk/desk/book_parts.h"
#include "kiosk/desk/intent.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/ledger_blocks.h"
#include "kiosk/desk/ledger_order.h"

namespace kiosk::desk {

using What = intent::BookMeant::What;

namespace {
void choose_in(Ledger& ledger, const std::string& name, const std::string& value)
{
    if (name == "rows") return ledger.rows.move(value, ledger.order ? ledger.order->rows.size() : 0);
    if (name == "unit") ledger.unit = value;
    if (name == "form") ledger.form = value;
    if (name == "year") ledger.year += value == "before" ? -1 : 1;
    ledger.chosen.reset();
    ledger.rows = {};
}

void sort_by(Ledger& ledger, const std::string& column)
{
    ledger.down = ledger.sort == column ? !ledger.down : false;
    ledger.sort = column;
    ledger.rows = {};
}

void begin_correction(Ledger& ledger, Session& session)
{
    if (!ledger.chosen || !may_correct(session)) return;
    ledger.correcting = begun_correction(session.told, *ledger.chosen);
    ledger.said.clear();
    session.failed.reset();
}

void take_in_form(Ledger& ledger, Session& session, const Intent& intent, base::Day today)
{
    take(*ledger.correcting, intent);
    const auto* meant = std::get_if<intent::BookMeant>(&intent);
    if (meant == nullptr || meant->what != What::recorded || meant->name != "correction") return;
    if (auto wish = wish_of(*ledger.correcting, session.told, today)) session.wish = std::move(*wish);
}

/// The next field, or the one before; an end and a grade that are not there have no day.
std::string next_field(const Correction& correction, int by)
{
    std::vector<std::string> fields;
    for (const std::string name : correction_fields) {
        const auto needs = name == "ended_on" ? "end" : name == "graded_on" ? "grade" : "";
        const auto choice = correction.chosen.find(std::string_view{needs});
        if (*needs == '\0' || (choice != correction.chosen.end() && !choice->second.empty())) fields.push_back(name);
    }
    const auto at = std::find(fields.begin(), fields.end(), correction.focus) - fields.begin();
    const auto count = static_cast<std::ptrdiff_t>(fields.size());
    return fields[static_cast<std::size_t>((at % count + by + count) % count)];
}

void take_answer(Ledger& ledger, const intent::BookAnswered& answer)
{
    using Kind = wish::Book::What;
    ledger.said = answer.failed               ? ""
                  : answer.of == Kind::close  ? "desk.ledger.closed"
                  : answer.of == Kind::change ? "desk.correct.done"
                                              : "";
    ledger.closing = ledger.closing && answer.of != Kind::close;
    // What could not be written stays in the form.
    if (answer.of == Kind::change && !answer.failed) ledger.correcting.reset();
}
void take_meant(Ledger& ledger, Session& session, const intent::BookMeant& meant, base::Day today)
{
    // Choices of the form and filters of the page have names of their own.
    const bool of_form = meant.name != "rows" && meant.name != "unit" && meant.name != "form" && meant.name != "year";
    if (meant.what == What::chose && !of_form) choose_in(ledger, meant.name, meant.value);
    if (meant.what == What::sorted) sort_by(ledger, meant.name);
    if (meant.what == What::selected) {
        ledger.chosen = meant.subject;
        ledger.correcting.reset();
    }
    if (meant.what == What::asked_to_close) ledger.closing = true;
    if (meant.what == What::closed && ledger.closing && session.told) {
        wish::Book wish;
        wish.what = wish::Book::What::close;
        wish.period = month_to_close(today);
        wish.unit = session.told->unit;
        session.wish = std::move(wish);
    }
}
}  // namespace

void take(Ledger& ledger, Session& session, const Intent& intent, const World& world)
{
    const auto today = base::local_day(world.now);
    if (ledger.year == 0) ledger.year = static_cast<int>(today.year());
    read_when_due(session, intent);
    if (std::holds_alternative<intent::WentBack>(intent)) {
        ledger.closing = false;
        ledger.correcting.reset();
        session.failed.reset();
    }
    if (const auto* answer = std::get_if<intent::BookAnswered>(&intent)) take_answer(ledger, *answer);
    const auto* meant = std::get_if<intent::BookMeant>(&intent);
    if (meant != nullptr) take_meant(ledger, session, *meant, today);
    if (ledger.correcting) take_in_form(ledger, session, intent, today);
    if (meant != nullptr && meant->what == What::began_to_correct) begin_correction(ledger, session);
    if (session.told) ledger.order = ordered_ledger(ledger, view_of(session, world));
}

Blocks blocks_of(const Ledger& ledger, const View& view) { return ledger_blocks(ledger, view); }

std::optional<Intent> intent_of(const Ledger& ledger, const Key& key)
{
    const auto name = spelled(key);
    if (name == "Ctrl+I") return intent::BookMeant{What::began_to_correct, {}, {}, {}};
    if (auto moved = window_key(name)) return moved;
    if (!ledger.correcting) return std::nullopt;
    if (name == "Ctrl+Return") return intent::BookMeant{What::recorded, "correction", {}, {}};
    if (ledger.correcting->focus.empty()) return std::nullopt;
    if (name == "Backspace") return intent::Erased{};
    if (name == "Return" || name == "Keypad Enter")
        return intent::BookMeant{What::focused, next_field(*ledger.correcting, 1), {}, {}};
    return std::nullopt;
}

bool writing(const Ledger& ledger) { return ledger.correcting && !ledger.correcting->focus.empty(); }

}  // namespace kiosk::desk
