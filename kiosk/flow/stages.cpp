#include "kiosk/flow/ports.h"

#include <array>
#include <utility>

namespace kiosk::flow {

namespace {
using visit::Stage;

constexpr std::array<std::pair<StaffAct, std::string_view>, 12> act_names{{
    {StaffAct::opened, "opened"},
    {StaffAct::claimed, "claimed"},
    {StaffAct::released, "released"},
    {StaffAct::called, "called"},
    {StaffAct::asked_papers, "asked_papers"},
    {StaffAct::papers_received, "papers_received"},
    {StaffAct::accepted, "accepted"},
    {StaffAct::transferred, "transferred"},
    {StaffAct::finished, "finished"},
    {StaffAct::closed, "closed"},
    {StaffAct::printed, "printed"},
    {StaffAct::exported, "exported"},
}};

constexpr std::array<std::pair<Trouble, std::string_view>, 2> trouble_names{{
    {Trouble::strange_key, "strange_key"},
    {Trouble::wrong_clock, "wrong_clock"},
}};

bool role_may(std::string_view role, StaffAct act)
{
    if (role == "officer" || role == "head") return true;
    if (role != "reception") return false;
    switch (act) {
    case StaffAct::opened:
    case StaffAct::claimed:
    case StaffAct::released:
    case StaffAct::called:
    case StaffAct::asked_papers:
    case StaffAct::papers_received:
    case StaffAct::printed: return true;
    default: return false;
    }
}
}  // namespace

bool ended(Stage stage) { return stage == Stage::transferred || stage == Stage::finished || stage == Stage::closed; }

std::string_view name_of(StaffAct act)
{
    for (const auto& [known, name] : act_names)
        if (known == act) return name;
    return "unknown";
}

Result<StaffAct> staff_act_named(std::string_view name)
{
    for (const auto& [known, text] : act_names)
        if (text == name) return known;
    return base::failure(base::ErrorKind::invalid_input, "no such act of staff");
}

std::string_view name_of(Trouble trouble)
{
    for (const auto& [known, name] : trouble_names)
        if (known == trouble) return name;
    return "unknown";
}

Result<Trouble> trouble_named(std::string_view name)
{
    for (const auto& [known, text] : trouble_names)
        if (text == name) return known;
    return base::failure(base::ErrorKind::invalid_input, "no such trouble");
}

bool only_looks(StaffAct act) { return act == StaffAct::opened || act == StaffAct::printed || act == StaffAct::exported; }

std::optional<Stage> stage_after(Stage stage, StaffAct act, std::string_view role)
{
    if (!role_may(role, act)) return std::nullopt;
    if (only_looks(act)) return stage;
    // Whoever holds the slip of a request that has ended may still ask to be called.
    if (ended(stage)) return act == StaffAct::called ? std::optional{stage} : std::nullopt;

    const bool accepted = stage == Stage::accepted;
    switch (act) {
    case StaffAct::claimed: return stage == Stage::received ? Stage::claimed : stage;
    case StaffAct::finished: return accepted ? std::optional{Stage::finished} : std::nullopt;
    default: break;
    }
    // Whoever acts has taken the request on first, so that two people never call the same citizen.
    if (stage == Stage::received) return std::nullopt;
    switch (act) {
    case StaffAct::released: return accepted ? std::nullopt : std::optional{Stage::received};
    case StaffAct::called: return accepted || stage == Stage::waiting ? stage : Stage::called;
    case StaffAct::asked_papers: return accepted ? stage : Stage::waiting;
    case StaffAct::papers_received:
        if (accepted) return stage;
        return stage == Stage::waiting ? std::optional{Stage::claimed} : std::nullopt;
    case StaffAct::accepted: return accepted ? std::nullopt : std::optional{Stage::accepted};
    case StaffAct::transferred: return Stage::transferred;
    case StaffAct::closed: return Stage::closed;
    default: return std::nullopt;
    }
}

}  // namespace kiosk::flow
