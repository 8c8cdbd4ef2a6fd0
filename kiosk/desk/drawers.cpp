#include "kiosk/desk/drawers.h"

#include <algorithm>
#include <tuple>

#include "kiosk/text/fold.h"

namespace kiosk::desk {

using flow::ended;
using visit::Stage;

namespace {
/// Folded and without blanks and dashes, so that "bk7k4m" finds what it means.
std::string sought(std::string_view words)
{
    auto out = text::folded(words);
    std::erase_if(out, [](char letter) { return letter == ' ' || letter == '-' || letter == '.'; });
    return out;
}

/// The digits of a number as they are dialled in the country: "+84 912…", "0084 912…" and "84 912…" are 0912…; empty for what
/// is no number.
std::string dialled(std::string_view words)
{
    std::string digits;
    for (const char letter : words) {
        if (letter >= '0' && letter <= '9')
            digits += letter;
        else if (std::string_view{" .-()+/"}.find(letter) == std::string_view::npos)
            return {};
    }
    // Without a plus 84 may as well begin something shorter.
    const bool plus = words.find('+') != std::string_view::npos;
    for (const std::string_view abroad : {"0084", "84"})
        if (digits.starts_with(abroad) && digits.size() >= abroad.size() + (plus ? 1 : 8))
            return (digits[abroad.size()] == '0' ? "" : "0") + digits.substr(abroad.size());
    return digits;
}

std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> out;
    const auto folded = text::folded(text);
    for (std::size_t at = 0; at < folded.size();) {
        const auto end = std::min(folded.find(' ', at), folded.size());
        if (end > at) out.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

/// What was typed into the search field, made ready once for all rows.
struct Sought {
    std::string together;  ///< without blanks
    std::string number;    ///< empty: not a number
    std::vector<std::string> words;
};

Sought sought_in(const std::string& typed) { return {sought(typed), dialled(typed), words_of(typed)}; }

/// Each word somewhere in the name, whatever stands first: "an tran" is Trần Văn An.
bool name_fits(const std::string& name, const Sought& wanted)
{
    if (sought(name).find(wanted.together) != std::string::npos) return true;
    const auto folded = text::folded(name);
    return std::all_of(wanted.words.begin(), wanted.words.end(),
                       [&](const auto& word) { return folded.find(word) != std::string::npos; });
}

bool found_in(const Session& session, const flow::QueuedRequest& row, const Sought& wanted)
{
    const auto holds = [&](const std::string& words) { return sought(words).find(wanted.together) != std::string::npos; };
    if (holds(row.code) || (!row.case_number.empty() && holds(row.case_number))) return true;
    const auto* request = listed_of(session, row.id);
    if (request == nullptr) return false;
    const auto& [requester, aided, contact] = std::tie(request->requester, request->aided, request->contact);
    for (const auto* name : {&requester.name, &aided.name, &contact.other_name, &requester.guardian, &aided.guardian})
        if (!name->empty() && name_fits(*name, wanted)) return true;
    for (const auto* number :
         {&requester.phone, &aided.phone, &contact.phone, &contact.other_phone, &requester.id_number, &aided.id_number})
        if (!number->empty() &&
            ((!wanted.number.empty() && dialled(*number).find(wanted.number) != std::string::npos) || holds(*number)))
            return true;
    return false;
}
}  // namespace

std::string_view name_of(Drawer drawer)
{
    switch (drawer) {
    case Drawer::fresh: return "fresh";
    case Drawer::urgent: return "urgent";
    case Drawer::messages: return "messages";
    case Drawer::mine: return "mine";
    case Drawer::in_hand: return "in_hand";
    case Drawer::waiting: return "waiting";
    case Drawer::accepted: return "accepted";
    case Drawer::done: return "done";
    }
    return "";
}

bool lies_in(Drawer drawer, const flow::QueuedRequest& row, const std::string& who)
{
    switch (drawer) {
    case Drawer::fresh: return row.stage == Stage::received;
    case Drawer::urgent: return row.urgent && !ended(row.stage) && row.stage != Stage::accepted;
    case Drawer::messages: return row.messages_unanswered > 0;
    case Drawer::mine: return !ended(row.stage) && row.claimed_by == who;
    case Drawer::in_hand: return row.stage == Stage::claimed || row.stage == Stage::called;
    case Drawer::waiting: return row.stage == Stage::waiting;
    case Drawer::accepted: return row.stage == Stage::accepted;
    case Drawer::done: return ended(row.stage);
    }
    return false;
}

std::size_t count_in(const Session& session, Drawer drawer)
{
    return static_cast<std::size_t>(std::count_if(session.queue.begin(), session.queue.end(),
                                                  [&](const auto& row) { return lies_in(drawer, row, session.who); }));
}

bool overdue(const flow::QueuedRequest& row, base::Day today)
{
    return row.stage == Stage::received && row.answer_by.ok() &&
           std::chrono::sys_days{row.answer_by} < std::chrono::sys_days{today};
}

std::vector<const flow::QueuedRequest*> rows_of(const Queue& queue, const Session& session, base::Day today)
{
    const auto wanted = sought_in(queue.search);
    std::vector<const flow::QueuedRequest*> out;
    for (const auto& row : session.queue)
        if (wanted.together.empty() ? lies_in(queue.drawer, row, session.who) : found_in(session, row, wanted))
            out.push_back(&row);
    const auto rank = [&](const flow::QueuedRequest& row) {
        const bool told = row.messages_unanswered > 0;
        return std::tuple{ended(row.stage) && !told, !row.urgent, !told, !overdue(row, today), -row.sequence};
    };
    std::sort(out.begin(), out.end(), [&](const auto* one, const auto* other) { return rank(*one) < rank(*other); });
    return out;
}

std::vector<RequestId> wanted_open(const Queue& queue, const Session& session, base::Day today, std::size_t at_most)
{
    std::vector<RequestId> out;
    const auto want = [&](const RequestId& id) {
        const bool known = session.opened.contains(id) || std::find(out.begin(), out.end(), id) != out.end();
        if (out.size() < at_most && !known) out.push_back(id);
    };
    if (queue.request && at_most > 0 && row_of(session, queue.request->id) != nullptr) {
        // Listed is not whole; what did not open is not tried again and again.
        const bool sealed = session.opened.contains(queue.request->id) && listed_of(session, queue.request->id) == nullptr;
        if (!queue.request->whole && !sealed) out.push_back(queue.request->id);
    }
    const auto rows = rows_of(queue, session, today);
    for (std::size_t at = 0; at < std::min(rows.size(), queue.rows_max); ++at) want(rows[at]->id);
    if (!queue.search.empty())
        for (const auto& row : session.queue) want(row.id);
    return out;
}

}  // namespace kiosk::desk
