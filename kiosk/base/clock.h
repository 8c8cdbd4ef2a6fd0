#pragma once
/// Time. Order and timers use the steady clock; the wall clock is for display and for legal dates only.
/// All local times are UTC+7; Viet Nam has no summer time.
#include <chrono>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::base {

using Day = std::chrono::year_month_day;
using WallTime = std::chrono::sys_seconds;
using SteadyTime = std::chrono::steady_clock::time_point;

class Clock {
public:
    virtual ~Clock() = default;
    virtual WallTime wall() const = 0;
    virtual SteadyTime steady() const = 0;
};

class SystemClock final : public Clock {
public:
    WallTime wall() const override;
    SteadyTime steady() const override;
};

/// Stands still until told to go on. For walks, tests and `--clock`.
class SetClock final : public Clock {
public:
    explicit SetClock(WallTime start) : wall_(start) {}
    WallTime wall() const override { return wall_ + std::chrono::floor<std::chrono::seconds>(passed_); }
    SteadyTime steady() const override { return SteadyTime{} + passed_; }
    void advance(std::chrono::milliseconds by) { passed_ += by; }

private:
    WallTime wall_;
    std::chrono::milliseconds passed_{0};
};

/// Goes on from a given moment as fast as the real one: `--clock` before people, and the store of such a terminal.
class ShiftedClock final : public Clock {
public:
    explicit ShiftedClock(WallTime start) : start_(start), opened_(std::chrono::steady_clock::now()) {}
    WallTime wall() const override { return start_ + std::chrono::floor<std::chrono::seconds>(steady() - opened_); }
    SteadyTime steady() const override { return std::chrono::steady_clock::now(); }

private:
    WallTime start_;
    SteadyTime opened_;
};

struct LocalTime {
    Day day;
    int hour = 0;
    int minute = 0;
    int second = 0;
};
LocalTime local(WallTime);
Day local_day(WallTime);

/// "2026-11-23". Refuses a day that does not exist.
Result<Day> parse_day(std::string_view);
std::string iso(Day);
/// "2026-11-23T09:42" or "2026-11-23T09:42:10", local (UTC+7); a trailing "Z" or "+07:00" is understood.
Result<WallTime> parse_time(std::string_view);
/// "2026-11-23T09:42:10", local.
std::string iso(WallTime);

}  // namespace kiosk::base
