#pragma once
/// Parties with a log of their own, and events as the only road between them: the receiver names its heads, the sender hands
/// out what follows.
#include <deque>
#include <random>

#include "kiosk/base/try.h"
#include "kiosk/record/decided.h"
#include "kiosk/store/log_events.h"
#include "kiosk/store/schema.h"
#include "kiosk/store/writing.h"
#include "tests/store/log_images.h"

namespace kiosk::support {

using Held = std::map<std::pair<std::string, std::int64_t>, record::Hash>;

/// What follows somebody's heads, in the order in which it came to the sender.
struct Batch {
    std::map<std::string, std::int64_t> after;
    std::vector<record::Event> events;
};

/// How a receiver knows what it has already. The control goes by the number alone and drops what others wrote.
enum class Repeats { known_by_id, known_by_number_alone };

struct Party {
    LogFolder at;
    std::optional<store::Projections> tables;
    std::string unit;
    std::set<std::string> stopped;  ///< origins of which two histories were told

    store::EventLog& log() { return *at.log; }
    void begin(const std::string& name)
    {
        unit = name;
        at.begin(name);
        REQUIRE(at.append(store::log_began(today(), {}, "")));
        use();
    }
    base::Result<void> open()
    {
        tables.reset();
        TRY(at.opened(store::EventLog::ReadScope::everything));
        use();
        return {};
    }
    void use()
    {
        REQUIRE(store::make_tables(*at.database));
        tables.emplace(*at.database, *at.log);
        REQUIRE(tables->rebuild());
    }
    static base::Day today() { return base::parse_day("2026-11-23").value(); }

    base::Result<record::Event> decide(std::int64_t who, const record::SubjectId& subject, record::Wish wish,
                                       const base::Bytes& sealed = base::Bytes(40, 's'))
    {
        std::optional<record::Event> event;
        std::vector<record::SubjectId> forgotten;
        TRY(log().append([&](store::EventLog::Appending& to) -> base::Result<void> {
            store::Writing writing{to, *tables, forgotten};
            record::ActId id = store::random_act();
            if (std::holds_alternative<record::Receive>(wish)) id.bytes = subject.bytes;
            const record::Act act{id, subject, who, wish, sealed};
            event = TRY(writing.add(TRY(record::decided(writing.view(), act, {today(), log().origin()}))));
            return {};
        }));
        if (!forgotten.empty()) TRY(log().forget(forgotten));
        return *event;
    }

    std::map<std::string, std::int64_t> heads()
    {
        std::map<std::string, std::int64_t> out;
        const auto all = log().heads().value();
        for (const auto& head : all) out[head.id.origin] = head.id.number;
        return out;
    }
    Batch following(const std::map<std::string, std::int64_t>& heads)
    {
        Batch out{heads, {}};
        REQUIRE(log().each_after(0, [&](std::int64_t, const record::Event& event) -> base::Result<void> {
            const auto known = heads.find(event.id.origin);
            if (known == heads.end() || event.id.number > known->second) out.events.push_back(event);
            return {};
        }));
        return out;
    }
    /// All of it or nothing. What follows heads that are not here any more is not taken, for it may build on what is missing.
    base::Result<void> receive(const Batch& batch, Repeats repeats = Repeats::known_by_id)
    {
        const auto here = heads();
        for (const auto& [origin, number] : batch.after)
            if (!here.contains(origin) || here.at(origin) < number)
                return base::failure(base::ErrorKind::invalid_input, "it follows what is not here");
        std::string doubled;
        std::vector<record::SubjectId> forgotten;
        auto taken = log().append([&](store::EventLog::Appending& to) -> base::Result<void> {
            for (const auto& event : batch.events) {
                if (stopped.contains(event.id.origin)) continue;
                if (repeats == Repeats::known_by_number_alone && event.id.number <= log().head().id.number) continue;
                const bool is_here = TRY(log().by_id(event.id)).has_value();
                const auto one = to.take(event);
                if (!one && one.error().kind == base::ErrorKind::conflict) doubled = event.id.origin;
                if (!one) return one;
                if (is_here) continue;
                const auto gone = TRY(tables->apply(event));
                forgotten.insert(forgotten.end(), gone.begin(), gone.end());
            }
            return {};
        });
        if (taken && !forgotten.empty()) taken = log().forget(forgotten);
        if (doubled.empty()) return taken;
        // That origin is stopped and told; the others go on.
        stopped.insert(doubled);
        return receive(batch, repeats);
    }
    void hear(Party& other, Repeats repeats = Repeats::known_by_id) { (void)receive(other.following(heads()), repeats); }

    Held held()
    {
        Held out;
        for (const auto& event : following({}).events) out[{event.id.origin, event.id.number}] = event.hash;
        return out;
    }
    std::string rows_of(const char* sql)
    {
        std::string out;
        const auto add = [](void* into, int columns, char** values, char**) {
            for (int i = 0; i < columns; ++i)
                *static_cast<std::string*>(into) += std::string{values[i] ? values[i] : "-"} + "|";
            *static_cast<std::string*>(into) += "\n";
            return 0;
        };
        REQUIRE(sqlite3_exec(at.database->connection(), sql, add, &out, nullptr) == SQLITE_OK);
        return out;
    }
    /// Requests but for the place of arrival, numbers, members of staff.
    std::string projections()
    {
        return rows_of(
                   "SELECT hex(id), unit, code, day, daily_number, urgent, stage, since, holder, home, deadline, form, number,"
                   " year, tries, version, changed_by, messages, stopped, forgotten FROM request ORDER BY id") +
               rows_of("SELECT * FROM series ORDER BY unit, form, year") +
               rows_of("SELECT hex(id), number, role, hex(key), gone FROM member ORDER BY number");
    }
    std::string numbers_given_twice()
    {
        return rows_of(
            "SELECT unit, form, year, number, count(*) FROM request WHERE number > 0"
            " GROUP BY unit, form, year, number HAVING count(*) > 1");
    }
};

}  // namespace kiosk::support
