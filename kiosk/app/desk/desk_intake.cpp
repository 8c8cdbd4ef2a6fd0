/// What staff write down for somebody who is not at a terminal: sealed and stored like any other request.
#include <nlohmann/json.hpp>
#include <utility>

#include "kiosk/app/desk/desk_program.h"
#include "kiosk/flow/intake_form.h"

namespace kiosk::app {

namespace intent = desk::intent;

namespace {
/// The desk's door where a terminal's is expected: it stores, and nothing else is asked of it.
class IntakeQueue final : public flow::RequestQueue {
public:
    explicit IntakeQueue(flow::StaffDoor& door) : door_(door) {}
    base::Result<flow::Ticket> put(const flow::SealedRequest& sealed) override { return door_.put(sealed); }
    base::Result<flow::StoredStatus> status(const std::string&, const std::string&) override { return not_asked(); }
    base::Result<void> append_message(const std::string&, const std::string&, flow::ByteView) override { return not_asked(); }
    base::Result<void> ring(const std::string&, const std::string&, bool) override { return not_asked(); }

private:
    static tl::unexpected<base::Error> not_asked()
    {
        return base::failure(base::ErrorKind::internal, "the desk's door stores a request and answers nothing of it");
    }
    flow::StaffDoor& door_;
};
}  // namespace

void DeskProgram::put(const desk::wish::Put& written)
{
    const auto secrets = parts_.secrets ? parts_.secrets() : nullptr;
    if (!work_ || !sealer_ || !secrets) return happened(intent::NotDone{base::ErrorKind::unavailable});
    if (!put_id_) put_id_ = base::RequestId::random();
    visit::Draft draft;
    draft.id = *put_id_;
    draft.language = written.language;
    draft.answers = written.answers;
    const auto questions = written.notice ? flow::notice_questions() : flow::counter_questions(parts_.library.guide);
    auto document = flow::intake_document(draft, questions);
    if (!document) return happened(intent::NotDone{document.error().kind});
    auto settings = parts_.settings;
    if (const auto prefix = flow::prefix_of_notice(written.answers); written.notice && !prefix.empty())
        settings.code_prefix = prefix;
    IntakeQueue queue{parts_.door};
    const auto receipt = flow::submit(*put_id_, std::move(*document),
                                      {*sealer_, queue, *secrets, parts_.library.rules, settings, parts_.clock, &unanswered_});
    // Without an answer the same id is handed in again: nobody is stored twice.
    if (!receipt) return happened(intent::NotDone{receipt.error().kind});
    const auto id = *std::exchange(put_id_, std::nullopt);
    ask_store();
    happened(intent::Stored{id, receipt->code, receipt->secret, receipt->urgent});
}

}  // namespace kiosk::app
