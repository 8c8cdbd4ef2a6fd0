#include "kiosk/desk/correction.h"

#include <algorithm>
#include <charconv>

#include "kiosk/base/utf8.h"
#include "kiosk/desk/intent.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

namespace {
constexpr std::size_t correction_text_most = 400;

const flow::RegisterLine* line_of(const ToldRegister& told, const record::SubjectId& subject)
{
    if (!told) return nullptr;
    const auto found =
        std::find_if(told->lines.begin(), told->lines.end(), [&](const auto& line) { return line.subject == subject; });
    return found == told->lines.end() ? nullptr : &*found;
}

std::string typed_as(const std::optional<base::Day>& day) { return day ? text::date(*day, "vi") : std::string{}; }

/// Reads the texts into the entry; the name of the first that does not read is the answer.
class CorrectionReading {
public:
    CorrectionReading(const Correction& correction, registry::Entry entry, base::Day today)
        : correction_(correction), entry_(std::move(entry)), today_(today)
    {
    }

    std::string wrong()
    {
        const auto year = entry_.date.year();
        const auto begun = day("date");
        if (!begun || *begun > today_ || begun->year() != year) return "date";
        entry_.date = *begun;
        if (!people()) return "people";
        entry_.field = text("field");
        entry_.category = choice("category");
        entry_.referred = choice("referred") == "yes";
        if (!end()) return "ended_on";
        if (!grade()) return "graded_on";
        return text("why").empty() ? "why" : "";
    }
    const registry::Entry& entry() const { return entry_; }

private:
    std::string text(std::string_view name) const
    {
        const auto found = correction_.texts.find(name);
        return found == correction_.texts.end() ? std::string{} : found->second;
    }
    std::string choice(std::string_view name) const
    {
        const auto found = correction_.chosen.find(name);
        return found == correction_.chosen.end() ? std::string{} : found->second;
    }
    std::optional<base::Day> day(std::string_view name) const
    {
        const auto typed = text::typed_day(text(name));
        if (!typed || !typed->whole()) return std::nullopt;
        return typed->day;
    }
    bool people()
    {
        const auto typed = text("people");
        const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), entry_.people);
        return error == std::errc{} && end == typed.data() + typed.size() && entry_.people >= 1;
    }
    /// An end has its day; without a day the case goes on.
    bool end()
    {
        entry_.end = registry::end_named(choice("end"));
        entry_.ended_on.reset();
        if (!entry_.end) return true;
        entry_.ended_on = day("ended_on");
        return entry_.ended_on && *entry_.ended_on >= entry_.date && *entry_.ended_on <= today_;
    }
    bool grade()
    {
        entry_.grade = registry::grade_named(choice("grade"));
        entry_.graded_on.reset();
        if (!entry_.grade) return true;
        entry_.graded_on = day("graded_on");
        return entry_.graded_on && *entry_.graded_on >= entry_.date && *entry_.graded_on <= today_;
    }

    const Correction& correction_;
    registry::Entry entry_;
    base::Day today_;
};

struct CorrectionAfter {
    Correction& correction;

    void operator()(const intent::BookMeant& meant) const
    {
        using What = intent::BookMeant::What;
        correction.wrong.clear();
        if (meant.what == What::chose) correction.chosen[meant.name] = meant.value;
        if (meant.what == What::focused) correction.focus = meant.name;
    }
    void operator()(const intent::Typed& typed) const
    {
        if (correction.focus.empty()) return;
        auto& text = correction.texts[correction.focus];
        const auto more = base::without_controls(typed.text);
        if (text.size() + more.size() <= correction_text_most) text += more;
    }
    void operator()(const intent::Erased&) const
    {
        if (!correction.focus.empty())
            correction.texts[correction.focus] = base::without_last_letter(correction.texts[correction.focus]);
    }
    template <class Other>
    void operator()(const Other&) const
    {
    }
};
}  // namespace

bool may_correct(const Session& session)
{
    const auto role = record::role_named(session.role);
    return role && session.powers.grant(record::Power::record_visits, *role) == record::Grant::full;
}

std::optional<Correction> begun_correction(const ToldRegister& told, const record::SubjectId& subject)
{
    const auto* line = line_of(told, subject);
    if (line == nullptr || line->details || line->entry.voided) return std::nullopt;
    const auto& entry = line->entry;
    Correction out;
    out.subject = subject;
    out.texts = {{"date", typed_as(entry.date)},         {"people", std::to_string(entry.people)}, {"field", entry.field},
                 {"ended_on", typed_as(entry.ended_on)}, {"graded_on", typed_as(entry.graded_on)}, {"why", ""}};
    out.chosen = {{"category", entry.category}, {"referred", entry.referred ? "yes" : ""}};
    const auto end = registry::end_of(entry);
    out.chosen["end"] = end ? registry::name_of(*end) : "";
    out.chosen["grade"] = entry.grade ? registry::name_of(*entry.grade) : "";
    return out;
}

void take(Correction& correction, const Intent& intent) { std::visit(CorrectionAfter{correction}, intent); }

std::optional<wish::Book> wish_of(Correction& correction, const ToldRegister& told, base::Day today)
{
    const auto* line = line_of(told, correction.subject);
    if (line == nullptr) return std::nullopt;
    CorrectionReading reading{correction, line->entry, today};
    correction.wrong = reading.wrong();
    auto before = line->entry;
    // A case that ended without a word for how was done: saying so is no correction.
    before.end = registry::end_of(before);
    if (correction.wrong.empty() && reading.entry() == before) correction.wrong = "nothing";
    if (!correction.wrong.empty()) {
        if (correction.wrong != "nothing") correction.focus = correction.wrong;
        return std::nullopt;
    }
    wish::Book out;
    out.what = wish::Book::What::change;
    out.subject = line->subject;
    out.version = line->version;
    out.entry = reading.entry();
    out.more = line->more;
    out.more["why"] = correction.texts["why"];
    return out;
}

}  // namespace kiosk::desk
