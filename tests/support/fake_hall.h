#pragma once
/// The hall in memory: numbers as the store gives and calls them, without its rules about who may do what when.
#include <algorithm>
#include <map>

#include "kiosk/flow/board_door.h"
#include "kiosk/flow/hall.h"

namespace kiosk::support {

struct FakeHall {
    std::vector<flow::HallNumber> numbers;  ///< as they were taken
    std::vector<flow::CalledNumber> calls;  ///< newest first
    std::map<base::RequestId, std::string> asked;
    base::WallTime now = base::WallTime{std::chrono::seconds{1'795'401'000}};
    std::int64_t changes = 0;

    flow::TakenNumber take(const flow::WantedNumber& wanted)
    {
        if (const auto again = asked.find(wanted.id); again != asked.end()) return taken(*find(again->second));
        flow::HallNumber number;
        number.letter = wanted.letter;
        number.language = wanted.language;
        number.subject = wanted.subject;
        number.taken_at = now;
        number.turn = ++turns_;
        number.number = 1;
        for (const auto& other : numbers) number.number += other.letter == wanted.letter ? 1 : 0;
        numbers.push_back(number);
        asked[wanted.id] = flow::words_of(number);
        ++changes;
        return taken(number);
    }
    base::Result<flow::HallNumber> call_next(const std::string& counter, const std::vector<std::string>& letters)
    {
        flow::HallNumber* next = nullptr;
        for (auto& number : numbers) {
            const bool wanted =
                letters.empty() || std::find(letters.begin(), letters.end(), flow::line_of(number)) != letters.end();
            if (number.state != flow::HallNumber::State::waiting || !wanted) continue;
            if (next == nullptr || number.turn < next->turn) next = &number;
        }
        if (next == nullptr) return base::failure(base::ErrorKind::not_found, "nobody waits");
        return call(*next, counter);
    }
    base::Result<flow::HallNumber> call_again(const std::string& words, const std::string& counter)
    {
        auto* number = find(words);
        if (number == nullptr) return base::failure(base::ErrorKind::not_found, "nobody has it");
        return call(*number, counter);
    }
    base::Result<flow::HallNumber> mark(const std::string& words, flow::HallNumber::State state, const std::string& waits_for)
    {
        auto* number = find(words);
        if (number == nullptr) return base::failure(base::ErrorKind::not_found, "nobody has it");
        if (number->state == flow::HallNumber::State::served) return base::failure(base::ErrorKind::conflict, "served");
        number->state = state;
        const bool over = state == flow::HallNumber::State::served || state == flow::HallNumber::State::absent;
        number->ended_at = over ? now : base::WallTime{};
        number->waits_for = waits_for;
        if (state == flow::HallNumber::State::waiting && waits_for.empty()) number->turn = ++turns_;
        ++changes;
        return *number;
    }
    flow::CalledNumbers called() const
    {
        const auto waiting = std::count_if(numbers.begin(), numbers.end(), [](const flow::HallNumber& number) {
            return number.state == flow::HallNumber::State::waiting;
        });
        return {calls, static_cast<int>(waiting)};
    }
    flow::HallNumber* find(const std::string& words)
    {
        for (auto& number : numbers)
            if (flow::words_of(number) == words) return &number;
        return nullptr;
    }

private:
    flow::TakenNumber taken(const flow::HallNumber& number) const
    {
        flow::TakenNumber out{number, 0};
        for (const auto& other : numbers)
            out.before += other.state == flow::HallNumber::State::waiting && other.turn < number.turn ? 1 : 0;
        return out;
    }
    flow::HallNumber call(flow::HallNumber& number, const std::string& counter)
    {
        number.state = flow::HallNumber::State::called;
        number.called_at = now;
        if (number.calls++ == 0) number.first_called_at = now;
        number.counter = counter;
        const auto words = flow::words_of(number);
        std::erase_if(calls, [&](const flow::CalledNumber& call) { return call.number == words; });
        calls.insert(calls.begin(), {++places_, words, counter, number.language, now});
        ++changes;
        return number;
    }
    std::int64_t turns_ = 0, places_ = 0;
};

}  // namespace kiosk::support
