#pragma once
/// The content pack after it was checked: immutable, complete, all ids resolved. One Library is alive at a time.
/// Reading and checking: loader.h. What an author writes: content/README.md.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/content/case_rules.h"
#include "kiosk/content/clocks.h"
#include "kiosk/content/ministry_table.h"
#include "kiosk/content/paper_form.h"
#include "kiosk/content/paper_layout.h"
#include "kiosk/content/suggestion_list.h"
#include "kiosk/law/rules.h"
#include "kiosk/visit/question.h"

namespace kiosk::content {

using law::Citation;
using law::Words;

/// A term a reader can tap. `words` is the form that is found in running text.
struct Term {
    std::string id;
    Words words;
    Words meaning;
};

/// A piece of an article as the reader meets it.
struct Passage {
    enum class Kind { paragraph, step, bullet, subheading } kind = Kind::paragraph;
    std::string text;  ///< plain words, NFC
    /// Byte ranges of `text`, in order, not overlapping.
    struct Mark {
        std::size_t begin = 0, end = 0;
        enum class Kind { strong, term } kind = Kind::strong;
        std::string term;  ///< term id for Kind::term
    };
    std::vector<Mark> marks;
    std::vector<std::string> rests_on;  ///< ids of citations that carry this statement; empty: the author has not said
};

/// The fixed parts of a topic, in the order in which they are shown.
enum class ArticlePart { short_answer, steps, time_limits, where_to_go, fees, papers, mistakes };
std::string_view name_of(ArticlePart);

struct TopicText {
    std::string title;
    std::string summary;  ///< one line for the list
    std::map<ArticlePart, std::vector<Passage>> parts;
};

struct Topic {
    std::string id;
    std::string area;
    std::string icon;
    std::vector<Citation> citations;
    std::vector<std::string> related;
    std::vector<std::string> terms;
    base::Day checked_on{};
    std::map<std::string, TopicText, std::less<>> text;  ///< by language
};

struct Area {
    std::string id;
    std::string icon;
    Words words;
};

struct Notice {
    std::string id;
    Words title;
    std::map<std::string, std::vector<Passage>, std::less<>> text;
    base::Day checked_on{};
};

/// A number to call, with the day it was checked. The pack holds the general ones, settings the centre's own.
struct PhoneLine {
    Words words;
    Words below;  ///< when and for whom
    std::string number;
    base::Day checked_on{};
};

struct PackInfo {
    std::string id;
    int version = 0;
    int format = 1;
    std::vector<std::string> languages;  ///< "vi" first: every other falls back to it
    std::vector<std::string> partial;    ///< those of them that need not be complete
    Words language_names;
    base::Day checked_on{};

    bool is_partial(std::string_view language) const;
};

/// A text as a person spoke it. Plays only where exactly these words stand: recordings.h.
struct Recording {
    std::string id;    ///< of the text, as `kioskctl content recordings` names it
    std::string hash;  ///< of the words it speaks
    std::string file;  ///< whole path
    std::string speaker;
    base::Day recorded_on{};
    std::string index;  ///< the file that lists it, relative to the pack, and the line there
    int line = 0;
};

struct Library {
    PackInfo pack;
    std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> words;  ///< language -> id -> words
    law::RuleBook rules;
    visit::Guide guide;
    std::vector<Area> areas;
    std::vector<Topic> topics;
    std::vector<Term> terms;
    std::vector<Notice> notices;
    std::vector<Citation> citations;
    std::vector<PhoneLine> phone_lines;
    std::vector<SuggestionList> suggestions;
    /// By language: groups of everyday words and short forms that mean the same, for searching.
    std::map<std::string, std::vector<std::vector<std::string>>, std::less<>> synonyms;
    /// By language and topic: what people type who mean the topic.
    std::map<std::string, std::map<std::string, std::vector<std::string>, std::less<>>, std::less<>> search_terms;

    /// By the name that an `icon` gives, packed (drawing/packed.h): shown in place of a sign of that name.
    std::map<std::string, std::string, std::less<>> pictures;

    // The desk's
    std::vector<ClockRule> clocks;
    std::vector<CaseRules> case_rules;

    SlipLayout slip;
    TicketLayout ticket;
    StatisticsLayout statistics;
    std::vector<PaperForm> paper_forms;  ///< by file
    MinistryTable ministry;
    /// By language and hash of the words they speak.
    std::map<std::string, std::map<std::string, Recording, std::less<>>, std::less<>> recordings;

    /// Words in the language, else in Vietnamese; `fell_back` tells. An unknown id yields "⟦?⟧", which audits refuse.
    struct Found {
        std::string_view words;
        bool fell_back = false;
    };
    Found find_words(std::string_view language, std::string_view id) const;
    bool has_words(std::string_view id) const;
    const Topic* topic(std::string_view id) const;
    const Area* area(std::string_view id) const;
    const Term* term(std::string_view id) const;
    const Notice* notice(std::string_view id) const;
    const SuggestionList* suggestion_list(std::string_view id) const;
    const Citation* citation(std::string_view id) const;
    std::vector<std::vector<std::string>> synonyms_of(std::string_view language) const;
    std::vector<std::string> search_terms_of(std::string_view topic, std::string_view language) const;
};

/// The words of one language, else Vietnamese.
std::string_view in_language(const Words&, std::string_view language);

}  // namespace kiosk::content
