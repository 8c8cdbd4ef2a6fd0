#pragma once
/// The register at the desk: what its session wishes of it is done here, and the answer is an intent. Keeps the opened lines
/// between two wishes, so that only what changed is opened again; dropped at the lock.
/// Leaves to its neighbours: rules and seals (flow/register_book.h), words (`desk`), files of the shell (kioskctl report).
#include <filesystem>
#include <functional>
#include <string>

#include "kiosk/content/settings.h"
#include "kiosk/desk/intent.h"
#include "kiosk/flow/hall_visit.h"

namespace kiosk::app {

struct DeskBooksParts {
    flow::RegisterParts book;
    const content::Library& library;
    const content::Settings& settings;
    std::filesystem::path folder;  ///< of the data: what is written lies in its `out/`; empty: nothing can be written
};

class DeskBooks {
public:
    explicit DeskBooks(const DeskBooksParts& parts) : parts_(parts), book_(parts.book) {}

    desk::intent::BookAnswered done(const desk::wish::Book&, const std::vector<flow::QueuedRequest>& queue);
    /// A number of the hall is served: its visit, once.
    base::Result<void> write_once(const flow::HallVisit& visit)
    {
        return book_.add_once(visit.subject, visit.entry, visit.more);
    }

private:
    base::Result<void> fulfil(const desk::wish::Book&, desk::intent::BookAnswered&);
    base::Result<void> import(const desk::wish::Book&, desk::intent::BookAnswered&);
    base::Result<std::string> written(const desk::wish::Book&);
    base::Result<std::string> written_for_ministry(const desk::wish::Book&, const std::filesystem::path& folder);
    base::Result<desk::ToldRegister> told();

    DeskBooksParts parts_;
    flow::RegisterBook book_;
};

}  // namespace kiosk::app
