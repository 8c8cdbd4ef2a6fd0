#include "kiosk/app/citizen/read_aloud.h"

#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/base/utf8.h"
#include "kiosk/content/recordings.h"
#include "kiosk/text/speech.h"

namespace kiosk::app {

namespace {

constexpr std::string_view caption = ".caption";

bool of_dialog(const ui::SemanticBlock& block) { return block.id.starts_with("overlay."); }

bool turns_the_page(const ui::SemanticBlock& block)
{
    return block.id.starts_with("more_below") || block.id.starts_with("more_above");
}

/// Stands around every page, or turns its leaves.
bool around_the_page(const ui::SemanticBlock& block)
{
    constexpr std::array<std::string_view, 3> once{"brand", "clock", "demo"};
    if (block.role == ui::Role::key || block.id.starts_with("bar.") || turns_the_page(block)) return true;
    return std::find(once.begin(), once.end(), block.id) != once.end();
}

/// Grows a saying line by line. Neighbours that are synthesised in one language become one breath.
class Speech {
public:
    Speech(const content::Library& library, const std::string& language) : library_(library), language_(language) {}

    void add(const page::Line& line, const char* joined = ". ")
    {
        add(ui::SpokenLine{line.words, line.spoken, line.fell_back, line.in_turn}, joined);
    }
    void add(const ui::SpokenLine& line, const char* joined = ". ")
    {
        const std::string own = line.fell_back ? "vi" : language_;
        auto said = text::spoken(line.said(), own);
        if (said.empty()) return;
        if (const auto* recording = recording_for(line, own, said)) return play(*recording, own, std::move(said));
        for (const auto& language : {language_, own})
            if (screens::heard_in_turn(library_, language, line.in_turn)) return add_in_turn(line, own, language, joined);
        synthesise(std::move(said), own, joined);
    }
    std::vector<devices::SpokenPart> taken() { return std::move(parts_); }

private:
    void play(const content::Recording& recording, const std::string& own, std::string said)
    {
        parts_.push_back({own, std::move(said), recording.file});
    }
    void synthesise(std::string said, const std::string& own, const char* joined)
    {
        const bool goes_on = !parts_.empty() && parts_.back().recording.empty() && parts_.back().language == own;
        if (goes_on)
            parts_.back().words += (ends_by_itself(parts_.back().words) ? " " : joined) + said;
        else
            parts_.push_back({own, std::move(said), {}});
    }
    /// From the recordings of one language alone, so that a sentence has one speaker.
    void add_in_turn(const ui::SpokenLine& line, const std::string& own, const std::string& language, const char* joined)
    {
        for (const auto& heard : line.in_turn) {
            auto said = text::spoken(heard.spoken.empty() ? heard.words : heard.spoken, own);
            if (!base::has_letter_or_digit(said)) continue;
            said.erase(said.find_last_not_of(' ') + 1);
            said.erase(0, said.find_first_not_of(" ,.;:"));
            const auto* recording = screens::recording_of(library_, language, heard);
            if (recording)
                play(*recording, own, std::move(said));
            else
                synthesise(std::move(said), own, std::exchange(joined, ", "));
        }
    }
    static bool ends_by_itself(std::string_view words)
    {
        return words.ends_with('?') || words.ends_with('!') || words.ends_with('.') || words.ends_with("…");
    }

    /// A recording speaks the words that are shown and nothing else: what is said otherwise than it is written (a state, a
    /// code letter by letter) is synthesised.
    const content::Recording* recording_for(const ui::SpokenLine& line, const std::string& own, const std::string& said) const
    {
        if (!line.words.empty() && said != text::spoken(line.words, own)) return nullptr;
        const auto& words = line.words.empty() ? line.spoken : line.words;
        const auto* found = content::recording_of(library_, language_, words);
        return found != nullptr || own == language_ ? found : content::recording_of(library_, own, words);
    }

    const content::Library& library_;
    const std::string& language_;
    std::vector<devices::SpokenPart> parts_;
};

std::string without_caption(const std::string& id)
{
    return id.ends_with(caption) ? id.substr(0, id.size() - caption.size()) : id;
}

/// Numbers and codes are read back sign by sign, as they were typed.
ui::SpokenLine typed_line(ui::SpokenLine line, const std::string& language)
{
    const bool figures = line.words.find_first_of("0123456789") != std::string::npos &&
                         line.words.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-/+. ") == std::string::npos;
    if (line.spoken.empty() && figures) line.spoken = text::spelled(line.words, language);
    return line;
}

Saying said(const ui::Semantics& seen, const ui::SemanticBlock& block, const content::Library& library)
{
    using ui::Role;
    const auto roles = screens::spoken_roles(library, seen.language);
    Speech speech{library, seen.language};
    const page::Line* role = nullptr;
    if (block.role == Role::choice) role = &roles.choice;
    if (block.role == Role::button && (block.meaning || turns_the_page(block))) role = &roles.button;
    if (block.role == Role::field) role = &roles.field;
    if (role != nullptr) speech.add(*role);
    bool first = role != nullptr;
    for (const auto& line : block.lines)
        speech.add(block.role == Role::field ? typed_line(line, seen.language) : line,
                   std::exchange(first, false) ? ": " : ". ");
    if (block.chosen) speech.add(roles.chosen, ", ");
    return {without_caption(block.id), speech.taken()};
}

}  // namespace

std::vector<Saying> sayings_of(const ui::Semantics& seen, const content::Library& library)
{
    std::vector<Saying> out;
    // The dialog's blocks come last.
    const auto dialog = std::find_if(seen.blocks.begin(), seen.blocks.end(), of_dialog);
    for (auto block = dialog == seen.blocks.end() ? seen.blocks.begin() : dialog; block != seen.blocks.end(); ++block) {
        if (!around_the_page(*block) && !block->spoken.empty()) out.push_back(said(seen, *block, library));
    }
    return out;
}

std::optional<Saying> saying_of(const ui::Semantics& seen, const std::string& id, const content::Library& library)
{
    const auto block =
        std::find_if(seen.blocks.begin(), seen.blocks.end(), [&](const ui::SemanticBlock& b) { return b.id == id; });
    if (block == seen.blocks.end() || block->spoken.empty()) return std::nullopt;
    return said(seen, *block, library);
}

std::optional<Saying> answer_of(const ui::Semantics& seen, const std::string& chosen, const content::Library& library)
{
    const auto named = [&](const std::string& id) {
        return std::find_if(seen.blocks.begin(), seen.blocks.end(),
                            [&](const ui::SemanticBlock& block) { return block.id == id; });
    };
    const auto block = named(chosen);
    if (block == seen.blocks.end()) return std::nullopt;
    const auto field = named("field");
    if (block->role != ui::Role::key || field == seen.blocks.end() || field->lines.empty())
        return saying_of(seen, chosen, library);
    // A letter was typed: what stands in the field now, without its name.
    Speech speech{library, seen.language};
    speech.add(typed_line(field->lines.back(), seen.language));
    return Saying{field->id, speech.taken()};
}

Saying invitation_of(const content::Library& library, const std::string& language)
{
    Speech speech{library, language};
    for (const auto& line : screens::invitation(library, language)) speech.add(line);
    return {"language." + language, speech.taken()};
}

void ReadAloud::open(std::vector<Saying> sayings, const std::string& from)
{
    sayings_ = std::move(sayings);
    const auto at = std::find_if(sayings_.begin(), sayings_.end(), [&](const Saying& saying) { return saying.block == from; });
    at_ = at == sayings_.end() ? 0 : static_cast<std::size_t>(at - sayings_.begin());
}

}  // namespace kiosk::app
