/// Rules for the register: entries that are no accepted requests, closed books, numbers after a restore.
#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/record/deciding.h"
#include "kiosk/record/descriptions.h"
#include "kiosk/record/kinds.h"

namespace kiosk::record {

namespace {
constexpr std::int64_t number_max = 999'999;
constexpr std::size_t counted_max = 64;
constexpr base::Day first_of_register{std::chrono::year{2000}, std::chrono::January, std::chrono::day{1}};

/// The next number of the entry's unit, form and year, or the one that it has had elsewhere.
Result<void> number_case(const View& view, const AddEntry& wish, const Here& here, Now& now)
{
    if (wish.form.empty() || !describes("form", wish.form))
        return failure(ErrorKind::invalid_input, "the form TGTT, TV or DDNTT is expected");
    TRY(numbers_allow(view, here));
    const auto year = std::int64_t{static_cast<int>(wish.day.year())};
    const auto series = TRY(view.series(wish.unit, wish.form, year));
    now.form = wish.form;
    now.year = year;
    now.number = wish.number > 0 ? wish.number : (series ? series->last : 0) + 1;
    if (*now.number > number_max) return failure(ErrorKind::invalid_input, "a number of up to six digits is expected");
    if (wish.number > 0 && TRY(view.was_given({wish.unit, wish.form, year, wish.number})))
        return failure(ErrorKind::conflict, "number " + std::to_string(wish.number) + " of this book is taken");
    return {};
}

bool is_unit(const std::string& unit) { return describes("unit", unit); }

bool is_typed_number(const std::vector<SeriesLast>& series)
{
    for (const auto& each : described<LogNow>())
        if (each.name == "series") return in_range(each.type, each.range, Value{series});
    return false;
}
}  // namespace

Result<Draft> add_entry(const View& view, const Act& act, const Here& here, const AddEntry& wish)
{
    TRY(member_with(view, act.who, Power::record_visits));
    if (!is_unit(wish.unit)) return failure(ErrorKind::invalid_input, "a unit of capital letters and digits is expected");
    if (!wish.day.ok() || wish.day < first_of_register || wish.day > here.today)
        return failure(ErrorKind::invalid_input, "the day of what happened is expected");
    if (wish.number < 0 || (!wish.of_a_case && (wish.number != 0 || !wish.form.empty())))
        return failure(ErrorKind::invalid_input, "only a case has a form and a number");
    if (act.sealed.empty()) return failure(ErrorKind::invalid_input, "a sealed entry is expected");
    if (TRY(view.entry(act.subject)) || TRY(view.request(act.subject)))
        return failure(ErrorKind::conflict, "something else is stored under this id");
    OpenPart part;
    part.now.unit = wish.unit;
    part.now.day = wish.day;
    if (wish.of_a_case) TRY(number_case(view, wish, here, part.now));
    return drafted(act, kind::entry_added, here.today, part);
}

Result<Draft> change_entry(const View& view, const Act& act, const Here& here, const ChangeEntry& wish)
{
    TRY(member_with(view, act.who, Power::record_visits));
    const auto entry = TRY(view.entry(act.subject));
    if (!entry) return failure(ErrorKind::not_found, "no such entry");
    if (entry->forgotten) return failure(ErrorKind::denied, "what was written was forgotten");
    if (entry->version != wish.seen) return failure(ErrorKind::conflict, "somebody else changed this entry first");
    if (entry->voided) return failure(ErrorKind::denied, "this entry was struck out");
    if (act.sealed.empty()) return failure(ErrorKind::invalid_input, "the sealed entry is expected, whole and anew");
    OpenPart part;
    if (wish.voided) part.now.voided = true;
    return drafted(act, kind::entry_changed, here.today, part);
}

Result<Draft> close_book(const View& view, const Act& act, const Here& here, const CloseBook& wish)
{
    TRY(member_with(view, act.who, Power::close_books));
    TRY(clock_allows(TRY(view.log()), here.today));
    if (!wish.unit.empty() && !is_unit(wish.unit))
        return failure(ErrorKind::invalid_input, "a unit of capital letters and digits is expected, or none for all");
    if (!wish.from.ok() || !wish.to.ok() || wish.from > wish.to)
        return failure(ErrorKind::invalid_input, "a period is expected");
    if (wish.to >= here.today) return failure(ErrorKind::invalid_input, "a period that is over is expected");
    if (wish.counted.size() > counted_max) return failure(ErrorKind::invalid_input, "at most 64 origins are counted");
    if (act.sealed.empty()) return failure(ErrorKind::invalid_input, "sealed figures are expected");
    for (const auto& book : TRY(view.books()))
        if (book.id == act.subject || (book.unit == wish.unit && book.from == wish.from && book.to == wish.to))
            return failure(ErrorKind::conflict, "this book was closed on " + base::iso(book.closed_on));
    OpenPart part;
    if (!wish.unit.empty()) part.now.unit = wish.unit;
    part.log.from = wish.from;
    part.log.to = wish.to;
    if (!wish.counted.empty()) part.log.counted = wish.counted;
    return drafted(act, kind::book_closed, here.today, part);
}

/// What a book gives goes on by itself. Only after a restore nobody knows how far it went, and a book that gave no number here
/// yet begins where the one on paper ended.
Result<void> skips_no_number(const View& view, const Here& here, const ConfirmSeries& wish)
{
    const auto log = TRY(view.log());
    const auto goes_on = [&](const Succession& one) { return one.origin == here.home; };
    if (std::any_of(log.went_on.begin(), log.went_on.end(), goes_on)) return {};
    for (const auto& typed : wish.series) {
        const auto series = TRY(view.series(typed.unit, typed.form, typed.year));
        const auto last = series ? series->last : 0;
        if (last > 0 && typed.last > last)
            return failure(ErrorKind::denied, typed.unit + "." + typed.form + "." + std::to_string(typed.year) +
                                                  ": this log was not restored, its last number is " + std::to_string(last) +
                                                  ", and the numbers up to " + std::to_string(typed.last) +
                                                  " would never be given; nothing was changed");
    }
    return {};
}

Result<Draft> confirm_series(const View& view, const Act& act, const Here& here, const ConfirmSeries& wish)
{
    TRY(member_with(view, act.who, Power::close_books));
    if (!is_typed_number(wish.series))
        return failure(ErrorKind::invalid_input, "unit, form, year and the last number of each book are expected");
    TRY(skips_no_number(view, here, wish));
    OpenPart part;
    part.log.series = wish.series;
    return drafted(act, kind::series_confirmed, here.today, part);
}

Result<void> numbers_allow(const View& view, const Here& here)
{
    const auto log = TRY(view.log());
    TRY(clock_allows(log, here.today));
    const auto& unconfirmed = log.numbers_unconfirmed;
    if (std::find(unconfirmed.begin(), unconfirmed.end(), here.home) != unconfirmed.end())
        return failure(ErrorKind::denied, "the last numbers must be confirmed first: this log was restored from a copy");
    return {};
}

}  // namespace kiosk::record
