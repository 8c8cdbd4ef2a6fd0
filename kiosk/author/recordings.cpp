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

using HashesById = std::map<std::string, std::string, std::less<>>;

HashesById hashes_of(const content::Library& library, const std::string& language)
{
    HashesById hashes;
    for (const auto& text : content::spoken_texts(library, language)) hashes.emplace(text.id, content::hash_of_words(text.words));
    return hashes;
}

/// Nothing when the recording is as it should be.
std::string wrong_with(const Recording& recording, const HashesById& hashes)
{
    const auto text = hashes.find(recording.id);
    if (text == hashes.end())
        return fmt::format("no text is named {}, or it has places to be filled; `kioskctl content recordings` lists what can be recorded", recording.id);
    if (text->second != recording.hash)
        return fmt::format("stale: the words of {} have changed (their hash is {} now); record them again or take this line out", recording.id, text->second);
    if (const auto length = audio::seconds_of(recording.file); !length) return length.error().detail;
    return {};
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
        const auto hashes = hashes_of(library, language);
        for (const auto& [hash, recording] : all)
            if (auto wrong = wrong_with(recording, hashes); !wrong.empty()) faults.push_back({recording.index, recording.line, std::move(wrong), false});
    }
    warn_of_unlisted(pack, library, faults);
    std::stable_sort(faults.begin(), faults.end(), [](const Fault& a, const Fault& b) { return a.file != b.file ? a.file < b.file : a.line < b.line; });
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
        ToRecord one{std::move(text.id), std::move(text.words), {}, ToRecord::State::missing, text.fell_back};
        one.hash = content::hash_of_words(one.words);
        if (!told.insert(one.hash).second) continue;
        if (content::recording_of(library, language, one.words)) one.state = ToRecord::State::recorded;
        else if (stale_ids.contains(one.id)) one.state = ToRecord::State::stale;
        script.push_back(std::move(one));
    }
    return script;
}

}  // namespace kiosk::author
