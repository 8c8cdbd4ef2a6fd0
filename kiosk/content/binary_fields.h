#pragma once
/// Every field of a Library in one order, for writing, reading and describing alike. A field added to a type is added here.
#include "kiosk/content/library.h"

namespace kiosk::content {

template <class A>
void fields(A& a, Citation::Unread& x)
{
    a(x.law, x.from);
}
template <class A>
void fields(A& a, Citation& x)
{
    a(x.id, x.words, x.document, x.effective_from, x.effective_to, x.checked_on, x.state, x.unread, x.source);
}
template <class A>
void fields(A& a, law::Condition& x)
{
    a(x.fact, x.any_value, x.open_value, x.least, x.below);
}
template <class A>
void fields(A& a, law::Alternatives& x)
{
    a(x.any);
}
template <class A>
void fields(A& a, law::Paper& x)
{
    a(x.words, x.confirmed);
}
template <class A>
void fields(A& a, law::Ground& x)
{
    a(x.id, x.words, x.citation, x.all, x.papers, x.carried);
}
template <class A>
void fields(A& a, law::ScopeRule& x)
{
    a(x.reason, x.words, x.citation, x.all, x.unless, x.effect);
}
template <class A>
void fields(A& a, law::UrgencyRule& x)
{
    a(x.reason, x.words, x.citation, x.all, x.date_fact, x.working_days_below);
}
template <class A>
void fields(A& a, law::Snapshot& x)
{
    a(x.id, x.in_force_from, x.in_force_to, x.confirmed, x.grounds, x.scope, x.urgency);
}
template <class A>
void fields(A& a, law::Holidays& x)
{
    a(x.off, x.worked);
}
template <class A>
void fields(A& a, law::RuleBook::Askable& x)
{
    a(x.fact, x.values);
}
template <class A>
void fields(A& a, law::RuleBook::FactKind& x)
{
    a(x.fact, x.kind, x.values);
}
template <class A>
void fields(A& a, law::RuleBook& x)
{
    a(x.snapshots, x.askable, x.facts, x.holidays);
}

template <class A>
void fields(A& a, visit::Option& x)
{
    a(x.id, x.sets, x.icon, x.unsure, x.alone);
}
template <class A>
void fields(A& a, visit::When& x)
{
    a(x.question, x.any_value);
}
template <class A>
void fields(A& a, visit::Question& x)
{
    a(x.id, x.section, x.kind, x.options, x.otherwise, x.when, x.path, x.letters_max, x.required, x.sensitive, x.suggest);
}
template <class A>
void fields(A& a, visit::Guide& x)
{
    a(x.check, x.request);
}

template <class A>
void fields(A& a, Term& x)
{
    a(x.id, x.words, x.meaning);
}
template <class A>
void fields(A& a, Passage::Mark& x)
{
    a(x.begin, x.end, x.kind, x.term);
}
template <class A>
void fields(A& a, Passage& x)
{
    a(x.kind, x.text, x.marks, x.rests_on);
}
template <class A>
void fields(A& a, TopicText& x)
{
    a(x.title, x.summary, x.parts);
}
template <class A>
void fields(A& a, Topic& x)
{
    a(x.id, x.area, x.icon, x.citations, x.related, x.terms, x.checked_on, x.text);
}
template <class A>
void fields(A& a, Area& x)
{
    a(x.id, x.icon, x.words);
}
template <class A>
void fields(A& a, Notice& x)
{
    a(x.id, x.title, x.text, x.checked_on);
}
template <class A>
void fields(A& a, PhoneLine& x)
{
    a(x.words, x.below, x.number, x.checked_on);
}
template <class A>
void fields(A& a, SlipLine& x)
{
    a(x.field, x.style, x.words, x.where_numbers);
}
template <class A>
void fields(A& a, SlipLayout& x)
{
    a(x.lines);
}
template <class A>
void fields(A& a, TicketLine& x)
{
    a(x.field, x.words);
}
template <class A>
void fields(A& a, TicketLayout& x)
{
    a(x.lines);
}
template <class A>
void fields(A& a, StatisticsColumn& x)
{
    a(x.kind, x.words);
}
template <class A>
void fields(A& a, StatisticsRow& x)
{
    a(x.number, x.figure, x.words, x.below, x.digits);
}
template <class A>
void fields(A& a, StatisticsPart& x)
{
    a(x.title, x.columns, x.rows);
}
template <class A>
void fields(A& a, StatisticsCheck& x)
{
    a(x.check, x.words);
}
template <class A>
void fields(A& a, StatisticsLayout& x)
{
    a(x.title, x.period, x.parts, x.checks_title, x.checks, x.closed, x.corrections, x.estimated, x.apart);
}
template <class A>
void fields(A& a, MinistryColumn& x)
{
    a(x.column, x.words);
}
template <class A>
void fields(A& a, MinistryValue& x)
{
    a(x.value, x.from);
}
template <class A>
void fields(A& a, MinistryTable& x)
{
    a(x.confirmed, x.cases, x.persons, x.values);
}
template <class A>
void fields(A& a, PaperBlock::FormPart& x)
{
    a(x.words, x.below, x.value, x.width, x.right, x.fingerprint);
}
template <class A>
void fields(A& a, PaperBlock& x)
{
    a(x.kind, x.words, x.below, x.rows, x.place, x.when, x.unless, x.parts, x.blank, x.agency, x.middle);
}
template <class A>
void fields(A& a, PaperAsk::Option& x)
{
    a(x.value, x.words, x.label);
}
template <class A>
void fields(A& a, PaperAsk& x)
{
    a(x.kind, x.place, x.label, x.from, x.usual, x.options, x.needed);
}
template <class A>
void fields(A& a, PaperForm& x)
{
    a(x.file, x.paper, x.circular, x.code, x.in_force_from, x.in_force_until, x.confirmed, x.subject, x.title, x.carries,
      x.leaves_out, x.power, x.stages, x.seldom, x.wide, x.copies, x.asks, x.body);
}
template <class A>
void fields(A& a, NameForm& x)
{
    a(x.folded, x.marked, x.tones, x.sounded, x.starts, x.sounded_starts);
}
template <class A>
void fields(A& a, PlaceWord& x)
{
    a(x.of, x.words, x.form);
}
template <class A>
void fields(A& a, KnownName& x)
{
    a(x.words, x.kind, x.form, x.districts, x.until, x.shown);
}
template <class A>
void fields(A& a, Suggestion& x)
{
    a(x.words, x.names);
}
template <class A>
void fields(A& a, Address& x)
{
    a(x.smaller, x.larger, x.ignored, x.districts, x.provinces);
}
template <class A>
void fields(A& a, SuggestionList& x)
{
    a(x.id, x.source, x.checked_on, x.confirmed, x.kinds, x.address, x.entries);
}
template <class A>
void fields(A& a, PackInfo& x)
{
    a(x.id, x.version, x.format, x.languages, x.partial, x.language_names, x.checked_on);
}
template <class A>
void fields(A& a, Recording& x)
{
    a(x.id, x.hash, x.file, x.speaker, x.recorded_on, x.index, x.line);
}
template <class A>
void fields(A& a, ClockRule& x)
{
    a(x.id, x.number, x.unit, x.whose, x.from, x.to, x.words, x.source, x.confirmed, x.unread);
}
template <class A>
void fields(A& a, CasePaper& x)
{
    a(x.id, x.forms, x.words);
}
template <class A>
void fields(A& a, CaseCriterion& x)
{
    a(x.id, x.fields, x.words);
}
template <class A>
void fields(A& a, CaseScore& x)
{
    a(x.code, x.most, x.words);
}
template <class A>
void fields(A& a, CaseScores& x)
{
    a(x.code, x.words, x.scores);
}
template <class A>
void fields(A& a, CaseGrade& x)
{
    a(x.id, x.least, x.words);
}
template <class A>
void fields(A& a, CaseRules& x)
{
    a(x.from, x.to, x.papers_source, x.criteria_source, x.opinion_source, x.appraisal_source, x.papers, x.criteria,
      x.opinion_forms, x.appraisal, x.advice_instead, x.advice_source, x.grades);
}
template <class A>
void fields(A& a, Library& x)
{
    a(x.pack, x.words, x.rules, x.guide, x.areas, x.topics, x.terms, x.notices, x.citations, x.phone_lines, x.suggestions,
      x.synonyms, x.search_terms, x.pictures, x.clocks, x.case_rules, x.slip, x.ticket, x.statistics, x.ministry, x.paper_forms,
      x.recordings);
}

}  // namespace kiosk::content
