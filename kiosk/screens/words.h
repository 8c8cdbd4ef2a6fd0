#pragma once
/// The words of one language, ready to stand on a page: shown and spoken, with what is missing falling back to Vietnamese.
/// Text ids in this room are always written out in a call, `words("home.title")` or `words.of("stage", name)`, so that a test
/// finds every one of them.
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "kiosk/base/clock.h"
#include "kiosk/content/library.h"
#include "kiosk/page/page.h"

namespace kiosk::screens {

class Words {
public:
    /// The library is borrowed and outlives this.
    Words(const content::Library& library, std::string language) : library_(library), language_(std::move(language)) {}

    page::Line operator()(std::string_view id) const;
    /// With `{name}` places in the words: words("citation.checked", fmt::arg("day", …)).
    template <class... Arguments>
    page::Line operator()(std::string_view id, const Arguments&... arguments) const
    {
        return filled(id, fmt::make_format_args(arguments...));
    }
    /// Words whose id ends with the name of a value: of("stage", "received").
    page::Line of(std::string_view group, std::string_view name) const;
    template <class... Arguments>
    page::Line of(std::string_view group, std::string_view name, const Arguments&... arguments) const
        requires(sizeof...(arguments) > 0)
    {
        return filled(std::string{group} + "." + std::string{name}, fmt::make_format_args(arguments...));
    }
    bool has(std::string_view group, std::string_view name) const;

    /// Words that stand in the pack's data, not in its catalogue; or that a person typed.
    page::Line given(std::string id, std::string words, bool fell_back = false) const;
    page::Line given(std::string id, const law::Words& words) const;
    /// Words that stand alone though they are written to stand in a sentence: "Người thuộc hộ nghèo".
    page::Line sentence(std::string id, const law::Words& words) const;
    /// A code or a number to call: spoken sign by sign.
    page::Line spelled(std::string id, std::string code) const;

    std::string date(base::Day) const;
    std::string weekday_date(base::Day) const;
    const std::string& language() const { return language_; }

private:
    page::Line filled(std::string_view id, fmt::format_args) const;

    const content::Library& library_;
    std::string language_;
};

}  // namespace kiosk::screens
