#include "kiosk/app/parts/demo_fill.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "kiosk/app/parts/demo_requests.h"
#include "kiosk/app/parts/staff_at_work.h"
#include "kiosk/base/try.h"
#include "kiosk/flow/holder_message.h"
#include "kiosk/flow/submit.h"
#include "kiosk/vault/receipt_secret.h"

namespace kiosk::app {

namespace {
using base::Result;
using flow::StaffAct;

constexpr std::size_t together = 40;

/// How far the staff have come with the request of this number.
std::vector<StaffAct> acts_on(int number)
{
    switch (number % 8) {
    case 1: return {StaffAct::opened, StaffAct::claimed};
    case 2: return {StaffAct::opened, StaffAct::claimed, StaffAct::called};
    case 4: return {StaffAct::opened, StaffAct::claimed, StaffAct::called, StaffAct::asked_papers};
    case 6: return {StaffAct::opened, StaffAct::claimed, StaffAct::called, StaffAct::accepted};
    default: return {};
    }
}

Result<void> move_on(flow::StaffWork& work, flow::QueuedRequest row, int number)
{
    for (const auto act : acts_on(number)) {
        if (act == StaffAct::opened) {
            TRY(work.open_audited(row.id));
            continue;
        }
        flow::StaffDecision decision{row.id, row.version, act, {}, {}, act == StaffAct::called && number % 16 != 2};
        if (act == StaffAct::accepted)
            decision.entry = flow::RegisterEntry{number % 16 == 6 ? "TV" : "TGTT", "civil", "tgpl2017.7.2", false};
        row = TRY(work.decide(decision)).row;
    }
    return {};
}

/// What the person with the slip of the request of this number has told since; none: nothing.
std::optional<std::pair<visit::MessageKind, std::string>> told_about(int number)
{
    switch (number % 12) {
    case 2: return std::pair{visit::MessageKind::call, std::string{}};
    case 4: return std::pair{visit::MessageKind::correct, std::string{"Tôi đã có giấy chứng nhận hộ nghèo, mai tôi mang đến."}};
    case 7: return std::pair{visit::MessageKind::withdraw, std::string{}};
    default: return std::nullopt;
    }
}

/// People come one after the other: the last a few minutes ago, the first not before the doors opened, all of them today.
base::WallTime came_at(int number, int of, base::WallTime now)
{
    using namespace std::chrono_literals;
    const auto time = base::local(now);
    const std::chrono::seconds open_for = std::chrono::hours{time.hour} + std::chrono::minutes{time.minute} - (7h + 30min);
    if (open_for <= 0s) return now;
    const auto each = std::min<std::chrono::seconds>(open_for / of, 23min);
    return now - (of - number - 1) * each - std::min<std::chrono::seconds>(each / 3, 4min);
}

struct Slip {
    base::RequestId id;
    std::string code, secret;
};
}  // namespace

Result<int> fill_with_demo(const DataFolder& folder, const law::RuleBook& rules, const base::Clock& clock,
                           const DemoFill& wanted)
{
    const auto queue = TRY(connect_intake(folder));
    const auto sealer = TRY(sealer_of(folder));
    const auto secrets = vault::make_secret_maker(vault::SecretCost::light);
    const auto today = base::local_day(clock.wall());
    std::vector<Slip> slips;
    std::vector<flow::SealedRequest> sealed;
    for (int number = 0; number < wanted.requests; ++number) {
        const auto id = base::RequestId::random();
        const base::SetClock then{came_at(number, wanted.requests, clock.wall())};
        const flow::SubmitParts parts{*sealer, *queue, *secrets, rules, folder.settings, then};
        auto made = TRY(flow::sealed_for_queue(id, demo_request(wanted.seed, number, today), parts));
        slips.push_back({id, {}, made.secret});
        sealed.push_back(std::move(*made.sealed));
        if (sealed.size() < together && number + 1 < wanted.requests) continue;
        auto slip = slips.end() - static_cast<std::ptrdiff_t>(sealed.size());
        for (const auto& ticket : queue->put_all(sealed)) (slip++)->code = TRY(ticket).code;
        sealed.clear();
    }
    if (wanted.staff_name.empty() || slips.empty()) return wanted.requests;

    auto keys = TRY(TRY(key_cabinet_of(folder))->unlock(wanted.staff_name, wanted.passphrase));
    const auto staff = TRY(staff_at_work(folder, std::move(keys), clock));
    const auto rows = TRY(staff.work->news()).value_or(std::vector<flow::QueuedRequest>{});
    const flow::MessageParts telling{*sealer, *queue, folder.settings.unit, clock};
    for (std::size_t at = 0; at < slips.size(); ++at) {
        const auto& slip = slips[at];
        const auto number = static_cast<int>(at);
        const auto row =
            std::find_if(rows.begin(), rows.end(), [&](const flow::QueuedRequest& one) { return one.id == slip.id; });
        if (row == rows.end() || row->urgent) continue;
        TRY(move_on(*staff.work, *row, number));
        if (const auto told = told_about(number))
            TRY(flow::send_message(slip.id, slip.code, slip.secret, told->first, told->second, telling));
    }
    return wanted.requests;
}

}  // namespace kiosk::app
