#include "kiosk/base/utf8.h"
#include "small_world.h"

#include <random>

using namespace kiosk;
using namespace kiosk::test;

namespace {
// Made up: no such number was ever issued to anybody here.
const std::string card = "012345678901|123456789|Nguyễn Thị Thử|23111961|Nữ|Tổ 5, Xã Hai, Huyện Ba, Tỉnh Bốn|01012022";

struct Cardholder : Person {
    explicit Cardholder(const char* for_whom = "self")
    {
        auto& form = guide.request;
        const auto add = [&](const char* id, QuestionKind kind, const char* path, const char* whom) {
            form.push_back(question(id, kind, {}, path));
            form.back().when = {{"for_whom", {whom}}};
        };
        for (auto& each : form)
            if (each.id == "name") each.required = false;
        add("birth", QuestionKind::date, "requester.birth", "self");
        form.push_back(question("sex", QuestionKind::choice, {option("female"), option("male"), unsure()}, "requester.sex"));
        form.back().when = {{"for_whom", {"self"}}};
        add("id_number", QuestionKind::number, "requester.id_number", "self");
        add("commune", QuestionKind::place, "requester.commune", "self");
        add("aided_birth", QuestionKind::date, "aided.birth", "relative");
        begins_request();
        does({did::Marked{"none"}, did::Answered{}, did::Marked{for_whom}, did::Answered{}});
    }
    Cardholder& at_question(const char* id)
    {
        does({did::WentTo{{Screen::request, id}}});
        return *this;
    }
    Cardholder& scans(std::string bytes)
    {
        does({did::Scanned{std::move(bytes)}});
        return *this;
    }
    std::string answered(const char* id) const
    {
        const auto found = session.draft.answers.find(id);
        return found == session.draft.answers.end() || found->second.values.empty() ? "" : found->second.values.front();
    }
};
}  // namespace

TEST_CASE("a scanned card fills every field it can answer, and the person stays where they are")
{
    Cardholder thu;
    thu.at_question("name").scans(card);
    CHECK(thu.at() == "name");
    CHECK(thu.session.typing == "Nguyễn Thị Thử");
    CHECK(thu.answered("birth") == "23/11/1961");
    CHECK(thu.answered("sex") == "female");
    CHECK(thu.answered("id_number") == "012345678901");
    CHECK(thu.answered("commune") == "Xã Hai, Huyện Ba, Tỉnh Bốn");
    CHECK(thu.session.from_card == std::vector<std::string>{"name", "birth", "sex", "id_number", "commune"});
}

TEST_CASE("what a card filled can be changed, left empty and is gone with a quick exit")
{
    Cardholder thu;
    thu.at_question("name").scans(card).does({did::Erased{}, did::Answered{}});
    CHECK(thu.answered("name") == "Nguyễn Thị Th");
    thu.at_question("birth");
    CHECK(thu.session.from_card.empty());
    CHECK(thu.session.typing == "23111961");
    thu.does({did::Skipped{}});
    CHECK(thu.answered("birth").empty());
    thu.does({did::QuickExited{}});
    CHECK(thu.session.draft.answers.empty());
}

TEST_CASE("when filing for a relative a card fills the person that is asked about and nobody else")
{
    Cardholder thu{"relative"};
    thu.at_question("aided_name").scans(card);
    CHECK(thu.answered("aided_name") == "Nguyễn Thị Thử");
    CHECK(thu.answered("aided_birth") == "23/11/1961");
    CHECK(thu.answered("name").empty());
    CHECK(thu.answered("id_number").empty());  // the form does not ask for the relative's number
    Cardholder helper{"relative"};
    helper.at_question("name").scans(card);
    CHECK(helper.answered("name") == "Nguyễn Thị Thử");
    CHECK(helper.answered("aided_name").empty());
    CHECK(helper.answered("birth").empty());
}

TEST_CASE("a bad code is told kindly and leaves nothing behind")
{
    for (const auto& bad : std::vector<std::string>{"", std::string{"https://example.org"},
                                                    std::string{"TGPL1:BK-7K4M:K7M42QXD"}, card.substr(0, 40),
                                                    "012345678901|1|Nguyễn \xE2\x80\xAE"
                                                    "A|23111961|Nam|X|",
                                                    std::string(1 << 20, '|'), std::string{"\x1b]0;x\x07"}}) {
        Cardholder thu;
        thu.at_question("name").types({"l", "a", "n"});
        const auto before = thu.session.draft.answers;
        thu.scans(bad);
        CHECK(thu.session.trouble == "card");
        CHECK(thu.session.typing == "Lan");
        CHECK(thu.session.draft.answers == before);
        CHECK(thu.session.from_card.empty());
    }
}

TEST_CASE("a card from the future or of an impossible birth leaves the birth date to the person")
{
    Cardholder thu;
    thu.at_question("name").scans("012345678901||Nguyễn Thị Thử|01012099|Nữ|Xã Hai|");
    CHECK(thu.answered("name") == "Nguyễn Thị Thử");
    CHECK(thu.answered("birth").empty());
}

TEST_CASE("a card without an address, or with signs alone for one, fills the rest and leaves the place to the person")
{
    for (const char* address : {"", " ", "   ", ",", ", ,", ",,,,", " , "}) {
        CAPTURE(address);
        for (const char* page : {"name", "birth", "commune"}) {
            Cardholder thu;
            thu.at_question(page).scans("012345678901||Nguyễn Thị Thử|23111961|Nữ|" + std::string{address} + "|01012022");
            CHECK(thu.session.trouble.empty());
            CHECK(thu.answered("name") == "Nguyễn Thị Thử");
            CHECK(thu.answered("birth") == "23/11/1961");
            CHECK(thu.answered("commune").empty());
        }
        Cardholder helper{"relative"};
        helper.at_question("aided_name").scans("000000000000||A|||" + std::string{address});
        CHECK(helper.answered("aided_name") == "A");
    }
}

TEST_CASE("of an address the parts that say where to look are kept, whatever blanks and commas stand between them")
{
    const std::pair<const char*, const char*> places[] = {{"Xã Hai", "Xã Hai"},
                                                          {"Xã Hai,Tỉnh Ba", "Xã Hai, Tỉnh Ba"},
                                                          {",Xã Hai", "Xã Hai"},
                                                          {"Xã Hai,", "Xã Hai"},
                                                          {"Tổ 1 , Xã Hai ,, Tỉnh Ba ", "Tổ 1, Xã Hai, Tỉnh Ba"},
                                                          {"1, 2, 3, 4, 5", "3, 4, 5"}};
    for (const auto& [address, place] : places) {
        Cardholder thu;
        thu.at_question("name").scans("012345678901||A|||" + std::string{address} + "|");
        CHECK(thu.answered("commune") == place);
    }
}

TEST_CASE("where no card is asked for a scan changes no answer, and the page says so")
{
    Cardholder thu;
    thu.at_question("phone").scans(card);
    CHECK(thu.session.trouble == "scan_not_here");
    CHECK(thu.session.typing.empty());
    for (const auto screen :
         {Screen::front, Screen::home, Screen::topic, Screen::consent, Screen::check_answers, Screen::thanks}) {
        Person somebody;
        somebody.session.place = {screen, {}};
        somebody.does({did::Scanned{card}});
        CHECK(somebody.session.trouble == "scan_not_here");
        CHECK(somebody.session.draft.answers.empty());
        CHECK(somebody.session.typing.empty());
    }
}

TEST_CASE("a slip leads to its request from every page on which nothing is being written, and back to where one was")
{
    const std::string slip = "TGPL1:BK-7K4M:K7M42QXD";
    for (const auto screen :
         {Screen::front, Screen::home, Screen::areas, Screen::numbers, Screen::my_request, Screen::thanks}) {
        Person holder;
        holder.session.place = {screen, screen == Screen::my_request ? "code" : ""};
        holder.does({did::Scanned{"\x02" + slip + "\x03\r\n"}});
        CHECK(holder.at(Screen::my_request));
        CHECK(holder.session.lookup_code == "BK-7K4M");
        CHECK(holder.session.lookup_secret == "K7M42QXD");
        CHECK(holder.session.awaiting == Awaiting::lookup);
        holder.does({did::StatusNotFound{base::ErrorKind::denied}, did::WentBack{}});
        if (screen == Screen::areas || screen == Screen::numbers) CHECK(holder.at(screen));
    }
    for (const auto* page : {"name", "phone"}) {
        Cardholder thu;
        thu.at_question(page).scans(slip);
        CHECK(thu.at() == page);
        CHECK(thu.session.lookup_code.empty());
    }
    Person broken;
    broken.does({did::Woke{}, did::Scanned{"TGPL1:BK"}});
    CHECK(broken.at(Screen::home));
    CHECK(broken.session.trouble == "scan");
}

TEST_CASE("what is printed and could not be taken is named, and what was typed there stays")
{
    Cardholder thu;
    for (auto& each : thu.guide.request)
        if (each.id == "name") each.letters_max = 80;
    thu.at_question("name").types({"l", "a", "n"});
    std::string name;
    for (int i = 0; i < 9; ++i) name += "Nguyễn Thị ";
    thu.scans("012345678901||" + name + "Thử|01011899|X|Xã Hai|");
    CHECK(thu.session.from_card == std::vector<std::string>{"id_number", "commune"});
    CHECK(thu.session.not_from_card == std::vector<std::string>{"name", "birth", "sex"});
    CHECK(thu.session.typing == "Lan");
    thu.at_question("birth");
    CHECK(thu.session.not_from_card.empty());
}

TEST_CASE("a birth that a card knows in part is taken as far as it is known")
{
    for (const auto& [printed, kept] :
         {std::pair{"00001961", "1961"}, {"00091961", "09/1961"}, {"23/11/1961", "23/11/1961"}, {"00000000", ""}}) {
        Cardholder thu;
        thu.at_question("name").scans("012345678901||Nguyễn Thị Thử|" + std::string{printed} + "|nữ|Xã Hai|");
        CHECK(thu.answered("name") == "Nguyễn Thị Thử");
        CHECK(thu.answered("sex") == "female");
        CHECK(thu.answered("birth") == kept);
        CHECK(thu.session.not_from_card.empty());
    }
}

TEST_CASE("a number that stands on a card is not doubted, and a card takes the place of what was typed and not confirmed")
{
    Cardholder thu;
    thu.at_question("birth").types({"1", "9"}).does({did::WentBack{}});
    thu.at_question("name").types({"l"});
    thu.scans("000000000000||Nguyễn Thị Thử|23111961|Nữ|Xã Hai|");
    CHECK(thu.session.typing == "Nguyễn Thị Thử");
    CHECK(thu.answered("id_number") == "000000000000");
    thu.at_question("birth");
    CHECK(thu.session.typing == "23111961");
}

TEST_CASE("a second card takes the place of the first")
{
    Cardholder thu;
    thu.at_question("name").scans(card).scans("098765432109||Lý Văn Sau|02031970|Nam|Xã Chín|");
    CHECK(thu.answered("name") == "Lý Văn Sau");
    CHECK(thu.answered("sex") == "male");
    CHECK(thu.answered("id_number") == "098765432109");
}

TEST_CASE("a card scanned over a dialog closes it and fills the page below")
{
    Cardholder thu;
    thu.at_question("name").does({did::OpenedOverlay{Overlay::scan_card, "requester"}}).does({did::Scanned{card}});
    CHECK(thu.session.overlay == Overlay::none);
    CHECK(thu.session.typing == "Nguyễn Thị Thử");
}

TEST_CASE("damaged codes never bring a control character or a bidirectional mark into an answer")
{
    const unsigned seed = 4711;
    CAPTURE(seed);
    std::mt19937 random{seed};
    for (int round = 0; round < 2000; ++round) {
        auto bytes = card;
        for (int changes = 0; changes < 2; ++changes) bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
        Cardholder thu;
        thu.at_question("name").scans(bytes);
        for (const auto& [id, answer] : thu.session.draft.answers)
            for (const auto& value : answer.values) CHECK(base::without_controls(value) == value);
    }
}
