#include "kiosk/paper/form_layout.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/paper/form_sample.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
using content::PaperBlock;
using content::PaperValues;
using test::shipped;

namespace {
constexpr base::Day a_day{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{23}};

/// A compressed PDF names its pages all the same.
std::size_t pages_in(const std::string& pdf)
{
    std::size_t count = 0;
    for (auto at = pdf.find("/Type /Page %"); at != pdf.npos; at = pdf.find("/Type /Page %", at + 1)) ++count;
    return count;
}

content::PaperForm form_of(std::vector<PaperBlock> body)
{
    content::PaperForm form;
    form.paper = "trial";
    form.title = {{"vi", "Thử"}};
    form.body = std::move(body);
    return form;
}

PaperBlock text_block(std::string words)
{
    PaperBlock block;
    block.words = std::move(words);
    return block;
}

double blackness(const paper::PageImage& image)
{
    double dark = 0;
    for (const auto value : *image.grey) dark += value < 128;
    return dark / static_cast<double>(image.grey->size());
}
}  // namespace

TEST_CASE("every form of the pack is drawn whole, on few pages, with letters of its own inside")
{
    for (const auto& form : shipped().paper_forms) {
        INFO(form.file);
        const auto values = paper::sample_values(form);
        const auto pdf = paper::form_pdf({form, values, "", a_day});
        REQUIRE(pdf);
        CHECK(pages_in(*pdf) >= 1);
        CHECK(pages_in(*pdf) <= 2);
        CHECK(pdf->find("FontFile") != pdf->npos);
    }
}

TEST_CASE("the same paper gives the same bytes")
{
    const auto& form = shipped().paper_forms.front();
    const auto values = paper::sample_values(form);
    CHECK(*paper::form_pdf({form, values, "", a_day}) == *paper::form_pdf({form, values, "", a_day}));
}

TEST_CASE("pictures of the pages are as many as the pages, as wide as asked and not empty")
{
    for (const auto& form : shipped().paper_forms) {
        INFO(form.file);
        const auto values = paper::sample_values(form);
        const auto images = paper::form_images({form, values, "", a_day}, 600);
        REQUIRE(images);
        CHECK(images->size() == pages_in(*paper::form_pdf({form, values, "", a_day})));
        for (const auto& image : *images) {
            CHECK(image.width_px == 600);
            CHECK((form.wide ? image.height_px < 600 : image.height_px > 800));
            CHECK(image.grey->size() == static_cast<std::size_t>(image.width_px * image.height_px));
            CHECK(blackness(image) > 0.001);
        }
    }
}

TEST_CASE("a place that nothing fills becomes dots to write on, and a filled one stands in its sentence")
{
    PaperValues values;
    values.one["name"] = "Triệu Thị Mấy";
    CHECK(paper::filled("Họ và tên: {name}", values) == "Họ và tên: Triệu Thị Mấy");
    CHECK(paper::filled("Số: {number}, ngày", values).find("…") != std::string::npos);
    const PaperValues::Texts row{{"paper", "Giấy khai sinh"}, {"pages", ""}};
    CHECK(paper::filled("{paper} {pages}", values, &row) == "Giấy khai sinh ");
}

TEST_CASE("a piece that speaks of something absent is not on the paper")
{
    auto only = text_block("Điện thoại: {phone}");
    only.when = "phone";
    auto otherwise = text_block("Không ghi số máy");
    otherwise.unless = "phone";
    const auto of_nobody = form_of({only});
    const auto form = form_of({only, otherwise});
    PaperValues none, some;
    some.one["phone"] = "0912 345 678";
    const auto images = [](const content::PaperForm& of, const PaperValues& values) {
        return *paper::form_images({of, values, "", a_day}, 300)->front().grey;
    };
    CHECK(images(of_nobody, none) == images(form_of({}), none));
    CHECK(images(of_nobody, some) != images(form_of({}), some));
    CHECK(images(form, none) == images(form_of({text_block("Không ghi số máy")}), none));
}

TEST_CASE("long words go on over the next pages and lose no line")
{
    std::string long_words;
    for (int i = 0; i < 800; ++i) long_words += "Tôi không biết phải mang giấy tờ gì. ";
    const auto form = form_of({text_block(long_words)});
    const PaperValues values;
    const auto pdf = paper::form_pdf({form, values, "", a_day});
    REQUIRE(pdf);
    CHECK(pages_in(*pdf) >= 5);
    CHECK(pages_in(*pdf) <= 12);
    const auto images = paper::form_images({form, values, "", a_day}, 400);
    for (std::size_t i = 0; i + 1 < images->size(); ++i) CHECK(blackness((*images)[i]) > 0.03);
}

TEST_CASE("a table over many pages has its heading on each, and a heading of a part is never the last line of a page")
{
    PaperBlock table;
    table.kind = PaperBlock::Kind::table;
    table.rows = "papers";
    table.parts = {{"TT", "", "{n}", 1, true, false}, {"Giấy tờ", "", "{paper}", 6, false, false}};
    PaperValues values;
    for (int i = 0; i < 90; ++i) values.many["papers"].push_back({{"paper", "Giấy chứng nhận"}});
    const auto form = form_of({table});
    CHECK(paper::form_images({form, values, "", a_day}, 300)->size() == 3);

    PaperBlock part;
    part.kind = PaperBlock::Kind::part;
    part.words = "I. Phần";
    PaperBlock space;
    space.kind = PaperBlock::Kind::space;
    space.blank = 60;
    std::vector<PaperBlock> body(4, space);
    const auto before = paper::form_images({form_of(body), values, "", a_day}, 300)->size();
    space.blank = 8;
    body.push_back(space);
    body.push_back(part);
    body.push_back(text_block("Lời"));
    CHECK(before == 1);
    CHECK(paper::form_images({form_of(body), values, "", a_day}, 300)->size() == 2);
}

TEST_CASE("a paper says of itself which form it is and that nobody compared it, and a trial has its band")
{
    const auto* refusal = content::form_named(shipped(), "08-TP-TGPL", a_day);
    REQUIRE(refusal != nullptr);
    const auto values = paper::sample_values(*refusal);
    const auto foot = paper::foot_of({*refusal, values, "", a_day});
    for (const auto* said : {"BK-7K4M", "08-TP-TGPL", "12/2018/TT-BTP", "chưa đối chiếu"}) CHECK(foot.find(said) != foot.npos);
    auto checked = *refusal;
    checked.confirmed = true;
    CHECK(paper::foot_of({checked, values, "", a_day}).find("chưa đối chiếu") == std::string::npos);
    const auto plain = paper::form_images({*refusal, values, "", a_day}, 300);
    const auto banded = paper::form_images({*refusal, values, "BẢN TẬP", a_day}, 300);
    CHECK(plain->front().grey->at(0) == 255);
    CHECK(banded->front().grey->at(0) < 128);
}
