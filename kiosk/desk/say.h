#pragma once
/// The desk's words in the language of the session, with places in braces filled: "Khẩn · {reason}".
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "kiosk/content/library.h"
#include "kiosk/page/page.h"

namespace kiosk::desk {

class Say {
public:
    using Filled = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    /// Borrows the library.
    Say(const content::Library& library, std::string language) : library_(library), language_(std::move(language)) {}

    std::string words(std::string_view id) const;
    std::string words(std::string_view id, Filled) const;
    page::Line line(std::string_view id) const;
    page::Line line(std::string_view id, Filled) const;
    /// Words of a person, a code, a number: nothing to look up.
    static page::Line as_is(std::string words) { return {{}, std::move(words), {}, false}; }

    /// The words of the answer that the pack's form offers at this path ("help", "contact.times"); what is none of its
    /// options stays as it is.
    std::string option(std::string_view path, const std::string& value) const;
    /// The short label of the question with this path.
    std::string row_of(std::string_view path) const;
    /// Short words of the desk for an area; what the desk has none for is named by the pack.
    std::string area(const std::string& id) const;
    std::string ground(const std::string& id) const;

    const content::Library& library() const { return library_; }
    const std::string& language() const { return language_; }

private:
    const content::Library& library_;
    std::string language_;
};

/// The ground of the newest rules that have it; null when the pack has none of that name.
const law::Ground* ground_named(const law::RuleBook&, std::string_view id);
/// One after the other with " · " between, empty ones left out.
std::string dotted(std::initializer_list<std::string>);

}  // namespace kiosk::desk
