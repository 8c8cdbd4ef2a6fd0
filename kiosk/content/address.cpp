#include "kiosk/content/address.h"

#include <algorithm>
#include <string_view>

namespace kiosk::content {

namespace {
using TypedWords = std::span<const TypedWord>;

/// Longer addresses are looked at from their end.
constexpr std::size_t words_most = 24;
/// Short kind words must be written as they are: "xã" and "xa", but not the "xá" of a name.
constexpr std::size_t short_word_letters = 4;

bool glued_from(TypedWords words, std::size_t first, std::size_t count)
{
    for (std::size_t i = first + 1; i < first + count; ++i)
        if (words[i].before == ',' || words[i].before == '(') return false;
    return true;
}

bool is(const PlaceWord& place, TypedWords words, std::size_t first)
{
    const auto count = place.form.tones.size();
    if (first + count > words.size() || !glued_from(words, first, count)) return false;
    const auto typed = form_of(words.subspan(first, count));
    if (typed.folded != place.form.folded || typed.starts != place.form.starts) return false;
    const bool plain = typed.marked == typed.folded && typed.tones.find_first_not_of('0') == std::string::npos;
    return plain || typed.folded.size() >= short_word_letters ||
           (typed.marked == place.form.marked && typed.tones == place.form.tones);
}

/// The longest of the words that stands at `first`.
const PlaceWord* place_word_at(const std::vector<PlaceWord>& among, TypedWords words, std::size_t first)
{
    const PlaceWord* longest = nullptr;
    for (const auto& one : among)
        if (is(one, words, first) && (!longest || one.form.tones.size() > longest->form.tones.size())) longest = &one;
    return longest;
}

/// The longest of the words that ends before `end`.
const PlaceWord* place_word_before(const std::vector<PlaceWord>& among, TypedWords words, std::size_t end)
{
    const PlaceWord* longest = nullptr;
    for (const auto& one : among) {
        const auto count = one.form.tones.size();
        if (count <= end && is(one, words, end - count) && (!longest || count > longest->form.tones.size())) longest = &one;
    }
    return longest;
}

class BehindReader {
public:
    BehindReader(const Address& address, TypedWords words) : address_(address), words_(words) {}

    /// Nothing when words stand there that are no district, province or kind of them.
    std::optional<Behind> read(std::size_t at)
    {
        while (at < words_.size()) {
            if (const auto* ignored = place_word_at(address_.ignored, words_, at)) {
                at += ignored->form.tones.size();
                continue;
            }
            const auto* kind = place_word_at(address_.larger, words_, at);
            const auto name = kind ? at + kind->form.tones.size() : at;
            if (name == words_.size() || begins_one(name) || (!kind && begins_kind(at))) {
                found_.unfinished = true;
                return found_;
            }
            const auto count = named_at(name);
            if (count == 0) return std::nullopt;
            at = name + count;
        }
        return found_;
    }

private:
    /// How many words name a district or province; none: 0.
    std::size_t named_at(std::size_t at)
    {
        for (auto count = std::min<std::size_t>(3, words_.size() - at); count > 0; --count) {
            if (!glued_from(words_, at, count)) continue;
            const auto typed = form_of(words_.subspan(at, count));
            const auto before = found_.districts.size();
            for (std::uint32_t i = 0; i < address_.districts.size(); ++i)
                if (address_.districts[i].sounded == typed.sounded) found_.districts.push_back(i);
            const bool province =
                std::ranges::any_of(address_.provinces, [&](const NameForm& one) { return one.sounded == typed.sounded; });
            found_.province = found_.province || province;
            if (province || found_.districts.size() > before) return count;
        }
        return 0;
    }
    /// Do the last words begin a district or province that is not whole yet?
    bool begins_one(std::size_t at) const
    {
        const auto typed = form_of(words_.subspan(at));
        const auto begins = [&](const NameForm& one) {
            return one.folded.size() > typed.folded.size() && one.folded.starts_with(typed.folded);
        };
        return std::ranges::any_of(address_.districts, begins) || std::ranges::any_of(address_.provinces, begins);
    }
    bool begins_kind(std::size_t at) const
    {
        const auto typed = form_of(words_.subspan(at));
        const auto begins = [&](const PlaceWord& one) { return one.form.folded.starts_with(typed.folded); };
        return std::ranges::any_of(address_.larger, begins) || std::ranges::any_of(address_.ignored, begins);
    }

    const Address& address_;
    TypedWords words_;
    Behind found_;
};

/// A lone letter after "khu" counts like a number.
bool ends_a_number(const Address& address, TypedWords words, std::size_t end)
{
    const auto& last = words[end - 1];
    return last.number ||
           (last.form.folded.size() == 1 && end > 1 && place_word_before(address.smaller, words, end - 1) != nullptr);
}

/// How the words before `first` part it from what stands there; nothing where no name can begin.
std::optional<Stretch> beginning_at(const SuggestionList& list, TypedWords words, std::size_t first)
{
    const auto& address = *list.address;
    Stretch out{first, first, words.size(), {}, false, false, {}};
    const bool new_part =
        first == 0 || (first < words.size() && words[first].before != ' ') || ends_a_number(address, words, first);
    if (new_part) return out;
    // "t.t." is no tỉnh, "thị xã" no xã: the longer word counts.
    const auto* kind = place_word_before(list.kinds, words, first);
    const auto* larger = place_word_before(address.larger, words, first);
    if (larger && (!kind || larger->form.tones.size() >= kind->form.tones.size())) return std::nullopt;
    if (kind) {
        out.from = first - kind->form.tones.size();
        out.kind = kind->of;
        return out;
    }
    if (first == words.size() || place_word_before(address.smaller, words, first)) return std::nullopt;
    out.loose = true;
    for (auto i = first; i-- > 0;) {
        out.after_smaller = out.after_smaller || words[i].number || place_word_at(address.smaller, words, i) != nullptr;
        if (words[i].before == ',') break;
    }
    return out;
}

std::vector<Stretch> stretches_of_address(const SuggestionList& list, TypedWords words)
{
    struct End {
        std::size_t at = 0;
        std::optional<Behind> behind;
    };
    std::vector<End> ends{{words.size(), {}}};
    const auto begin = words.size() > words_most ? words.size() - words_most : 0;
    for (auto at = words.size(); at-- > begin + 1;)
        if (auto behind = BehindReader{*list.address, words}.read(at)) ends.push_back({at, std::move(behind)});
    std::vector<Stretch> out;
    for (auto first = begin; first <= words.size(); ++first) {
        auto stretch = beginning_at(list, words, first);
        // A kind word alone is the beginning of an answer where nothing of a name stands before it.
        if (!stretch || (first == words.size() && (!stretch->kind || !beginning_at(list, words, stretch->from) ||
                                                   beginning_at(list, words, stretch->from)->loose)))
            continue;
        for (const auto& end : ends) {
            if (end.at < first || (end.at == first && first < words.size()) ||
                !glued_from(words, first, std::max(end.at, first + 1) - first))
                continue;
            stretch->end = end.at;
            stretch->behind = end.behind;
            out.push_back(*stretch);
        }
    }
    return out;
}
}  // namespace

std::vector<Stretch> stretches(const SuggestionList& list, TypedWords words)
{
    if (words.empty()) return {};
    if (list.address) return stretches_of_address(list, words);
    Stretch whole{0, 0, words.size(), {}, false, false, {}};
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].before == ',') whole.from = whole.first = i;
    std::vector<Stretch> out{whole};
    for (auto first = words.size(); first-- > whole.first;)
        if (const auto* kind = place_word_before(list.kinds, words, first)) {
            out.push_back({first - kind->form.tones.size(), first, words.size(), kind->of, false, false, {}});
            break;
        }
    return out;
}

}  // namespace kiosk::content
