/// paper/forms/*.yaml: official papers, each held to what can be filled.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "kiosk/content/load_pass.h"

namespace kiosk::content {

namespace {
const std::vector<std::string_view> block_kinds = {"national", "title",      "addressee", "part", "text",  "ticks", "list",
                                                   "table",    "signatures", "read_back", "note", "space", "page"};
const std::vector<std::string_view> subject_kinds = {"request", "case", "day", "month", "register"};
const std::vector<std::string_view> ask_kinds = {"line", "text", "day", "one_of"};
const std::vector<std::string_view> checked_kinds = {"confirmed", "own"};
constexpr std::size_t forms_max = 100, blocks_max = 200, parts_max = 20, asks_max = 20, options_max = 20;
constexpr int blank_max = 60, copies_max = 9, width_max = 40;

template <class List>
bool is_among(const List& list, std::string_view name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

class FormReader {
public:
    FormReader(LoadPass& pass, const std::string& path, PaperForm& form) : pass_(pass), path_(path), form_(form) {}

    void read(const Yaml& root)
    {
        YamlFields top{root, path_, pass_.faults};
        if (!top.is_map()) return;
        read_head(top);
        for (const auto& item : top.list("asks", asks_max)) read_ask(item);
        for (const auto& item : top.list("body", blocks_max)) read_block(item);
        if (form_.body.empty()) top.fault("body", "body: a paper has at least one piece");
        top.done();
    }

private:
    LoadPass& pass_;
    const std::string& path_;
    PaperForm& form_;

    void read_head(YamlFields& top)
    {
        form_.paper = top.text("paper");
        if (!is_id(form_.paper)) top.fault("paper", "paper: letters, digits, '_', '-' and '.' are expected");
        form_.circular = top.text_or("circular", "");
        form_.code = top.text_or("code", "");
        form_.in_force_from = top.day("in_force_from").value_or(base::Day{});
        form_.in_force_until = top.day_if_any("in_force_until");
        if (form_.in_force_until && *form_.in_force_until < form_.in_force_from)
            top.fault("in_force_until", "in_force_until: lies before in_force_from");
        form_.confirmed = top.one_of("checked", checked_kinds).value_or(1) == 0;
        form_.subject = static_cast<PaperSubject>(top.one_of("of", subject_kinds).value_or(0));
        form_.title = top.words("title", pass_.pack());
        if (top.find("carries")) form_.carries = top.words("carries", pass_.pack());
        if (top.find("leaves_out")) form_.leaves_out = top.words("leaves_out", pass_.pack());
        if (const auto power = top.text_or("power", ""); !power.empty()) {
            const auto named = record::power_named(power);
            if (named)
                form_.power = *named;
            else
                top.fault("power", "power: " + named.error().detail);
        }
        for (const auto& stage : top.texts("stages", 8)) {
            const auto named = record::stage_named(stage);
            if (named)
                form_.stages.push_back(*named);
            else
                top.fault("stages", "stages: " + named.error().detail);
        }
        form_.seldom = top.flag("seldom", false);
        form_.wide = top.flag("wide", false);
        form_.copies = number(top, "copies", 1, copies_max);
    }

    int number(YamlFields& fields, std::string_view key, int usual, int most)
    {
        const auto value = fields.whole_number(key).value_or(usual);
        if (value < 0 || value > most) fields.fault(key, fmt::format("{}: from 0 to {} is expected", key, most));
        return std::clamp(value, 0, most);
    }

    void read_ask(const Yaml& item)
    {
        YamlFields fields{item, path_, pass_.faults};
        if (!fields.is_map()) return;
        PaperAsk ask;
        ask.place = fields.text("place");
        if (fields.find("kind")) ask.kind = static_cast<PaperAsk::Kind>(fields.one_of("kind", ask_kinds).value_or(0));
        ask.label = fields.words("label", pass_.pack());
        ask.from = fields.text_or("from", "");
        ask.usual = fields.text_or("usual", "");
        ask.needed = fields.flag("needed", false);
        if (!ask.from.empty()) known(fields, "from", ask.from, {});
        for (const auto& each : fields.list("options", options_max)) {
            YamlFields option{each, path_, pass_.faults};
            if (!option.is_map()) continue;
            const auto value = option.text("value"), words = option.text("words");
            ask.options.push_back({value, words, option.words("label", pass_.pack())});
            option.done();
        }
        if ((ask.kind == PaperAsk::Kind::one_of) == ask.options.empty())
            fields.fault("options", "options: those of kind one_of, and only those, have some");
        if (std::any_of(form_.asks.begin(), form_.asks.end(), [&](const auto& one) { return one.place == ask.place; }))
            fields.fault("place", fmt::format("place: {} is asked here a second time", ask.place));
        fields.done();
        form_.asks.push_back(std::move(ask));
    }

    const PaperRows* rows_named(std::string_view name) const
    {
        for (const auto& rows : content::rows_of(form_.subject))
            if (rows.name == name) return &rows;
        return nullptr;
    }

    /// A hole would be found by whoever holds the paper in their hand.
    void known(YamlFields& fields, std::string_view key, const std::string& place, std::string_view rows)
    {
        if (is_among(places_of(form_.subject), place)) return;
        for (const auto& ask : form_.asks)
            if (ask.place == place) return;
        const auto* of = rows_named(rows);
        if (of && (place == "n" || is_among(of->places, place))) return;
        fields.fault(key, fmt::format("{}: nobody fills the place {{{}}}; there are {}{}{}", key, place,
                                      fmt::join(places_of(form_.subject), ", "), of ? ", and of a row n, " : "",
                                      of ? fmt::format("{}", fmt::join(of->places, ", ")) : std::string{}));
    }
    void holes(YamlFields& fields, std::string_view key, const std::string& words, std::string_view rows = {})
    {
        for (const auto& place : places_in(words)) known(fields, key, place, rows);
    }

    void read_parts(YamlFields& fields, std::string_view key, PaperBlock& block)
    {
        for (const auto& item : fields.list(key, parts_max)) {
            YamlFields each{item, path_, pass_.faults};
            if (!each.is_map()) continue;
            PaperBlock::FormPart part;
            part.words = each.text("words");
            holes(each, "words", part.words);
            if (block.kind == PaperBlock::Kind::table) {
                part.value = each.text_or("cell", "");
                holes(each, "cell", part.value, block.rows);
                part.width = std::max(1, number(each, "width", 1, width_max));
                part.right = each.flag("right", false);
            } else if (block.kind == PaperBlock::Kind::ticks) {
                part.value = each.text("value");
            } else {
                part.below = each.text_or("below", "");
                holes(each, "below", part.below);
                part.fingerprint = each.flag("fingerprint", false);
            }
            each.done();
            block.parts.push_back(std::move(part));
        }
        if (block.parts.empty()) fields.fault(key, fmt::format("{}: at least one is expected", key));
    }

    void read_block(const Yaml& item)
    {
        YamlFields fields{item, path_, pass_.faults};
        if (!fields.is_map()) return;
        PaperBlock block;
        std::string_view key;
        for (std::size_t i = 0; i < block_kinds.size(); ++i)
            if (std::any_of(item.keys.begin(), item.keys.end(), [&](const auto& one) { return one.text == block_kinds[i]; })) {
                block.kind = static_cast<PaperBlock::Kind>(i);
                key = block_kinds[i];
                break;
            }
        if (key.empty()) {
            fields.fault("body", fmt::format("body: one of {} is expected", fmt::join(block_kinds, ", ")));
            return;
        }
        read_words(fields, key, block);
        for (auto* condition : {&block.when, &block.unless}) {
            const std::string_view name = condition == &block.when ? "when" : "unless";
            *condition = fields.text_or(name, "");
            if (!condition->empty() && !rows_named(*condition)) known(fields, name, *condition, {});
        }
        fields.done();
        form_.body.push_back(std::move(block));
    }

    void read_words(YamlFields& fields, std::string_view key, PaperBlock& block)
    {
        using Kind = PaperBlock::Kind;
        switch (block.kind) {
        case Kind::national:
            block.agency = fields.one_of(key, {"plain", "agency"}).value_or(0) == 1;
            if (block.agency) block.words = fields.text_or("number", "");
            break;
        case Kind::space: block.blank = number(fields, key, 4, blank_max); break;
        case Kind::page: fields.flag(key, true); break;
        case Kind::signatures: read_parts(fields, key, block); break;
        case Kind::list:
        case Kind::table:
            block.rows = fields.text(key);
            if (!rows_named(block.rows)) {
                std::vector<std::string_view> names;
                for (const auto& rows : content::rows_of(form_.subject)) names.push_back(rows.name);
                fields.fault(key, fmt::format("{}: one of {} is expected", key, fmt::join(names, ", ")));
            }
            block.blank = number(fields, "blank", 0, blank_max);
            if (block.kind == Kind::table) {
                read_parts(fields, "columns", block);
            } else {
                block.words = fields.text("words");
                holes(fields, "words", block.words, block.rows);
            }
            break;
        default:
            block.words = block.kind == Kind::ticks ? fields.text_or(key, "") : fields.text(key);
            holes(fields, key, block.words);
            block.below = fields.text_or("below", "");
            holes(fields, "below", block.below);
            block.middle = fields.flag("middle", false);
            if (block.kind == Kind::ticks || block.kind == Kind::read_back) {
                block.place = fields.text("place");
                if (!block.place.empty()) known(fields, "place", block.place, {});
            }
            if (block.kind == Kind::ticks) read_parts(fields, "boxes", block);
        }
    }
};

void check_form_days(LoadPass& pass)
{
    const auto& forms = pass.library.paper_forms;
    for (std::size_t i = 0; i < forms.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            if (forms[i].paper != forms[j].paper) continue;
            const auto& first = forms[i].in_force_from < forms[j].in_force_from ? forms[i] : forms[j];
            const auto& second = &first == &forms[i] ? forms[j] : forms[i];
            if (!first.in_force_until || *first.in_force_until >= second.in_force_from)
                pass.fault(forms[i].file, 1,
                           fmt::format("paper: {} is in force in {} on some of the same days", forms[i].paper, forms[j].file));
        }
}
}  // namespace

void read_paper_forms(LoadPass& pass)
{
    for (const auto* file : pass.files.take_under("paper/forms", ".yaml")) {
        if (pass.library.paper_forms.size() == forms_max) {
            pass.fault(file->path, 0, fmt::format("at most {} forms", forms_max));
            break;
        }
        const auto root = parse_yaml(*file, pass.faults);
        if (!root) continue;
        PaperForm form;
        form.file = file->path;
        FormReader{pass, file->path, form}.read(*root);
        pass.library.paper_forms.push_back(std::move(form));
    }
    check_form_days(pass);
}

}  // namespace kiosk::content
