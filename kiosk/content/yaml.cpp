#include "kiosk/content/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>

#include "kiosk/content/pack_letters.h"

namespace kiosk::content {

namespace {
constexpr std::size_t depth_max = 24;

[[noreturn]] void refuse(const YAML::Mark& mark, const char* why) { throw YAML::ParserException(mark, why); }

/// Builds the tree from the parser's events. Refusals leave through the parser's own exception, caught in parse_yaml.
class Builder final : public YAML::EventHandler {
public:
    Builder(const PackFile& file, Faults& faults)
        : file_(file), faults_(faults), has_escapes_(file.text.find('\\') != std::string::npos)
    {
    }

    Yaml take() && { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { put(mark, anchor, "", Yaml::Kind::nothing, {}); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(mark, "aliases (*name) are not used in a pack"); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override
    {
        put(mark, anchor, tag, Yaml::Kind::text, value);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, anchor, tag, Yaml::Kind::list);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(mark, anchor, tag, Yaml::Kind::map);
    }
    void OnMapEnd() override { close(); }

private:
    static void check(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& tag)
    {
        if (anchor != 0) refuse(mark, "anchors (&name) are not used in a pack");
        if (!tag.empty() && tag != "?" && tag != "!") refuse(mark, "tags (!name) are not used in a pack");
    }

    void put(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& tag, Yaml::Kind kind, std::string text)
    {
        check(mark, anchor, tag);
        Yaml node;
        node.kind = kind;
        node.line = mark.line + 1;
        node.text = std::move(text);
        check_letters(node);
        add(mark, std::move(node));
    }

    /// What lies in the file was checked as it was read; an escape writes any letter.
    void check_letters(const Yaml& node)
    {
        const auto wrong = has_escapes_ ? wrong_letter_in(node.text) : std::nullopt;
        if (!wrong) return;
        if (wrong->warning)
            faults_.warn(file_.path, node.line, wrong->what);
        else
            faults_.add(file_.path, node.line, wrong->what);
    }

    void open(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& tag, Yaml::Kind kind)
    {
        check(mark, anchor, tag);
        if (stack_.size() >= depth_max) refuse(mark, "nested too deeply");
        const bool is_key =
            !stack_.empty() && stack_.back().kind == Yaml::Kind::map && stack_.back().keys.size() == stack_.back().items.size();
        if (is_key) refuse(mark, "a key has to be a word");
        Yaml node;
        node.kind = kind;
        node.line = mark.line + 1;
        stack_.push_back(std::move(node));
    }

    void close()
    {
        Yaml node = std::move(stack_.back());
        stack_.pop_back();
        if (stack_.empty())
            root_ = std::move(node);
        else
            stack_.back().items.push_back(std::move(node));
    }

    void add(const YAML::Mark& mark, Yaml node)
    {
        if (stack_.empty()) {
            root_ = std::move(node);
            return;
        }
        auto& parent = stack_.back();
        if (parent.kind == Yaml::Kind::map && parent.keys.size() == parent.items.size()) {
            if (node.kind != Yaml::Kind::text || node.text.empty()) refuse(mark, "a key has to be a word");
            parent.keys.push_back({std::move(node.text), node.line});
        } else {
            parent.items.push_back(std::move(node));
        }
    }

    const PackFile& file_;
    Faults& faults_;
    const bool has_escapes_;
    Yaml root_;
    std::vector<Yaml> stack_;
};

void find_double_keys(const Yaml& node, std::string_view file, Faults& faults)
{
    if (node.kind == Yaml::Kind::map) {
        std::vector<const Yaml::Key*> keys;
        for (const auto& key : node.keys) keys.push_back(&key);
        std::stable_sort(keys.begin(), keys.end(), [](auto* a, auto* b) { return a->text < b->text; });
        for (std::size_t i = 1; i < keys.size(); ++i)
            if (keys[i]->text == keys[i - 1]->text)
                faults.add(file, keys[i]->line, "the key " + keys[i]->text + " stands here a second time");
    }
    for (const auto& item : node.items) find_double_keys(item, file, faults);
}
/// `title: Lời hộ nghèo #1` is cut at the mark without a word of YAML. A note behind an id, a number or a date is meant as one.
void warn_of_cut_words(const PackFile& file, Faults& faults)
{
    std::string_view rest = file.text;
    if (rest.find(" #") == std::string_view::npos) return;
    for (int line = 1; !rest.empty(); ++line) {
        const auto one = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
        const auto mark = one.find(" #");
        const auto before = one.substr(0, one.find_last_not_of(' ', mark) + 1);
        if (mark == std::string_view::npos || before.find_first_of("\"'[]{}|>#") != std::string_view::npos) continue;
        const auto colon = before.find(": ");
        const auto value = colon != std::string_view::npos ? before.substr(colon + 2)
                           : before.starts_with("- ")      ? before.substr(2)
                                                           : std::string_view{};
        if (value.find(' ') != std::string_view::npos)
            faults.warn(file.path, line, "what stands behind # is left out as a note; words with # in them are put in quotes");
    }
}
}  // namespace

std::optional<Yaml> parse_yaml(const PackFile& file, Faults& faults)
{
    try {
        std::istringstream in{file.text};
        YAML::Parser parser{in};
        Builder builder{file, faults};
        if (!parser.HandleNextDocument(builder)) return Yaml{};
        Builder second{file, faults};
        if (parser.HandleNextDocument(second)) {
            faults.add_unreadable(file.path, 0, "holds more than one YAML document");
            return std::nullopt;
        }
        Yaml root = std::move(builder).take();
        find_double_keys(root, file.path, faults);
        warn_of_cut_words(file, faults);
        return root;
    } catch (const YAML::Exception& problem) {
        faults.add_unreadable(file.path, problem.mark.line + 1, "not readable as YAML: " + problem.msg);
    } catch (const std::exception&) {
        faults.add_unreadable(file.path, 0, "not readable as YAML");
    }
    return std::nullopt;
}

}  // namespace kiosk::content
