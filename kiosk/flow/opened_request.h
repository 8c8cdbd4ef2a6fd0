#pragma once
/// A request as staff read it: the document of request_document.h, typed and with nothing left to guess; and every answer of
/// it as it stands, for what has no member here.
/// Lives in memory only, between unlocking and locking the desk. Leaves words and order on the screen to `desk`.
#include <string>
#include <utility>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/flow/holder_message.h"
#include "kiosk/flow/notice.h"
#include "kiosk/flow/request_answers.h"
#include "kiosk/law/facts.h"

namespace kiosk::flow {

struct PersonOfRequest {
    std::string name;
    std::string phone;
    std::string birth;  ///< ISO day, month or year
    std::string sex;
    std::string ethnicity;
    std::string commune;
    std::string address;
    std::string id_number;
    std::string guardian;
};

/// How the person may be reached without bringing them into danger. Option ids of the pack or plain words.
struct SafeContact {
    std::string phone;
    std::vector<std::string> times;
    std::string say_who;  ///< may the caller say where the call comes from
    std::string safe_word;
    std::string other_name;
    std::string other_phone;
    std::string other_relation;
    std::string come_back_on;
    std::string address;
    std::vector<std::string> wishes;
};

struct SuggestedGround {
    std::string id;
    bool met = false;  ///< false: possible
};

struct OpenedRequest {
    std::string language = "vi";
    bool for_self = true;
    std::string relation;  ///< of the requester to the aided person
    std::string may_speak;
    PersonOfRequest requester;
    PersonOfRequest aided;  ///< empty when the request is for oneself
    SafeContact contact;
    law::Facts facts;
    std::vector<SuggestedGround> grounds;  ///< met first
    std::string area;
    std::string words;  ///< the person's own
    std::string other_side;
    std::vector<std::string> help;
    std::vector<std::string> needs;
    std::optional<Notice> notice;                            ///< told by a body of proceedings
    std::string verdict;                                     ///< what the rules said at the terminal: "maybe"
    std::vector<std::string> urgent;                         ///< reasons, "court_date"
    std::vector<std::pair<std::string, std::string>> other;  ///< the pack's own questions: path, answer
    std::string secret;                                      ///< of the receipt: notes for the citizen are sealed under it
    base::WallTime sent_at{};                                ///< zero when the document does not say
    bool synthetic = false;
    std::vector<RequestAnswer> answers;   ///< all of the document
    std::vector<HolderMessage> messages;  ///< of the receipt's holder, oldest first
    std::size_t messages_unreadable = 0;  ///< whose seal did not open

    /// The number to dial: the contact's, else the requester's, else that of the person to be trusted. May be empty.
    const std::string& phone_to_call() const;
};

/// corrupt when the document is not a request at all; single odd values are left empty rather than losing the rest.
base::Result<OpenedRequest> opened_request(const Json& document);

}  // namespace kiosk::flow
