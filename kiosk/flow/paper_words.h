#pragma once
/// The words of papers, in Vietnamese. Private to the making of paper values (paper_values.h).
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/content/library.h"
#include "kiosk/content/paper_values.h"
#include "kiosk/flow/case_file.h"
#include "kiosk/flow/opened_request.h"

namespace kiosk::flow {

class PaperWords {
public:
    explicit PaperWords(const content::Library& library) : library_(library) {}

    std::string operator()(std::string_view id) const;
    /// The same, or nothing where the pack has no such words: a value of an older program.
    std::string if_any(const std::string& id, const std::string& otherwise) const;
    std::string option(std::string_view path, const std::string& value) const;
    std::string options(std::string_view path, const std::vector<std::string>& values) const;
    std::string area(const std::string& id) const;
    std::string ground(const std::string& id) const;
    /// An ISO day, month or year as it is written.
    std::string day(const std::string& iso) const;
    /// What to mind before dialling, without the safe word: that never stands on paper.
    std::string care(const SafeContact&) const;

    /// What the rules of that day say of files and results; null: none.
    const content::CaseRules* rules_on(base::Day day) const { return content::case_rules_on(library_.case_rules, day); }

private:
    const content::Library& library_;
};

void put_case(content::PaperValues&, const PaperWords&, const QueuedRequest&, const CaseFile&);

}  // namespace kiosk::flow
