#include "kiosk/desk/search_index.h"

#include <algorithm>
#include <cstring>
#include <tuple>

#include "kiosk/text/fold.h"

namespace kiosk::desk {

namespace {
constexpr std::size_t block_bytes = 64 * 1024;
/// Lines of an entry, each of things with a bar between: the requester's name and year of birth, other names, phones, numbers
/// of papers, the other side.
enum class SoughtLine { person, names, phones, papers, other_side };
constexpr char line_ends = '\n', thing_ends = '|';

std::string_view line_of(std::string_view entry, SoughtLine wanted)
{
    for (auto line = static_cast<int>(wanted); line > 0; --line) {
        const auto end = entry.find(line_ends);
        if (end == std::string_view::npos) return {};
        entry.remove_prefix(end + 1);
    }
    return entry.substr(0, entry.find(line_ends));
}

/// Each thing of a line, until one says that this was enough.
template <class Enough>
bool any_in(std::string_view line, const Enough& enough)
{
    while (!line.empty()) {
        const auto end = std::min(line.find(thing_ends), line.size());
        if (end > 0 && enough(line.substr(0, end))) return true;
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return false;
}

void add(std::string& line, const std::string& words)
{
    if (words.empty()) return;
    if (!line.empty()) line += thing_ends;
    line += words;
}

/// What separates must not stand in what is kept.
std::string kept_form(const std::string& words)
{
    auto out = text::folded(words);
    std::replace_if(
        out.begin(), out.end(), [](char letter) { return letter == thing_ends || letter == line_ends; }, ' ');
    return out;
}

std::string entry_of(const flow::OpenedRequest& request)
{
    const auto& [requester, aided, contact] = std::tie(request.requester, request.aided, request.contact);
    std::string person = kept_form(requester.name) + thing_ends + requester.birth.substr(0, 4), names, phones, papers;
    for (const auto* name : {&aided.name, &contact.other_name, &requester.guardian, &aided.guardian})
        add(names, kept_form(*name));
    for (const auto* phone : {&requester.phone, &aided.phone, &contact.phone, &contact.other_phone}) {
        const auto digits = dialled(*phone);
        if (phones.find(digits) == std::string::npos) add(phones, digits);
    }
    for (const auto* number : {&requester.id_number, &aided.id_number}) add(papers, kept_form(*number));
    std::string out = std::move(person);
    for (const auto& line : {names, phones, papers, kept_form(request.other_side)}) out += line_ends + line;
    return out;
}

std::string_view first_of(std::string_view line) { return line.substr(0, line.find(thing_ends)); }
std::string_view second_of(std::string_view line)
{
    const auto bar = line.find(thing_ends);
    return bar == std::string_view::npos ? std::string_view{} : line.substr(bar + 1);
}

bool name_in(std::string_view entry, const Sought& wanted)
{
    if (name_fits(first_of(line_of(entry, SoughtLine::person)), wanted)) return true;
    return any_in(line_of(entry, SoughtLine::names), [&](std::string_view name) { return name_fits(name, wanted); });
}

bool number_in(std::string_view entry, const Sought& wanted)
{
    const auto holds = [&](std::string_view digits) {
        return (!wanted.number.empty() && digits.find(wanted.number) != std::string_view::npos) ||
               holds_together(digits, wanted.together);
    };
    return any_in(line_of(entry, SoughtLine::phones), holds) || any_in(line_of(entry, SoughtLine::papers), holds);
}

/// The name as it may stand among other words: "chiu van sin, chong".
bool names_person(std::string_view words, std::string_view name)
{
    constexpr std::size_t telling = 5;
    return name.size() >= telling && name.find(' ') != std::string_view::npos && words.find(name) != std::string_view::npos;
}
}  // namespace

std::size_t SearchIndex::Hash::operator()(const base::RequestId& id) const
{
    std::size_t out = 0;
    std::memcpy(&out, id.bytes.data(), sizeof out);
    return out;
}

std::string_view SearchIndex::text_of(const base::RequestId& id) const
{
    const auto found = entries_.find(id);
    if (found == entries_.end() || found->second.length == 0) return {};
    return std::string_view{blocks_[found->second.block]}.substr(found->second.at, found->second.length);
}

void SearchIndex::put(const base::RequestId& id, const flow::OpenedRequest& request)
{
    const auto text = entry_of(request);
    if (blocks_.empty() || blocks_.back().size() + text.size() > blocks_.back().capacity()) {
        blocks_.emplace_back();
        blocks_.back().reserve(std::max(block_bytes, text.size()));
    }
    auto& block = blocks_.back();
    if (const auto before = entries_.find(id); before != entries_.end()) wipe(before->second);
    entries_[id] = {static_cast<std::uint32_t>(blocks_.size() - 1), static_cast<std::uint32_t>(block.size()),
                    static_cast<std::uint32_t>(text.size())};
    block += text;
}

void SearchIndex::put_unreadable(const base::RequestId& id) { entries_[id] = {}; }

void SearchIndex::wipe(const Entry& entry)
{
    if (entry.length > 0) std::fill_n(blocks_[entry.block].begin() + entry.at, entry.length, '\0');
}

void SearchIndex::forget_others(const Ids& still)
{
    for (auto at = entries_.begin(); at != entries_.end();) {
        if (still.contains(at->first)) {
            ++at;
            continue;
        }
        wipe(at->second);
        at = entries_.erase(at);
    }
}

std::size_t SearchIndex::bytes() const
{
    std::size_t out = entries_.bucket_count() * sizeof(void*) +
                      entries_.size() * (sizeof(std::pair<base::RequestId, Entry>) + 2 * sizeof(void*));
    for (const auto& block : blocks_) out += block.capacity();
    return out;
}

bool SearchIndex::fits(const base::RequestId& id, const Sought& wanted) const
{
    const auto entry = text_of(id);
    return !entry.empty() && (name_in(entry, wanted) || number_in(entry, wanted));
}

bool SearchIndex::fits(const base::RequestId& id, const Sought& wanted, SoughtPart part) const
{
    const auto entry = text_of(id);
    if (entry.empty()) return false;
    return part == SoughtPart::name ? name_in(entry, wanted) : number_in(entry, wanted);
}

bool SearchIndex::same_person(const base::RequestId& id, const base::RequestId& other) const
{
    const auto one = text_of(id), two = text_of(other);
    if (one.empty() || two.empty()) return false;
    const auto person = line_of(one, SoughtLine::person), same = line_of(two, SoughtLine::person);
    if (first_of(person).empty() || first_of(person) != first_of(same)) return false;
    if (!second_of(person).empty() && second_of(person) == second_of(same)) return true;
    const auto phones = line_of(two, SoughtLine::phones);
    return any_in(line_of(one, SoughtLine::phones),
                  [&](std::string_view phone) { return any_in(phones, [&](std::string_view each) { return each == phone; }); });
}

bool SearchIndex::may_conflict(const base::RequestId& id, const base::RequestId& other) const
{
    const auto one = text_of(id), two = text_of(other);
    if (one.empty() || two.empty()) return false;
    const auto names = [](std::string_view side, std::string_view entry) {
        if (side.empty()) return false;
        if (names_person(side, first_of(line_of(entry, SoughtLine::person)))) return true;
        // The aided person stands first among the other names.
        return any_in(line_of(entry, SoughtLine::names), [&](std::string_view name) { return names_person(side, name); });
    };
    return names(line_of(one, SoughtLine::other_side), two) || names(line_of(two, SoughtLine::other_side), one);
}

}  // namespace kiosk::desk
