#include "kiosk/paper/form_layout.h"

#include <algorithm>

#include "kiosk/content/library.h"
#include "kiosk/paper/form_pieces.h"

namespace kiosk::paper {

namespace {
using content::PaperBlock;
using content::PaperValues;
using Kind = PaperBlock::Kind;
using Side = FormWriter::Side;

constexpr double keep_with_part = 46, short_dots = 90;

bool is_shown(const PaperBlock& block, const PaperValues& values)
{
    return (block.when.empty() || values.says(block.when)) && (block.unless.empty() || !values.says(block.unless));
}

/// The place at its very end, when nothing fills it: dots to the end of the line.
bool ends_open(std::string_view words, const PaperValues& values)
{
    if (!words.ends_with('}') && !words.ends_with("}**")) return false;
    const auto places = content::places_in(words);
    return !places.empty() && values.of(places.back()).empty();
}

void draw_text(FormWriter& at, const PaperBlock& block, const PaperValues& values)
{
    auto words = filled(block.words, values);
    const FormWriter::Look look{13, false, false, block.middle ? Side::middle : Side::both};
    if (ends_open(block.words, values)) {
        const auto begin = words.find_last_not_of("…* ");
        words = words.substr(0, begin == words.npos ? 0 : begin + 1) + ' ';
        const auto line = at.laid(words, look, -1);
        if (const double room = at.width() - FormWriter::width_of(line.get()); room > short_dots)
            words += dots(room - 8);
        else
            words += dots(short_dots);
    }
    at.paragraph(words, {look.points, false, false, words.find('\n') == words.npos ? look.side : Side::left});
}

void draw(FormWriter& at, const PaperBlock& block, const FormPaper& paper)
{
    const auto& values = paper.values;
    switch (block.kind) {
    case Kind::national: return draw_national(at, block, paper);
    case Kind::title:
        at.go_down(10);
        at.paragraph(filled(block.words, values), {16, true, false, Side::middle}, block.below.empty() ? 8 : 0);
        if (!block.below.empty()) at.paragraph(filled(block.below, values), {13, true, false, Side::middle}, 8);
        return;
    case Kind::addressee: return at.paragraph(filled(block.words, values), {13.5, false, false, Side::middle}, 10);
    case Kind::part:
        at.need(keep_with_part);
        at.go_down(4);
        return at.paragraph(filled(block.words, values), {13, true}, 3);
    case Kind::text: return draw_text(at, block, values);
    case Kind::ticks: return draw_ticks(at, block, values);
    case Kind::list: return draw_list(at, block, values);
    case Kind::table: return draw_table(at, block, values);
    case Kind::signatures: return draw_signatures(at, block, values);
    case Kind::read_back: return draw_read_back(at, block, values);
    case Kind::note: return at.paragraph(filled(block.words, values), {11, false, true}, 4);
    case Kind::space: return at.go_down(block.blank * points_per_mm);
    case Kind::page: return at.new_page();
    }
}

PageSize size_of(const FormPaper& paper) { return paper.form.wide ? PageSize{a4.height, a4.width} : a4; }

void draw_all(FormPages& pages, const FormPaper& paper, int pages_in_all)
{
    FormWriter at{pages, size_of(paper), {foot_of(paper), paper.band, pages_in_all}};
    for (const auto& block : paper.form.body)
        if (is_shown(block, paper.values)) draw(at, block, paper);
}

int pages_of(const FormPaper& paper)
{
    CountedPages counted{size_of(paper)};
    draw_all(counted, paper, 1);
    return counted.count();
}
}  // namespace

std::string filled(std::string_view words, const PaperValues& values, const PaperValues::Texts* row)
{
    std::string out;
    while (true) {
        const auto open = words.find('{'), close = open == words.npos ? open : words.find('}', open);
        out += words.substr(0, close == words.npos ? words.npos : open);
        if (close == words.npos) return out;
        const auto place = words.substr(open + 1, close - open - 1);
        words.remove_prefix(close + 1);
        if (row) {
            if (const auto found = row->find(place); found != row->end()) {
                out += found->second;
                continue;
            }
        }
        const auto value = values.of(place);
        out += value.empty() && !row ? std::string_view{"……………………"} : value;
    }
}

std::string foot_of(const FormPaper& paper)
{
    const auto number = paper.values.of("case_number"), code = paper.values.of("code");
    std::string out{number.empty() ? code : number};
    const auto add = [&out](std::string_view more) {
        if (more.empty()) return;
        if (!out.empty()) out += " · ";
        out += more;
    };
    if (!paper.form.code.empty()) add("Mẫu số " + paper.form.code + ", " + paper.form.circular);
    if (!paper.form.confirmed) add("mẫu của Trung tâm, chưa đối chiếu");
    return out;
}

base::Result<std::string> form_pdf(const FormPaper& paper)
{
    const auto title = content::in_language(paper.form.title, "vi");
    PdfPages pages{size_of(paper), std::string{title}, paper.made_on};
    draw_all(pages, paper, pages_of(paper));
    return pages.bytes();
}

base::Result<std::vector<PageImage>> form_images(const FormPaper& paper, int width_px)
{
    ImagePages pages{size_of(paper), std::clamp(width_px, 100, 4000)};
    draw_all(pages, paper, pages_of(paper));
    return pages.images();
}

}  // namespace kiosk::paper
