#include <doctest/doctest.h>

#include "kiosk/app/audit/forms.h"
#include "kiosk/app/audit/pseudo.h"
#include "kiosk/base/utf8.h"

#include <set>
#include <tuple>

using namespace kiosk;
using namespace kiosk::app::audit;

TEST_CASE("words of the test language are longer by two fifths and stay in NFC")
{
    const std::string words = "Ask a lawyer about your land";
    const auto longer = longer_words(words);
    CHECK(base::is_nfc(longer));
    CHECK(base::letters_in(longer) >= base::letters_in(words) * 13 / 10);
    CHECK(base::letters_in(longer) <= base::letters_in(words) * 17 / 10);
}

TEST_CASE("figures and places in braces stay as they are in the test language")
{
    CHECK(longer_words("{day} 300.000").find("{day} 300.000") == 0);
}

TEST_CASE("marks of the test language stay on the words they marked")
{
    content::Library library;
    content::Notice notice;
    notice.id = "n";
    content::Passage passage;
    passage.text = "Ask a lawyer now";
    passage.marks.push_back({6, 12, content::Passage::Mark::Kind::term, "lawyer"});
    notice.text["en"] = {passage};
    library.notices.push_back(notice);
    add_pseudo_language(library);
    const auto& made = library.notices[0].text.at(pseudo_language)[0];
    const auto& mark = made.marks.at(0);
    CHECK(made.text[mark.begin - 1] == ' ');
    CHECK(made.text[mark.end] == ' ');
    CHECK(mark.end - mark.begin > 6);
}

TEST_CASE("a quick audit is a tenth and meets each page at every size, contrast, screen and language")
{
    const std::vector<std::string> languages{"vi", "en", pseudo_language};
    for (std::size_t page = 0; page < 30; ++page) {
        std::set<std::pair<int, int>> sizes_on_screens;
        std::set<int> contrasts, hands;
        std::set<std::string> met;
        const auto forms = forms_for(page, languages, true);
        CHECK(forms.size() * 10 <= forms_for(page, languages, false).size());
        for (const auto& form : forms) {
            sizes_on_screens.insert({static_cast<int>(form.text_size), form.screen.width_px});
            contrasts.insert(static_cast<int>(form.contrast));
            met.insert(form.language);
            hands.insert(form.low_reach + 2 * form.left_hand);
        }
        CHECK(sizes_on_screens.size() == 16);
        CHECK(contrasts.size() == 4);
        CHECK(met.size() == 3);
        CHECK(hands.size() == 4);
    }
}
