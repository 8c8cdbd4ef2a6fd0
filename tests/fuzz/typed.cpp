#include "kiosk/app/shell/walk.h"
#include "kiosk/base/utf8.h"
#include "kiosk/search/index.h"
#include "kiosk/text/id_card.h"
#include "kiosk/text/speech.h"
#include "kiosk/text/typing.h"
#include "tests/fuzz/fuzz.h"

namespace kiosk::fuzz {

namespace {
const search::Index& small_index()
{
    static const search::Index index =
        search::Index::build(
            {{"divorce", "Ly hôn khi một bên không đồng ý", "Bạn vẫn có quyền xin ly hôn", "Nộp đơn tại toà án.", ""},
             {"land", "Tranh chấp đất đai", "Hoà giải ở xã trước", "Giấy chứng nhận quyền sử dụng đất.", ""},
             {"violence", "Bạo lực gia đình", "Khi bạn bị đánh", "Gọi 113 khi nguy hiểm.", ""}},
            {{"bỏ nhau", "ly hôn"}, {"sổ đỏ", "giấy chứng nhận quyền sử dụng đất"}})
            .value();
    return index;
}
}  // namespace

void search(std::string_view bytes) { require(small_index().find(bytes).size() <= 3, "a topic is found once"); }

void id_card(std::string_view bytes)
{
    const auto card = text::id_card(bytes);
    if (!card) return;
    require(card->number.size() == 12, "a card's number has 12 digits");
    for (const auto* words : {&card->name, &card->address, &card->sex})
        require(base::valid_utf8(*words) && base::without_controls(*words) == *words, "what a card gives is clean text");
}

void typing(std::string_view bytes)
{
    if (!base::valid_utf8(bytes)) return;
    for (const auto method : {text::Method::telex, text::Method::vni}) {
        const auto words = text::composed(bytes, method);
        require(base::valid_utf8(words), "what is composed is UTF-8");
        for (const auto* language : {"vi", "en"})
            require(base::valid_utf8(text::spoken(words, language)), "what is spoken is UTF-8");
    }
}

void walk(std::string_view bytes)
{
    const auto steps = app::walk::parse(bytes, "fuzz.walk");
    if (!steps) require(steps.error().detail.starts_with("fuzz.walk:"), "a refused walk names file and line");
}

}  // namespace kiosk::fuzz
