#pragma once
/// How each member of staff likes their desk: how wide its panes are, whether controls show their keys. One small JSON file in
/// the data folder, by their names as the cabinet has them; a file that does not read is as none.
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "kiosk/page/page.h"

namespace kiosk::app {

struct DeskOfPerson {
    page::PaneWidths widths;
    std::optional<bool> shortcuts_shown;
    bool operator==(const DeskOfPerson&) const = default;
};

class PeopleSettings {
public:
    /// Empty: kept in memory alone.
    explicit PeopleSettings(std::filesystem::path file);
    DeskOfPerson of(const std::string& name) const;
    /// Written when it is other than before. A disk that refuses loses a width, nothing else.
    void keep(const std::string& name, const DeskOfPerson&);

private:
    void write() const;

    std::filesystem::path file_;
    std::map<std::string, DeskOfPerson> people_;
};

}  // namespace kiosk::app
