#pragma once
/// Rules of entitlement as data. A snapshot is the law as it stands from one day to the day before the next snapshot.
/// Built by `content` from the pack; this room only judges. Source of the shipped rules: content/rules/*.yaml.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

namespace kiosk::law {

/// Words in each language of the pack ("vi", "en").
using Words = std::map<std::string, std::string, std::less<>>;

/// Where a statement of law stands, and who has seen its words. What nobody has confirmed says so on screen and paper.
struct Citation {
    enum class State {
        read,       ///< somebody read the text itself
        office,     ///< a State body tells what it says
        elsewhere,  ///< a newspaper, a private page or a summary tells it, or the text was not found
    };
    /// A later law that changes the text, whose own words nobody has read.
    struct Unread {
        std::string law;                ///< "Luật 99/2025/QH15"
        std::optional<base::Day> from;  ///< the day from which it counts; none: already
        bool operator==(const Unread&) const = default;
    };

    std::string id;
    Words words;           ///< "Khoản 2 Điều 7 Luật Trợ giúp pháp lý 2017"
    std::string document;  ///< "11/2017/QH14"
    base::Day effective_from{};
    std::optional<base::Day> effective_to;
    base::Day checked_on{};
    State state = State::read;
    std::vector<Unread> unread;
    std::string source;  ///< where the text was seen and of which day that copy is; for authors and the book

    /// The first law nobody has read that changes the text by this day.
    const Unread* unread_on(base::Day) const;
    /// Text and all changes to it by this day were read, or a State body tells them.
    bool confirmed_on(base::Day day) const { return state != State::elsewhere && !unread_on(day); }
};

/// One thing that has to be so. Exactly one of `any_value` / `least`-`below` speaks.
struct Condition {
    std::string fact;
    std::vector<std::string> any_value;   ///< met when the fact is one of these
    std::vector<std::string> open_value;  ///< counts as unknown: an open point of law (e.g. social_pension)
    std::optional<int> least;             ///< numbers: met when value >= least
    std::optional<int> below;             ///< and value < below
};

/// Conditions of which one suffices. A ground is met when every one of its alternatives is.
struct Alternatives {
    std::vector<Condition> any;
};

struct Paper {
    Words words;
    bool confirmed = true;
};

struct Ground {
    std::string id;  ///< "tgpl2017.7.2"
    Words words;     ///< "người thuộc hộ nghèo"
    Citation citation;
    std::vector<Alternatives> all;
    std::vector<Paper> papers;  ///< never empty: "any other lawful paper" (unconfirmed) where the law names none
    /// In a snapshot that is not confirmed: this ground was read, and nothing seen of the law nobody has read narrows it.
    bool carried = false;
};

/// A bound on what the centre may take on: business matters, residence.
struct ScopeRule {
    std::string reason;  ///< "matter_is_business", "not_here"
    Words words;
    Citation citation;
    std::vector<Alternatives> all;  ///< applies when all of these are met
    Alternatives unless;            ///< and none of these; who they are is asked first, and then not about the bound
    enum class Effect { none_found, at_most_maybe } effect = Effect::at_most_maybe;
};

/// Something that cannot wait. Never changes the outcome.
struct UrgencyRule {
    std::string reason;  ///< "court_date", "held_now", …
    Words words;
    Citation citation;
    std::vector<Alternatives> all;
    std::optional<std::string> date_fact;  ///< instead of `all`: a day this close, or one that is not known
    int working_days_below = 5;            ///< fewer than so many working days after today, through that day
};

struct Snapshot {
    std::string id;
    base::Day in_force_from{};
    std::optional<base::Day> in_force_to;  ///< the day before the next one; none for the last
    bool confirmed = true;
    std::vector<Ground> grounds;
    std::vector<ScopeRule> scope;
    std::vector<UrgencyRule> urgency;
};

/// Days nobody works and days that are worked instead. Saturdays and Sundays are days off unless swapped.
struct Holidays {
    std::vector<base::Day> off;
    std::vector<base::Day> worked;  ///< weekend days worked in exchange
};

/// Contiguous snapshots, oldest first: a gap or an overlap is a load error.
struct RuleBook {
    std::vector<Snapshot> snapshots;
    /// The order in which facts are best asked: those that decide most first, sensitive ones late.
    struct Askable {
        std::string fact;
        std::vector<std::string> values;  ///< all values an answer can take, without "unknown"; the usual one last
    };
    std::vector<Askable> askable;
    /// Every fact the rules may name, asked or not, and what it can hold.
    struct FactKind {
        std::string fact;
        enum class Kind { word, number, day, birth } kind = Kind::word;
        std::vector<std::string> values;  ///< of a word
    };
    std::vector<FactKind> facts;
    Holidays holidays;
};

/// The snapshot in force, or not_found naming the span that is covered.
base::Result<const Snapshot*> in_force(const RuleBook&, base::Day);

}  // namespace kiosk::law
