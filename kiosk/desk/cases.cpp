#include "kiosk/desk/cases.h"

namespace kiosk::desk {

using visit::Stage;

std::vector<std::pair<RequestId, std::int64_t>> wanted_cases(const Session& session)
{
    std::vector<std::pair<RequestId, std::int64_t>> out;
    if (session.locked) return out;
    for (const auto stage : {Stage::accepted, Stage::called, Stage::waiting, Stage::finished})
        for (const auto& row : session.queue) {
            if (row.stage != stage) continue;
            const auto known = session.case_versions.find(row.id);
            if (known != session.case_versions.end() && known->second == row.version) continue;
            out.emplace_back(row.id, row.version);
        }
    return out;
}

}  // namespace kiosk::desk
