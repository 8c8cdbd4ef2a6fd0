/// kioskctl paper: an official paper as PDF. Each is noted in the log before its bytes are written.
#include <algorithm>
#include <fstream>
#include <iostream>

#include "kiosk/app/ctl/data_commands.h"
#include "kiosk/base/try.h"
#include "kiosk/flow/paper_values.h"
#include "kiosk/flow/staff_log.h"
#include "kiosk/paper/form_layout.h"

namespace kiosk::app {

namespace {
using base::ErrorKind;
using base::failure;
using base::Result;
using content::PaperSubject;
using content::PaperValues;

struct Desk {
    base::SystemClock clock;
    DataFolder folder;
    content::Library library;
    StaffAtWork at;
    std::vector<flow::QueuedRequest> rows;
    base::Day today{};
    std::optional<base::RequestId> about{};  ///< whose print is noted

    flow::PaperOffice office() const
    {
        const auto in_vietnamese = [](const law::Words& words) { return std::string{content::in_language(words, "vi")}; };
        const auto& settings = folder.settings;
        return {library,
                in_vietnamese(settings.centre_name),
                in_vietnamese(settings.unit_name),
                in_vietnamese(settings.opening_hours),
                settings.phone,
                at.work->who(),
                today};
    }
};

Result<std::unique_ptr<Desk>> desk_of(const PaperWords& words)
{
    auto out = std::make_unique<Desk>();
    out->folder = TRY(open_data_folder(words.data));
    out->library = TRY(open_library(content_folder(out->folder, words.content), out->folder.path / "cache"));
    out->at = TRY(signed_in(out->folder, words.keys, out->clock));
    out->rows = TRY(out->at.work->news()).value_or(std::vector<flow::QueuedRequest>{});
    out->today = base::local_day(out->clock.wall());
    return out;
}

/// The power that the form needs, as the log has it now.
Result<void> allowed(const Desk& desk, const content::PaperForm& form)
{
    const auto powers = TRY(desk.at.door->powers());
    if (powers.grant(form.power, desk.at.work->staff().role()) == record::Grant::full) return {};
    return failure(ErrorKind::denied, "this paper needs the power " + std::string{record::name_of(form.power)});
}

Result<PaperValues> of_request(Desk& desk, const content::PaperForm& form, const std::string& code)
{
    const auto row = std::find_if(desk.rows.begin(), desk.rows.end(), [&](const auto& one) {
        return one.code == code || (!code.empty() && one.case_number == code);
    });
    if (row == desk.rows.end()) return failure(ErrorKind::not_found, "no request or case of this number is here");
    const auto& stages = form.stages;
    if (!stages.empty() && std::find(stages.begin(), stages.end(), row->stage) == stages.end())
        return failure(ErrorKind::denied, "this paper does not fit the stage " + std::string{record::name_of(row->stage)});
    const auto request = TRY(desk.at.work->read(row->id));
    const auto history = TRY(desk.at.work->history(row->id));
    desk.about = row->id;
    return flow::request_values(desk.office(), *row, request, history);
}

Result<PaperValues> of_day(const Desk& desk, const std::string& iso_day)
{
    const auto day = iso_day.empty() ? desk.today : TRY(base::parse_day(iso_day));
    std::vector<flow::OpenedRequest> opened;
    opened.reserve(desk.rows.size());
    std::vector<flow::PaperRequest> requests;
    for (const auto& row : desk.rows) {
        if (flow::ended(row.stage) && row.day != day) continue;
        auto request = desk.at.work->read(row.id);
        if (request) opened.push_back(std::move(*request));
        requests.push_back({row, request ? &opened.back() : nullptr});
    }
    TRY(desk.at.work->note_desk("printed"));
    const auto anchor = TRY(flow::log_anchor(desk.at.work->staff()));
    return flow::day_values(desk.office(), day, requests, anchor.number, anchor.letters);
}

Result<PaperValues> of_month(const Desk& desk, const std::string& iso_month)
{
    const auto first = iso_month.empty() ? desk.today : TRY(base::parse_day(iso_month + "-01"));
    std::vector<base::RequestId> ids;
    for (const auto& row : desk.rows) ids.push_back(row.id);
    TRY(desk.at.work->note_desk("printed"));
    flow::MonthCount count{*desk.at.work, std::move(ids), static_cast<int>(first.year()), static_cast<unsigned>(first.month())};
    while (!TRY(count.go_on(desk.clock.steady() + std::chrono::seconds{1}, desk.clock))) {
    }
    return flow::month_values(desk.office(), count.year(), count.month(), count.members());
}

Result<PaperValues> values_for(Desk& desk, const content::PaperForm& form, const std::string& code)
{
    switch (form.subject) {
    case PaperSubject::request:
    case PaperSubject::case_file: return of_request(desk, form, code);
    case PaperSubject::day: return of_day(desk, code);
    case PaperSubject::month: return of_month(desk, code);
    case PaperSubject::register_year: break;
    }
    return failure(ErrorKind::invalid_input, "pages of the register are printed at the desk");
}

/// What was set, what the form suggests for the rest; what is needed must be there.
Result<void> fill_in(PaperValues& values, const content::PaperForm& form, const std::vector<std::string>& places)
{
    std::map<std::string, std::string, std::less<>> set;
    for (const auto& each : places) {
        const auto at = each.find('=');
        if (at == each.npos) return failure(ErrorKind::invalid_input, "--set: PLACE=WORDS is expected");
        set[each.substr(0, at)] = each.substr(at + 1);
    }
    for (const auto& ask : form.asks) {
        auto words = set.contains(ask.place) ? set[ask.place] : std::string{values.of(ask.from)};
        set.erase(ask.place);
        if (words.empty()) words = ask.usual;
        for (const auto& option : ask.options)
            if (option.value == words) values.chosen[ask.place] = words, words = option.words;
        if (!ask.options.empty() && !words.empty() && !values.chosen.contains(ask.place))
            return failure(ErrorKind::invalid_input, "--set: " + ask.place + " has no such value");
        if (ask.needed && words.empty()) return failure(ErrorKind::invalid_input, "this paper needs --set " + ask.place + "=…");
        values.one[ask.place] = words;
    }
    if (set.empty()) return {};
    return failure(ErrorKind::invalid_input, "--set: the form asks for no " + set.begin()->first);
}

Result<std::string> drawn(const PaperWords& words)
{
    const auto desk = TRY(desk_of(words));
    const auto* form = content::form_named(desk->library, words.form, desk->today);
    if (form == nullptr) return failure(ErrorKind::not_found, "no form of this name is in force today");
    TRY(allowed(*desk, *form));
    auto values = TRY(values_for(*desk, *form, words.code));
    TRY(fill_in(values, *form, words.places));
    if (desk->about) TRY(desk->at.work->note_look(*desk->about, flow::StaffAct::printed));
    const auto band = desk->folder.demo ? std::string{desk->library.find_words("vi", "paper.band").words} : std::string{};
    return paper::form_pdf({*form, values, band, desk->today});
}
}  // namespace

int print_paper(const PaperWords& words)
{
    const auto pdf = drawn(words);
    if (!pdf) return said(pdf.error());
    if (words.out.empty()) return (std::cout << *pdf).flush() ? 0 : said({ErrorKind::io, "standard output cannot be written"});
    std::ofstream out{words.out, std::ios::binary};
    return (out << *pdf).flush() ? 0 : said({ErrorKind::io, words.out + ": cannot be written"});
}

}  // namespace kiosk::app
