#include "kiosk/screens/every_page.h"

namespace kiosk::screens {

/// A draft in which every question that can apply for a relative is answered.
visit::Session full_request(const content::Library& library)
{
    visit::Session session;
    session.consented = true;
    session.carry_over = true;
    session.check["household"] = {{"poor"}};
    session.draft.facts.set("household", "poor");
    auto& answers = session.draft.answers;
    answers["for_whom"] = {{"relative"}};
    for (const auto& question : library.guide.request) {
        if (answers.contains(question.id) || !applies(question, answers)) continue;
        auto& values = answers[question.id].values;
        if (question.options.empty())
            values = {question.kind == visit::QuestionKind::name ? "Nguyễn Thị Thanh Hường" : "0912345678"};
        else
            values = {question.options.front().id};
        if (question.kind == visit::QuestionKind::several && question.options.size() > 1)
            values.push_back(question.options[1].id);
    }
    return session;
}

visit::Receipt sample_receipt(bool urgent)
{
    visit::Receipt receipt;
    receipt.code = "BK-7K4M";
    receipt.secret = "K7M42QXD";
    receipt.daily_number = 14;
    receipt.answer_by = *base::parse_day("2026-11-24");
    receipt.urgent = urgent;
    receipt.ground_ids = {"tgpl2017.7.2"};
    return receipt;
}

}  // namespace kiosk::screens
