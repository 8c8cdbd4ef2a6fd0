#include "kiosk/desk/places/ledger.h"

#include "kiosk/desk/book_parts.h"
#include "kiosk/desk/intent.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/ledger_blocks.h"

namespace kiosk::desk {

using What = intent::BookMeant::What;

namespace {
void choose_in(Ledger& ledger, const std::string& name, const std::string& value)
{
    if (name == "unit") ledger.unit = value;
    if (name == "form") ledger.form = value;
    if (name == "year") ledger.year += value == "before" ? -1 : 1;
    ledger.chosen.reset();
}

void sort_by(Ledger& ledger, const std::string& column)
{
    ledger.down = ledger.sort == column ? !ledger.down : false;
    ledger.sort = column;
}
}  // namespace

void take(Ledger& ledger, Session& session, const Intent& intent, const World& world)
{
    const auto today = base::local_day(world.now);
    if (ledger.year == 0) ledger.year = static_cast<int>(today.year());
    read_when_due(session, intent);
    if (std::holds_alternative<intent::WentBack>(intent)) ledger.closing = false, session.failed.reset();
    if (const auto* answer = std::get_if<intent::BookAnswered>(&intent)) {
        ledger.said = answer->of == wish::Book::What::close && !answer->failed ? "desk.ledger.closed" : "";
        ledger.closing = ledger.closing && answer->of != wish::Book::What::close;
    }
    const auto* meant = std::get_if<intent::BookMeant>(&intent);
    if (meant == nullptr) return;
    if (meant->what == What::chose) choose_in(ledger, meant->name, meant->value);
    if (meant->what == What::sorted) sort_by(ledger, meant->name);
    if (meant->what == What::selected) ledger.chosen = meant->subject;
    if (meant->what == What::asked_to_close) ledger.closing = true;
    if (meant->what == What::closed && ledger.closing && session.told) {
        wish::Book wish;
        wish.what = wish::Book::What::close;
        wish.period = month_to_close(today);
        wish.unit = session.told->unit;
        session.wish = std::move(wish);
    }
}

Blocks blocks_of(const Ledger& ledger, const View& view) { return ledger_blocks(ledger, view); }

std::optional<Intent> intent_of(const Ledger&, const Key&) { return std::nullopt; }

bool writing(const Ledger&) { return false; }

}  // namespace kiosk::desk
