#include "kiosk/record/descriptions.h"

#include <array>

#include "kiosk/record/values.h"

namespace kiosk::record {

namespace {
constexpr std::int64_t many = 999'999'999;
constexpr std::string_view capitals = "A-Z0-9";
constexpr std::string_view capitals_and_dash = "A-Z0-9-";
constexpr std::string_view visible = "!-~";
constexpr std::string_view lines = " -~\n";
constexpr std::string_view stages = "received|claimed|called|waiting|accepted|transferred|finished|closed";
constexpr std::string_view forms = "TGTT|TV|DDNTT";
constexpr std::string_view role_words = "reception|officer|head|content|technician";
constexpr std::string_view power_words =
    "see_requests|record_contacts|judge_papers|refuse|accept|accept_at_once|appoint|appraise|decide_conflict|record_visits|"
    "close_books|report|erase|sign_content|run_machines|manage_staff";

constexpr std::array now_keys{
    describe<Now, &Now::unit>("unit", Type::text, {1, 12, capitals}, "the centre or branch a request is for"),
    describe<Now, &Now::code>("code", Type::text, {1, 24, capitals_and_dash}, "stands on the slip"),
    describe<Now, &Now::daily_number>("daily_number", Type::integer, {1, 99'999, {}}, "order of a unit's day"),
    describe<Now, &Now::urgent>("urgent", Type::truth, {}, "a matter of danger or custody, or with a deadline"),
    describe<Now, &Now::stage>("stage", Type::choice, {1, 0, stages}, "how far a request is"),
    describe<Now, &Now::holder>("holder", Type::integer, {0, many, {}}, "number of who has claimed it, 0: nobody"),
    describe<Now, &Now::home>("home", Type::text, {1, word_bytes_max, visible}, "the origin that decides about the subject"),
    describe<Now, &Now::deadline>("deadline", Type::day, {1, 0, {}}, "by which the holder of the slip is answered"),
    describe<Now, &Now::form>("form", Type::choice, {1, 0, forms}, "of a case"),
    describe<Now, &Now::number>("number", Type::integer, {1, 999'999, {}}, "of a case in unit, form and year"),
    describe<Now, &Now::year>("year", Type::integer, {2000, 9999, {}}, "of a case"),
    describe<Now, &Now::undone>("undone", Type::truth, {}, "takes back the act before it"),
    describe<Now, &Now::day>("day", Type::day, {1, 0, {}}, "of what happened, for an entry of the register"),
    describe<Now, &Now::voided>("voided", Type::truth, {},
                                "the number that was given stands no more, and is never given again"),
};

constexpr std::array staff_keys{
    describe<MemberNow, &MemberNow::number>("number", Type::integer, {1, many, {}}, "as it stands in `who`"),
    describe<MemberNow, &MemberNow::role>("role", Type::choice, {1, 0, role_words}, "what a member of staff is"),
    describe<MemberNow, &MemberNow::key>("key", Type::bytes, {32, 32, {}}, "public signing key"),
    describe<MemberNow, &MemberNow::gone>("gone", Type::truth, {}, "does not work here any more"),
};

constexpr std::array log_keys{
    describe<LogNow, &LogNow::format>("format", Type::integer, {1, many, {}}, "of this page"),
    describe<LogNow, &LogNow::keys>("keys", Type::keys, {1, 8, {}}, "to which everything is sealed, in order"),
    describe<LogNow, &LogNow::machine>("machine", Type::text, {1, 64, visible}, "where the origin began"),
    describe<LogNow, &LogNow::gone_on_from>("gone_on_from", Type::head, {}, "the origin that this one continues"),
    describe<LogNow, &LogNow::old_audit>("old_audit", Type::bytes, {32, 32, {}}, "head of the audit of schema 2"),
    describe<LogNow, &LogNow::events>("events", Type::events, {1, 4096, {}}, "that were mended or lost"),
    describe<LogNow, &LogNow::forgotten>("forgotten", Type::subjects, {1, 4096, {}}, "whose sealed bytes are taken away"),
    describe<LogNow, &LogNow::day>("day", Type::day, {1, 0, {}}, "confirmed as today"),
    describe<LogNow, &LogNow::power>("power", Type::choice, {1, 0, power_words}, "line of the table of powers"),
    describe<LogNow, &LogNow::role>("role", Type::choice, {1, 0, role_words}, "column of the table of powers"),
    describe<LogNow, &LogNow::grant>("grant", Type::choice, {1, 0, "none|view|full"}, "new value of that cell"),
    describe<LogNow, &LogNow::from>("from", Type::day, {1, 0, {}}, "first day of a period that is closed"),
    describe<LogNow, &LogNow::to>("to", Type::day, {1, 0, {}}, "last day of a period that is closed"),
    describe<LogNow, &LogNow::counted>("counted", Type::events, {1, 64, {}}, "the last event of each origin in its figures"),
    describe<LogNow, &LogNow::series>("series", Type::series, {0, 512, {}}, "the last number of each book, as a head typed it"),
};

constexpr std::array request_columns{
    describe<Request, &Request::id>("id", Type::id, {16, 16, {}}, "subject"),
    describe<Request, &Request::unit>("unit", Type::text, {0, 12, capitals}, "last `unit`"),
    describe<Request, &Request::code>("code", Type::text, {0, 24, capitals_and_dash}, "last `code`"),
    describe<Request, &Request::day>("day", Type::day, {}, "`at` of its first event"),
    describe<Request, &Request::daily_number>("daily_number", Type::integer, {0, 99'999, {}}, "last `daily_number`"),
    describe<Request, &Request::urgent>("urgent", Type::truth, {}, "last `urgent`"),
    describe<Request, &Request::stage>("stage", Type::choice, {1, 0, stages}, "last `stage`"),
    describe<Request, &Request::since>("since", Type::day, {}, "`at` of the event that brought another `stage`"),
    describe<Request, &Request::holder>("holder", Type::integer, {0, many, {}}, "last `holder`"),
    describe<Request, &Request::home>("home", Type::text, {0, word_bytes_max, visible}, "last `home`"),
    describe<Request, &Request::deadline>("deadline", Type::day, {}, "last `deadline`"),
    describe<Request, &Request::form>("form", Type::choice, {0, 0, forms}, "last `form`"),
    describe<Request, &Request::number>("number", Type::integer, {0, 999'999, {}}, "last `number`"),
    describe<Request, &Request::year>("year", Type::integer, {0, 9999, {}}, "last `year`"),
    describe<Request, &Request::tries>("tries", Type::integer, {0, many, {}}, "events `request.called`"),
    describe<Request, &Request::version>("version", Type::integer, {0, many, {}}, "events that are no `request.looked`"),
    describe<Request, &Request::changed_by>("changed_by", Type::integer, {0, many, {}}, "`who` of the newest of these"),
    describe<Request, &Request::messages>("messages", Type::integer, {0, many, {}}, "events `request.message`"),
    describe<Request, &Request::messages_unanswered>("messages_unanswered", Type::integer, {0, many, {}},
                                                     "of these, after the last `request.called` or `request.moved`"),
    describe<Request, &Request::stopped>("stopped", Type::truth, {}, "holds what this program does not know and must"),
    describe<Request, &Request::forgotten>("forgotten", Type::truth, {}, "named by a `subject.forgotten`"),
    describe<Request, &Request::newest_act_by>("newest_act_by", Type::integer, {0, many, {}},
                                               "`who` of a `request.called` or `request.moved`, if no other event of these "
                                               "raised `version` since and it is no `undone`"),
};

constexpr std::array series_columns{
    describe<Series, &Series::unit>("unit", Type::text, {0, 12, capitals}, "`unit` of the request"),
    describe<Series, &Series::form>("form", Type::choice, {0, 0, forms}, "of the cases"),
    describe<Series, &Series::year>("year", Type::integer, {0, 9999, {}}, "of the cases"),
    describe<Series, &Series::last>("last", Type::integer, {0, 999'999, {}},
                                    "the highest `number` given, or told by `log.series`"),
};

constexpr std::array entry_columns{
    describe<Entry, &Entry::id>("id", Type::id, {16, 16, {}}, "subject"),
    describe<Entry, &Entry::unit>("unit", Type::text, {0, 12, capitals}, "last `unit`"),
    describe<Entry, &Entry::day>("day", Type::day, {}, "last `day`, of what happened"),
    describe<Entry, &Entry::form>("form", Type::choice, {0, 0, forms}, "last `form`"),
    describe<Entry, &Entry::number>("number", Type::integer, {0, 999'999, {}}, "last `number`"),
    describe<Entry, &Entry::year>("year", Type::integer, {0, 9999, {}}, "last `year`"),
    describe<Entry, &Entry::version>("version", Type::integer, {0, many, {}}, "its events"),
    describe<Entry, &Entry::voided>("voided", Type::truth, {}, "last `voided`: struck out, and counted nowhere"),
    describe<Entry, &Entry::forgotten>("forgotten", Type::truth, {}, "named by a `subject.forgotten`"),
};

constexpr std::array book_columns{
    describe<Book, &Book::id>("id", Type::id, {16, 16, {}}, "subject"),
    describe<Book, &Book::unit>("unit", Type::text, {0, 12, capitals}, "`unit`, empty: all"),
    describe<Book, &Book::from>("from_day", Type::day, {}, "`from`"),
    describe<Book, &Book::to>("to_day", Type::day, {}, "`to`, inside"),
    describe<Book, &Book::closed_by>("closed_by", Type::integer, {0, many, {}}, "`who`"),
    describe<Book, &Book::closed_on>("closed_on", Type::day, {}, "`at`"),
};

constexpr std::array member_columns{
    describe<Member, &Member::id>("id", Type::id, {16, 16, {}}, "subject"),
    describe<Member, &Member::number>("number", Type::integer, {0, many, {}}, "as it stands in `who`"),
    describe<Member, &Member::role>("role", Type::choice, {1, 0, role_words}, "last `role`"),
    describe<Member, &Member::key>("key", Type::bytes, {0, 32, {}}, "last `key`, empty: none yet"),
    describe<Member, &Member::gone>("gone", Type::truth, {}, "last `gone`"),
};

constexpr std::array state_columns{
    describe<LogState, &LogState::format>("format", Type::integer, {0, many, {}}, "last `format`"),
    describe<LogState, &LogState::keys>("keys", Type::keys, {0, 8, {}}, "last `keys`"),
    describe<LogState, &LogState::newest_day>("newest_day", Type::day, {}, "below: the newest day"),
    describe<LogState, &LogState::powers>("powers", Type::bytes, {80, 80, {}}, "a byte a cell, by power, then role"),
    describe<LogState, &LogState::members>("members", Type::integer, {0, many, {}}, "the highest `number` of staff"),
    describe<LogState, &LogState::went_on>("went_on", Type::text, {0, 100'000, lines},
                                           "a line each `gone_on_from`: the new origin, a blank, the old one"),
    describe<LogState, &LogState::numbers_unconfirmed>(
        "numbers_unconfirmed", Type::text, {0, 100'000, lines},
        "a line each origin with `gone_on_from` and no `log.series` yet, by name"),
};
}  // namespace

template <>
std::span<const Description<Now>> described()
{
    return now_keys;
}
template <>
std::span<const Description<MemberNow>> described()
{
    return staff_keys;
}
template <>
std::span<const Description<LogNow>> described()
{
    return log_keys;
}
template <>
std::span<const Description<Request>> described()
{
    return request_columns;
}
template <>
std::span<const Description<Series>> described()
{
    return series_columns;
}
template <>
std::span<const Description<Entry>> described()
{
    return entry_columns;
}
template <>
std::span<const Description<Book>> described()
{
    return book_columns;
}
template <>
std::span<const Description<Member>> described()
{
    return member_columns;
}
template <>
std::span<const Description<LogState>> described()
{
    return state_columns;
}

}  // namespace kiosk::record
