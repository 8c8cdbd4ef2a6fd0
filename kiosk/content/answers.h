#pragma once
/// What a technician answered when a terminal was set up: the settings as they are to be, and what is brought along on a
/// stick. Read from a small YAML with the keys of `settings.yaml` and these:
///
///     keys_from: /media/stick          a folder with the centre's public.keys
///     content_from: /media/stick/pack  a signed content pack
///     time_zone: Asia/Ho_Chi_Minh      in which the machine is to stand; it is told when it does not
///
/// Every answer can be skipped: a line left out, or one with nothing behind its colon, changes nothing ("" empties).
/// Leaves to its neighbours: what settings mean (settings.h), doing what was answered (`app`).
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/content/settings.h"

namespace kiosk::content {

struct Answers {
    Settings settings;
    std::filesystem::path keys_from, content_from;  ///< empty: nothing is brought along
    std::string time_zone;                          ///< empty: nobody said
};

struct ReadAnswers {
    Answers answers;
    /// "FILE:LINE: what was expected", from the top of the file; empty: all of it can be used.
    std::vector<std::string> faults;
};
/// `now`: the settings that are changed. A path of a setting that is relative starts at `data`, one of a stick where the file
/// lies. io: the file cannot be read.
base::Result<ReadAnswers> read_answers(const std::filesystem::path& file, const Settings& now,
                                       const std::filesystem::path& data);

/// The same for one answer that was typed: the setting of this name read from this text, which is Vietnamese where a setting
/// has words by language. invalid_input says what was expected.
base::Result<Settings> answered(const Settings& now, std::string_view key, const std::string& text);

}  // namespace kiosk::content
