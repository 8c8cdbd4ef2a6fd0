#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "kiosk/flow/submit.h"
#include "tests/support/fake_ports.h"

using namespace kiosk;
using base::ErrorKind;
using flow::Json;

namespace {
/// Lets the test read what was sealed.
class GlassSealer final : public flow::Sealer {
public:
    base::Result<base::Bytes> seal(base::ByteView plain, const flow::SealContext& context) override
    {
        contexts.push_back(context);
        sealed.push_back(Json::parse(plain.begin(), plain.end()));
        base::Bytes out(plain.begin(), plain.end());
        out.push_back(static_cast<std::uint8_t>(contexts.size()));  // sealing twice never gives the same bytes
        return out;
    }
    std::vector<flow::SealContext> contexts;
    std::vector<Json> sealed;
};

class CountingSecrets final : public flow::SecretMaker {
public:
    base::Result<flow::ReceiptSecret> make() override
    {
        ++made;
        return flow::ReceiptSecret{"AAAAAAA" + std::string(1, flow::slip_letters[static_cast<std::size_t>(made)]),
                                   "$argon2id$verifier"};
    }
    int made = 0;
};

struct Terminal {
    GlassSealer sealer;
    support::FakePorts ports;
    CountingSecrets secrets;
    law::RuleBook rules;
    content::Settings settings;
    base::SetClock clock{base::parse_time("2026-11-23T09:42:10").value()};
    flow::PendingSubmission unanswered;

    Terminal()
    {
        law::Snapshot snapshot;
        snapshot.id = "2026";
        snapshot.in_force_from = base::parse_day("2026-01-01").value();
        law::UrgencyRule court;
        court.reason = "court_date";
        court.date_fact = "court_date";
        snapshot.urgency.push_back(court);
        rules.snapshots.push_back(snapshot);
    }
    base::Result<visit::Receipt> submit(const base::RequestId& id, const Json& document)
    {
        return flow::submit(id, document, {sealer, ports, secrets, rules, settings, clock, &unanswered});
    }
};

Json request_to_send()
{
    return Json::parse(
        R"({"language": "vi", "for": "self", "requester": {"name": "Bàn Thị Coi", "phone": "0900000001"}, "consent": true})");
}
}  // namespace

TEST_CASE("a receipt names the papers of a few possible grounds, and of none when next to nothing is known")
{
    const auto named = [](int grounds) {
        Terminal terminal;
        for (int number = 0; number < grounds; ++number) {
            law::Ground ground;
            ground.id = "ground" + std::to_string(number);
            law::Condition condition;
            condition.fact = "fact" + std::to_string(number);
            condition.any_value = {"yes"};
            ground.all = {law::Alternatives{{condition}}};
            terminal.rules.snapshots.front().grounds.push_back(ground);
        }
        const Json document{{"language", "vi"}, {"for", "self"}, {"contact", {{"phone", "0912345678"}}}, {"consent", true}};
        const auto receipt = terminal.submit(base::RequestId::random(), document);
        REQUIRE(receipt);
        return receipt->ground_ids.size();
    };
    CHECK(named(3) == 3);
    CHECK(named(4) == 0);
}

TEST_CASE("a receipt is made from the store's ticket and everything a person said lies under the seal")
{
    Terminal at;
    const auto id = base::RequestId::random();
    const auto receipt = at.submit(id, request_to_send());
    REQUIRE(receipt);
    CHECK(receipt->code == "BK-1001");
    CHECK(receipt->daily_number == 1);
    CHECK(receipt->secret.size() == 8);
    CHECK_FALSE(receipt->urgent);
    CHECK(receipt->answer_by == base::parse_day("2026-11-24").value());
    const auto& sealed = at.sealer.sealed.at(0);
    CHECK(sealed["requester"]["name"] == "Bàn Thị Coi");
    CHECK(sealed["sent_at"] == "2026-11-23T09:42:10");
    CHECK(sealed["secret"] == receipt->secret);
    CHECK(sealed["id"] == id.text());
    CHECK(at.sealer.contexts.at(0).id == id);
    CHECK(at.sealer.contexts.at(0).unit == "TT");
}

TEST_CASE("a near court day makes a request urgent, a far one does not")
{
    Terminal at;
    auto document = request_to_send();
    document["facts"] = {{"court_date", "2026-11-25"}};
    CHECK(at.submit(base::RequestId::random(), document)->urgent);
    CHECK(at.sealer.sealed.back()["urgent"] == Json::array({"court_date"}));
    document["facts"] = {{"court_date", "2026-12-25"}};
    CHECK_FALSE(at.submit(base::RequestId::random(), document)->urgent);
}

TEST_CASE("a day of court that nobody knows is urgent, one that is missing or absent is not")
{
    Terminal at;
    auto document = request_to_send();
    const auto urgent = [&](Json facts) {
        document["facts"] = std::move(facts);
        return at.submit(base::RequestId::random(), document)->urgent;
    };
    CHECK(urgent({{"court_date", "unknown"}}));
    CHECK_FALSE(urgent({{"court_date", "absent"}}));
    CHECK_FALSE(urgent(Json::object()));
    document["for"] = {{"relation", "parent"}};
    CHECK(urgent({{"court_date", "unknown"}}));
}

TEST_CASE("a clock before the newest stored day makes every day of court urgent")
{
    Terminal at;
    auto document = request_to_send();
    document["facts"] = {{"court_date", "2026-12-25"}};
    flow::SubmitParts parts{at.sealer,   at.ports, at.secrets,     at.rules,
                            at.settings, at.clock, &at.unanswered, base::parse_day("2026-11-23").value()};
    CHECK_FALSE(flow::submit(base::RequestId::random(), document, parts)->urgent);
    parts.newest_stored = base::parse_day("2026-11-24").value();
    CHECK(flow::submit(base::RequestId::random(), document, parts)->urgent);
    // Nobody has said it: the store is asked.
    parts.newest_stored.reset();
    at.ports.newest = base::parse_day("2026-11-23").value();
    CHECK_FALSE(flow::submit(base::RequestId::random(), document, parts)->urgent);
    at.ports.newest = base::parse_day("2026-11-24").value();
    CHECK(flow::submit(base::RequestId::random(), document, parts)->urgent);
}

TEST_CASE("the birth of a child whose parent asks sets the age, exact to the day")
{
    Terminal at;
    law::Ground ground;
    ground.id = "child";
    ground.all = {law::Alternatives{{law::Condition{"age", {}, {}, {}, 16}}}};
    at.rules.snapshots.front().grounds.push_back(ground);
    auto document = request_to_send();
    document["for"] = {{"relation", "parent"}};
    const auto state = [&](const char* birth) {
        document["aided"]["birth"] = birth;
        REQUIRE(at.submit(base::RequestId::random(), document));
        const auto& grounds = at.sealer.sealed.back()["outcome"]["grounds"];
        return grounds.empty() ? std::string{"not_met"} : grounds[0]["state"].get<std::string>();
    };
    CHECK(state("2015-09-05") == "met");
    CHECK(state("2010-11-24") == "met");
    CHECK(state("2010-11-23") == "not_met");
    CHECK(state("2010") == "possible");
}

TEST_CASE("a fact the rules cannot read is refused at its path and nothing is sealed")
{
    Terminal at;
    at.rules.facts = {{"held_now", law::RuleBook::FactKind::Kind::word, {"yes", "no"}}};
    auto document = request_to_send();
    document["facts"] = {{"held_now", "YES"}};
    const auto receipt = at.submit(base::RequestId::random(), document);
    REQUIRE_FALSE(receipt);
    CHECK(receipt.error().detail == "facts.held_now: expected yes, no or unknown");
    CHECK(at.sealer.sealed.empty());
}

TEST_CASE("a clock before every rule loses no request and danger still counts")
{
    Terminal at;
    at.clock = base::SetClock{base::parse_time("1970-01-02T00:00").value()};
    auto document = request_to_send();
    CHECK_FALSE(at.submit(base::RequestId::random(), document)->urgent);
    document["facts"] = {{"held_now", "yes"}};
    at.rules.snapshots.front().urgency.push_back({"held_now", {}, {}, {{{{"held_now", {"yes"}, {}, {}, {}}}}}, {}, 5});
    CHECK(at.submit(base::RequestId::random(), document)->urgent);
    document["facts"] = {{"court_date", "2026-12-25"}};
    CHECK(at.submit(base::RequestId::random(), document)->urgent);
    at.rules = {};
    CHECK(at.submit(base::RequestId::random(), document)->urgent);
    document["facts"] = {{"court_date", "absent"}};
    CHECK_FALSE(at.submit(base::RequestId::random(), document)->urgent);
}

TEST_CASE("sent again after a lost answer the very same envelope goes out, with the same secret")
{
    Terminal at;
    const auto id = base::RequestId::random();
    at.ports.fails = base::Error{ErrorKind::unavailable, ""};
    CHECK_FALSE(at.submit(id, request_to_send()));
    at.ports.fails.reset();
    const auto receipt = at.submit(id, request_to_send());
    REQUIRE(receipt);
    CHECK(at.sealer.sealed.size() == 1);
    CHECK(at.secrets.made == 1);
    CHECK(receipt->secret == at.sealer.sealed[0]["secret"]);
    CHECK_FALSE(at.unanswered.sealed);
}

TEST_CASE("a failure yields no receipt, whatever failed")
{
    for (const auto kind : {ErrorKind::disk_full, ErrorKind::io, ErrorKind::unavailable, ErrorKind::internal}) {
        Terminal at;
        at.ports.fails = base::Error{kind, ""};
        const auto receipt = at.submit(base::RequestId::random(), request_to_send());
        REQUIRE_FALSE(receipt);
        CHECK(receipt.error().kind == kind);
    }
    Terminal at;
    auto without_consent = request_to_send();
    without_consent.erase("consent");
    CHECK_FALSE(at.submit(base::RequestId::random(), without_consent));
    CHECK(at.ports.puts == 0);
}

TEST_CASE("an answer changed after a first try that was stored after all reaches staff as a second request")
{
    class FirstAnswerLost final : public flow::RequestQueue {
    public:
        std::map<base::RequestId, flow::SealedRequest> stored;
        bool lose = true;
        base::Result<flow::Ticket> put(const flow::SealedRequest& request) override
        {
            const auto [at, fresh] = stored.emplace(request.id, request);
            if (!fresh && at->second.envelope != request.envelope) return base::failure(ErrorKind::conflict, "");
            if (std::exchange(lose, false)) return base::failure(ErrorKind::unavailable, "");
            return flow::Ticket{"BK-7K4M", 1, 1};
        }
        base::Result<flow::StoredStatus> status(const std::string&, const std::string&) override
        {
            return base::failure(ErrorKind::denied, "");
        }
        base::Result<void> append_message(const std::string&, const std::string&, base::ByteView) override { return {}; }
        base::Result<void> ring(const std::string&, const std::string&, bool) override { return {}; }
    };
    Terminal at;
    FirstAnswerLost queue;
    const auto id = base::RequestId::random();
    auto document = request_to_send();
    const flow::SubmitParts parts{at.sealer, queue, at.secrets, at.rules, at.settings, at.clock, &at.unanswered};
    CHECK_FALSE(flow::submit(id, document, parts));
    document["help"] = "write";
    CHECK(flow::submit(id, document, parts));
    CHECK(queue.stored.size() == 2);
}

TEST_CASE("looking up tells the same about a wrong secret and about what can be no secret")
{
    class NoNotes final : public flow::NoteCipher {
        base::Result<base::Bytes> seal_note(const std::string&, const std::string&, const base::RequestId&) override
        {
            return base::Bytes{};
        }
        base::Result<std::string> open_note(base::ByteView, const std::string&, const base::RequestId&) override
        {
            return std::string{"Xin mang sổ hộ nghèo."};
        }
    };
    Terminal at;
    NoNotes notes;
    REQUIRE(at.submit(base::RequestId::random(), request_to_send()));
    at.ports.rows[0].code = "BK-7K4M";
    const auto right = flow::look_up("bk 7k4m", "k7m4-2qxd", {at.ports, notes});
    REQUIRE(right);
    CHECK(right->note == "Xin mang sổ hộ nghèo.");
    const auto wrong = flow::look_up("BK-7K4M", "AAAAAAAA", {at.ports, notes}).error();
    const auto odd = flow::look_up("BK-7K4M", "!", {at.ports, notes}).error();
    CHECK(wrong.kind == ErrorKind::denied);
    CHECK(odd.kind == wrong.kind);
    CHECK(odd.detail == wrong.detail);
}
