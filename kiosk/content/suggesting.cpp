#include "kiosk/content/suggesting.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "kiosk/content/address.h"

namespace kiosk::content {

namespace {
enum class MatchedPart { whole, beginning, inside, kind_alone, none };
enum class Letters { as_written, by_ear };

/// Do words of `name` from byte `at` on begin where those of `typed` begin?
bool parted_alike(const NameForm& name, const NameForm& typed, std::size_t at)
{
    std::size_t inside_name = 0;
    for (const auto start : name.starts) inside_name += start > at && start < at + typed.folded.size() ? 1 : 0;
    if (inside_name + 1 != typed.starts.size()) return false;
    return std::ranges::all_of(typed.starts, [&](std::uint32_t start) {
        return start == 0 || std::ranges::find(name.starts, start + at) != name.starts.end();
    });
}

MatchedPart part_of(const NameForm& name, const NameForm& typed, Letters letters)
{
    const bool by_ear = letters == Letters::by_ear;
    const auto& wanted = by_ear ? typed.sounded : typed.folded;
    const auto& whole = by_ear ? name.sounded : name.folded;
    if (wanted.empty()) return MatchedPart::none;
    if (wanted == whole) return MatchedPart::whole;
    // Words glued together count like letters by ear: "phucl" may be a word of its own.
    const auto begins_at = [&](std::size_t at) {
        return std::string_view{whole}.substr(at).starts_with(wanted) && (by_ear || parted_alike(name, typed, at));
    };
    if (begins_at(0)) return MatchedPart::beginning;
    const auto& starts = by_ear ? name.sounded_starts : name.starts;
    return std::ranges::any_of(starts, begins_at) ? MatchedPart::inside : MatchedPart::none;
}

struct Candidate {
    const Suggestion* entry = nullptr;
    const KnownName* name = nullptr;
    const Stretch* stretch = nullptr;
    MatchedPart part = MatchedPart::none;
    /// Less is better, the first that differs decides.
    std::tuple<bool, int, bool, bool, int, bool, int, std::size_t> rank;

    int district() const { return std::get<1>(rank); }
    bool other_marks() const { return std::get<5>(rank); }
};

/// 0: the name lay in the district typed behind it. 1: nothing speaks for or against it. 2: it lay elsewhere.
int district_rank(const KnownName& name, const Stretch& stretch)
{
    if (!stretch.behind || stretch.behind->districts.empty() || name.districts.empty()) return 1;
    const bool there = std::ranges::any_of(stretch.behind->districts, [&](std::uint32_t one) {
        return std::ranges::find(name.districts, one) != name.districts.end();
    });
    return there ? 0 : stretch.behind->province ? 1 : 2;
}

/// What somebody says now comes before what was said earlier: a whole name before another's beginning, of those that begin
/// alike the entry's own name before its other names, of those that are gone the last.
int part_rank(MatchedPart part, bool own)
{
    if (part == MatchedPart::whole) return own ? 0 : 1;
    if (part == MatchedPart::kind_alone) return 4;
    return (part == MatchedPart::inside ? 1 : 0) + (own ? 0 : 2);
}

int days_ago(const KnownName& name)
{
    return name.until ? -std::chrono::sys_days{*name.until}.time_since_epoch().count() : std::numeric_limits<int>::min();
}

bool marked_alike(const NameForm& name, const NameForm& typed, MatchedPart part)
{
    if (part == MatchedPart::whole) return name.marked == typed.marked && name.tones == typed.tones;
    return part != MatchedPart::beginning || name.marked.starts_with(typed.marked);
}

bool of_kind(const KnownName& name, const Stretch& stretch)
{
    return !stretch.kind || !name.kind || *stretch.kind == *name.kind;
}

/// Words before the name that nothing parts from it may belong to it: only a whole name of several words is then believed, or,
/// after a hamlet or a number, its beginning.
bool believed(const Stretch& stretch, MatchedPart part)
{
    if (stretch.behind && part != MatchedPart::whole) return false;
    if (!stretch.loose) return true;
    const bool several = stretch.end - stretch.first > 1;
    return several && (part == MatchedPart::whole || (part == MatchedPart::beginning && stretch.after_smaller));
}

class Search {
public:
    Search(const SuggestionList& list, std::span<const TypedWord> words)
        : list_(list), words_(words), stretches_(stretches(list, words))
    {
    }

    std::vector<Candidate> found(Letters letters) const
    {
        std::vector<Candidate> out;
        for (const auto& stretch : stretches_) {
            const auto typed = form_of(words_.subspan(stretch.first, stretch.end - stretch.first));
            for (std::size_t i = 0; i < list_.entries.size(); ++i) look_at(i, stretch, typed, letters, out);
        }
        std::ranges::sort(out, {}, &Candidate::rank);
        keep_meant(out);
        return out;
    }

private:
    void look_at(std::size_t place, const Stretch& stretch, const NameForm& typed, Letters letters,
                 std::vector<Candidate>& out) const
    {
        const auto& entry = list_.entries[place];
        for (const auto& name : entry.names) {
            const bool own = &name == &entry.names.front();
            auto part = part_of(name.form, typed, letters);
            if (stretch.first == stretch.end && own && name.kind == stretch.kind) part = MatchedPart::kind_alone;
            if (part == MatchedPart::none || !believed(stretch, part)) continue;
            out.push_back({&entry,
                           &name,
                           &stretch,
                           part,
                           {part != MatchedPart::whole, district_rank(name, stretch), stretch.loose, !of_kind(name, stretch),
                            part_rank(part, own), !marked_alike(name.form, typed, part), days_ago(name), place}});
        }
    }

    /// Where a whole name was typed, other places in the text mean no other entry, and the district, the kind word and the
    /// marks that were typed decide between names alike.
    void keep_meant(std::vector<Candidate>& found) const
    {
        if (found.empty() || found.front().part != MatchedPart::whole) return;
        const auto* meant = found.front().stretch;
        if (!meant->behind || !meant->behind->unfinished)
            std::erase_if(found, [&](const Candidate& one) {
                return one.stretch->first != meant->first || one.stretch->end != meant->end;
            });
        // One word may be on its way to become several.
        if (meant->end - meant->first > 1)
            std::erase_if(found, [](const Candidate& one) { return one.part != MatchedPart::whole; });
        // Yến Lạc and Yên Lạc are two places. How a group of people is written in Vietnamese varies.
        const auto typed = form_of(words_.subspan(meant->first, meant->end - meant->first));
        const bool marked = typed.marked != typed.folded || typed.tones.find_first_not_of('0') != std::string::npos;
        if (list_.address && marked && !found.front().other_marks())
            std::erase_if(found, [](const Candidate& one) { return one.part == MatchedPart::whole && one.other_marks(); });
        if (found.front().district() == 0) std::erase_if(found, [](const Candidate& one) { return one.district() > 1; });
        if (of_kind(*found.front().name, *meant))
            std::erase_if(found, [](const Candidate& one) {
                return one.part == MatchedPart::whole && !of_kind(*one.name, *one.stretch);
            });
    }

    const SuggestionList& list_;
    std::span<const TypedWord> words_;
    std::vector<Stretch> stretches_;
};

/// What stands before the name stays, parted from it by a comma.
std::string taken(std::string_view before, const std::string& words)
{
    while (!before.empty() && std::string_view{" ,;-(["}.find(before.back()) != std::string_view::npos) before.remove_suffix(1);
    return before.empty() ? words : std::string{before} + ", " + words;
}

class Results {
public:
    Results(std::string_view typed, std::size_t most) : typed_(typed), most_(most) {}

    bool any_whole() const { return std::ranges::any_of(out_, &Fitting::whole); }
    bool empty() const { return out_.empty(); }
    bool full() const { return out_.size() >= most_; }
    std::vector<Fitting> take() && { return std::move(out_); }

    void add(const std::vector<Candidate>& found, std::span<const TypedWord> words)
    {
        for (const auto& one : found) {
            const bool there = std::ranges::any_of(out_, [&](const Fitting& other) { return other.entry == one.entry; });
            if (there || full()) continue;
            const auto from = one.stretch->from < words.size() ? words[one.stretch->from].begin : typed_.size();
            out_.push_back({one.entry, one.part == MatchedPart::kind_alone ? std::string{} : other_name(one),
                            taken(typed_.substr(0, from), one.entry->words), one.part == MatchedPart::whole});
        }
    }

private:
    /// Nothing where it says no more than the entry's own name: "Gia-rai", "Kinh (Việt)".
    static std::string other_name(const Candidate& found)
    {
        const auto& name = *found.name;
        const bool same =
            name.form.folded == found.entry->names.front().form.folded || name.words.starts_with(found.entry->words + " (");
        return name.shown && !same ? name.words : std::string{};
    }

    std::string_view typed_;
    std::size_t most_;
    std::vector<Fitting> out_;
};

/// A group of which only a branch is told that the list does not know: "Dao" of "Dao Ô Gang".
void add_known_beginning(const SuggestionList& list, const std::vector<TypedWord>& words, Results& results)
{
    for (auto count = words.size(); count-- > 1 && results.empty();) {
        const auto part = std::span{words}.first(count);
        const Search search{list, part};
        auto found = search.found(Letters::as_written);
        std::erase_if(found, [](const Candidate& one) {
            return one.part != MatchedPart::whole || one.name != &one.entry->names.front();
        });
        results.add(found, part);
    }
}
}  // namespace

std::vector<Fitting> fitting(const SuggestionList& list, std::string_view typed, std::size_t most)
{
    Results results{typed, most};
    const auto words = words_in(typed);
    const auto as_written = Search{list, words};
    results.add(as_written.found(Letters::as_written), words);
    for (const auto method : {text::Method::telex, text::Method::vni}) {
        if (!results.empty()) break;
        const auto read = words_in(typed, method);
        results.add(Search{list, read}.found(Letters::as_written), read);
    }
    if (!results.any_whole() && !results.full()) results.add(as_written.found(Letters::by_ear), words);
    if (results.empty() && !list.address) add_known_beginning(list, words, results);
    return std::move(results).take();
}

}  // namespace kiosk::content
