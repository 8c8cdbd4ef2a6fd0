#pragma once
/// What staff have filled in for an act that is open, as a value of the session. What is asked stands in the act (act.h).
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/flow/ports.h"

namespace kiosk::desk {

struct Draft {
    std::string words;  ///< written by staff for the citizen
    std::string keys;   ///< the same as typed, while Telex composes
    /// By the name of the field: one value, or several where several may be chosen.
    std::map<std::string, std::vector<std::string>, std::less<>> chosen;
    /// One line each: text, day, hour, number, as typed; by the name of the field.
    std::map<std::string, std::string, std::less<>> texts;
    std::string focus;  ///< name of the field that has the keyboard, NAME.VALUE of one of many; empty: the first
    int step = 0;
    bool all_options = false;  ///< of fields that offer the suggested ones first

    bool has(std::string_view field, std::string_view value) const;
    /// The only value of a field; empty: none yet.
    std::string one(std::string_view field) const;
    /// What was typed into a line; empty: nothing.
    std::string text(std::string_view field) const;
    void choose(std::string_view field, std::string value) { chosen[std::string{field}] = {std::move(value)}; }
};

/// An act whose fields are open beside the request.
struct OpenAct {
    flow::StaffAct act = flow::StaffAct::opened;
    std::int64_t version = 0;  ///< of the request as staff last saw it
    Draft draft;
};

}  // namespace kiosk::desk
