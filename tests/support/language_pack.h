#pragma once
/// The shipped pack with two languages more, made anew each time so that it is complete by construction:
///   qps  every word of English about 40 % longer and under all Vietnamese marks (kiosk/app/audit/pseudo.h), as files;
///   qth  "partial": no words at all and a handful of recordings, as an audio-first language begins.
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "kiosk/app/audit/pseudo.h"
#include "kiosk/base/utf8.h"
#include "kiosk/content/loader.h"
#include "kiosk/content/recordings.h"
#include "kiosk/content/yaml.h"

namespace kiosk::test {

namespace fs = std::filesystem;

/// What is recorded in qth: whole texts, the pieces of some with places, one piece of two of another, and an area that fills a
/// place.
inline const std::vector<std::string> recorded_ids{"language.qth",
                                                   "front.invitation",
                                                   "front.title",
                                                   "home.title",
                                                   "voice.button",
                                                   "idle.words.piece.1",
                                                   "idle.words.piece.2",
                                                   "receipt.by_when.piece.1",
                                                   "receipt.said_twice.piece.1",
                                                   "receipt.code",
                                                   "topic.crumb.piece.1",
                                                   "area.family",
                                                   "progress.request.piece.1"};

namespace making {

inline void write(const fs::path& file, const std::string& text)
{
    fs::create_directories(file.parent_path());
    std::ofstream{file, std::ios::binary} << text;
}

/// Labels keep to their length, so that the check for them is not what is tried here.
inline std::string longer(const std::string& words, std::size_t letters_max)
{
    auto out = "[" + app::audit::longer_words(words) + "]";
    if (base::letters_in(out) <= letters_max || out.find('{') != std::string::npos) return out;
    auto points = base::code_points(out);
    points.resize(letters_max - 1);
    points.push_back(U']');
    return base::utf8(points);
}

inline std::string quoted(const std::string& text)
{
    std::string out{'"'};
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c == '\n' ? std::string{"\\n"} : std::string{c};
    }
    return out + '"';
}

/// As JSON, which is YAML too. A map of words by language gets one more.
inline std::string written(const content::Yaml& node, std::size_t letters_max)
{
    using Kind = content::Yaml::Kind;
    std::string out;
    switch (node.kind) {
    case Kind::nothing: return "null";
    case Kind::text: return quoted(node.text);
    case Kind::list:
        for (const auto& item : node.items) out += (out.empty() ? "" : ",\n") + written(item, letters_max);
        return "[" + out + "]";
    case Kind::map: break;
    }
    bool vietnamese = false;
    const std::string* english = nullptr;
    for (std::size_t at = 0; at < node.keys.size(); ++at) {
        const auto& key = node.keys[at].text;
        const bool text = node.items[at].kind == Kind::text;
        vietnamese = vietnamese || (key == "vi" && text);
        if (key == "en" && text) english = &node.items[at].text;
        out += (out.empty() ? "" : ",\n") + quoted(key) + ": " + written(node.items[at], key == "meaning" ? 560 : letters_max);
    }
    if (vietnamese && english) out += ",\n\"qps\": " + quoted(longer(*english, letters_max));
    return "{" + out + "}";
}

inline std::string longer_line(const std::string& line)
{
    if (line.starts_with("## ") || line.empty()) return line;
    std::size_t begin = line.find_first_not_of("#>- ");
    if (const auto digits = line.find_first_not_of("0123456789"); digits != 0 && line.compare(digits, 2, ". ") == 0)
        begin = digits + 2;
    const bool title = line.starts_with('#'), summary = line.starts_with('>');
    if (title) return line.substr(0, begin) + longer(line.substr(begin), 80);
    if (summary) return line.substr(0, begin) + longer(line.substr(begin), 120);
    std::string out = line.substr(0, begin);
    // "[words](term:id)": the id stays.
    for (std::size_t at = begin; at < line.size();) {
        const auto term = std::min(line.find("](", at), line.size());
        out += app::audit::longer_words(line.substr(at, term - at));
        const auto end = term == line.size() ? term : line.find(')', term) + 1;
        out += line.substr(term, end - term);
        at = end;
    }
    return out;
}

inline void add_article(const fs::path& english)
{
    std::ifstream in{english};
    std::string out, line;
    while (std::getline(in, line)) out += longer_line(line) + "\n";
    write(english.parent_path() / "qps.md", out);
}

inline void add_words(const fs::path& english, const content::Yaml& root, const fs::path& pack)
{
    std::string out;
    for (std::size_t at = 0; at < root.keys.size(); ++at) {
        const auto& id = root.keys[at].text;
        const bool tone = id.starts_with("key.tone.");
        const auto part = id.substr(id.rfind('.') + 1);
        const std::size_t most = !id.starts_with("ask.") || part == "why" || part == "hint" ? 600 : part == "row" ? 50 : 80;
        out += quoted(id) + ": " + quoted(tone ? root.items[at].text : longer(root.items[at].text, most)) + "\n";
    }
    write(pack / "words" / "qps" / english.filename(), out);
}

/// Half a second of a tone, as any recorder would save it: PCM, one channel, 16 bits.
inline std::string wav(int rate_hz, double pitch_hz)
{
    const auto number = [](std::uint32_t value, int bytes) {
        std::string out;
        for (int at = 0; at < bytes; ++at) out += static_cast<char>(value >> (8 * at));
        return out;
    };
    std::string samples;
    for (int at = 0; at < rate_hz / 2; ++at)
        samples += number(
            static_cast<std::uint32_t>(static_cast<std::int16_t>(9000 * std::sin(6.283185307 * pitch_hz * at / rate_hz))), 2);
    const auto rate = static_cast<std::uint32_t>(rate_hz), size = static_cast<std::uint32_t>(samples.size());
    return "RIFF" + number(36 + size, 4) + "WAVEfmt " + number(16, 4) + number(1, 2) + number(1, 2) + number(rate, 4) +
           number(2 * rate, 4) + number(2, 2) + number(16, 2) + "data" + number(size, 4) + samples;
}

inline void add_recordings(const fs::path& pack)
{
    const auto loaded = content::load(pack);
    if (!loaded) return;  // whoever loads the pack next is told why
    std::string list = "speaker: a tone\nrecorded_on: 2026-11-20\nrecordings:\n";
    for (const auto& text : content::spoken_texts(loaded->library, "qth"))
        if (std::find(recorded_ids.begin(), recorded_ids.end(), text.id) != recorded_ids.end()) {
            list += "  - {id: " + text.id + ", file: " + text.id + ".wav, hash: \"" + content::hash_of_words(text.recorded_as) +
                    "\"}\n";
            write(pack / "recordings" / "qth" / (text.id + ".wav"),
                  wav(16'000, 220 + 40.0 * static_cast<double>(text.id.size() % 7)));
        }
    write(pack / "recordings" / "qth" / "list.yaml", list);
}

}  // namespace making

inline void make_language_pack(const fs::path& pack)
{
    fs::remove_all(pack);
    fs::copy(KIOSK_SOURCE_DIR "/content", pack, fs::copy_options::recursive);
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(pack)) files.push_back(entry.path());
    for (const auto& file : files) {
        const auto folder = fs::relative(file, pack).generic_string();
        if (file.filename() == "en.md" && !folder.starts_with("search")) making::add_article(file);
        if (file.extension() != ".yaml" || folder.starts_with("cases/") || folder.starts_with("search/")) continue;
        content::Faults faults;
        const auto read = content::read_one_file(file, faults);
        const auto root = read ? content::parse_yaml(*read, faults) : std::nullopt;
        if (!root) continue;
        if (folder.starts_with("words/en/"))
            making::add_words(file, *root, pack);
        else if (folder != "pack.yaml" && !folder.starts_with("words/"))
            making::write(file, making::written(*root, folder == "glossary/terms.yaml" ? 40
                                                       : folder == "areas.yaml"        ? 80
                                                                                       : 400) +
                                    "\n");
    }
    making::write(pack / "pack.yaml",
                  "id: language-test\nversion: 1\nformat: 2\nlanguages: [vi, en, qps, qth]\npartial: [qth]\n"
                  "language_names: {vi: Tiếng Việt, en: English, qps: \"[Lóngèr]\", qth: Tiếng thử}\nchecked_on: 2026-11-23\n");
    making::add_recordings(pack);
}

}  // namespace kiosk::test
