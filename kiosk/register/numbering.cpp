#include "kiosk/register/numbering.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::registry {

namespace {
struct InFile {
    int line = 0;
};

/// Rows whose number another one has become faults.
void refuse_doubles(ReadRegister& read, TakenNumbers& taken)
{
    std::map<std::pair<SeriesOfCases, std::int64_t>, InFile> in_file;
    std::vector<ReadRow> good;
    for (auto& row : read.rows) {
        if (row.entry.number == 0) {
            good.push_back(std::move(row));
            continue;
        }
        const auto series = series_of(row.entry);
        if (taken[series].insert(row.entry.number).second) {
            in_file[{series, row.entry.number}] = {row.line};
            good.push_back(std::move(row));
            continue;
        }
        const auto before = in_file.find({series, row.entry.number});
        read.faults.push_back(
            {row.line,
             fmt::format("number: {} is taken{}", case_number(row.entry),
                         before == in_file.end() ? " in the register" : fmt::format(" by line {}", before->second.line))});
    }
    read.rows = std::move(good);
    std::stable_sort(read.faults.begin(), read.faults.end(),
                     [](const RowFault& one, const RowFault& other) { return one.line < other.line; });
}

std::vector<Gap> gaps_in(const TakenNumbers& taken, const std::set<SeriesOfCases>& touched)
{
    std::vector<Gap> out;
    for (const auto& series : touched) {
        std::int64_t expected = 1;
        for (const auto number : taken.at(series)) {
            if (number > expected) out.push_back({series, expected, number - 1});
            expected = number + 1;
        }
    }
    return out;
}
}  // namespace

SeriesOfCases series_of(const Entry& entry)
{
    return {entry.unit, entry.form.value_or(Form::TGTT), static_cast<int>(entry.date.year())};
}

TakenNumbers taken_by(const std::vector<Entry>& entries)
{
    TakenNumbers out;
    for (const auto& entry : entries)
        if (entry.kind == Kind::case_ && entry.number > 0) out[series_of(entry)].insert(entry.number);
    return out;
}

std::string written(const Gap& gap)
{
    const auto numbers = gap.first == gap.last ? std::to_string(gap.first) : fmt::format("{} to {}", gap.first, gap.last);
    return fmt::format("{}.{} {}: {}", gap.series.unit, name_of(gap.series.form), gap.series.year, numbers);
}

std::vector<Gap> give_numbers(ReadRegister& read, const TakenNumbers& before)
{
    auto taken = before;
    refuse_doubles(read, taken);
    std::stable_sort(read.rows.begin(), read.rows.end(), [](const ReadRow& one, const ReadRow& other) {
        const bool one_brings = one.entry.number > 0, other_brings = other.entry.number > 0;
        if (one_brings != other_brings) return one_brings;
        return !one_brings && one.entry.date < other.entry.date;
    });
    std::set<SeriesOfCases> touched;
    for (auto& row : read.rows) {
        if (row.entry.kind != Kind::case_) continue;
        const auto series = series_of(row.entry);
        touched.insert(series);
        if (row.entry.number > 0) continue;
        auto& numbers = taken[series];
        row.entry.number = numbers.empty() ? 1 : *numbers.rbegin() + 1;
        numbers.insert(row.entry.number);
    }
    return gaps_in(taken, touched);
}

}  // namespace kiosk::registry
