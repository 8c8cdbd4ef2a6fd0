#include "kiosk/app/parts/demo_fill.h"

#include <algorithm>

#include "kiosk/app/parts/demo_requests.h"
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

Result<void> move_on(flow::StaffDoor& desk, flow::QueuedRequest row, int number, const std::string& who)
{
    for (const auto act : acts_on(number)) {
        flow::StaffMove move;
        move.id = row.id;
        move.version = row.version;
        move.act = act;
        move.who = who;
        move.role = "officer";
        move.reached = act == StaffAct::called && number % 16 != 2;
        if (act == StaffAct::accepted) move.entry = flow::RegisterEntry{number % 16 == 6 ? "TV" : "TGTT", "civil", "tgpl2017.7.2", false};
        auto moved = desk.move(move);
        if (!moved) return tl::unexpected(moved.error());
        row = std::move(*moved);
    }
    return {};
}
}  // namespace

Result<int> fill_with_demo(const DataFolder& folder, const law::RuleBook& rules, const base::Clock& clock, const DemoFill& wanted)
{
    const auto queue = connect_terminal(folder);
    if (!queue) return tl::unexpected(queue.error());
    const auto sealer = sealer_of(folder);
    if (!sealer) return tl::unexpected(sealer.error());
    const auto secrets = vault::make_secret_maker(vault::SecretCost::light);
    const flow::SubmitParts parts{**sealer, **queue, *secrets, rules, folder.settings, clock};
    const auto today = base::local_day(clock.wall());
    std::vector<base::RequestId> ids;
    std::vector<flow::SealedRequest> sealed;
    for (int number = 0; number < wanted.requests; ++number) {
        ids.push_back(base::RequestId::random());
        auto made = flow::sealed_for_queue(ids.back(), demo_request(wanted.seed, number, today), parts);
        if (!made) return tl::unexpected(made.error());
        sealed.push_back(std::move(*made->sealed));
        if (sealed.size() < together && number + 1 < wanted.requests) continue;
        for (const auto& ticket : (*queue)->put_all(sealed))
            if (!ticket) return tl::unexpected(ticket.error());
        sealed.clear();
    }
    if (!wanted.move_some_on || ids.empty()) return wanted.requests;

    const auto desk = connect_desk(folder);
    if (!desk) return tl::unexpected(desk.error());
    auto rows = (*desk)->list();
    if (!rows) return tl::unexpected(rows.error());
    for (std::size_t number = 0; number < ids.size(); ++number) {
        const auto row = std::find_if(rows->begin(), rows->end(), [&](const flow::QueuedRequest& one) { return one.id == ids[number]; });
        if (row == rows->end() || row->urgent) continue;
        if (auto moved = move_on(**desk, *row, static_cast<int>(number), wanted.staff_name); !moved) return tl::unexpected(moved.error());
    }
    return wanted.requests;
}

}  // namespace kiosk::app
