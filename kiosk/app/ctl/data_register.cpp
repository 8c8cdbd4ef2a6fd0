/// kioskctl register import, register close, report: the register of a data folder, opened with a member's keys.
#include <fmt/format.h>

#include <fstream>
#include <iostream>

#include "kiosk/app/ctl/data_commands.h"
#include "kiosk/app/exit_code.h"
#include "kiosk/base/counted.h"
#include "kiosk/base/try.h"
#include "kiosk/flow/register_book.h"
#include "kiosk/paper/report_paper.h"
#include "kiosk/register/identities.h"
#include "kiosk/register/ministry.h"
#include "kiosk/register/report_csv.h"
#include "kiosk/register/report_json.h"
#include "kiosk/vault/files.h"

namespace kiosk::app {

namespace {
using base::ErrorKind;
using base::failure;
using base::Result;

/// Somebody signed in, with the register read.
struct AtRegister {
    base::SystemClock clock;
    DataFolder folder;
    StaffAtWork at;
    std::unique_ptr<flow::RegisterBook> book;
};

Result<std::unique_ptr<AtRegister>> register_of(const std::filesystem::path& data, const KeyChoice& keys)
{
    auto out = std::make_unique<AtRegister>();
    out->folder = TRY(open_data_folder(data));
    out->at = TRY(signed_in(out->folder, keys, out->clock));
    out->book = std::make_unique<flow::RegisterBook>(flow::RegisterParts{*out->at.work, out->at.sealer.get(), out->clock});
    TRY(out->book->read(TRY(out->at.work->news()).value_or(std::vector<flow::QueuedRequest>{})));
    return out;
}

/// What cannot be opened is not counted, and that is said.
int unreadable_said(const AtRegister& at)
{
    const auto count = at.book->lines().unreadable();
    return count == 0 ? exit_code::done
                      : said(base::counted(count, "entry of the register", "entries of the register") +
                                 " could not be opened and not counted",
                             exit_code::check_failed);
}

Result<registry::Period> typed_period(const ReportWords& words)
{
    const auto from = base::parse_day(words.from), to = base::parse_day(words.to);
    if (!from) return failure(ErrorKind::invalid_input, "--from: a day is expected, as 2022-01-01");
    if (!to) return failure(ErrorKind::invalid_input, "--to: a day is expected, as 2022-06-30");
    return registry::period_of(*from, *to);
}

Result<registry::Estimate> typed_estimate(const std::filesystem::path& file)
{
    if (file.empty()) return registry::Estimate{};
    auto read = registry::read_estimate(TRY(vault::read_file(file)));
    if (!read) return failure(read.error().kind, file.string() + ": " + read.error().detail);
    return read;
}

/// With one unit asked for, that unit is the whole.
registry::Report narrowed(registry::Report report, const std::string& unit)
{
    if (unit.empty()) return report;
    auto part = registry::part_of(report, unit);
    if (part.estimate.empty()) part.estimate = report.total.estimate;
    return {report.period, {part}, part};
}

Result<void> write_bytes_to(const std::filesystem::path& file, const std::string& bytes)
{
    if (file.empty()) {
        if (!(std::cout << bytes).flush()) return failure(ErrorKind::io, "standard output cannot be written");
        return {};
    }
    std::ofstream out{file, std::ios::binary};
    if (!(out << bytes).flush()) return failure(ErrorKind::io, file.string() + ": cannot be written");
    return {};
}

Result<void> write_report(const AtRegister& at, const ReportWords& words, const registry::Report& report)
{
    if (words.format == "json")
        return write_bytes_to(words.out,
                              words.unit.empty() ? registry::written_json(report) : registry::written_json(report.total));
    if (words.format == "csv") return write_bytes_to(words.out, registry::written_csv(report));
    const auto library = TRY(open_library(content_folder(at.folder, words.content), at.folder.path / "cache"));
    paper::ReportPaper paper{
        library, report, "vi", std::string{content::in_language(at.folder.settings.centre_name, "vi")}, {}};
    if (!words.unit.empty()) paper.centre += (paper.centre.empty() ? "" : " · ") + words.unit;
    if (words.format == "text") return write_bytes_to(words.out, paper::report_text(paper));
    const auto entries = at.book->lines().entries();
    paper.months = registry::by_month(entries, report.period, words.unit);
    TRY(paper::print_report(paper, base::local_day(at.clock.wall()), words.out.empty() ? "/dev/stdout" : words.out));
    return {};
}

std::vector<registry::MinistryCase> ministry_cases(const flow::RegisterBook& book, const std::string& unit)
{
    std::vector<registry::MinistryCase> out;
    for (const auto* line : book.lines().all()) {
        if (line->entry.kind != registry::Kind::case_ || (!unit.empty() && line->entry.unit != unit)) continue;
        registry::MinistryCase one{line->entry, {}, {}, {}};
        if (const auto& details = line->details) {
            one.received = details->received;
            if (!details->provider_kind.empty()) one.staff_kinds = {details->provider_kind};
            one.persons = {{details->name, line->entry.sex, details->id_number, details->phone, line->entry.category}};
        }
        out.push_back(std::move(one));
    }
    return out;
}

Result<void> write_ministry(const AtRegister& at, const ReportWords& words, const registry::Period& period)
{
    const auto library = TRY(open_library(content_folder(at.folder, words.content), at.folder.path / "cache"));
    if (library.ministry.empty())
        return failure(ErrorKind::not_found, "this pack has no report/ministry.yaml, so there is no table to export by");
    const auto files = registry::ministry_files(ministry_cases(*at.book, words.unit), period, library.ministry);
    std::error_code error;
    std::filesystem::create_directories(words.ministry, error);
    if (error) return failure(ErrorKind::io, words.ministry.string() + ": cannot be made");
    TRY(write_bytes_to(words.ministry / "cases.csv", files.cases));
    TRY(write_bytes_to(words.ministry / "persons.csv", files.persons));
    TRY(write_bytes_to(words.ministry / "unmapped.csv", files.unmapped_csv()));
    if (!files.unmapped.empty())
        std::cerr << fmt::format("without a value in the Ministry's table, and left empty: {}; {} lists all\n",
                                 base::counted(files.unmapped.size(), "value"), (words.ministry / "unmapped.csv").string());
    return {};
}

bool knows_unit(const AtRegister& at, const std::string& unit)
{
    if (unit == at.folder.settings.unit) return true;
    for (const auto* line : at.book->lines().all())
        if (line->entry.unit == unit) return true;
    return false;
}

std::string gaps_in_words(const std::vector<registry::Gap>& gaps)
{
    std::string out;
    for (const auto& gap : gaps) out += "note: numbers are missing and stay so: " + registry::written(gap) + '\n';
    return out;
}
}  // namespace

int import_register(const RegisterWords& words)
{
    const auto bytes = vault::read_file(words.file);
    if (!bytes) return said(bytes.error());
    const auto at = register_of(words.data, words.keys);
    if (!at) return said(at.error());
    const auto done = (*at)->book->import(*bytes, words.good_rows);
    if (!done) return said(words.file.string() + ": " + done.error().detail, exit_code_of(done.error().kind));
    std::cerr << registry::written_faults(words.file.string(), done->faults);
    if (!done->faults.empty() && (!words.good_rows || done->taken == 0))
        return said(base::counted(done->faults.size(), "broken row") + "; nothing was imported", exit_code::check_failed);
    std::cerr << gaps_in_words(done->gaps);
    auto gaps = OutJson::array();
    for (const auto& gap : done->gaps) gaps.push_back(registry::written(gap));
    std::cout
        << OutJson{{"imported", done->taken}, {"broken", done->faults.size()}, {"cases", done->numbers}, {"gaps", gaps}}.dump()
        << '\n';
    return exit_code::done;
}

int close_register(const CloseWords& words)
{
    const auto period = registry::period_named(words.period);
    if (!period) return said(period.error());
    const auto name = registry::name_of(*period);
    const auto* kind = name.find('H') != std::string::npos   ? "half"
                       : name.find('Q') != std::string::npos ? "quarter"
                       : name.size() == 4                    ? "year"
                                                             : "month";
    if (words.kind != kind) return said(words.period + " is a " + kind + ", not a " + words.kind, exit_code::used_wrongly);
    const auto estimate = typed_estimate(words.estimated);
    if (!estimate) return said(estimate.error());
    const auto at = register_of(words.data, words.keys);
    if (!at) return said(at.error());
    if (!knows_unit(**at, words.unit))
        return said("--unit: the register has no entry of " + words.unit, exit_code::used_wrongly);
    if (const int unreadable = unreadable_said(**at); unreadable != 0) return unreadable;
    const auto closed = (*at)->book->close(*period, words.unit, *estimate);
    if (!closed) return said(closed.error());
    const auto report = (*at)->book->report(*period);
    if (!report) return said(report.error());
    std::cout << registry::written_json(registry::part_of(*report, words.unit));
    return exit_code::done;
}

int report_register(const ReportWords& words)
{
    const auto period = typed_period(words);
    if (!period) return said(period.error());
    const auto estimate = typed_estimate(words.estimated);
    if (!estimate) return said(estimate.error());
    const auto at = register_of(words.data, words.keys);
    if (!at) return said(at.error());
    // Who counted is in the log before anybody sees a figure.
    if (const auto noted = (*at)->at.work->note_desk(words.ministry.empty() ? "counted" : "exported"); !noted)
        return said(noted.error());
    if (!words.ministry.empty()) {
        if (const auto written = write_ministry(**at, words, *period); !written) return said(written.error());
        return unreadable_said(**at);
    }
    auto counted = (*at)->book->report(*period, *estimate);
    if (!counted) return said(counted.error());
    const auto report = narrowed(std::move(*counted), words.unit);
    if (const auto written = write_report(**at, words, report); !written) return said(written.error());
    int code = unreadable_said(**at);
    for (const auto& part : report.units)
        for (const auto& broken : registry::broken_rules(part.figures))
            code = said(part.unit + ": what must add up does not: " + broken, exit_code::check_failed);
    return code;
}

}  // namespace kiosk::app
