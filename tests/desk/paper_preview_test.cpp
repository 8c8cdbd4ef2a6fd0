#include "kiosk/desk/places/paper_preview.h"

#include <doctest/doctest.h>

#include "desk_words.h"
#include "kiosk/desk/keys.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;

namespace {
struct AtPapers : AtWork {
    explicit AtPapers(visit::Stage stage = visit::Stage::claimed) : AtWork(stage)
    {
        library.words = test::shipped().words;
        library.paper_forms = test::shipped().paper_forms;
        world.office = {"Trung tâm", "Trụ sở chính", "7:30 – 17:00", "0912000000", "office"};
    }
    void open()
    {
        take(intent::OpenedPapers{});
        drawn();
    }
    void drawn()
    {
        if (const auto* wanted = std::get_if<wish::DrawPaper>(&session.wish)) {
            const auto paper = wanted->job.paper;
            auto grey = std::make_shared<const std::vector<std::uint8_t>>(4, std::uint8_t{255});
            take(intent::PaperDrawn{paper, {{{}, 2, 2, grey, 1}}});
        }
    }
    void choose(const char* paper)
    {
        take(intent::ChosePaper{paper});
        drawn();
    }
    const PaperPreview& papers() const
    {
        REQUIRE(session.paper.has_value());
        return *session.paper;
    }
    bool offers(const char* paper) const { return block(page(), std::string{"papers.form."} + paper) != nullptr; }
    bool enabled(const char* id) const
    {
        const auto found = page();
        const auto* control = block(found, id);
        return control != nullptr && control->enabled;
    }
};
}  // namespace

TEST_CASE("papers open beside the request with the request form first, drawn with what the citizen said")
{
    AtPapers desk;
    desk.take(intent::OpenedPapers{});
    const auto* wanted = std::get_if<wish::DrawPaper>(&desk.session.wish);
    REQUIRE(wanted != nullptr);
    CHECK(wanted->job.paper == "request");
    CHECK(wanted->job.values.of("name") == "Nguyễn Thị Hường");
    CHECK(wanted->job.values.of("matter") == "Tôi bị chồng đánh nhiều lần.");
    desk.drawn();
    CHECK(block(desk.page(), "papers.page.1") != nullptr);
    CHECK(says(desk.page(), "chưa đối chiếu"));
}

TEST_CASE("a phone that may bring danger, the safe word and the secret never reach a paper")
{
    AtPapers desk;
    desk.open();
    for (const auto& [place, words] : desk.papers().values.one) {
        CHECK(words.find("0912 345") == words.npos);
        CHECK(words.find("hoa ban") == words.npos);
        CHECK(words.find("K7M4") == words.npos);
    }
}

TEST_CASE("reception is offered no refusal, an officer is, and only where the request stands so")
{
    AtPapers officer;
    officer.open();
    CHECK(officer.offers("refusal"));
    AtPapers reception;
    reception.session.role = "reception";
    reception.open();
    CHECK_FALSE(reception.offers("refusal"));
    CHECK(reception.offers("request"));
    AtPapers accepted{visit::Stage::accepted};
    accepted.open();
    CHECK_FALSE(accepted.offers("refusal"));
    CHECK(accepted.offers("transfer"));
}

TEST_CASE("powers that a head changed decide what is offered")
{
    AtPapers desk;
    record::Powers powers;
    powers.set(record::Power::refuse, record::Role::officer, record::Grant::none);
    desk.take(intent::PowersRead{powers});
    desk.open();
    CHECK_FALSE(desk.offers("refusal"));
}

TEST_CASE("a refusal is not printed before its ground and its reason are there")
{
    AtPapers desk;
    desk.open();
    desk.choose("refusal");
    CHECK_FALSE(desk.enabled("papers.print.now"));
    desk.take(intent::AskedForPaper{false});
    CHECK(std::holds_alternative<std::monostate>(desk.session.wish));
    desk.take(intent::Marked{"ground", "elsewhere"});
    desk.drawn();
    desk.take(intent::WentToField{"why", 0});
    desk.drawn();
    desk.take(intent::Typed{"Chi nhánh số 3 đã thụ lý"});
    desk.drawn();
    CHECK(desk.enabled("papers.print.now"));
    desk.take(intent::AskedForPaper{false});
    const auto* put = std::get_if<wish::PutOnPaper>(&desk.session.wish);
    REQUIRE(put != nullptr);
    CHECK_FALSE(put->into_file);
    CHECK(put->job.request == id_of(1));
    CHECK(put->job.copies == 2);
    CHECK(put->job.values.of("why") == "Chi nhánh số 3 đã thụ lý");
    CHECK(put->job.values.of("ground").find("tổ chức thực hiện trợ giúp pháp lý khác") != std::string_view::npos);
    CHECK(put->job.values.value_of("ground") == "elsewhere");
}

TEST_CASE("what is typed for the paper is drawn anew and changes nothing of the request")
{
    AtPapers desk;
    desk.open();
    desk.take(intent::WentToField{"matter", 0});
    desk.drawn();
    desk.take(intent::Typed{" Tôi cần giúp."});
    const auto* wanted = std::get_if<wish::DrawPaper>(&desk.session.wish);
    REQUIRE(wanted != nullptr);
    CHECK(wanted->job.values.of("matter") == "Tôi bị chồng đánh nhiều lần. Tôi cần giúp.");
    CHECK(open_request(desk.session)->whole->words == "Tôi bị chồng đánh nhiều lần.");
}

TEST_CASE("a printer that stops is told beside the paper, what was written stays, and a PDF can still be saved")
{
    AtPapers desk;
    desk.open();
    desk.take(intent::AskedForPaper{false});
    desk.take(intent::PaperEnded{PaperPreview::Print::on_its_way, {}, {}});
    CHECK(says(desk.page(), "Đang gửi đến máy in"));
    CHECK_FALSE(desk.enabled("papers.print.now"));
    desk.take(intent::PaperEnded{PaperPreview::Print::failed, base::ErrorKind::unavailable, {}});
    CHECK(says(desk.page(), "Máy in không trả lời"));
    CHECK(desk.papers().written.at("matter") == "Tôi bị chồng đánh nhiều lần.");
    desk.take(intent::AskedForPaper{true});
    CHECK(std::get<wish::PutOnPaper>(desk.session.wish).into_file);
    desk.take(intent::PaperEnded{PaperPreview::Print::saved, {}, "02-TP-TGPL-BK-7K4B.pdf"});
    CHECK(says(desk.page(), "02-TP-TGPL-BK-7K4B.pdf"));
}

TEST_CASE("a printer that stops after its papers were left is told in the column")
{
    AtPapers desk;
    desk.open();
    desk.take(intent::AskedForPaper{false});
    desk.take(intent::PaperEnded{PaperPreview::Print::on_its_way, {}, {}});
    desk.take(intent::WentBack{});
    CHECK_FALSE(desk.session.paper.has_value());
    desk.take(intent::PaperEnded{PaperPreview::Print::failed, base::ErrorKind::no_answer, {}});
    CHECK(says(desk.page(), "Máy in không trả lời"));
}

TEST_CASE("without an office printer the desk says so and offers the PDF")
{
    AtPapers desk;
    desk.world.office.printer.clear();
    desk.open();
    CHECK_FALSE(desk.enabled("papers.print.now"));
    CHECK(desk.enabled("papers.save"));
    CHECK(says(desk.page(), "office_printer"));
}

TEST_CASE("Escape leads back to the request as it was, and the lock keeps nothing of a paper")
{
    AtPapers desk;
    desk.open();
    desk.take(intent::WentBack{});
    REQUIRE(open_request(desk.session) != nullptr);
    CHECK(open_request(desk.session)->id == id_of(1));
    desk.open();
    desk.take(intent::Locked{});
    CHECK_FALSE(desk.session.paper.has_value());
}

TEST_CASE("the keys of papers print, save, move on, and a bare letter is written")
{
    AtPapers desk;
    desk.open();
    const auto meaning = [&](Key key) { return intent_of(key, desk.session); };
    CHECK(std::holds_alternative<intent::AskedForPaper>(*meaning({"P", true})));
    CHECK(std::get<intent::AskedForPaper>(*meaning({"S", true})).into_file);
    CHECK(std::holds_alternative<intent::WentToField>(*meaning({"Tab"})));
    CHECK_FALSE(meaning({"P"}).has_value());
    CHECK(writing(desk.session));
}

TEST_CASE("nothing is opened for a request that is still sealed")
{
    AtPapers desk;
    desk.take(intent::Selected{id_of(2)});
    desk.take(intent::OpenedPapers{});
    CHECK_FALSE(desk.session.paper.has_value());
}
