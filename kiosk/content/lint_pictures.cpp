/// A picture means one thing: an icon that nothing draws, one that stands before two answers of a question, a picture that no
/// answer, topic or area shows.
#include <fmt/format.h>

#include "kiosk/content/lint.h"
#include "kiosk/drawing/icons.h"

namespace kiosk::content {

namespace {
class Uses {
public:
    explicit Uses(LoadPass& pass) : pass_(pass) {}
    void show(const std::string& icon, const Written& at, const std::string& where)
    {
        if (icon.empty()) return;
        const bool drawn = pass_.library.pictures.contains(icon);
        if (drawn)
            shown_.insert(icon);
        else if (!drawing::icon_known(icon))
            pass_.fault(at.file, at.line,
                        fmt::format("{}: icon {}: there is no pictures/{}.svg and no sign of this name", where, icon, icon));
    }
    void warn_of_unused() const
    {
        for (const auto& [name, packed] : pass_.library.pictures)
            if (!shown_.contains(name))
                pass_.faults.warn(fmt::format("pictures/{}.svg", name), 0, "no answer, topic or area shows this picture");
    }

private:
    LoadPass& pass_;
    std::set<std::string, std::less<>> shown_;
};
}  // namespace

void lint_pictures(LoadPass& pass)
{
    Uses uses(pass);
    const auto& library = pass.library;
    for (const auto* questions : {&library.guide.check, &library.guide.request})
        for (const auto& question : *questions) {
            const auto& at = pass.question_at[question.id];
            std::map<std::string, std::string, std::less<>> first;
            for (const auto& option : question.options) {
                uses.show(option.icon, at, fmt::format("{}.{}", question.id, option.id));
                const auto [other, alone] = first.emplace(option.icon, option.id);
                if (!alone && library.pictures.contains(option.icon))
                    pass.fault(at.file, at.line,
                               fmt::format("{}: the picture {} stands before {} and before {}; one picture has one meaning",
                                           question.id, option.icon, other->second, option.id));
            }
        }
    for (const auto& area : library.areas) uses.show(area.icon, {"areas.yaml", 0}, area.id);
    for (const auto& topic : library.topics)
        uses.show(topic.icon, {fmt::format("topics/{}/topic.yaml", topic.id), 0}, topic.id);
    uses.warn_of_unused();
}

}  // namespace kiosk::content
