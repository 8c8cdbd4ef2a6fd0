#include "kiosk/content/article.h"

#include <fmt/format.h>

#include <array>
#include <string>

#include "kiosk/content/lint.h"
#include "kiosk/content/markdown.h"

namespace kiosk::content {

namespace {
constexpr std::array all_parts = {ArticlePart::short_answer, ArticlePart::steps, ArticlePart::time_limits,
                                  ArticlePart::where_to_go,  ArticlePart::fees,  ArticlePart::papers,
                                  ArticlePart::mistakes};

struct SourceLine {
    std::string_view text;
    std::size_t begin = 0;  ///< in the file
    int number = 0;
};

std::vector<SourceLine> lines_of(std::string_view text)
{
    std::vector<SourceLine> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        lines.push_back({text.substr(begin, end - begin), begin, static_cast<int>(lines.size()) + 1});
        begin = end + 1;
    }
    return lines;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// "# title" has to be the first line with words; yields the index of the line after it.
std::size_t read_title(const PackFile& file, const std::vector<SourceLine>& lines, std::string& title, LoadPass& pass)
{
    std::size_t i = 0;
    while (i < lines.size() && trimmed(lines[i].text).empty()) ++i;
    if (i < lines.size() && lines[i].text.starts_with("# ")) title = trimmed(lines[i].text.substr(2));
    if (title.empty())
        pass.fault(file.path, i < lines.size() ? lines[i].number : 1, "the title is missing: `# words` as first line");
    return i < lines.size() && lines[i].text.starts_with("# ") ? i + 1 : i;
}

/// The lines [from, to) as passages, with every term looked up.
std::vector<Passage> passages(const PackFile& file, const std::vector<SourceLine>& lines, std::size_t from, std::size_t to,
                              LoadPass& pass)
{
    if (from >= to) return {};
    const auto begin = lines[from].begin;
    const auto end = lines[to - 1].begin + lines[to - 1].text.size();
    auto found =
        passages_of(std::string_view{file.text}.substr(begin, end - begin), file.path, lines[from].number, pass.faults);
    for (const auto& passage : found)
        for (const auto& mark : passage.marks)
            if (mark.kind == Passage::Mark::Kind::term && !pass.term_ids.contains(mark.term)) {
                const auto line = std::find_if(
                    lines.begin() + static_cast<std::ptrdiff_t>(from), lines.begin() + static_cast<std::ptrdiff_t>(to),
                    [&](const SourceLine& one) { return one.text.find("term:" + mark.term) != std::string_view::npos; });
                pass.fault(file.path,
                           line != lines.begin() + static_cast<std::ptrdiff_t>(to) ? line->number : lines[from].number,
                           fmt::format("glossary/terms.yaml holds no term {}", mark.term));
            }
    return found;
}

bool is_part_line(const SourceLine& line) { return line.text.starts_with("## "); }

std::optional<ArticlePart> part_named(std::string_view name)
{
    for (const auto part : all_parts)
        if (name_of(part) == name) return part;
    return std::nullopt;
}
}  // namespace

TopicText read_topic_text(const PackFile& file, LoadPass& pass)
{
    TopicText text;
    const auto lines = lines_of(file.text);
    auto i = read_title(file, lines, text.title, pass);
    for (; i < lines.size() && !is_part_line(lines[i]); ++i) {
        const auto words = trimmed(lines[i].text);
        if (words.empty()) continue;
        if (!words.starts_with("> "))
            pass.fault(file.path, lines[i].number, "before the first part only `> one line for the list` stands");
        else if (!text.summary.empty())
            pass.fault(file.path, lines[i].number, "the line for the list stands here a second time");
        else
            text.summary = trimmed(words.substr(2));
    }
    if (text.summary.empty()) pass.fault(file.path, 1, "the line for the list is missing: `> words` under the title");
    while (i < lines.size()) {
        const auto& heading = lines[i];
        const auto from = ++i;
        while (i < lines.size() && !is_part_line(lines[i])) ++i;
        const auto part = part_named(trimmed(heading.text.substr(3)));
        if (!part) {
            pass.fault(file.path, heading.number,
                       "unknown part; known: short_answer, steps, time_limits, where_to_go, fees, papers, mistakes");
            continue;
        }
        auto found = passages(file, lines, from, i, pass);
        if (text.parts.contains(*part))
            pass.fault(file.path, heading.number, fmt::format("the part {} stands here a second time", name_of(*part)));
        else if (!found.empty())
            text.parts[*part] = std::move(found);
    }
    lint_markdown(file, pass.faults);
    if (!text.parts.contains(ArticlePart::short_answer)) pass.fault(file.path, 0, "the part short_answer is missing");
    return text;
}

NoticeText read_notice_text(const PackFile& file, LoadPass& pass)
{
    NoticeText text;
    const auto lines = lines_of(file.text);
    const auto from = read_title(file, lines, text.title, pass);
    text.text = passages(file, lines, from, lines.size(), pass);
    lint_markdown(file, pass.faults);
    if (text.text.empty()) pass.fault(file.path, 0, "the notice has no text");
    return text;
}

}  // namespace kiosk::content
