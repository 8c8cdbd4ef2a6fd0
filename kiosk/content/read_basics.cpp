/// pack.yaml, citations, holidays.
#include <fmt/format.h>

#include <array>

#include "kiosk/content/load_pass.h"

namespace kiosk::content {

namespace {
bool format_is_known(int format) { return format == 1 || format == 2; }
}  // namespace

bool is_id(std::string_view text)
{
    return !text.empty() && text.size() <= 80 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    });
}

Citation LoadPass::cited(std::string_view id, std::string_view file, int line)
{
    cited_ids.emplace(id);
    if (const auto it = citation_at.find(id); it != citation_at.end()) return library.citations[it->second];
    if (!id.empty()) fault(file, line, fmt::format("no citation is named {} in citations/", id));
    return {};
}

bool read_pack_info(LoadPass& pass)
{
    const std::string path = "pack.yaml";
    const auto root = pass.yaml(path);
    if (!root) return false;
    YamlFields fields{*root, path, pass.faults};
    auto& pack = pass.library.pack;
    pack.id = fields.text("id");
    if (!is_id(pack.id)) fields.fault("id", "id: letters, digits, '-', '_' and '.' are expected");
    pack.version = fields.whole_number("version").value_or(0);
    if (pack.version < 1) fields.fault("version", "version: a whole number from 1 is expected");
    pack.format = fields.whole_number("format").value_or(0);
    if (!format_is_known(pack.format)) fields.fault("format", "format: this software reads the formats 1 and 2");
    pack.languages = fields.texts("languages");
    for (const auto& language : pack.languages)
        if (!is_id(language)) fields.fault("languages", "languages: short names like vi and en are expected");
    pack.partial = fields.texts("partial");
    pass.partial_line = fields.line_of("partial");
    for (const auto& language : pack.partial) {
        const bool known = std::find(pack.languages.begin(), pack.languages.end(), language) != pack.languages.end();
        if (!known || language == pack.languages.front() || language == "vi" || language == "en")
            fields.fault("partial",
                         fmt::format("partial: {} has to be one of the languages, and none of vi, en and the first", language));
    }
    if (const auto day = fields.day("checked_on")) pack.checked_on = *day;
    if (pack.languages.empty() || pack.languages.size() > 10) {
        fields.fault("languages",
                     "languages: at least one and at most 10 are expected, the first is the one others fall back to");
        return false;
    }
    if (const auto* names = fields.find("language_names"); names && names->kind == Yaml::Kind::map) {
        YamlFields each{*names, path, pass.faults};
        for (const auto& language : pack.languages) pack.language_names[language] = each.text(language);
        each.done();
    } else {
        fields.fault("language_names", "language_names: the name of every language in itself is expected");
    }
    fields.done();
    return format_is_known(pack.format);
}

namespace {
/// Format 1 knew two states: what was confirmed then was told by an office at the least.
Citation::State read_state(YamlFields& fields, int format)
{
    using State = Citation::State;
    if (format == 1) return fields.confirmed() ? State::office : State::elsewhere;
    constexpr std::array states = {State::read, State::office, State::elsewhere};
    const auto named = fields.one_of("state", {"read", "office", "elsewhere"});
    return named ? states[*named] : State::elsewhere;
}

/// `unread: [Luật 99/2025/QH15, {law: Luật 05/2026/QH16, from: 2027-01-01}]`
std::vector<Citation::Unread> read_unread(YamlFields& fields, std::string_view file, Faults& faults)
{
    std::vector<Citation::Unread> all;
    for (const auto& item : fields.list("unread", 20)) {
        if (item.kind == Yaml::Kind::map) {
            YamlFields each{item, file, faults};
            Citation::Unread one{each.text("law"), {}};
            one.from = each.day("from");
            each.done();
            all.push_back(std::move(one));
        } else if (item.kind == Yaml::Kind::text && !item.text.empty()) {
            all.push_back({item.text, {}});
        } else {
            faults.add(file, item.line, "unread: names of laws are expected, or {law: …, from: YYYY-MM-DD}");
        }
    }
    return all;
}
}  // namespace

void read_citations(LoadPass& pass)
{
    auto& all = pass.library.citations;
    for (const auto& [file, root] : pass.yaml_under("citations")) {
        if (root.kind != Yaml::Kind::map) pass.fault(file->path, root.line, "expected `id:` lines, each with a citation");
        for (std::size_t i = 0; i < root.keys.size(); ++i) {
            YamlFields fields{root.items[i], file->path, pass.faults};
            Citation citation;
            citation.id = root.keys[i].text;
            const int line = root.keys[i].line;
            if (!is_id(citation.id)) pass.fault(file->path, line, "an id has letters, digits, '-', '_' and '.'");
            if (pass.citation_at.contains(citation.id))
                pass.fault(file->path, line, fmt::format("the citation {} is named a second time", citation.id));
            if (!fields.is_map()) continue;
            citation.words = fields.words("words", pass.pack());
            citation.document = fields.text("document");
            if (const auto day = fields.day("from")) citation.effective_from = *day;
            citation.effective_to = fields.day_if_any("to");
            if (citation.effective_to && *citation.effective_to < citation.effective_from)
                fields.fault("to", "to: lies before from");
            if (const auto day = fields.day("checked_on")) citation.checked_on = *day;
            citation.state = read_state(fields, pass.pack().format);
            citation.unread = read_unread(fields, file->path, pass.faults);
            citation.source = fields.text_or("source", "");
            fields.done();
            pass.citation_at.emplace(citation.id, all.size());
            pass.citation_lines.emplace(citation.id, Written{file->path, line});
            all.push_back(std::move(citation));
        }
    }
}

void read_holidays(LoadPass& pass)
{
    const std::string path = "holidays.yaml";
    const auto root = pass.yaml(path);
    if (!root) return;
    YamlFields fields{*root, path, pass.faults};
    const auto days = [&](std::string_view key) {
        std::vector<base::Day> found;
        for (const auto& item : fields.list(key)) {
            const auto day = base::parse_day(item.text);
            if (!day)
                pass.fault(path, item.line, fmt::format("{}: {}", key, day.error().detail));
            else if (std::find(found.begin(), found.end(), *day) != found.end())
                pass.fault(path, item.line, fmt::format("{}: this day stands here a second time", key));
            else
                found.push_back(*day);
        }
        return found;
    };
    auto& holidays = pass.library.rules.holidays;
    holidays = {days("off"), days("worked")};
    for (const auto& item : fields.list("worked"))
        if (const auto day = base::parse_day(item.text);
            day && std::find(holidays.off.begin(), holidays.off.end(), *day) != holidays.off.end())
            pass.fault(path, item.line, fmt::format("worked: {} is a day off as well", base::iso(*day)));
    fields.done();
}

}  // namespace kiosk::content
