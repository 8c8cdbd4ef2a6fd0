#pragma once
/// The rules while they are read: rows of all rules/*.yaml by section, named conditions and papers, rules with their days.
/// At the end they become the contiguous snapshots of a RuleBook.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/content/load_pass.h"

namespace kiosk::content {

/// A rule and the days on which it stands. No day: from the first snapshot on, to the last.
template <class Rule>
struct InForce {
    Rule rule;
    std::optional<base::Day> from, to;
    std::string file;
    int line = 0;
};

class RuleFiles {
public:
    explicit RuleFiles(LoadPass&);

    struct Row {
        std::string file;
        const Yaml* node;
    };
    /// The rows of a section of all files, in the order of files and lines.
    std::vector<Row> all(std::string_view section) const;

    Faults& faults() { return pass_.faults; }
    law::RuleBook& book() { return pass_.library.rules; }
    const PackInfo& pack() const { return pass_.pack(); }
    Citation cited(std::string_view id, std::string_view file, int line) { return pass_.cited(id, file, line); }

    const law::RuleBook::FactKind* fact(std::string_view name) const;
    const law::Alternatives* condition(std::string_view name) const;
    const law::Paper* paper(std::string_view name) const;
    void name_condition(const std::string& id, law::Alternatives, const std::string& file, int line);
    void name_paper(const std::string& id, law::Paper, const std::string& file, int line);

    struct Dated {
        law::Snapshot snapshot;
        std::string file;
        int line = 0;
        std::vector<std::string> carried;  ///< ids of grounds
    };
    std::vector<Dated> snapshots;
    std::vector<InForce<law::Ground>> grounds;
    std::vector<InForce<law::ScopeRule>> scope;
    std::vector<InForce<law::UrgencyRule>> urgency;

    /// Sorts them by date and refuses gaps and overlaps.
    void check_snapshots();
    /// Every rule into every snapshot in which it stands.
    void put_together();

private:
    /// Marks what an unconfirmed snapshot carries over from the one before it.
    void carry(const Dated&, law::Snapshot&);
    template <class Rule>
    void check_days(const InForce<Rule>&);
    template <class Rule>
    bool stands_in(const InForce<Rule>&, const law::Snapshot&) const;

    LoadPass& pass_;
    std::vector<std::pair<const PackFile*, Yaml>> files_;
    std::map<std::string, law::Alternatives, std::less<>> conditions_;
    std::map<std::string, law::Paper, std::less<>> papers_;
};

}  // namespace kiosk::content
