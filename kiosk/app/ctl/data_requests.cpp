#include <iostream>

#include "kiosk/app/ctl/data_commands.h"
#include "kiosk/app/ctl/request_csv.h"
#include "kiosk/base/try.h"
#include "kiosk/flow/queue_mirror.h"
#include "kiosk/flow/submit.h"

namespace kiosk::app {

namespace {
using base::Result;

struct Listed {
    base::SystemClock clock;
    DataFolder folder;
    StaffAtWork at;  ///< nobody: only the outside is read
    std::vector<flow::QueuedRequest> rows;
};

Result<std::vector<flow::QueuedRequest>> rows_from_outside(const DataFolder& folder)
{
    const auto desk = TRY(connect_desk(folder));
    flow::QueueMirror mirror{*desk};
    TRY(mirror.refresh());
    // What somebody is called stands under the seal.
    return mirror.in_order([](std::int64_t holder) { return holder == 0 ? std::string{} : "#" + std::to_string(holder); });
}

Result<std::unique_ptr<Listed>> listed_for(const RequestsWords& words, bool with_keys)
{
    auto out = std::make_unique<Listed>();
    out->folder = TRY(open_data_folder(words.data));
    if (with_keys) {
        out->at = TRY(signed_in(out->folder, words.keys, out->clock));
        out->rows = TRY(out->at.work->news()).value_or(std::vector<flow::QueuedRequest>{});
    } else {
        out->rows = TRY(rows_from_outside(out->folder));
    }
    return out;
}

OutJson outside_of(const flow::QueuedRequest& row)
{
    OutJson out{{"code", row.code},
                {"id", row.id.text()},
                {"unit", row.unit},
                {"day", base::iso(row.day)},
                {"daily_number", row.daily_number},
                {"sequence", row.sequence},
                {"urgent", row.urgent},
                {"stage", std::string(visit::name_of(row.stage))},
                {"answer_by", base::iso(row.answer_by)},
                {"tries", row.tries}};
    if (!row.claimed_by.empty()) out["claimed_by"] = row.claimed_by;
    if (!row.case_number.empty()) out["case_number"] = row.case_number;
    if (!row.messages.empty()) out["messages_unanswered"] = row.messages_unanswered;
    return out;
}

using Unsealed = flow::UnsealedRequest;

Result<Unsealed> unsealed(const Listed& listed, const flow::QueuedRequest& row)
{
    auto whole = TRY(listed.at.work->read_whole(row.id));
    // The receipt's secret is the citizen's.
    whole.document->erase("secret");
    return whole;
}

/// Opening is written once a day, exporting each time.
Result<void> note(const Listed& listed, const flow::QueuedRequest& row, flow::StaffAct act)
{
    if (act != flow::StaffAct::opened) return listed.at.work->note_look(row.id, act);
    TRY(listed.at.work->open_audited(row.id));
    return {};
}

/// Written into the log first; what cannot be noted is not opened, and ends the command. Each row whose seal does not open is
/// told and marked, and the others come all the same. Yields the exit code.
template <class Take>
int open_each(const Listed& listed, flow::StaffAct act, Take take)
{
    int code = 0;
    for (const auto& row : listed.rows) {
        if (const auto noted = note(listed, row, act); !noted) return said(noted.error());
        const auto opened = unsealed(listed, row);
        if (!opened) code = said(row.code + ": " + opened.error().detail, 1);
        take(row, opened ? &*opened : nullptr);
    }
    return code;
}

void add_messages(OutJson& out, const flow::OpenedRequest& request)
{
    out["messages"] = OutJson::array();
    for (const auto& message : request.messages)
        out["messages"].push_back({{"sent_at", base::iso(message.sent_at)},
                                   {"kind", std::string{visit::name_of(message.kind)}},
                                   {"words", message.words}});
    if (request.messages_unreadable > 0) out["messages_unreadable"] = request.messages_unreadable;
}

/// The whole request, or the mark that it cannot be read.
OutJson whole(const flow::QueuedRequest& row, const Unsealed* opened)
{
    auto out = outside_of(row);
    if (!opened) {
        out["unreadable"] = true;
        return out;
    }
    out["request"] = OutJson(*opened->document);
    add_messages(out, opened->request);
    return out;
}

OutJson history_of(const std::vector<flow::HistoryEntry>& history)
{
    auto out = OutJson::array();
    for (const auto& entry : history)
        out.push_back(
            {{"at", base::iso(entry.at).substr(0, entry.day_only ? 10 : 16)}, {"who", entry.who}, {"what", entry.what}});
    return out;
}
}  // namespace

int list_requests(const RequestsWords& words)
{
    const bool with_keys = !words.keys.passphrase_file.empty();
    const auto listed = listed_for(words, with_keys);
    if (!listed) return said(listed.error());
    auto out = OutJson::array();
    int code = 0;
    if (!with_keys)
        for (const auto& row : (*listed)->rows) out.push_back(outside_of(row));
    else
        code = open_each(**listed, flow::StaffAct::opened, [&](const flow::QueuedRequest& row, const Unsealed* opened) {
            auto line = outside_of(row);
            if (opened) {
                line["name"] = opened->request.requester.name;
                line["area"] = opened->request.area;
                add_messages(line, opened->request);
            } else {
                line["unreadable"] = true;
            }
            out.push_back(std::move(line));
        });
    if (code > 1) return code;
    std::cout << out.dump(2) << '\n';
    return code;
}

int show_request(const RequestsWords& words)
{
    const auto code = flow::written_code(words.code);
    auto listed = listed_for(words, true);
    if (!listed) return said(listed.error());
    std::erase_if((*listed)->rows, [&](const auto& row) { return row.code != words.code && (!code || row.code != *code); });
    if ((*listed)->rows.empty()) return said("there is no request with this code", 2);
    (*listed)->rows.resize(1);
    OutJson out;
    const int ended = open_each(**listed, flow::StaffAct::opened,
                                [&](const flow::QueuedRequest& row, const Unsealed* opened) { out = whole(row, opened); });
    if (ended > 1) return ended;
    const auto history = (*listed)->at.work->history((*listed)->rows.front().id);
    if (!history) return said(history.error());
    out["history"] = history_of(*history);
    std::cout << out.dump(2) << '\n';
    return ended;
}

int export_requests(const RequestsWords& words)
{
    const auto listed = listed_for(words, true);
    if (!listed) return said(listed.error());
    const bool csv = words.format == "csv";
    auto out = OutJson::array();
    if (csv) std::cout << csv_header();
    const int code = open_each(**listed, flow::StaffAct::exported, [&](const flow::QueuedRequest& row, const Unsealed* opened) {
        if (csv)
            std::cout << csv_row(row, opened ? &opened->request : nullptr);
        else
            out.push_back(whole(row, opened));
    });
    if (!csv && code <= 1) std::cout << out.dump(2) << '\n';
    return code;
}

}  // namespace kiosk::app
