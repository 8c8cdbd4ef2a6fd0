#pragma once
/// What is said of a page, and how far the voice has come. Pure: leaves sound to `devices`, when to read to the citizen.
///
/// Read in reading order, as the three keys walk. Left out: the keys of the keyboard, the tools around the page, centre and
/// clock, which stand on every page. While there is a dialog only the dialog is read: nothing below can be touched.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/devices/voice.h"
#include "kiosk/screens/voice.h"
#include "kiosk/ui/semantics.h"

namespace kiosk::app {

struct Saying {
    std::string block;  ///< to be highlighted
    /// Recordings where the pack has them, else words as they are spoken: no figures, no abbreviations. Vietnamese where the
    /// page fell back to it.
    std::vector<devices::SpokenPart> parts;
};

std::vector<Saying> sayings_of(const ui::Semantics&, const content::Library&);
/// One block alone, wherever it stands: the control under the three keys.
std::optional<Saying> saying_of(const ui::Semantics&, const std::string& block, const content::Library&);
/// What is told to somebody who chose a control and is still on the same page: that it is chosen now, or what was typed.
std::optional<Saying> answer_of(const ui::Semantics&, const std::string& chosen, const content::Library&);
/// A language says its own name; the tile of it is highlighted.
Saying invitation_of(const content::Library&, const std::string& language);

class ReadAloud {
public:
    /// Begins with the block of that id, or at the top.
    void open(std::vector<Saying>, const std::string& from = {});
    void close() { open({}); }
    void again() { at_ = 0; }
    void next() { at_ += at_ < sayings_.size() ? 1 : 0; }
    /// None at the end.
    const Saying* now() const { return at_ < sayings_.size() ? &sayings_[at_] : nullptr; }
    bool at_end() const { return now() == nullptr; }

private:
    std::vector<Saying> sayings_;
    std::size_t at_ = 0;
};

}  // namespace kiosk::app
