#include "kiosk/flow/submit.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/base/try.h"
#include "kiosk/law/outcome.h"

namespace kiosk::flow {

namespace {
using base::ErrorKind;
using base::failure;

/// As many possible grounds as the outcome page names.
constexpr std::size_t possible_max = 3;

struct Judged {
    bool urgent = false;
    std::vector<std::string> ground_ids;
};

/// Written under the seal for staff. With rules that do not reach today (a clock gone wrong) a request is still taken, and
/// what cannot wait is judged all the same; without any rules what a person said of it speaks for itself.
Judged judge_into(Json& document, const law::RuleBook& rules, const law::Now& now)
{
    Judged judged;
    const auto facts = facts_to_judge(document);
    auto reasons = Json::array();
    for (const auto* rule : law::urgent_now(rules, facts, now)) reasons.push_back(rule->reason);
    if (rules.snapshots.empty()) {
        for (const auto* fact : {"held_now", "in_danger_now"})
            if (facts.known(fact) == "yes") reasons.push_back(fact);
        for (const auto* fact : {"court_date", "limitation_date"})
            if (facts.was_asked(fact) && facts.known(fact) != "absent") reasons.push_back(fact);
    }
    if (const auto outcome = law::judge(rules, facts, now)) {
        auto grounds = Json::array();
        for (const auto& ground : outcome->grounds) {
            if (ground.state == law::JudgedGround::State::not_met) continue;
            const bool met = ground.state == law::JudgedGround::State::met;
            grounds.push_back({{"id", ground.ground->id}, {"state", met ? "met" : "possible"}});
            judged.ground_ids.push_back(ground.ground->id);
        }
        // On the slip a person reads the papers for what is certain; only without that, for what is possible.
        const auto certain = std::count_if(grounds.begin(), grounds.end(), [](const Json& g) { return g["state"] == "met"; });
        if (certain > 0) {
            judged.ground_ids.clear();
            for (const auto& ground : grounds)
                if (ground["state"] == "met") judged.ground_ids.push_back(ground["id"].get<std::string>());
        } else if (judged.ground_ids.size() > possible_max) {
            judged.ground_ids.clear();  // next to nothing is known: a list of every paper there is would mislead
        }
        document["outcome"] = {{"verdict", std::string(law::name_of(outcome->verdict))},
                               {"rules", outcome->rules->id},
                               {"grounds", std::move(grounds)}};
    }
    judged.urgent = !reasons.empty();
    document["urgent"] = std::move(reasons);
    return judged;
}

/// Asked only where a day of court or of a time limit is judged by it. A store that does not answer is told of when the request
/// itself is handed over.
std::optional<base::Day> newest_stored(const Json& document, const SubmitParts& parts)
{
    if (parts.newest_stored) return parts.newest_stored;
    const auto facts = facts_in(document);
    const auto tells_its_day = [&](const law::UrgencyRule& rule) {
        return rule.date_fact && base::parse_day(facts.known(*rule.date_fact).value_or(""));
    };
    const bool tells_a_day = std::any_of(
        parts.rules.snapshots.begin(), parts.rules.snapshots.end(),
        [&](const law::Snapshot& rules) { return std::any_of(rules.urgency.begin(), rules.urgency.end(), tells_its_day); });
    return tells_a_day ? parts.queue.newest_day().value_or(std::nullopt) : std::nullopt;
}

base::Result<PendingSubmission> sealed_request(const base::RequestId& id, Json document, const Json& as_given,
                                               const SubmitParts& parts)
{
    const auto now = parts.clock.wall();
    const auto today = base::local_day(now);
    const auto judged = judge_into(document, parts.rules, {today, newest_stored(document, parts)});
    auto secret = TRY(parts.secrets.make());

    document["id"] = id.text();
    document["unit"] = parts.settings.unit;
    document["secret"] = secret.secret;
    document["sent_at"] = base::iso(now);
    const auto plain = document.dump();
    auto envelope = TRY(parts.sealer.seal(base::view_of(plain), {id, parts.settings.unit}));

    SealedRequest sealed;
    sealed.id = id;
    sealed.unit = parts.settings.unit;
    sealed.code_prefix = parts.settings.code_prefix;
    sealed.day = today;
    sealed.urgent = judged.urgent;
    sealed.answer_by = law::add_working_days(today, parts.settings.answer_working_days, parts.rules.holidays);
    sealed.verifier = std::move(secret.verifier);
    sealed.envelope = std::move(envelope);
    return PendingSubmission{
        std::move(sealed), std::move(secret.secret), judged.ground_ids, now, std::make_shared<const Json>(as_given), false};
}
}  // namespace

base::Result<PendingSubmission> sealed_for_queue(const base::RequestId& id, Json document, const SubmitParts& parts)
{
    // Without rules nobody can say what a fact may hold; the request is taken all the same.
    if (document.is_object() && document.contains("facts") && !parts.rules.facts.empty())
        TRY(read_facts(document["facts"], parts.rules));
    auto checked = TRY(checked_document(document));
    return sealed_request(id, std::move(checked), document, parts);
}

visit::Receipt receipt_of(const PendingSubmission& handed, const Ticket& ticket)
{
    visit::Receipt receipt;
    receipt.code = ticket.code;
    receipt.secret = handed.secret;
    receipt.daily_number = ticket.daily_number;
    receipt.sent_at = handed.sent_at;
    receipt.answer_by = handed.sealed->answer_by;
    receipt.urgent = handed.sealed->urgent;
    receipt.ground_ids = handed.ground_ids;
    return receipt;
}

base::Result<visit::Receipt> submit(const base::RequestId& id, Json document, const SubmitParts& parts)
{
    PendingSubmission handed;
    auto* before = parts.unanswered;
    const bool same_id = before && before->sealed && before->sealed->id == id;
    if (same_id && before->document && *before->document == document) {
        handed = *before;
    } else {
        auto made = TRY(sealed_for_queue(id, document, parts));
        handed = std::move(made);
    }

    auto ticket = parts.queue.put(*handed.sealed);
    if (!ticket && ticket.error().kind == ErrorKind::conflict && same_id) {
        // The first try was stored after all, and the person has changed an answer since. Staff get both rather than neither.
        auto made = TRY(sealed_for_queue(
            base::RequestId::random(),
            [&] {
                document.erase("id");
                return std::move(document);
            }(),
            parts));
        handed = std::move(made);
        ticket = parts.queue.put(*handed.sealed);
    }
    if (!ticket) {
        if (before) *before = std::move(handed);
        return tl::unexpected(ticket.error());
    }
    if (before) *before = PendingSubmission{};
    return receipt_of(handed, *ticket);
}

}  // namespace kiosk::flow
