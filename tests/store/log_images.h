#pragma once
/// What disks may hold of a log, and whether all that was promised is in it.
#include <algorithm>
#include <set>

#include "tests/store/logs.h"
#include "tests/store/simulated_disk.h"

namespace kiosk::support {

/// What somebody may rely on at a moment.
struct Promised {
    std::vector<record::Draft> appended;
    std::set<record::SubjectId> forgotten;
};

struct Image {
    DiskImage files;
    Promised promised;
    bool damaged = false;  ///< more than a cut: what the end does not show is found by the check and healed by the next opening
};

/// Bytes that only this subject's events hold.
inline base::Bytes canary_of(const record::Draft& draft) { return {draft.sealed.begin(), draft.sealed.begin() + 64}; }

inline record::Draft distinct_draft(std::mt19937_64& random, int number)
{
    auto draft = support::draft(number, random() % 3 == 0 ? 4096 : 64 + random() % 1000);
    for (auto& byte : draft.sealed) byte = static_cast<std::uint8_t>(random() | 1);
    return draft;
}

inline bool holds_bytes(const DiskImage& image, const base::Bytes& bytes)
{
    return std::any_of(image.begin(), image.end(), [&](const auto& file) {
        return std::search(file.second.begin(), file.second.end(), bytes.begin(), bytes.end()) != file.second.end();
    });
}

/// What is wrong with an image, in words; empty: nothing.
inline std::string fault_in(const Image& image)
{
    LogFolder at;
    write_image(image.files, at.path());
    if (const auto opened = at.opened(); !opened) return "refused: " + opened.error().detail;
    if (image.damaged) {
        const auto found = at.log->check();
        if (!found) return "check: " + found.error().detail;
        if (!found->empty())
            if (const auto opened = at.opened(); !opened) return "refused: " + opened.error().detail;
    }
    std::int64_t number = 0;
    std::set<record::ActId> acts;
    for (std::int64_t next = 1; next <= at.log->head().id.number; ++next) {
        const auto event = at.log->by_id({at.log->origin(), next});
        if (!event || !*event) return "number " + std::to_string(next) + " is missing";
        if (!acts.insert((*event)->act).second) return "an act stands twice";
        number = next;
    }
    if (at.log->place() != number) return "places and numbers differ";
    for (const auto& draft : image.promised.appended) {
        const auto event = at.log->by_act(draft.act);
        if (!event || !*event) return "lost";
        const bool forgotten = image.promised.forgotten.contains(draft.subject);
        if (forgotten && !(*event)->sealed.empty()) return "forgotten bytes are back";
        if (!(*event)->forgotten && (*event)->sealed != draft.sealed) return "spoiled";
    }
    const auto wrong = at.log->check();
    if (!wrong) return "check: " + wrong.error().detail;
    if (!wrong->empty()) return wrong->front();
    if (!at.log->healed().lost.empty()) return "told as lost";
    at.close();
    const auto once = image_of(at.path());
    for (const auto& draft : image.promised.appended)
        if (image.promised.forgotten.contains(draft.subject) && holds_bytes(once, canary_of(draft)))
            return "forgotten bytes lie about";
    if (const auto again = at.opened(); !again) return "refused again: " + again.error().detail;
    if (!at.log->healed().nothing()) return "healed again";
    at.close();
    if (image_of(at.path()) != once) return "a second opening changed bytes";
    return {};
}

struct Count {
    int images = 0;
    std::map<std::string, int> faults;
    std::string words() const
    {
        std::string out = std::to_string(images) + " images";
        for (const auto& [fault, number] : faults) out += ", " + std::to_string(number) + " x " + fault;
        return out;
    }
    int lost() const
    {
        int out = 0;
        for (const auto& [fault, number] : faults) out += number;
        return out;
    }
};

}  // namespace kiosk::support
