#pragma once
/// What staff write down for somebody who is not at a terminal: the notice of a body of proceedings, and a request at the
/// counter or on the phone. Both are lists of questions like the terminal's, so that the same document, checks and seal come
/// out. Leaves to its neighbours: words and page (desk), sealing (submit.h).
#include "kiosk/flow/request_document.h"

namespace kiosk::flow {

/// Questions of a notice 03 or 04 (joint circular 10/2018) and of the person it speaks of. `sets` of the person's role give the
/// facts by which grounds and urgency are judged.
std::vector<visit::Question> notice_questions();
/// The pack's own request form, and before it how the person came, behind it what staff confirm: that consent was asked aloud,
/// and how the written request was signed.
std::vector<visit::Question> counter_questions(const visit::Guide&);

/// The document of these answers. A day and an hour of one event become its minute. A notice holds no consent: the person it
/// speaks of is asked when somebody meets them. invalid_input names the path.
base::Result<Json> intake_document(const visit::Draft&, const std::vector<visit::Question>&);

/// Of the prefix of a code: "TB03", "TB04"; nothing for what is no notice.
std::string prefix_of_notice(const visit::Answers&);

}  // namespace kiosk::flow
