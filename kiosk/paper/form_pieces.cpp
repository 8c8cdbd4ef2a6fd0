#include "kiosk/paper/form_pieces.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::paper {

namespace {
using content::PaperBlock;
using content::PaperValues;
using Look = FormWriter::Look;
using Side = FormWriter::Side;

constexpr auto state_line = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM";
constexpr auto motto = "Độc lập - Tự do - Hạnh phúc";
constexpr double box_side = 11, box_gap = 5, tick_gap = 16;
constexpr double room_to_sign = 20 * points_per_mm, print_side = 25 * points_per_mm;

/// Words in the middle of a column, and where they end.
double in_column(FormWriter& at, std::string_view words, Look look, double x, double width, double y)
{
    look.side = look.side == Side::left ? Side::left : Side::middle;
    const auto layout = at.laid(words, look, width);
    at.put_at(layout.get(), x, y);
    return y + FormWriter::height_of(layout.get());
}

void draw_state(FormWriter& at, double x, double width, double y)
{
    const double below = in_column(at, motto, {13, true, false, Side::middle}, x, width,
                                   in_column(at, state_line, {12, true, false, Side::middle}, x, width, y));
    const double line = std::min(width * 0.6, 150.0);
    at.rule(x + (width - line) / 2, below + 2, line);
}

/// The people for whom a paper is stand in a list, small and to the left.
bool is_list(std::string_view words) { return words.starts_with("- "); }
}  // namespace

std::string dots(double points)
{
    std::string out;
    for (int i = 0; i < static_cast<int>(points / 13.0); ++i) out += "…";
    return out;
}

void draw_national(FormWriter& at, const PaperBlock& block, const FormPaper& paper)
{
    if (!paper.form.code.empty()) at.paragraph("Mẫu số " + paper.form.code, {11, false, true, Side::right}, 0);
    const double top = at.y();
    if (!block.agency) {
        draw_state(at, 0, at.width(), top);
        return at.go_to(top + 46);
    }
    const double left = at.width() * 0.42, right = at.width() - left;
    draw_state(at, left, right, top);
    double below = in_column(at, paper.values.of("centre"), {12.5, true, false, Side::middle}, 0, left - 8, top);
    if (const auto unit = paper.values.of("unit"); !unit.empty() && unit != paper.values.of("centre"))
        below = in_column(at, unit, {12, false, false, Side::middle}, 0, left - 8, below);
    at.rule(left * 0.3, below + 2, left * 0.36);
    below = std::max(below, top + 34) + 8;
    double end = below;
    if (!block.words.empty()) end = in_column(at, block.words, {13, false, false, Side::middle}, 0, left - 8, below);
    const auto date = fmt::format("……………, ngày …… tháng …… năm {}", static_cast<int>(paper.made_on.year()));
    end = std::max(end, in_column(at, date, {12.5, false, true, Side::middle}, left, right, below));
    at.go_to(end + 4);
}

void draw_ticks(FormWriter& at, const PaperBlock& block, const PaperValues& values)
{
    const auto ticked = values.value_of(block.place);
    const Look look{13};
    const auto label = at.laid(filled(block.words, values), look, -1);
    const double high = FormWriter::height_of(label.get());
    at.need(high * 2);
    double x = 0;
    if (!block.words.empty()) {
        at.put_at(label.get(), 0, at.y());
        x = FormWriter::width_of(label.get()) + 8;
    }
    for (const auto& part : block.parts) {
        const auto words = at.laid(filled(part.words, values), look, -1);
        const double wide = box_side + box_gap + FormWriter::width_of(words.get());
        if (x > 0 && x + wide > at.width()) {
            at.go_down(high + 2);
            x = 0;
        }
        at.box(x, at.y() + (high - box_side) / 2, box_side, !ticked.empty() && ticked == part.value);
        at.put_at(words.get(), x + box_side + box_gap, at.y());
        x += wide + tick_gap;
    }
    at.go_down(high + 4);
}

void draw_read_back(FormWriter& at, const PaperBlock& block, const PaperValues& values)
{
    const auto words = at.laid(filled(block.words, values), {13}, at.width() - box_side - box_gap);
    at.need(FormWriter::height_of(words.get()));
    at.box(0, at.y() + 3, box_side, values.value_of(block.place) == "yes");
    at.put(words.get(), box_side + box_gap);
    at.go_down(4);
}

void draw_list(FormWriter& at, const PaperBlock& block, const PaperValues& values)
{
    constexpr double indent = 18;
    int number = 0;
    const auto line = [&](const std::string& words) {
        const auto sign = at.laid(fmt::format("{}.", ++number), {13}, indent);
        const auto said = at.laid(words, {13}, at.width() - indent);
        at.need(std::min(FormWriter::height_of(said.get()), 40.0));
        at.put_at(sign.get(), 0, at.y());
        at.put(said.get(), indent);
        at.go_down(2);
    };
    if (const auto rows = values.many.find(block.rows); rows != values.many.end())
        for (auto row : rows->second) {
            row.emplace("n", std::to_string(number + 1));
            line(filled(block.words, values, &row));
        }
    for (int i = 0; i < block.blank; ++i) line(dots(at.width() * 0.8));
    at.go_down(2);
}

void draw_signatures(FormWriter& at, const PaperBlock& block, const PaperValues& values)
{
    const auto count = static_cast<double>(block.parts.size());
    const double column = count == 1 ? at.width() / 2 : at.width() / count;
    const bool prints = std::any_of(block.parts.begin(), block.parts.end(), [](const auto& one) { return one.fingerprint; });
    const double high = 44 + (prints ? print_side + 4 : room_to_sign);
    at.need(high);
    at.go_down(6);
    const double top = at.y();
    double end = top;
    for (std::size_t i = 0; i < block.parts.size(); ++i) {
        const auto& part = block.parts[i];
        const double x = count == 1 ? at.width() - column : column * static_cast<double>(i);
        const bool list = is_list(part.below);
        const Look head = list ? Look{12, true, true, Side::left} : Look{13, true, false, Side::middle};
        const Look small = list ? Look{11, false, false, Side::left} : Look{12, false, true, Side::middle};
        double below = in_column(at, filled(part.words, values), head, x, column, top);
        if (!part.below.empty()) below = in_column(at, filled(part.below, values), small, x, column, below);
        if (part.fingerprint) {
            // Left of the box there is room for a name.
            const double box = x + column - print_side;
            at.frame(box, below + 4, print_side, print_side);
            in_column(at, "điểm chỉ", {9, false, true, Side::middle}, box, print_side, below + 6);
            below += print_side + 4;
        } else if (!list) {
            below += room_to_sign;
        }
        end = std::max(end, below);
    }
    at.go_to(end);
}

}  // namespace kiosk::paper
