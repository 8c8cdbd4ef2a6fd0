/// words/<language>/*.yaml: the words of screens and questions.
#include <fmt/format.h>

#include <algorithm>

#include "kiosk/content/lint.h"
#include "kiosk/content/pieces.h"
#include "kiosk/content/recordings.h"

namespace kiosk::content {

namespace {
using Catalogue = std::map<std::string, std::string, std::less<>>;

void read_language(LoadPass& pass, const std::string& language)
{
    auto& catalogue = pass.library.words[language];
    auto& at = pass.words_at[language];
    const auto folders = pass.files.folders_in("words");
    const bool any = std::find(folders.begin(), folders.end(), language) != folders.end();
    if (!any && pass.pack().is_partial(language)) return;  // heard alone
    for (const auto& [file, root] : pass.yaml_under("words/" + language)) {
        if (root.kind != Yaml::Kind::map) pass.fault(file->path, root.line, "expected `dotted.id: words` lines");
        for (std::size_t i = 0; i < root.keys.size(); ++i) {
            const auto& key = root.keys[i];
            const auto& words = root.items[i];
            if (!is_id(key.text)) pass.fault(file->path, key.line, "an id has letters, digits, '_' and '.'");
            if (words.kind != Yaml::Kind::text || words.text.find_first_not_of(" \t\n") == std::string::npos)
                pass.fault(file->path, key.line, fmt::format("{}: words are expected", key.text));
            else if (!catalogue.emplace(key.text, words.text).second)
                pass.fault(file->path, key.line, fmt::format("{} stands in two files of this language", key.text));
            else {
                at.emplace(key.text, Written{file->path, key.line});
                lint_words(key.text, words.text, file->path, words.line, pass.faults);
                if (static_cast<std::size_t>(std::count(words.text.begin(), words.text.end(), '{')) > places_max)
                    pass.fault(file->path, words.line, fmt::format("{}: more than {} places", key.text, places_max));
            }
        }
    }
}

/// "code" and "day" of "Mã {code}, ngày {day}", sorted.
std::vector<std::string> places_in(std::string_view words)
{
    std::vector<std::string> found;
    for (auto& piece : pieces_of(words))
        if (piece.place) found.push_back(std::move(piece.words));
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void check_same_ids(LoadPass& pass, const std::string& first, const std::string& other)
{
    const auto& words = pass.library.words;
    const Catalogue& a = words.at(first);
    const Catalogue& b = words.at(other);
    const auto fault_at = [&](const std::string& language, const std::string& id, std::string message) {
        const auto& at = pass.words_at[language][id];
        pass.fault(at.file, at.line, std::move(message));
    };
    for (const auto& [id, text] : a) {
        const auto it = b.find(id);
        if (it == b.end()) {
            if (!pass.pack().is_partial(other)) fault_at(first, id, fmt::format("{} has no words in words/{}", id, other));
        } else if (places_in(text) != places_in(it->second))
            fault_at(other, id, fmt::format("{}: other {{places}} than in words/{}", id, first));
    }
    for (const auto& [id, text] : b)
        if (!a.contains(id)) fault_at(other, id, fmt::format("{} has no words in words/{}", id, first));
}

void need(LoadPass& pass, const visit::Question& question, const std::string& part)
{
    const auto& first = pass.languages().front();
    const auto id = "ask." + question.id + '.' + part;
    if (pass.library.words.at(first).contains(id)) return;
    const auto& at = pass.question_at[question.id];
    pass.fault(at.file, at.line, fmt::format("{} is missing in words/{}: the question shows it", id, first));
}

void count_missing_in(LoadPass& pass, const std::string& language, int line)
{
    std::size_t words = 0, heard = 0, all = 0;
    for (const auto& text : spoken_texts(pass.library, language)) {
        ++all;
        if (!text.fell_back)
            ++words;
        else if (text.is_piece() ? pieces_recorded(pass.library, language, text.text).whole()
                                 : recording_of(pass.library, language, text.words) != nullptr)
            ++heard;
    }
    pass.faults.warn("pack.yaml", line,
                     fmt::format("{}: of {} texts {} have words and {} more a recording; {} are shown and spoken in Vietnamese",
                                 language, all, words, heard, all - words - heard));
}
}  // namespace

void count_missing(LoadPass& pass)
{
    // Faults before leave texts out, and a count of those would mislead.
    if (pass.pack().partial.empty() || pass.faults.any()) return;
    for (const auto& language : pass.pack().partial) count_missing_in(pass, language, pass.partial_line);
}

void read_words(LoadPass& pass)
{
    for (const auto& language : pass.languages()) read_language(pass, language);
    for (const auto& folder : pass.files.folders_in("words"))
        if (!pass.library.words.contains(folder)) pass.fault("words/" + folder, 0, "pack.yaml does not name this language");
}

void check_words(LoadPass& pass)
{
    const auto& languages = pass.languages();
    for (std::size_t i = 1; i < languages.size(); ++i) check_same_ids(pass, languages.front(), languages[i]);

    const auto& guide = pass.library.guide;
    for (const auto* list : {&guide.check, &guide.request})
        for (const auto& question : *list) {
            for (const auto* part : {"title", "why", "row"}) need(pass, question, part);
            for (const auto& option : question.options) need(pass, question, option.id);
        }
}

}  // namespace kiosk::content
