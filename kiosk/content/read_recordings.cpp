/// recordings/<language>/*.yaml. Whether the files can be played, and whether they speak what is shown today, is `author`'s:
/// a recording that is gone or stale silences nothing, its words are synthesised.
#include <fmt/format.h>

#include <array>

#include "kiosk/content/load_pass.h"
#include "kiosk/content/recordings.h"

namespace kiosk::content {

namespace {
constexpr std::size_t recordings_max = 4000;  // of one file

bool is_hash(std::string_view text)
{
    return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// A name in the same folder, so that nothing outside of the pack is ever opened.
bool is_sound_file(std::string_view name)
{
    constexpr std::array<std::string_view, 4> endings{".wav", ".flac", ".ogg", ".opus"};
    const auto dot = name.rfind('.');
    return dot != std::string_view::npos && is_id(name) && !name.starts_with('.') &&
           std::find(endings.begin(), endings.end(), name.substr(dot)) != endings.end();
}

void read_index(LoadPass& pass, const PackFile& file, const Yaml& root, const std::string& language)
{
    YamlFields fields{root, file.path, pass.faults};
    if (!fields.is_map()) return;
    const auto speaker = fields.text("speaker");
    const auto day = fields.day("recorded_on");
    const auto folder = file.path.substr(0, file.path.rfind('/'));
    auto& all = pass.library.recordings[language];
    for (const auto& item : fields.list("recordings", recordings_max)) {
        YamlFields each{item, file.path, pass.faults};
        if (!each.is_map()) continue;
        Recording recording{each.text("id"), each.text("hash"), {}, each.text_or("speaker", speaker), {}, file.path, item.line};
        const auto name = each.text("file");
        if (!is_hash(recording.hash))
            each.fault("hash", "hash: 16 digits as `kioskctl content recordings` prints them are expected");
        if (!is_sound_file(name))
            each.fault("file", "file: the name of a .wav, .flac, .ogg or .opus file in this folder is expected");
        recording.file = (pass.files.root() / folder / name).string();
        const auto own_day = each.day_if_any("recorded_on");
        recording.recorded_on = own_day ? *own_day : day.value_or(base::Day{});
        each.done();
        const auto hash = recording.hash;
        if (!all.emplace(hash, std::move(recording)).second)
            each.fault("hash", "the same words are recorded a second time in this language");
    }
    fields.done();
}
}  // namespace

void read_recordings(LoadPass& pass)
{
    for (const auto& language : pass.files.folders_in("recordings")) {
        const auto& known = pass.languages();
        if (std::find(known.begin(), known.end(), language) == known.end()) {
            pass.fault("recordings/" + language, 0, "pack.yaml does not name this language");
            continue;
        }
        for (const auto& [file, root] : pass.yaml_under("recordings/" + language)) read_index(pass, *file, root, language);
    }
}

}  // namespace kiosk::content
