/// suggestions/<id>.yaml: answers offered while somebody types. May be missing. How a file is written: content/README.md.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "kiosk/base/utf8.h"
#include "kiosk/content/load_pass.h"
#include "kiosk/content/typed_words.h"

namespace kiosk::content {

namespace {
constexpr std::size_t entries_max = 1500;
constexpr std::size_t names_max = 150;   // of an entry
constexpr std::size_t letters_max = 40;  // of a key: with another name beside it, one fills the narrowest screen
constexpr std::size_t place_words_max = 60;
constexpr std::string_view lists_folder = "suggestions/";
constexpr std::string_view ending = ".yaml";

bool short_words(const std::string& words) { return !words.empty() && base::letters_in(words) <= letters_max; }

class ListReader {
public:
    ListReader(LoadPass& pass, const std::string& path) : pass_(pass), path_(path) {}

    SuggestionList read(const Yaml& root)
    {
        list_.id = path_.substr(lists_folder.size(), path_.size() - lists_folder.size() - ending.size());
        if (!is_id(list_.id)) fault(0, "the file's name: letters, digits and '_' are expected");
        YamlFields fields{root, path_, pass_.faults};
        if (!fields.is_map()) return std::move(list_);
        list_.source = fields.words("source", pass_.pack());
        if (const auto day = fields.day("checked_on")) list_.checked_on = *day;
        list_.confirmed = fields.confirmed();
        if (const auto* kinds = fields.find("kinds")) list_.kinds = place_words(*kinds, "kinds");
        if (const auto* address = fields.find("address")) read_address(*address);
        if (const auto* sources = fields.find("sources")) read_sources(*sources);
        for (const auto& node : fields.list("entries", entries_max)) read_entry(node);
        if (list_.entries.empty()) fields.fault("entries", "entries: at least one is expected");
        fields.done();
        for (const auto& [id, line] : source_lines_)
            if (!cited_.contains(id)) fault(line, fmt::format("sources: nothing is read in {}", id));
        return std::move(list_);
    }

private:
    void fault(int line, std::string message) { pass_.fault(path_, line, std::move(message)); }

    void add_place_word(std::vector<PlaceWord>& words, std::uint32_t of, const Yaml& node, std::string_view key)
    {
        auto form = node.kind == Yaml::Kind::text ? form_of(base::lower(node.text)) : NameForm{};
        if (form.folded.empty() || !short_words(node.text)) return fault(node.line, fmt::format("{}: words are expected", key));
        const bool twice =
            std::ranges::any_of(words, [&](const PlaceWord& one) { return one.words == base::lower(node.text); });
        if (twice) return fault(node.line, fmt::format("{}: {} stands here a second time", key, node.text));
        words.push_back({of, base::lower(node.text), std::move(form)});
    }

    /// `{xã: [x], phường: [p]}`: a word and its short forms.
    std::vector<PlaceWord> place_words(const Yaml& node, std::string_view key)
    {
        std::vector<PlaceWord> words;
        if (node.kind != Yaml::Kind::map || node.items.size() > place_words_max) {
            fault(node.line, fmt::format("{}: words with their short forms are expected, {{xã: [x]}}", key));
            return words;
        }
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            const auto& name = node.keys[i];
            add_place_word(words, static_cast<std::uint32_t>(i), {Yaml::Kind::text, name.line, name.text, {}, {}}, key);
            if (node.items[i].kind != Yaml::Kind::list || node.items[i].items.size() > place_words_max) {
                fault(node.items[i].line, fmt::format("{}: a list of short forms is expected, [x]", key));
                continue;
            }
            for (const auto& one : node.items[i].items) add_place_word(words, static_cast<std::uint32_t>(i), one, key);
        }
        return words;
    }

    std::vector<PlaceWord> plain_words(YamlFields& fields, std::string_view key)
    {
        std::vector<PlaceWord> words;
        for (const auto& one : fields.list(key, place_words_max)) add_place_word(words, 0, one, key);
        return words;
    }

    void read_address(const Yaml& node)
    {
        YamlFields fields{node, path_, pass_.faults};
        auto& address = list_.address.emplace();
        if (!fields.is_map()) return;
        address.smaller = plain_words(fields, "smaller");
        if (const auto* larger = fields.find("larger")) address.larger = place_words(*larger, "larger");
        address.ignored = plain_words(fields, "ignored");
        for (const auto& name : fields.texts("provinces", place_words_max))
            address.provinces.push_back(form_of(base::lower(name)));
        fields.done();
    }

    void read_sources(const Yaml& node)
    {
        if (node.kind != Yaml::Kind::map) return fault(node.line, "sources: `id: words` lines are expected");
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            if (!is_id(node.keys[i].text)) fault(node.keys[i].line, fmt::format("sources: {} is no id", node.keys[i].text));
            if (node.items[i].kind != Yaml::Kind::text || node.items[i].text.empty())
                fault(node.items[i].line, fmt::format("sources: words are expected for {}", node.keys[i].text));
            source_lines_.emplace(node.keys[i].text, node.keys[i].line);
        }
    }

    /// Words alone, or words with the other names they are found by.
    void read_entry(const Yaml& node)
    {
        Suggestion entry;
        if (node.kind == Yaml::Kind::text) {
            entry.words = node.text;
            add_name(entry, node.text, node.line, {});
        } else {
            YamlFields fields{node, path_, pass_.faults};
            if (!fields.is_map()) return;
            entry.words = fields.text("words");
            add_name(entry, entry.words, node.line, {});
            for (const auto& also : fields.list("also", names_max)) read_also(entry, also);
            fields.done();
        }
        if (entry.names.size() > names_max) fault(node.line, fmt::format("also: at most {} names are expected", names_max));
        if (!entry.words.empty() && !seen_.insert(base::lower(entry.words)).second)
            fault(node.line, fmt::format("{} stands here a second time", entry.words));
        list_.entries.push_back(std::move(entry));
    }

    /// A name alone, or several that were read in one place.
    void read_also(Suggestion& entry, const Yaml& node)
    {
        if (node.kind == Yaml::Kind::text) return add_name(entry, node.text, node.line, {});
        YamlFields fields{node, path_, pass_.faults};
        if (!fields.is_map()) return;
        KnownName like;
        for (const auto& district : fields.texts("in"))
            like.districts.push_back(district_named(district, fields.line_of("in")));
        like.until = fields.day_if_any("until");
        like.shown = fields.flag("shown", true);
        fields.flag("part", false);
        read_provenance(fields);
        const auto names = fields.texts("names", names_max);
        if (names.empty()) fields.fault("names", "names: at least one is expected");
        for (const auto& name : names) add_name(entry, name, node.line, like);
        fields.done();
    }

    /// Where names were read: for whoever checks the list, nothing of it reaches the glass.
    void read_provenance(YamlFields& fields)
    {
        for (const auto& id : fields.texts("sources")) {
            cited_.insert(id);
            if (!source_lines_.contains(id))
                fields.fault("sources", fmt::format("sources: there is no source {} in this file", id));
        }
        if (fields.find("what"))
            fields.one_of("what", {"list_1979", "other_name", "self_name", "local_group", "spelling", "offensive"});
        if (fields.find("read")) fields.one_of("read", {"transcription", "data_set", "inferred"});
        fields.text_or("into", "");
        fields.text_or("at", "");
    }

    void add_name(Suggestion& entry, const std::string& words, int line, const KnownName& like)
    {
        if (!short_words(words)) {
            const auto* what = entry.names.empty() ? "an entry has words" : "also: names";
            return fault(
                line, fmt::format("{} of at most {} letters{}", what, letters_max, entry.names.empty() ? "" : " are expected"));
        }
        auto name = like;
        name.words = words;
        if (const auto* kind = kind_before(words)) {
            name.kind = kind->of;
            name.words = words.substr(kind->words.size() + 1);
        }
        name.form = form_of(base::lower(name.words));
        if (name.form.folded.empty()) return fault(line, fmt::format("{} has no letter by which it is found", words));
        entry.names.push_back(std::move(name));
    }

    /// The kind word that a name begins with, in full. Of "Người" alone there is nothing before a name.
    const PlaceWord* kind_before(const std::string& words) const
    {
        const auto small = base::lower(words);
        const auto before = [&](const PlaceWord& kind) { return list_.address && small.starts_with(kind.words + " "); };
        const auto found = std::ranges::find_if(list_.kinds, before);
        return found == list_.kinds.end() ? nullptr : &*found;
    }

    std::uint32_t district_named(const std::string& words, int line)
    {
        if (!list_.address) {
            fault(line, "in: only where the list says how an address is written (address)");
            return 0;
        }
        auto& districts = list_.address->districts;
        const auto small = base::lower(words);
        auto form = form_of(small);
        for (const auto& kind : list_.address->larger)
            if (small.starts_with(kind.words + " ")) form = form_of(small.substr(kind.words.size() + 1));
        const auto place = std::ranges::find(districts, form.folded, &NameForm::folded) - districts.begin();
        if (place == std::ssize(districts)) districts.push_back(std::move(form));
        return static_cast<std::uint32_t>(place);
    }

    LoadPass& pass_;
    const std::string& path_;
    SuggestionList list_;
    std::set<std::string> seen_;
    std::map<std::string, int, std::less<>> source_lines_;
    std::set<std::string, std::less<>> cited_;
};
}  // namespace

void read_suggestions(LoadPass& pass)
{
    for (const auto* file : pass.files.take_under(lists_folder.substr(0, lists_folder.size() - 1), ending))
        if (const auto root = parse_yaml(*file, pass.faults))
            pass.library.suggestions.push_back(ListReader{pass, file->path}.read(*root));
}

}  // namespace kiosk::content
