#include <algorithm>
#include <array>
#include <iostream>

#include "kiosk/app/ctl/data_commands.h"
#include "kiosk/flow/request_schema.h"
#include "kiosk/flow/submit.h"

namespace kiosk::app {

namespace {
using base::Result;
using flow::Json;

struct Opened {
    DataFolder folder;
    std::unique_ptr<flow::StaffDoor> desk;
    std::unique_ptr<flow::Opener> opener;   ///< none: only the outside is read
    std::vector<flow::QueuedRequest> rows;
};

Result<Opened> opened_for(const RequestsWords& words, bool with_keys)
{
    Opened out;
    auto folder = open_data_folder(words.data);
    if (!folder) return tl::unexpected(folder.error());
    if (with_keys) {
        auto opener = opener_for(*folder, words.keys);
        if (!opener) return tl::unexpected(opener.error());
        out.opener = std::move(*opener);
    }
    auto desk = connect_desk(*folder);
    if (!desk) return tl::unexpected(desk.error());
    auto rows = (*desk)->list();
    if (!rows) return tl::unexpected(rows.error());
    out.folder = std::move(*folder);
    out.desk = std::move(*desk);
    out.rows = std::move(*rows);
    return out;
}

OutJson outside_of(const flow::QueuedRequest& row)
{
    OutJson out{{"code", row.code}, {"id", row.id.text()}, {"unit", row.unit}, {"day", base::iso(row.day)}, {"daily_number", row.daily_number},
                {"sequence", row.sequence}, {"urgent", row.urgent}, {"stage", std::string(visit::name_of(row.stage))},
                {"answer_by", base::iso(row.answer_by)}, {"tries", row.tries}};
    if (!row.claimed_by.empty()) out["claimed_by"] = row.claimed_by;
    if (!row.case_number.empty()) out["case_number"] = row.case_number;
    return out;
}

/// Written into the audit first; what cannot be noted is not opened.
Result<Json> document_in(const Opened& opened, const flow::QueuedRequest& row, flow::StaffAct act)
{
    flow::StaffMove move;
    move.id = row.id;
    move.act = act;
    move.who = opened.opener->staff_name();
    move.role = opened.opener->role();
    if (auto noted = opened.desk->move(move); !noted) return tl::unexpected(noted.error());
    auto plain = opened.opener->open(row.envelope, {row.id, row.unit});
    if (!plain) return tl::unexpected(base::Error{plain.error().kind, row.code + ": " + plain.error().detail});
    auto document = Json::parse(plain->begin(), plain->end(), nullptr, false);
    base::wipe(plain->data(), plain->size());
    if (!document.is_object()) return base::failure(base::ErrorKind::corrupt, row.code + ": what was sealed is no request");
    // The receipt's secret is the citizen's.
    document.erase("secret");
    return document;
}

/// A spreadsheet must not take a person's words for a formula.
std::string cell(std::string text)
{
    const bool formula = !text.empty() && (text[0] == '=' || text[0] == '@' || text[0] == '\t' || text[0] == '\r' ||
                                           ((text[0] == '+' || text[0] == '-') && (text.size() < 2 || text[1] < '0' || text[1] > '9')));
    if (formula) text.insert(text.begin(), '\'');
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string text_at(const Json& document, std::string_view path)
{
    const auto dot = path.find('.');
    const auto found = document.find(std::string(path.substr(0, dot)));
    if (found == document.end()) return {};
    if (dot != std::string_view::npos) return found->is_object() ? text_at(*found, path.substr(dot + 1)) : std::string{};
    if (found->is_string()) return found->get<std::string>();
    if (found->is_array()) return flow::joined(*found);
    return {};
}

constexpr std::array columns{"requester.name", "requester.phone", "requester.birth", "requester.sex", "requester.ethnicity", "requester.commune",
                             "for.relation", "aided.name", "aided.birth", "contact.phone", "contact.times", "contact.say_who", "contact.safe_word",
                             "contact.come_back_on", "matter.area", "matter.words", "matter.other_side", "help", "needs", "sent_at"};

void print_header()
{
    std::cout << "code,day,daily_number,unit,stage,urgent,answer_by,claimed_by,case_number";
    for (const auto* path : columns) std::cout << ',' << path;
    std::cout << "\r\n";
}

void print_row(const flow::QueuedRequest& row, const Json& document)
{
    std::cout << cell(row.code) << ',' << base::iso(row.day) << ',' << row.daily_number << ',' << cell(row.unit) << ',' << visit::name_of(row.stage)
              << ',' << (row.urgent ? "yes" : "no") << ',' << base::iso(row.answer_by) << ',' << cell(row.claimed_by) << ',' << cell(row.case_number);
    for (const auto* path : columns) std::cout << ',' << cell(text_at(document, path));
    std::cout << "\r\n";
}
}  // namespace

int list_requests(const RequestsWords& words)
{
    const bool with_keys = !words.keys.passphrase_file.empty();
    const auto opened = opened_for(words, with_keys);
    if (!opened) return said(opened.error());
    auto out = OutJson::array();
    for (const auto& row : opened->rows) {
        auto line = outside_of(row);
        if (with_keys) {
            const auto document = document_in(*opened, row, flow::StaffAct::opened);
            if (!document) return said(document.error());
            line["name"] = text_at(*document, "requester.name");
            line["area"] = text_at(*document, "matter.area");
        }
        out.push_back(std::move(line));
    }
    std::cout << out.dump(2) << '\n';
    return 0;
}

int show_request(const RequestsWords& words)
{
    const auto code = flow::written_code(words.code);
    const auto opened = opened_for(words, true);
    if (!opened) return said(opened.error());
    for (const auto& row : opened->rows) {
        if (row.code != words.code && (!code || row.code != *code)) continue;
        const auto document = document_in(*opened, row, flow::StaffAct::opened);
        if (!document) return said(document.error());
        auto out = outside_of(row);
        out["request"] = OutJson(*document);
        const auto history = opened->desk->history(row.id);
        if (!history) return said(history.error());
        out["history"] = OutJson::array();
        for (const auto& entry : *history) {
            const auto at = base::local(entry.at);
            char time[8];
            std::snprintf(time, sizeof time, "T%02d:%02d", at.hour, at.minute);
            out["history"].push_back({{"at", base::iso(at.day) + time}, {"who", entry.who}, {"what", entry.what}});
        }
        std::cout << out.dump(2) << '\n';
        return 0;
    }
    return said("there is no request with this code", 2);
}

int export_requests(const RequestsWords& words)
{
    const auto opened = opened_for(words, true);
    if (!opened) return said(opened.error());
    const bool csv = words.format == "csv";
    if (csv) print_header();
    auto out = OutJson::array();
    for (const auto& row : opened->rows) {
        const auto document = document_in(*opened, row, flow::StaffAct::exported);
        if (!document) return said(document.error());
        if (csv) {
            print_row(row, *document);
            continue;
        }
        auto line = outside_of(row);
        line["request"] = OutJson(*document);
        out.push_back(std::move(line));
    }
    if (!csv) std::cout << out.dump(2) << '\n';
    std::cout.flush();
    return std::cout ? 0 : 3;
}

}  // namespace kiosk::app
