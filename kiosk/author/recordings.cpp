#include "kiosk/author/recordings.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "kiosk/audio/recording.h"
#include "kiosk/content/recordings.h"

namespace kiosk::author {

namespace {
namespace fs = std::filesystem;
using content::Fault;
using content::Recording;

/// What can be recorded in a language.
class Recordable {
public:
    Recordable(const content::Library& library, const std::string& language)
    {
        for (auto& text : content::spoken_texts(library, language)) {
            if (text.is_piece()) pieces_[text.text_id] += 1;
            texts_.emplace(text.id, std::move(text));
        }
    }
    const content::SpokenText* text(const std::string& id) const
    {
        const auto found = texts_.find(id);
        return found == texts_.end() ? nullptr : &found->second;
    }
    /// 0: a text of that id has no places, or there is none.
    std::size_t pieces_of(const std::string& id) const
    {
        const auto found = pieces_.find(id);
        return found == pieces_.end() ? 0 : found->second;
    }

private:
    std::map<std::string, content::SpokenText, std::less<>> texts_;
    std::map<std::string, std::size_t, std::less<>> pieces_;  ///< by the id of their text
};

/// Why nothing of that id can be recorded.
std::string nothing_named(const std::string& id, const Recordable& recordable)
{
    if (const auto pieces = recordable.pieces_of(id))
        return fmt::format("{0} has places to be filled: it is recorded as {0}.piece.1{1}, not whole", id,
                           pieces > 1 ? fmt::format(" to {}.piece.{}", id, pieces) : "");
    const auto text_id = id.substr(0, id.rfind(".piece."));
    if (const auto pieces = recordable.pieces_of(text_id))
        return fmt::format("{} has no such piece: it has {}", text_id, pieces);
    if (text_id != id && recordable.text(text_id))
        return fmt::format("{} has no places to be filled: it is recorded whole", text_id);
    return fmt::format("no text is named {}; `kioskctl content recordings` lists what can be recorded", id);
}

/// Nothing when the recording is as it should be.
std::string wrong_with(const Recording& recording, const Recordable& recordable)
{
    const auto* text = recordable.text(recording.id);
    if (text == nullptr) return nothing_named(recording.id, recordable);
    if (const auto hash = content::hash_of_words(text->recorded_as); hash != recording.hash)
        return fmt::format(
            "stale: the words of {} have changed{} (their hash is {} now); record them again or take this line out",
            recording.id, text->is_piece() ? ", or the order of the places around them" : "", hash);
    if (const auto length = audio::seconds_of(recording.file); !length) return length.error().detail;
    return {};
}

/// A text with pieces missing, or spoken by two people, at the line of its first recorded piece.
void warn_of_broken_sentences(const content::Library& library, const std::string& language, std::vector<Fault>& faults)
{
    struct Sentence {
        std::string text;
        const Recording* first = nullptr;
        bool one_speaker = true;
    };
    std::map<std::string, Sentence> sentences;  // by the id of their text
    for (const auto& text : content::spoken_texts(library, language)) {
        const auto* recording = text.is_piece() ? content::recording_of(library, language, text.recorded_as) : nullptr;
        if (recording == nullptr) continue;
        auto& sentence = sentences.try_emplace(text.text_id, Sentence{text.text, recording, true}).first->second;
        if (recording->speaker != sentence.first->speaker) sentence.one_speaker = false;
    }
    for (const auto& [id, sentence] : sentences) {
        const auto warn = [&](std::string message) {
            faults.push_back({sentence.first->index, sentence.first->line, std::move(message), true});
        };
        const auto pieces = content::pieces_recorded(library, language, sentence.text);
        if (!pieces.whole())
            warn(fmt::format("{} of {} pieces of {} are recorded: none plays until all are", pieces.recorded, pieces.all, id));
        else if (!sentence.one_speaker)
            warn(fmt::format("the pieces of {} are spoken by two people: one sentence is best in one voice", id));
    }
}

void warn_of_unlisted(const fs::path& pack, const content::Library& library, std::vector<Fault>& faults)
{
    std::set<std::string> listed;
    for (const auto& [language, all] : library.recordings)
        for (const auto& [hash, recording] : all) listed.insert(language + "/" + fs::path{recording.file}.filename().string());
    std::error_code failed;
    for (const auto& [language, all] : library.recordings)
        for (const auto& entry : fs::directory_iterator(pack / "recordings" / language, failed)) {
            const auto name = language + "/" + entry.path().filename().string();
            if (entry.path().extension() != ".yaml" && !listed.contains(name))
                faults.push_back({"recordings/" + name, 0, "no list names this file: it is never played", true});
        }
}
}  // namespace

std::vector<Fault> recording_faults(const content::Library& library, const fs::path& pack)
{
    std::vector<Fault> faults;
    for (const auto& [language, all] : library.recordings) {
        const Recordable recordable{library, language};
        for (const auto& [hash, recording] : all)
            if (auto wrong = wrong_with(recording, recordable); !wrong.empty())
                faults.push_back({recording.index, recording.line, std::move(wrong), false});
        warn_of_broken_sentences(library, language, faults);
    }
    warn_of_unlisted(pack, library, faults);
    std::stable_sort(faults.begin(), faults.end(),
                     [](const Fault& a, const Fault& b) { return a.file != b.file ? a.file < b.file : a.line < b.line; });
    return faults;
}

std::vector<ToRecord> script_of(const content::Library& library, const std::string& language)
{
    std::set<std::string> stale_ids;
    if (const auto all = library.recordings.find(language); all != library.recordings.end())
        for (const auto& [hash, recording] : all->second) stale_ids.insert(recording.id);
    std::vector<ToRecord> script;
    std::set<std::string> told;
    for (auto& text : content::spoken_texts(library, language)) {
        ToRecord one{std::move(text.id),   std::move(text.words),    content::hash_of_words(text.recorded_as),
                     std::move(text.text), ToRecord::State::missing, text.fell_back};
        if (!told.insert(one.hash).second) continue;
        if (content::recording_of(library, language, text.recorded_as))
            one.state = ToRecord::State::recorded;
        else if (stale_ids.contains(one.id))
            one.state = ToRecord::State::stale;
        script.push_back(std::move(one));
    }
    return script;
}

}  // namespace kiosk::author
