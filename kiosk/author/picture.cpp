#include "kiosk/author/picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "kiosk/base/utf8.h"

namespace kiosk::author {

namespace {
using visit::Option;
using visit::Question;

constexpr int box_width = 760;
constexpr int line_height = 26;
constexpr int padding = 18;
constexpr int gap = 34;
constexpr int column_width = 1180;
constexpr int top = 150;
constexpr int lane_width = 34, lanes_max = 10;

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

std::string shortened(std::string_view text, std::size_t letters)
{
    auto points = base::code_points(text);
    if (points.size() <= letters) return std::string{text};
    points.resize(letters - 1);
    return base::utf8(points) + "…";
}

struct Box {
    int x = 0, y = 0, height = 0;
};

class Drawing {
public:
    Drawing(const content::Library& library, std::string_view language) : library_(library), language_(language) {}

    /// One interview as a column; yields where the column ends.
    int column(const std::vector<Question>& questions, int number, std::string_view heading)
    {
        const int x = 60 + number * column_width;
        svg_ += fmt::format(R"(<text x="{}" y="110" class="heading">{}</text>)"
                            "\n",
                            x, escaped(heading));
        int y = top;
        std::map<std::string, Box, std::less<>> boxes;
        for (const auto& question : questions) {
            const auto lines = 2 + question.when.size() + question.options.size();
            const Box box{x, y, padding * 2 + line_height * static_cast<int>(lines)};
            draw(question, box);
            boxes[question.id] = box;
            y += box.height + gap;
        }
        // All lines out of one question share a lane, or a form with many branches becomes a thicket.
        std::map<std::string, int, std::less<>> lanes;
        for (const auto& question : questions)
            for (const auto& when : question.when) {
                const auto from = boxes.find(when.question);
                if (from == boxes.end()) continue;
                const auto lane = lanes.emplace(when.question, static_cast<int>(lanes.size())).first->second;
                line_between(from->second, boxes[question.id], lane % lanes_max);
            }
        return y;
    }

    std::string finish(int width, int height) const
    {
        return fmt::format(
            R"(<?xml version="1.0" encoding="UTF-8"?>)"
            "\n"
            R"(<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}">)"
            "\n"
            "<style>text{{font-family:Inter,sans-serif;font-size:17px;fill:#17222B}} "
            ".heading{{font-size:34px;font-weight:800}} "
            ".title{{font-weight:700;font-size:19px}} .quiet{{fill:#2E3942;font-size:14px}} "
            ".facts{{fill:#4E3200;font-size:14px}} "
            ".when{{fill:#053E46;font-size:15px;font-weight:600}} .box{{fill:#FFFFFF;stroke:#D8D2C4;stroke-width:2}} "
            ".sensitive{{fill:#FCECF1}} .arc{{fill:none;stroke:#053E46;stroke-width:2}}"
            "</style>\n"
            R"(<rect width="{0}" height="{1}" fill="#FAF8F3"/>)"
            "\n{2}</svg>\n",
            width, height, svg_);
    }

private:
    std::string words(const std::string& id) const
    {
        return library_.has_words(id) ? std::string{library_.find_words(language_, id).words} : std::string{};
    }

    void line(const Box& box, int row, std::string_view style, std::string_view text, int indent = 0)
    {
        svg_ += fmt::format(R"(<text x="{}" y="{}" class="{}">{}</text>)"
                            "\n",
                            box.x + padding + indent, box.y + padding + line_height * row + 18, style, escaped(text));
    }

    void draw(const Question& question, const Box& box)
    {
        svg_ += fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}" rx="16" class="box{}"/>)"
                            "\n",
                            box.x, box.y, box_width, box.height, question.sensitive ? " sensitive" : "");
        line(box, 0, "title", shortened(words("ask." + question.id + ".title"), 72));
        line(box, 1, "quiet",
             shortened(question.id + (question.path.empty() ? "" : " → " + question.path) + (question.required ? " · *" : ""),
                       90));
        int row = 2;
        for (const auto& when : question.when) line(box, row++, "when", shortened(condition(when), 88));
        for (const auto& option : question.options) {
            line(box, row, "", "○ " + shortened(words("ask." + question.id + "." + option.id), 48));
            std::string facts;
            for (const auto& [fact, value] : option.sets) facts += (facts.empty() ? "" : ", ") + fact + " = " + value;
            line(box, row++, "facts", shortened(facts, 34), 470);
        }
    }

    /// Out of the middle of one box, down its lane, into the head of the other.
    void line_between(const Box& from, const Box& to, int lane)
    {
        const int x = from.x + box_width, bend = x + 24 + lane * lane_width;
        const int y1 = from.y + from.height / 2, y2 = to.y + padding + line_height + 12;
        svg_ +=
            fmt::format(R"(<path class="arc" d="M{0} {1} H{2} V{3} H{4}"/><path d="M{0} {3} l12 -7 l0 14 z" fill="#053E46"/>)"
                        "\n",
                        x, y1, bend, y2, x + 10);
    }

    /// "only when for_whom = relative / other", with the answers in words.
    std::string condition(const visit::When& when) const
    {
        std::string values;
        for (const auto& value : when.any_value) {
            const auto said = words("ask." + when.question + "." + value);
            values += (values.empty() ? "" : " / ") + (said.empty() ? value : said);
        }
        return fmt::format("{} {}: {}", language_ == "vi" ? "chỉ hỏi khi" : "only when", when.question, values);
    }

    const content::Library& library_;
    std::string_view language_;
    std::string svg_;
};
}  // namespace

std::string picture_of(const content::Library& library, std::string_view language)
{
    Drawing drawing{library, language};
    const int first =
        drawing.column(library.guide.check, 0, language == "vi" ? "Kiểm tra diện được trợ giúp" : "Check of entitlement");
    const int second = drawing.column(library.guide.request, 1, language == "vi" ? "Yêu cầu trợ giúp" : "Request for help");
    return drawing.finish(60 + 2 * column_width, std::max(first, second) + 60);
}

}  // namespace kiosk::author
