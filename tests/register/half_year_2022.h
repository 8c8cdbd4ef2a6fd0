#pragma once
/// A register that yields the half-year report of Bắc Kạn, first half of 2022, to the digit: made from its figures (A1 to A13,
/// B1 to B4), shuffled, over two units, with cases straddling both ends and everything else outside of the period too.
#include <algorithm>
#include <cstdlib>
#include <random>
#include <vector>

#include "kiosk/register/entry.h"

namespace kiosk::support {

inline base::Day day_of(const char* iso) { return base::parse_day(iso).value(); }

class HalfYear2022 {
public:
    explicit HalfYear2022(unsigned seed) : random_(seed)
    {
        visits();
        cases();
        outreach();
        outside();
        std::shuffle(entries.begin(), entries.end(), random_);
    }
    std::vector<registry::Entry> entries;

private:
    using Entry = registry::Entry;
    using Kind = registry::Kind;
    using Form = registry::Form;

    std::string unit() { return random_() % 3 == 0 ? "CN1" : "TT"; }
    base::Day between(const char* from, const char* to)
    {
        const std::chrono::sys_days first{day_of(from)}, last{day_of(to)};
        const auto span = (last - first).count() + 1;
        return base::Day{first + std::chrono::days{static_cast<int>(random_() % static_cast<unsigned>(span))}};
    }
    base::Day inside() { return between("2022-01-01", "2022-06-30"); }
    Entry& put(Kind kind, base::Day date)
    {
        Entry entry;
        entry.kind = kind;
        entry.unit = unit();
        entry.date = date;
        entry.people = kind == Kind::outreach ? 0 : 1;
        return entries.emplace_back(entry);
    }
    Entry& put_case(Form form, base::Day date)
    {
        auto& entry = put(Kind::case_, date);
        entry.form = form;
        return entry;
    }
    /// A1: 122 persons, some of them come together. A2: 32.
    void visits()
    {
        put(Kind::visit, day_of("2022-01-01"));
        put(Kind::visit, day_of("2022-06-30"));
        put(Kind::visit, inside()).people = 5;
        for (int i = 0; i < 115; ++i) put(Kind::visit, inside());
        for (int i = 0; i < 32; ++i) put(Kind::question, inside()).people = 1 + static_cast<int>(random_() % 3);
    }
    void end(Entry& entry)
    {
        entry.ended_on = between("2022-01-01", "2022-06-30"), entry.ended_on = std::max(*entry.ended_on, entry.date);
    }
    /// A5: 140 carried over. A6: 156 new, of them 152 proceedings (A12), 124 notified (A13), 4 advice. A7: 154 finished,
    /// 150 proceedings (A8), 4 advice (A9). The others go on, or end after the last day.
    void cases()
    {
        std::vector<std::size_t> proceedings, advice;
        for (int i = 0; i < 140; ++i) {
            put_case(Form::TGTT, i == 0 ? day_of("2021-12-31") : between("2020-03-01", "2021-12-31"));
            proceedings.push_back(entries.size() - 1);
        }
        for (int i = 0; i < 152; ++i) {
            put_case(Form::TGTT, i == 0 ? day_of("2022-01-01") : i == 1 ? day_of("2022-06-30") : inside()).referred = i < 124;
            proceedings.push_back(entries.size() - 1);
        }
        for (int i = 0; i < 4; ++i) {
            put_case(Form::TV, inside());
            advice.push_back(entries.size() - 1);
        }
        std::shuffle(proceedings.begin(), proceedings.end(), random_);
        for (std::size_t i = 0; i < proceedings.size(); ++i) {
            auto& entry = entries[proceedings[i]];
            if (i < 150)
                end(entry);
            else if (i % 3 == 0)
                entry.ended_on = i == 150 ? day_of("2022-07-01") : between("2022-07-01", "2023-05-30");
            if (i < 91) {  // A10, A11
                entry.grade = registry::grades[random_() % 3];
                entry.graded_on = std::max(between("2022-01-01", "2022-06-30"), entry.date);
            } else if (i < 120) {
                entry.grade = registry::Grade::khong_dat;
                entry.graded_on = between("2022-07-01", "2022-12-31");
            }
        }
        for (const auto at : advice) end(entries[at]);
    }
    void sessions(const char* audience, int points, int communes, std::int64_t people)
    {
        for (int i = 0; i < points; ++i) {
            auto& entry = put(Kind::outreach, inside());
            entry.field = audience;
            entry.place = (i % 2 == 0 ? "Xã số " : "xã  số ") + std::to_string(i % communes);
            entry.people = i + 1 < points ? people / points : people - (points - 1) * (people / points);
            entry.leaflets = entry.people * 2;  // C7
        }
    }
    void outreach()
    {
        sessions("general", 32, 14, 1389);
        sessions("disability", 21, 13, 825);
        sessions("women", 4, 2, 100);
    }
    /// Nothing of this counts in the half-year.
    void outside()
    {
        for (const auto* day : {"2021-12-31", "2022-07-01", "2020-06-30", "2023-01-01"}) {
            put(Kind::visit, day_of(day)).people = 7;
            put(Kind::question, day_of(day));
            auto& session = put(Kind::outreach, day_of(day));
            session.field = "women", session.place = "Xã khác", session.people = 40, session.leaflets = 80;
        }
        for (int i = 0; i < 30; ++i) put_case(Form::TGTT, between("2022-07-01", "2022-12-31")).referred = true;
        for (int i = 0; i < 30; ++i) {
            auto& before = put_case(registry::forms[random_() % 3], between("2019-01-01", "2020-01-31"));
            before.ended_on = i == 0 ? day_of("2021-12-31") : between("2020-02-01", "2021-12-31");
        }
        auto& voided = put_case(Form::TGTT, inside());
        voided.voided = true, voided.number = 3, voided.referred = true;
    }

    std::mt19937 random_;
};

/// KIOSK_SEED, or one drawn; to be printed.
inline unsigned seed_of_run()
{
    const char* given = std::getenv("KIOSK_SEED");
    return given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : std::random_device{}();
}

}  // namespace kiosk::support
