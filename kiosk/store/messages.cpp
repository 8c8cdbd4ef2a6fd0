/// What the holder of a slip tells about a request: sealed bytes for staff, kept once however often they are sent.
#include "kiosk/base/try.h"
#include "kiosk/store/log_events.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::int64_t messages_max = 50;
constexpr std::size_t message_bytes_max = 140 * 1024;
constexpr std::size_t message_overhead_bytes = 1024;
}  // namespace

Result<void> Store::message_fits(ByteView sealed)
{
    if (sealed.empty()) return failure(ErrorKind::invalid_input, "a sealed message is expected");
    if (sealed.size() > message_bytes_max) return failure(ErrorKind::too_large, "a message is larger than 128 KiB");
    return sealed_to_ours(sealed);
}

Result<void> Store::keep_message(const record::SubjectId& subject, ByteView sealed)
{
    record::Act act;
    act.id = act_of_message(sealed);
    act.subject = subject;
    act.wish = record::ReceiveMessage{};
    act.sealed = record::encoded(record::SealedPart{Bytes(sealed.begin(), sealed.end()), {}, {}});
    if (const auto before = TRY(log_->by_act(act.id))) {
        if (before->subject != subject) return failure(ErrorKind::conflict, "this message belongs to another request");
        return {};
    }
    const auto request = TRY(tables_->view().request(subject));
    if (request && request->messages >= messages_max)
        return failure(ErrorKind::too_large, "no more messages can be kept for this request");
    return write(act.sealed.size() + message_overhead_bytes, [&](Writing& writing) -> Result<void> {
        TRY(writing.add(TRY(record::decided(writing.view(), act, here()))));
        return {};
    });
}

Result<void> Store::append_message(const std::string& code, const std::string& secret, ByteView sealed)
{
    TRY(message_fits(sealed));
    return guarded<void>([&]() -> Result<void> { return keep_message(TRY(holder_of(code, secret)), sealed); });
}

void Store::ask_to_append(const std::string& code, const std::string& secret, Bytes sealed,
                          std::function<void(Result<void>)> answer)
{
    if (auto fits = message_fits(sealed); !fits) return answer(fits);
    check_aside(code, secret,
                [this, sealed = std::move(sealed), answer = std::move(answer)](Result<record::SubjectId> subject) {
                    if (!subject) return answer(tl::unexpected(subject.error()));
                    answer(guarded<void>([&] { return keep_message(*subject, sealed); }));
                });
}

}  // namespace kiosk::store
