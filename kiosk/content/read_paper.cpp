/// paper/slip.yaml, paper/ticket.yaml and paper/statistics.yaml: what stands on paper and in which order.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>

#include "kiosk/base/utf8.h"
#include "kiosk/content/lint.h"

namespace kiosk::content {

namespace {
const std::vector<std::string_view> slip_fields = {
    "title",     "centre",    "unit",   "received",      "code",  "secret",    "qr",          "daily_number",
    "next_step", "answer_by", "papers", "opening_hours", "phone", "complaint", "law_amended", "rule"};
const std::vector<std::string_view> ticket_fields = {"title",  "centre", "unit", "number", "service",
                                                     "before", "taken",  "note", "rule"};
const std::vector<std::string_view> slip_styles = {"small", "normal", "strong", "large"};
const std::vector<std::string_view> column_kinds = {"each_unit", "total", "points", "communes", "people"};
constexpr std::string_view figures_known[] = {"visits",
                                              "questions",
                                              "cases",
                                              "persons",
                                              "carried_over",
                                              "new",
                                              "finished",
                                              "finished_TGTT",
                                              "finished_TV",
                                              "finished_DDNTT",
                                              "open_at_end",
                                              "appraised_TGTT",
                                              "appraised_passed_percent",
                                              "accepted_TGTT",
                                              "referred_TGTT",
                                              "outreach.general",
                                              "outreach.disability",
                                              "outreach.women",
                                              "leaflets",
                                              "stopped"};
constexpr std::string_view checks_known[] = {"carried_over_and_new", "finished_by_form", "open_at_end",
                                             "referred_in_accepted", "accepted_in_new",  "passed_in_appraised",
                                             "one_person_a_case"};
constexpr std::size_t slip_lines_max = 40, slip_words_lines_max = 5;

SlipLine::Style usual_style(SlipField field)
{
    switch (field) {
    case SlipField::title:
    case SlipField::centre: return SlipLine::Style::strong;
    case SlipField::code:
    case SlipField::secret:
    case SlipField::daily_number: return SlipLine::Style::large;
    case SlipField::opening_hours:
    case SlipField::complaint: return SlipLine::Style::small;
    default: return SlipLine::Style::normal;
    }
}

bool stands_alone(SlipField field) { return field == SlipField::rule || field == SlipField::qr; }

/// A label above a large value is written small (`paper`), so only what is set in the style itself counts as such.
SlipLine::Style style_of_words(const SlipLine& line, std::string_view words)
{
    return is_only_words(line.field) || words.find("{value}") != std::string_view::npos ? line.style : SlipLine::Style::small;
}

void check_width(std::string_view words, SlipLine::Style style, const std::string& path, int at, Faults& faults)
{
    const auto most = letters_in_slip_line(style);
    if (const auto letters = base::letters_in(words); letters > most * slip_words_lines_max)
        faults.add(
            path, at,
            fmt::format("{} letters: at most {} fit here on {} mm paper", letters, most * slip_words_lines_max, slip_paper_mm));
    for (std::size_t begin = 0; begin < words.size();) {
        const auto end = std::min(words.find_first_of(" \n", begin), words.size());
        if (const auto letters = base::letters_in(words.substr(begin, end - begin)); letters > most)
            faults.add(path, at,
                       fmt::format("a word of {} letters is wider than {} mm paper, which holds {} in a line", letters,
                                   slip_paper_mm, most));
        begin = end + 1;
    }
}

void check_words(const SlipLine& line, YamlFields& fields, const std::string& path, Faults& faults)
{
    const int at = fields.line_of("words");
    for (const auto& [language, words] : line.words) {
        if (is_only_words(line.field) && words.find('{') != std::string::npos)
            fields.fault("words", "words: there is no value to put here");
        for (auto open = words.find('{'); open != std::string::npos; open = words.find('{', open + 1))
            if (words.compare(open, 7, "{value}") != 0) fields.fault("words", "words: only the place {value} is known here");
        check_width(words, style_of_words(line, words), path, at, faults);
        lint_sentences(words, path, at, faults);
    }
}

/// Words that hold the place {value}.
law::Words around_value(YamlFields& fields, const char* key, const std::string& path, LoadPass& pass)
{
    auto words = fields.words(key, pass.pack());
    for (const auto& [language, text] : words) {
        const auto open = text.find('{');
        if (open == std::string::npos || text.compare(open, 7, "{value}") != 0)
            fields.fault(key, fmt::format("{}: the place {{value}} is expected", key));
        check_width(text, SlipLine::Style::strong, path, fields.line_of(key), pass.faults);
    }
    return words;
}

/// May be missing in a pack of before: then no number is printed.
void read_ticket(LoadPass& pass)
{
    const std::string path = "paper/ticket.yaml";
    if (!pass.files.is_listed(path)) return;
    const auto root = pass.yaml(path);
    if (!root) return;
    YamlFields top{*root, path, pass.faults};
    if (!top.is_map()) return;
    std::set<TicketField> seen;
    for (const auto& item : top.list("lines", slip_lines_max)) {
        YamlFields fields{item, path, pass.faults};
        if (!fields.is_map()) continue;
        const auto field = fields.one_of("field", ticket_fields);
        if (!field) continue;
        TicketLine line;
        line.field = static_cast<TicketField>(*field);
        if (!seen.insert(line.field).second && line.field != TicketField::rule)
            fields.fault("field", fmt::format("field: {} stands here a second time", ticket_fields[*field]));
        if (is_only_words(line.field)) {
            line.words = fields.words("words", pass.pack());
            for (const auto& [language, words] : line.words)
                check_width(words, SlipLine::Style::normal, path, fields.line_of("words"), pass.faults);
        } else if (line.field != TicketField::rule && fields.find("words") != nullptr) {
            line.words = around_value(fields, "words", path, pass);
        }
        fields.done();
        pass.library.ticket.lines.push_back(std::move(line));
    }
    top.done();
    if (!seen.contains(TicketField::number))
        pass.fault(path, top.line_of("lines"), "lines: a slip of the hall carries its number");
}

void read_slip(LoadPass& pass)
{
    const std::string path = "paper/slip.yaml";
    const auto root = pass.yaml(path);
    if (!root) return;
    YamlFields top{*root, path, pass.faults};
    if (!top.is_map()) return;
    std::set<SlipField> seen;
    for (const auto& item : top.list("lines", slip_lines_max)) {
        YamlFields fields{item, path, pass.faults};
        if (!fields.is_map()) continue;
        const auto field = fields.one_of("field", slip_fields);
        if (!field) continue;  // with a fault that names all there are
        SlipLine line;
        line.field = static_cast<SlipField>(*field);
        line.style = fields.find("style") ? static_cast<SlipLine::Style>(fields.one_of("style", slip_styles).value_or(1))
                                          : usual_style(line.field);
        if (!seen.insert(line.field).second && line.field != SlipField::rule)
            fields.fault("field", fmt::format("field: {} stands here a second time", name_of(line.field)));
        const bool said = fields.find("words") != nullptr;
        if (stands_alone(line.field) && said)
            fields.fault("words", fmt::format("words: {} has none", name_of(line.field)));
        else if (said || is_only_words(line.field))
            line.words = fields.words("words", pass.pack());
        check_words(line, fields, path, pass.faults);
        if (line.field == SlipField::daily_number && fields.find("where_numbers") != nullptr)
            line.where_numbers = around_value(fields, "where_numbers", path, pass);
        fields.done();
        pass.library.slip.lines.push_back(std::move(line));
    }
    top.done();
    for (std::size_t i = 0; i + 1 < slip_fields.size(); ++i)
        if (!seen.contains(static_cast<SlipField>(i)) && static_cast<SlipField>(i) != SlipField::law_amended)
            pass.fault(path, top.line_of("lines"), fmt::format("lines: a slip also carries {}", slip_fields[i]));
}

/// Counts stand by unit and in all, outreach by points, communes and people.
bool fits_columns(std::string_view figure, const std::vector<StatisticsColumn>& columns)
{
    return std::all_of(columns.begin(), columns.end(), [&](const auto& one) {
        const bool of_outreach = one.kind >= StatisticsColumn::Kind::points;
        return of_outreach == is_outreach(figure);
    });
}

void read_columns(LoadPass& pass, YamlFields& fields, const std::string& path, StatisticsPart& part)
{
    std::set<StatisticsColumn::Kind> seen;
    for (const auto& item : fields.list("columns", column_kinds.size())) {
        YamlFields each{item, path, pass.faults};
        if (!each.is_map()) continue;
        const auto kind = each.one_of("column", column_kinds);
        if (!kind) continue;
        StatisticsColumn column;
        column.kind = static_cast<StatisticsColumn::Kind>(*kind);
        if (!seen.insert(column.kind).second)
            each.fault("column", fmt::format("column: {} stands here a second time", column_kinds[*kind]));
        if (column.kind != StatisticsColumn::Kind::each_unit) column.words = each.words("words", pass.pack());
        each.done();
        part.columns.push_back(std::move(column));
    }
    if (part.columns.empty()) fields.fault("columns", "columns: at least one is expected");
}

void read_rows(LoadPass& pass, YamlFields& fields, const std::string& path, StatisticsPart& part,
               std::set<std::string>& figures, std::set<std::string>& numbers)
{
    const auto known = statistics_figures();
    for (const auto& item : fields.list("rows", 100)) {
        YamlFields each{item, path, pass.faults};
        if (!each.is_map()) continue;
        StatisticsRow row;
        row.number = each.text("number");
        row.figure = each.text("figure");
        row.words = each.words("words", pass.pack());
        row.below = each.flag("below", false);
        row.digits = each.whole_number("digits").value_or(1);
        if (row.digits < 1 || row.digits > 9) each.fault("digits", "digits: a number from 1 to 9 is expected");
        if (!numbers.insert(row.number).second)
            each.fault("number", fmt::format("number: {} stands here a second time", row.number));
        if (std::find(known.begin(), known.end(), row.figure) == known.end())
            each.fault("figure", fmt::format("figure: one of {} is expected", fmt::join(known, ", ")));
        else if (!figures.insert(row.figure).second)
            each.fault("figure", fmt::format("figure: {} stands here a second time", row.figure));
        else if (!fits_columns(row.figure, part.columns))
            each.fault("figure", fmt::format("figure: {} has no number for these columns", row.figure));
        for (const auto& [language, words] : row.words)
            lint_label(words, passage_letters_max / 10, path, each.line_of("words"), pass.faults);
        each.done();
        part.rows.push_back(std::move(row));
    }
    if (part.rows.empty()) fields.fault("rows", "rows: at least one is expected");
}

law::Words words_if_any(LoadPass& pass, YamlFields& top, std::string_view key, std::string_view place)
{
    if (top.find(key) == nullptr) return {};
    auto found = top.words(key, pass.pack());
    for (const auto& [language, words] : found)
        if (!place.empty() && words.find(place) == std::string::npos)
            top.fault(key, fmt::format("{}: the place {} is missing in \"{}\"", key, place, language));
    return found;
}

void read_below_the_parts(LoadPass& pass, YamlFields& top, const std::string& path, StatisticsLayout& layout)
{
    layout.closed = words_if_any(pass, top, "closed", "{day}");
    layout.corrections = words_if_any(pass, top, "corrections", "{count}");
    layout.estimated = words_if_any(pass, top, "estimated", "");
    layout.apart = words_if_any(pass, top, "apart", "");
    layout.checks_title = words_if_any(pass, top, "checks_title", "");
    for (const auto& item : top.list("checks", std::size(checks_known))) {
        YamlFields each{item, path, pass.faults};
        if (!each.is_map()) continue;
        StatisticsCheck check{each.text("check"), each.words("words", pass.pack())};
        if (std::find(std::begin(checks_known), std::end(checks_known), check.check) == std::end(checks_known))
            each.fault("check", fmt::format("check: one of {} is expected", fmt::join(checks_known, ", ")));
        each.done();
        layout.checks.push_back(std::move(check));
    }
}

void read_statistics(LoadPass& pass)
{
    const std::string path = "paper/statistics.yaml";
    const auto root = pass.yaml(path);
    if (!root) return;
    YamlFields top{*root, path, pass.faults};
    if (!top.is_map()) return;
    auto& layout = pass.library.statistics;
    layout.title = top.words("title", pass.pack());
    layout.period = top.words("period", pass.pack());
    for (const auto& [language, words] : layout.period)
        for (const auto* place : {"{from}", "{to}"})
            if (words.find(place) == std::string::npos)
                top.fault("period", fmt::format("period: the place {} is missing in \"{}\"", place, language));
    std::set<std::string> figures, numbers;
    for (const auto& item : top.list("parts", 20)) {
        YamlFields fields{item, path, pass.faults};
        if (!fields.is_map()) continue;
        StatisticsPart part;
        part.title = fields.words("title", pass.pack());
        read_columns(pass, fields, path, part);
        read_rows(pass, fields, path, part, figures, numbers);
        fields.done();
        layout.parts.push_back(std::move(part));
    }
    read_below_the_parts(pass, top, path, layout);
    top.done();
    for (const auto& figure : statistics_figures())
        if (!figures.contains(std::string{figure}))
            pass.faults.warn(path, 0, fmt::format("no row shows the figure {}", figure));
}
}  // namespace

std::string_view name_of(SlipField field) { return slip_fields[static_cast<std::size_t>(field)]; }

/// Inter at the sizes of `paper`: 8.5, 10, 10.5 bold and 21 points on 72 mm.
std::size_t letters_in_slip_line(SlipLine::Style style)
{
    constexpr std::size_t letters[] = {42, 36, 33, 13};
    return letters[static_cast<std::size_t>(style)];
}

std::span<const std::string_view> statistics_figures() { return figures_known; }
std::span<const std::string_view> statistics_checks() { return checks_known; }

void read_paper(LoadPass& pass)
{
    read_slip(pass);
    read_ticket(pass);
    read_statistics(pass);
}

}  // namespace kiosk::content
