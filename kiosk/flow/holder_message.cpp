#include "kiosk/flow/holder_message.h"

#include <nlohmann/json.hpp>

#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"
#include "kiosk/flow/submit.h"

namespace kiosk::flow {

using base::ErrorKind;
using base::failure;

Result<void> send_message(const RequestId& request, const std::string& code, const std::string& secret, visit::MessageKind kind,
                          const std::string& words, const MessageParts& parts)
{
    const auto clean = kind == visit::MessageKind::correct ? base::without_controls(words, true) : std::string{};
    if (kind == visit::MessageKind::correct && clean.find_first_not_of(" \n") == std::string::npos)
        return failure(ErrorKind::invalid_input, "a correction has no words");
    const auto right_code = written_code(code);
    const auto right_secret = written_secret(secret);
    if (!right_code || !right_secret) return failure(ErrorKind::denied, "code and secret do not belong together");
    if (base::letters_in(clean) > visit::message_letters_max) return failure(ErrorKind::invalid_input, "a message is too long");

    PendingMessage handed{request, kind, clean, {}, false};
    auto* before = parts.unanswered;
    const bool again = before && before->request == request && before->kind == kind && before->words == clean;
    if (again) handed.sealed = before->sealed;
    if (handed.sealed.empty()) {
        const Json document{{"version", 1},
                            {"message", std::string{name_of(kind)}},
                            {"words", clean},
                            {"sent_at", base::iso(parts.clock.wall())}};
        auto plain = document.dump();
        auto sealed = parts.sealer.seal(base::view_of(plain), {request, parts.unit});
        base::wipe(plain.data(), plain.size());
        handed.sealed = TRY(std::move(sealed));
    }
    auto kept = parts.queue.append_message(*right_code, *right_secret, handed.sealed);
    if (before) *before = kept ? PendingMessage{} : std::move(handed);
    return kept;
}

Result<HolderMessage> opened_message(const Json& document)
{
    const auto text = [&](const char* key) {
        const auto found = document.find(key);
        return found != document.end() && found->is_string() ? found->get<std::string>() : std::string{};
    };
    if (!document.is_object()) return failure(ErrorKind::corrupt, "not a message");
    const auto kind = visit::message_kind_named(text("message"));
    if (!kind) return failure(ErrorKind::corrupt, "not a message");
    HolderMessage out{*kind, text("words"), {}};
    if (const auto at = base::parse_time(text("sent_at"))) out.sent_at = *at;
    return out;
}

}  // namespace kiosk::flow
