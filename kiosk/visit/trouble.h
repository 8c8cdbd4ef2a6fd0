#pragma once
/// Why an answer cannot be taken as it stands, or is asked about once, kindly. The words are the pack's: `trouble.<id>`, with
/// what else stands here in their places. What is asked about once and confirmed is believed: staff can ask again.
#include <string>
#include <string_view>
#include <utility>

#include "kiosk/base/clock.h"

namespace kiosk::visit {

struct Trouble {
    std::string id;       ///< end of a text id; empty: there is none
    std::string offer{};  ///< what could be meant instead, as it is kept: "0701234567", "30/11/2026"; empty: nobody can tell
    base::Day day{};      ///< the day it speaks of
    int month = 0, year = 0;
    int count = 0;  ///< digits there are, letters that fit, days of the month

    Trouble() = default;
    Trouble(std::string words) : id(std::move(words)) {}
    Trouble(const char* words) : id(words) {}
    bool empty() const { return id.empty(); }
    void clear() { *this = {}; }
    bool operator==(const Trouble&) const = default;
    friend bool operator==(const Trouble& trouble, std::string_view words) { return trouble.id == words; }
    friend bool operator==(const Trouble& trouble, const char* words) { return trouble.id == words; }
};

/// Asked about once: the same text, confirmed while this is shown, is taken.
bool is_a_question(const Trouble&);

}  // namespace kiosk::visit
