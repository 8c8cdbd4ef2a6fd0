#include "kiosk/wire/handle.h"

#include "kiosk/wire/codec.h"

namespace kiosk::wire {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t list_part_bytes = 512 * 1024;

template <class List>
Json list_of(const List& items)
{
    auto out = Json::array();
    for (const auto& item : items) out.push_back(map_of(item));
    return out;
}

/// What was asked for as a map, or the error.
template <class T, class Make>
Result<Json> made(const Result<T>& result, Make make)
{
    if (!result) return tl::unexpected(result.error());
    return make(*result);
}
Result<Json> done(const Result<void>& result)
{
    if (!result) return tl::unexpected(result.error());
    return Json(true);
}

struct NotUnderstood {};
using Asked = tl::expected<Result<Json>, NotUnderstood>;
using Answer = std::function<void(Result<Json>)>;

/// The two that wait for a secret to be checked. False: it is neither of them.
bool ask_aside(const std::string& op, const Json& message, flow::RequestQueue& queue, const Answer& answer)
{
    if (op != "status" && op != "message") return false;
    Fields in{message};
    const auto code = in.text("code");
    const auto secret = in.text("secret");
    auto sealed = op == "message" ? in.bytes("sealed") : Bytes{};
    if (auto ok = in.checked(); !ok) {
        answer(tl::unexpected(ok.error()));
    } else if (op == "message") {
        queue.ask_to_append(code, secret, std::move(sealed), [answer](const Result<void>& kept) { answer(done(kept)); });
    } else {
        queue.ask_status(code, secret, [answer](const Result<flow::StoredStatus>& status) {
            answer(made(status, [](const auto& one) { return map_of(one); }));
        });
    }
    return true;
}

Asked ask_queue(const std::string& op, const Json& message, flow::RequestQueue& queue)
{
    Fields in{message};
    if (op == "put") {
        const auto request = sealed_request_in(in);
        if (auto ok = in.checked(); !ok) return Result<Json>{tl::unexpected(ok.error())};
        return made(queue.put(request), [](const auto& ticket) { return map_of(ticket); });
    }
    if (op == "put_all") {
        std::vector<flow::SealedRequest> requests;
        const auto* list = in.list("requests");
        for (const auto& item : list ? *list : Json::array()) {
            Fields one{item};
            requests.push_back(sealed_request_in(one));
            if (auto ok = one.checked(); !ok) return Result<Json>{tl::unexpected(ok.error())};
        }
        if (auto ok = in.checked(); !ok) return Result<Json>{tl::unexpected(ok.error())};
        auto out = Json::array();
        for (const auto& ticket : queue.put_all(requests)) {
            auto one = ticket ? answer(map_of(*ticket)) : refusal(ticket.error());
            one.erase("v");
            out.push_back(std::move(one));
        }
        return Result<Json>{std::move(out)};
    }
    if (op == "newest_day")
        return made(queue.newest_day(), [](const auto& day) { return day ? Json(base::iso(*day)) : Json(); });
    if (op == "ring") {
        const auto terminal = in.text("terminal");
        const auto urgent = in.truth("urgent");
        if (auto ok = in.checked(); !ok) return Result<Json>{tl::unexpected(ok.error())};
        return done(queue.ring(terminal, {}, urgent));
    }
    if (op == "stop") {
        const auto reason = in.text("reason");
        if (auto ok = in.checked(); !ok) return Result<Json>{tl::unexpected(ok.error())};
        return done(queue.count_stop(reason));
    }
    return tl::unexpected(NotUnderstood{});
}

Asked ask_staff(const std::string& op, const Json& message, flow::StaffDoor& staff)
{
    Fields in{message};
    if (op == "list") {
        const auto after = in.number("after");
        if (auto ok = in.checked(); !ok) return Result<Json>{tl::unexpected(ok.error())};
        return made(staff.list_from(after, list_part_bytes), [](const auto& part) { return list_of(part); });
    }
    if (op == "move") {
        const auto move = staff_move_in(message);
        if (!move) return Result<Json>{tl::unexpected(move.error())};
        return made(staff.move(*move), [](const auto& request) { return map_of(request); });
    }
    if (op == "history") {
        const auto id = in.id("id");
        if (auto ok = in.checked(); !ok) return Result<Json>{tl::unexpected(ok.error())};
        return made(staff.history(id), [](const auto& entries) { return list_of(entries); });
    }
    if (op == "rings") return made(staff.rings(), [](const auto& rings) { return list_of(rings); });
    if (op == "stops") return made(staff.stop_counts(), [](const auto& stops) { return list_of(stops); });
    if (op == "change_number") return made(staff.change_number(), [](std::int64_t number) { return Json(number); });
    if (op == "verify") return made(staff.verify(), [](const std::string& text) { return Json(text); });
    if (op == "troubles") {
        return made(staff.troubles(), [](const auto& troubles) {
            auto out = Json::array();
            for (const auto trouble : troubles) out.push_back(std::string{flow::name_of(trouble)});
            return out;
        });
    }
    if (op == "pin_keys" || op == "confirm_clock") {
        const auto who = in.text("who");
        const auto role = in.text("role");
        const auto keys = op == "pin_keys" ? in.key_ids("keys") : std::vector<flow::KeyId>{};
        if (auto ok = in.checked(); !ok) return Result<Json>{tl::unexpected(ok.error())};
        return done(op == "pin_keys" ? staff.pin_keys(who, role, keys) : staff.confirm_clock(who, role));
    }
    if (op == "backup") {
        const auto to = in.text("to");
        if (auto ok = in.checked(); !ok) return Result<Json>{tl::unexpected(ok.error())};
        if (!to.starts_with('/')) return Result<Json>{failure(ErrorKind::invalid_input, "an absolute path is expected")};
        return done(staff.backup(to));
    }
    if (op == "note_desk") {
        const auto who = in.text("who");
        const auto what = in.text("what");
        if (auto ok = in.checked(); !ok) return Result<Json>{tl::unexpected(ok.error())};
        return done(staff.note_desk(who, what));
    }
    return tl::unexpected(NotUnderstood{});
}
}  // namespace

void handle(const Json& message, Door door, const Ports& ports, const std::function<void(Handled)>& answered)
{
    const Answer answer_with = [answered](const Result<Json>& result) {
        answered({result ? answer(*result) : refusal(result.error()), false});
    };
    Fields in{message};
    const auto op = in.text("op", 40);
    auto& queue = door == Door::desk ? ports.from_desk : ports.from_terminal;
    if (ask_aside(op, message, queue, answer_with)) return;
    auto asked = ask_queue(op, message, queue);
    if (!asked && door == Door::desk) asked = ask_staff(op, message, ports.staff);
    if (asked) return answer_with(*asked);
    answered({refusal({ErrorKind::denied, "this is not to be asked here"}), true});
}

}  // namespace kiosk::wire
