#pragma once
/// What stands in the places of official papers, taken from an opened request and its history, from the queue of a day, from
/// the log of a month. Pure. A phone stands on paper only where the person said that a call may be told to others; safe word,
/// secret and notes of staff have no place at all. Papers are Vietnamese, whatever the desk speaks.
/// Leaves to its neighbours: which form (`content`), what whoever prints adds (`desk`), drawing (`paper`).
#include <span>
#include <string>
#include <vector>

#include "kiosk/content/library.h"
#include "kiosk/content/paper_values.h"
#include "kiosk/flow/opened_request.h"
#include "kiosk/flow/queued_request.h"

namespace kiosk::flow {

/// Around every paper; the library is borrowed.
struct PaperOffice {
    const content::Library& library;
    std::string centre, unit, hours, phone;  ///< in Vietnamese; empty: not said
    std::string staff;                       ///< who prints
    base::Day today{};
};

/// Of a request and of the case that came of it.
content::PaperValues request_values(const PaperOffice&, const QueuedRequest&, const OpenedRequest&,
                                    const std::vector<HistoryEntry>&);

/// A request of the day sheet or of the call list; not opened: its seal did not open, or nobody asked.
struct PaperRequest {
    const QueuedRequest& row;
    const OpenedRequest* opened = nullptr;
};
/// `log_number` and `log_letters`: the anchor that `verify` holds the log to; empty: not known.
content::PaperValues day_values(const PaperOffice&, base::Day, std::span<const PaperRequest>, const std::string& log_number,
                                const std::string& log_letters);

/// How often a member of staff did what, of the events of a month.
struct StaffMonth {
    std::string name, role;
    int unlocked = 0, opened = 0, printed = 0, exported = 0, decided = 0, refused = 0;
    bool operator==(const StaffMonth&) const = default;
};
content::PaperValues month_values(const PaperOffice&, int year, unsigned month, std::span<const StaffMonth>);

/// What the file of a paper is called: the form's code and the number of the case or the code of the request, never a name.
std::string paper_file_name(const content::PaperForm&, const content::PaperValues&);

/// Whether the number may stand on paper that others may see.
bool phone_may_be_printed(const OpenedRequest&);

}  // namespace kiosk::flow
