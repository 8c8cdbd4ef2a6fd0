#include <doctest/doctest.h>

#include "kiosk/store/log_events.h"
#include "opened.h"

using namespace kiosk;

namespace {
/// As another origin gave it, which knew nothing of the numbers here: past all rules.
void tell(support::Opened& at, record::Draft draft)
{
    at.store.reset();
    {
        auto database = store::Database::open(at.file("kiosk.db")).value();
        const auto log = store::EventLog::open(database, store::places_in(at.folder.path())).value();
        support::need(log->append([&](store::EventLog::Appending& appending) -> base::Result<void> {
            TRY(appending.add(std::move(draft)));
            return {};
        }));
        support::need(log->checkpoint());
    }
    at.again();
}

record::Draft accepted(const record::SubjectId& id, std::int64_t number)
{
    record::OpenPart part;
    part.now.form = "TGTT";
    part.now.number = number;
    part.now.year = 2026;
    return {support::any_act(),    id, "request.moved", support::officer, base::parse_day("2026-11-23").value(),
            record::encoded(part), {}};
}
}  // namespace

TEST_CASE("verify tells a number of a member, a case and a code that two origins gave, and the log is whole all the same")
{
    support::Opened at;
    const auto one = support::sealed_request('a'), other = support::sealed_request('b');
    REQUIRE(at.store->put(one));
    REQUIRE(at.store->put(other));
    CHECK(at.store->verify("")->text.find("doubled") == std::string::npos);

    const store::BeginWith::First stranger{record::subject_of(base::RequestId::random()), record::Role::officer, {}, {}};
    tell(at, store::member_added(base::parse_day("2026-11-23").value(), stranger, support::officer));
    tell(at, accepted(record::subject_of(one.id), 7));
    CHECK(at.store->verify("")->text.find("case") == std::string::npos);
    tell(at, accepted(record::subject_of(other.id), 7));
    auto same_code = accepted(record::subject_of(other.id), 7);
    record::OpenPart part;
    part.now.code = at.row_of(record::subject_of(one.id))->request.code;
    same_code.open = record::encoded(part);
    tell(at, same_code);

    const auto found = at.store->verify("").value();
    CHECK(found.whole);
    for (const auto& words : {std::string{"member of staff 2 is somebody else in "},
                              std::string{"TT.TGTT.07.2026 stands 2 times"}, "the code of a request " + *part.now.code})
        CHECK_MESSAGE(found.text.find(words) != std::string::npos, found.text);
}
