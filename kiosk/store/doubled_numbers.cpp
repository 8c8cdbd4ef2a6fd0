#include "kiosk/store/doubled_numbers.h"

#include "kiosk/base/try.h"
#include "kiosk/record/kinds.h"
#include "kiosk/record/open_part.h"

namespace kiosk::store {

namespace {
std::string named(const record::EventId& id) { return id.origin + " " + std::to_string(id.number); }

Result<void> tell_rows(Database& database, const char* sql, const std::string& what, std::vector<std::string>& out)
{
    auto rows = database.prepare(sql);
    while (TRY(rows.next()))
        out.push_back("doubled: " + what + " " + rows.text(0) + " stands " + std::to_string(rows.integer(1)) + " times");
    return {};
}
}  // namespace

void DoubledMembers::see(const record::Event& event)
{
    if (event.kind != record::kind::member_added) return;
    const auto open = record::decoded_open(event.open);
    if (!open || !open->member.number) return;
    const auto [before, is_new] = first_.try_emplace(*open->member.number, First{event.id, event.subject});
    if (!is_new && before->second.member != event.subject)
        told_.push_back("doubled: member of staff " + std::to_string(*open->member.number) + " is somebody else in " +
                        named(before->second.event) + " and in " + named(event.id));
}

Result<std::vector<std::string>> doubled_rows(Database& database)
{
    std::vector<std::string> out;
    TRY(tell_rows(database,
                  "SELECT unit || '.' || form || '.' || printf('%02d', number) || '.' || year AS name, count(*) FROM "
                  "(SELECT unit, form, number, year FROM request UNION ALL SELECT unit, form, number, year FROM entry) "
                  "WHERE number > 0 GROUP BY name HAVING count(*) > 1 ORDER BY name",
                  "the number of a case", out));
    TRY(tell_rows(database,
                  "SELECT code, count(*) FROM request WHERE code <> '' GROUP BY code HAVING count(*) > 1 ORDER BY code",
                  "the code of a request", out));
    return out;
}

}  // namespace kiosk::store
