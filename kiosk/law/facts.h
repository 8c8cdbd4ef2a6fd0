#pragma once
/// What is known about a person's situation, as plain words of the pack: "household" -> "near_poor", "age" -> "67".
/// A fact that is absent, or "unknown", is simply not known; rules then answer "perhaps", never "no".
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::law {

enum class Truth { yes, no, unknown };

class Facts {
public:
    void set(std::string fact, std::string value) { values_[std::move(fact)] = std::move(value); }
    void forget(std::string_view fact)
    {
        if (const auto it = values_.find(fact); it != values_.end()) values_.erase(it);
    }
    /// Nothing when absent or "unknown".
    std::optional<std::string> known(std::string_view fact) const
    {
        const auto it = values_.find(fact);
        if (it == values_.end() || it->second == "unknown") return std::nullopt;
        return it->second;
    }
    /// A person who said "I don't know" (the value "unknown") was asked, and is not asked again.
    bool was_asked(std::string_view fact) const { return values_.find(fact) != values_.end(); }
    const std::map<std::string, std::string, std::less<>>& all() const { return values_; }
    bool operator==(const Facts&) const = default;

private:
    std::map<std::string, std::string, std::less<>> values_;
};

/// A number as a fact: "67", or a span "16..17", "60.." (at least), "..15" (at most). Ages in years.
struct Span {
    int least = 0;
    int most = 1000;
};
std::optional<Span> span_of(std::string_view value);

}  // namespace kiosk::law
