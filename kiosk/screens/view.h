#pragma once
/// What a page function gets, and the blocks it is made of. A page function is pure: the same view yields the same page.
///
///     Page thanks_page(const View& view)
///     {
///         const auto& words = view.words;
///         return standard_page(view, "thanks", {
///             heading("title", words("thanks.title")),
///             main_button("done", words("thanks.done"), intent::QuickExited{}, "check"),
///         });
///     }
///
/// To add a page: a Screen in visit/session.h, a function like this in a file of its own, its name in pages.h, a line in
/// screens.cpp, its words in content/words/*/screens.yaml, and a session that shows it in every_page.cpp.
#include "kiosk/content/settings.h"
#include "kiosk/screens/words.h"
#include "kiosk/visit/intent.h"

namespace kiosk::screens {

namespace intent = visit::intent;
using page::Area;
using page::Line;
using page::Tone;
using visit::Place;
using visit::Screen;
using Block = page::Block<visit::Intent>;
using Blocks = std::vector<Block>;
using Page = page::Page<visit::Intent>;
using Meaning = visit::Intent;

struct View {
    const visit::Session& session;
    const content::Library& library;
    const content::Settings& settings;
    base::WallTime now;
    bool demo = false;
    Words words;
    bool preview = false;  ///< for staff: the law of a day, nothing can be sent

    base::Day today() const { return base::local_day(now); }
};

// -- blocks.cpp: the usual blocks in one line each ----------------------------------------------------------------
Block heading(std::string id, Line, int level = 1);
Block paragraph(std::string id, Line, page::Paragraph::Style = page::Paragraph::Style::body);
Block lead(std::string id, Line);
Block quiet(std::string id, Line);
Block badge(std::string id, Line, Tone = Tone::teal, std::string icon = {});
Block notice(std::string id, Line, Tone = Tone::gold, std::string icon = "info");
Block item(std::string id, Line, std::string icon);
Block door(std::string id, Line title, Line below, Meaning, std::string icon, Tone = Tone::teal);
/// What became of the paper that was asked for on this page: the name of its words.
std::string_view paper_state(const View&);
Block paper_notice(const View&, std::string id, Line told);
/// The page's one main action; icon after the words.
Block main_button(std::string id, Line, Meaning, std::string icon = "arrow_forward");
/// The main button of what stands on the page: it leads on through it until all was seen.
Block commit_button(std::string id, Line, Meaning, std::string icon = "arrow_forward");
Block side_button(std::string id, Line, Meaning, std::string icon = {});
Block link(std::string id, Line, Meaning, std::string icon = {});
Block cite(std::string id, Line title, Line below, bool confirmed);
Block row(std::string id, Line label, Line value, Line action = {}, std::optional<Meaning> = std::nullopt);
Block panel(std::string id, Blocks inside);

/// The line as it stands, heard as another: a code sign by sign.
Line heard_as(Line shown, const Line& heard);
/// Two lines as one, "Cấp cứu: 115"; each is heard from its own recording.
Line joined(const Line& first, const char* between, const Line& second);
/// A line that is heard and not shown, where the page already shows the same words.
Line only_said(Line);
/// The same block elsewhere on the screen.
Block in(Area, Block);
Blocks in(Area, Blocks);
void append(Blocks& to, Blocks more);

// -- chrome.cpp: what stands around every page --------------------------------------------------------------------
/// Brand and clock above, tools below, demo band and dialog where there is one.
Page standard_page(const View&, std::string id, Blocks);
/// Tools in the header, the keyboard where the bar would be.
Page typing_page(const View&, std::string id, Blocks);
Page front_layout(const View&, std::string id, Blocks);
Block exit_button(const View&, Area, std::string id);
/// Languages that are offered here, in the pack's order.
std::vector<std::string> languages_of(const View&);
/// A language in its own words: "Tiếng Việt", "English".
Line language_name(const View&, const std::string& language);

}  // namespace kiosk::screens
