#include "kiosk/wire/handle.h"

#include <algorithm>

namespace kiosk::wire {

namespace {
bool is_taken_at(Door door, const Operation& wanted, const Ports& ports)
{
    if (door == Door::board) return wanted.door == Door::board && ports.board != nullptr;
    return wanted.door == Door::terminal || (wanted.door == Door::desk && door == Door::desk);
}
}  // namespace

void handle(const Json& message, Visitor& visitor, const Ports& ports, const std::function<void(Handled)>& answered)
{
    MessageFields in{message};
    const auto all = operations();
    const auto wanted =
        std::find_if(all.begin(), all.end(), [name = in.text("op", 40)](const Operation& one) { return one.name == name; });
    if (wanted == all.end() || !is_taken_at(visitor.door, *wanted, ports))
        return answered({refusal({base::ErrorKind::denied, "this is not to be asked here"}), true});
    if (wanted->door == Door::desk && !visitor.staff) visitor.staff = ports.session();
    auto& queue = visitor.door == Door::desk ? ports.from_desk : ports.from_terminal;
    wanted->run(in, {queue, visitor.staff.get(), ports.board}, [answered](const Result<Json>& result) {
        answered({result ? answer(*result) : refusal(result.error()), false});
    });
}

}  // namespace kiosk::wire
