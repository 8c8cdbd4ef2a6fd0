#pragma once
/// What was typed into the search field, made ready once for all rows. Pure text.
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::desk {

struct Sought {
    std::string together;            ///< folded, without blanks, dashes and full stops: "bk7k4m"
    std::string number;              ///< digits as they are dialled in the country; empty: not a number
    std::vector<std::string> words;  ///< folded
    bool empty() const { return together.empty(); }
};

Sought sought_in(const std::string& typed);
/// The digits of a number as they are dialled in the country: "+84 912…", "0084 912…" and "84 912…" are 0912…; empty for what
/// is no number.
std::string dialled(std::string_view words);

/// Does the one hold the other, whatever blanks, dashes, full stops and capitals stand in the first? The second is folded and
/// without them; the first is folded, or ASCII.
bool holds_together(std::string_view words, std::string_view together);
/// Each word somewhere in the folded name, whatever stands first: "an tran" is "tran van an".
bool name_fits(std::string_view folded_name, const Sought&);

}  // namespace kiosk::desk
