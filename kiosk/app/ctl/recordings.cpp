/// kioskctl content recordings: the script a speaker of a language is handed, and the list an author begins with.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/author/recordings.h"

namespace kiosk::app {

namespace {
using author::ToRecord;

struct RecordingOptions {
    std::string folder, language = "vi";
    bool missing = false, list = false;
};

std::string_view name_of(ToRecord::State state)
{
    switch (state) {
    case ToRecord::State::missing: return "missing";
    case ToRecord::State::recorded: return "recorded";
    case ToRecord::State::stale: return "stale";
    }
    return "missing";
}

/// Words stand in one cell of one line.
std::string in_one_line(std::string words)
{
    for (auto& c : words)
        if (c == '\n' || c == '\t') c = ' ';
    return words;
}

int recordings(const RecordingOptions& wanted)
{
    const auto loaded = content::load(wanted.folder);
    if (!loaded) {
        for (const auto& fault : loaded.error()) std::cerr << fault.text() << '\n';
        return 1;
    }
    const auto& known = loaded->library.pack.languages;
    if (std::find(known.begin(), known.end(), wanted.language) == known.end()) {
        std::cerr << wanted.folder << ": pack.yaml does not name the language " << wanted.language << '\n';
        return 1;
    }
    std::cout << (wanted.list ? "speaker: \"\"\nrecorded_on: YYYY-MM-DD\nrecordings:\n"
                              : "state\tid\thash\tshown in\twords\tpiece of\n");
    std::size_t all = 0, recorded = 0;
    for (const auto& one : author::script_of(loaded->library, wanted.language)) {
        ++all;
        recorded += one.state == ToRecord::State::recorded ? 1 : 0;
        if ((wanted.missing || wanted.list) && one.state == ToRecord::State::recorded) continue;
        const auto words = in_one_line(one.words), text = in_one_line(one.text);
        if (wanted.list)
            std::cout << fmt::format("  - {{id: {0}, file: {1}.wav, hash: \"{1}\"}}   # {2}{3}{4}\n", one.id, one.hash, words,
                                     text.empty() ? "" : "   of: ", text);
        else
            std::cout << fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", name_of(one.state), one.id, one.hash,
                                     one.fell_back ? "vi" : wanted.language, words, text);
    }
    std::cerr << fmt::format("{}: {} of {} texts and pieces are recorded\n", wanted.language, recorded, all);
    return 0;
}
}  // namespace

void add_recording_commands(CLI::App& app, Chosen& chosen)
{
    const auto wanted = std::make_shared<RecordingOptions>();
    auto* content = app.get_subcommand("content");
    auto* command = content->add_subcommand("recordings",
                                            "What can be recorded in a language, line by line: the script a speaker is handed");
    command->add_option("DIR", wanted->folder, "the pack")->required();
    command->add_option("--lang", wanted->language, "the language (vi)");
    command->add_flag("--missing", wanted->missing, "only what is not recorded yet, or stale");
    command->add_flag("--list", wanted->list, "as the beginning of recordings/LANGUAGE/list.yaml instead of a table");
    when_chosen(command, chosen, wanted, recordings);
}

}  // namespace kiosk::app
