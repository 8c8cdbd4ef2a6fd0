#pragma once
/// The statements of the book: numbered through, each with the law it rests on and boxes to tick; and the two indexes behind
/// them, from a statute and from a number or a time limit to all statements that say it. Only book*.cpp include this.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/content/library.h"
#include "kiosk/paper/sheet.h"

namespace kiosk::paper::book {

class Statements {
public:
    explicit Statements(const content::Library& library) : library_(library) {}

    /// A part whose statements rest on these where nothing nearer is said.
    void rest_on(std::vector<std::string> citations) { part_ = std::move(citations); }
    /// `citations`: ids; none: what the part rests on, as "one of these".
    void put(Sheet&, std::string_view words, const std::vector<std::string>& citations = {});
    int count() const { return static_cast<int>(places_.size()); }

    void put_index_of_limits(Sheet&) const;
    void put_index_of_law(Sheet&) const;

private:
    struct Place {
        int number = 0, page = 0;
        std::string words;
        std::vector<std::string> citations;
    };
    const content::Library& library_;
    std::vector<std::string> part_;
    std::vector<Place> places_;
};

/// Amounts with their unit as they stand in Vietnamese words: "12 giờ", "3 ngày làm việc", "16 tuổi", "300.000 đồng", "50 %".
std::vector<std::string> limits_in(std::string_view words);

}  // namespace kiosk::paper::book
