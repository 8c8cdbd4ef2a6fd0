/// A table of an official paper: a grid with its heading again on every page, and empty lines to be written on.
#include <algorithm>
#include <vector>

#include "kiosk/paper/form_pieces.h"

namespace kiosk::paper {

namespace {
using content::PaperBlock;
using content::PaperValues;

constexpr double cell_room = 4, blank_height = 22;

class Grid {
public:
    Grid(FormWriter& at, const PaperBlock& block) : at_(at), block_(block)
    {
        int shares = 0;
        for (const auto& part : block.parts) shares += part.width;
        double x = 0;
        for (const auto& part : block.parts) {
            x_.push_back(x);
            width_.push_back(at.width() * part.width / std::max(1, shares));
            x += width_.back();
        }
    }

    void heading()
    {
        std::vector<std::string> cells;
        for (const auto& part : block_.parts) cells.push_back(part.words);
        put(cells, true, 0);
    }
    void row(const std::vector<std::string>& cells, double least = 0)
    {
        if (!at_.room_for(height(cells, false, least))) {
            at_.new_page();
            heading();
        }
        put(cells, false, least);
    }

private:
    FormWriter& at_;
    const PaperBlock& block_;
    std::vector<double> x_, width_;

    FormWriter::Laid cell(const std::vector<std::string>& cells, std::size_t i, bool head) const
    {
        using Side = FormWriter::Side;
        const auto side = head ? Side::middle : block_.parts[i].right ? Side::right : Side::left;
        return at_.laid(cells[i], {11, head, false, side}, width_[i] - 2 * cell_room);
    }
    double height(const std::vector<std::string>& cells, bool head, double least) const
    {
        double high = least;
        for (std::size_t i = 0; i < cells.size(); ++i)
            high = std::max(high, FormWriter::height_of(cell(cells, i, head).get()) + 2 * cell_room);
        return high;
    }
    void put(const std::vector<std::string>& cells, bool head, double least)
    {
        const double high = height(cells, head, least);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            at_.frame(x_[i], at_.y(), width_[i], high);
            at_.put_at(cell(cells, i, head).get(), x_[i] + cell_room, at_.y() + cell_room);
        }
        at_.go_down(high);
    }
};
}  // namespace

void draw_table(FormWriter& at, const PaperBlock& block, const PaperValues& values)
{
    at.need(80);
    Grid grid{at, block};
    grid.heading();
    int number = 0;
    const auto rows = values.many.find(block.rows);
    if (rows != values.many.end())
        for (auto row : rows->second) {
            row["n"] = std::to_string(++number);
            std::vector<std::string> cells;
            for (const auto& part : block.parts) cells.push_back(filled(part.value, values, &row));
            grid.row(cells);
        }
    for (int i = 0; i < block.blank; ++i) grid.row(std::vector<std::string>(block.parts.size()), blank_height);
    at.go_down(8);
}

}  // namespace kiosk::paper
