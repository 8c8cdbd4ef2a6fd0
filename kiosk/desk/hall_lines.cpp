#include "kiosk/desk/hall_lines.h"

#include <algorithm>

namespace kiosk::desk {

using State = flow::HallNumber::State;
using std::chrono::minutes;

namespace {
template <class Fits, class Before>
Numbers picked(const Numbers& from, Fits fits, Before before)
{
    Numbers out;
    for (const auto& number : from)
        if (fits(number)) out.push_back(number);
    std::stable_sort(out.begin(), out.end(), before);
    return out;
}

minutes between(base::WallTime from, base::WallTime to)
{
    return std::max(minutes{0}, std::chrono::duration_cast<minutes>(to - from));
}

/// Within one minute, which is all that is kept, people come in the order of their turns.
bool ended_later(const flow::HallNumber& one, const flow::HallNumber& other)
{
    return one.ended_at != other.ended_at ? one.ended_at > other.ended_at : one.turn > other.turn;
}
bool called_later(const flow::HallNumber& one, const flow::HallNumber& other)
{
    const auto here = [](const flow::HallNumber& number) {
        return number.state == State::called || number.state == State::serving;
    };
    if (one.called_at != other.called_at) return one.called_at > other.called_at;
    return here(one) != here(other) ? here(one) : one.turn > other.turn;
}
}  // namespace

Numbers waiting_in(const Numbers& all, const std::string& letter)
{
    return picked(
        all,
        [&](const auto& number) {
            return number.state == State::waiting && (letter.empty() || flow::line_of(number) == letter);
        },
        [](const auto& one, const auto& other) { return one.turn < other.turn; });
}

std::optional<flow::HallNumber> at_counter(const Numbers& all, const std::string& counter)
{
    const auto here = picked(
        all,
        [&](const auto& number) {
            return number.counter == counter && (number.state == State::called || number.state == State::serving);
        },
        called_later);
    return here.empty() ? std::nullopt : std::optional{here.front()};
}

Numbers absent_in(const Numbers& all)
{
    return picked(
        all, [](const auto& number) { return number.state == State::absent; }, ended_later);
}

Numbers ended_in(const Numbers& all)
{
    return picked(
        all, [](const auto& number) { return number.state == State::served || number.state == State::absent; }, ended_later);
}

Numbers called_in(const Numbers& all, std::size_t most)
{
    auto out = picked(
        all, [](const auto& number) { return number.calls > 0 && number.state != State::waiting; }, called_later);
    if (out.size() > most) out.resize(most);
    return out;
}

minutes waited(const flow::HallNumber& number, base::WallTime now)
{
    // A call that was taken back ended no wait.
    const bool called = number.calls > 0 && number.state != State::waiting;
    return between(number.taken_at, called ? number.first_called_at : now);
}

minutes served_for(const flow::HallNumber& number) { return between(number.called_at, number.ended_at); }

HallCounts counted(const Numbers& all)
{
    HallCounts out;
    out.by_hour.assign(last_hour - first_hour + 1, 0);
    std::vector<minutes> waits;
    for (const auto& number : all) {
        out.served += number.state == State::served ? 1 : 0;
        out.absent += number.state == State::absent ? 1 : 0;
        out.waiting += number.state == State::waiting ? 1 : 0;
        const int hour = std::clamp(base::local(number.taken_at).hour, first_hour, last_hour);
        ++out.by_hour[static_cast<std::size_t>(hour - first_hour)];
        if (number.calls == 0) continue;
        waits.push_back(waited(number, number.first_called_at));
        if (!out.longest_wait || waits.back() > *out.longest_wait) {
            out.longest_wait = waits.back();
            out.longest = flow::words_of(number);
        }
    }
    if (waits.empty()) return out;
    std::sort(waits.begin(), waits.end());
    out.middle_wait = waits[waits.size() / 2];
    return out;
}

}  // namespace kiosk::desk
