#pragma once
/// Gathers what speaks for each document, word by word of a question, and says which documents are found.
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace kiosk::search {

class Weighing {
public:
    /// How much the word at each place of the question tells.
    explicit Weighing(std::vector<double> telling) : telling_(std::move(telling)) {}

    /// `strength` is 0 to 1. `whole`: part of a search term that stands whole in the question.
    void add(std::uint32_t document, std::size_t from, std::size_t to, double strength, bool whole);

    struct Weighed {
        std::uint32_t document = 0;
        double score = 0;
    };
    /// Those for which enough speaks, best first, equals by their number.
    std::vector<Weighed> found(std::size_t most) const;
    std::size_t documents() const { return evidence_.size(); }

private:
    struct Evidence {
        std::vector<float> points;  ///< by place
        bool whole = false;
    };
    std::vector<double> telling_;
    std::unordered_map<std::uint32_t, Evidence> evidence_;
};

}  // namespace kiosk::search
