#include "kiosk/app/ctl/located_json.h"

#include <cstdint>
#include <iterator>

namespace kiosk::app {

namespace {
using nlohmann::json;

struct ReadSoFar {
    std::size_t lines = 0;  ///< line feeds
    bool line_end_last = false;
};

/// The parser tells no places of what it reads; counting what it took does.
class CountedLetters {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountedLetters(const char* at, ReadSoFar& so_far) : at_(at), so_far_(&so_far) {}
    reference operator*() const { return *at_; }
    CountedLetters& operator++()
    {
        so_far_->line_end_last = *at_ == '\n';
        so_far_->lines += so_far_->line_end_last ? 1 : 0;
        ++at_;
        return *this;
    }
    CountedLetters operator++(int)
    {
        auto before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountedLetters& other) const { return at_ == other.at_; }

private:
    const char* at_;
    ReadSoFar* so_far_;
};

/// Where one is in the text: the keys and items from the outside in.
class Place {
public:
    struct Level {
        bool list = false;
        std::size_t items = 0;
        std::string key;
        std::set<std::string> keys;
    };

    void key(const std::string& name) { levels.back().key = name; }
    /// A value begins: in a list it is the next item.
    void value()
    {
        if (!levels.empty() && levels.back().list) ++levels.back().items;
    }
    std::string path() const
    {
        std::string out;
        for (const auto& level : levels) {
            if (level.list)
                out += '[' + std::to_string(level.items - 1) + ']';
            else
                out += (out.empty() ? "" : ".") + level.key;
        }
        return out;
    }
    std::vector<Level> levels;
};

/// Follows the parser through a text; `Taker` does something with each value and its place.
template <class Taker>
class Follower {
public:
    Follower(Taker& taker, const ReadSoFar& so_far) : taker_(taker), so_far_(so_far) {}

    bool null() { return scalar(nullptr); }
    bool boolean(bool value) { return scalar(value); }
    // A number is known to end only when the letter after it was read.
    bool number_integer(std::int64_t value) { return scalar(value, true); }
    bool number_unsigned(std::uint64_t value) { return scalar(value, true); }
    bool number_float(double value, const std::string&) { return scalar(value, true); }
    bool string(std::string& value) { return scalar(std::move(value)); }
    bool binary(json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(false); }
    bool start_array(std::size_t) { return open(true); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name)
    {
        place_.key(name);
        if (!place_.levels.back().keys.insert(name).second) taker_.doubled(place_.path(), line());
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&)
    {
        taker_.broken(line(true));
        return false;
    }

private:
    std::size_t line(bool one_letter_behind = false) const
    {
        return 1 + so_far_.lines - (one_letter_behind && so_far_.line_end_last ? 1 : 0);
    }
    template <class Value>
    bool scalar(Value&& value, bool one_letter_behind = false)
    {
        place_.value();
        return taker_.take(place_, line(one_letter_behind), json(std::forward<Value>(value)));
    }
    bool open(bool list)
    {
        place_.value();
        if (!taker_.take(place_, line(), list ? json::array() : json::object())) return false;
        place_.levels.push_back({list, 0, {}, {}});
        return taker_.opened();
    }
    bool close()
    {
        place_.levels.pop_back();
        return taker_.closed();
    }

    Taker& taker_;
    const ReadSoFar& so_far_;
    Place place_;
};

template <class Taker>
void follow(std::string_view text, Taker& taker)
{
    ReadSoFar so_far;
    Follower<Taker> follower{taker, so_far};
    // Only the copy that the parser moves counts.
    json::sax_parse(CountedLetters{text.data(), so_far}, CountedLetters{text.data() + text.size(), so_far}, &follower);
}

class Builder {
public:
    LocatedJson out;

    bool take(const Place& place, std::size_t, json value)
    {
        if (open_.empty())
            newest_ = &(out.value = std::move(value));
        else if (place.levels.back().list)
            newest_ = &open_.back()->emplace_back(std::move(value));
        else
            newest_ = &((*open_.back())[place.levels.back().key] = std::move(value));
        return true;
    }
    bool opened()
    {
        open_.push_back(newest_);
        return true;
    }
    bool closed()
    {
        open_.pop_back();
        return true;
    }
    void doubled(std::string path, std::size_t line) { out.faults.push_back({line, std::move(path), "this key stands twice"}); }
    void broken(std::size_t line) { out.faults.push_back({line, {}, "JSON is expected"}); }

private:
    std::vector<json*> open_;
    json* newest_ = nullptr;
};

class LineFinder {
public:
    explicit LineFinder(const std::set<std::string>& paths) : paths_(paths) {}
    std::map<std::string, std::size_t> found;

    bool take(const Place& place, std::size_t line, const json&)
    {
        // No path that is asked for lies so deep; a text may be nested a million times.
        if (place.levels.size() > 8) return true;
        if (auto path = place.path(); paths_.contains(path)) found.emplace(std::move(path), line);
        return found.size() < paths_.size();
    }
    bool opened() { return true; }
    bool closed() { return true; }
    void doubled(const std::string&, std::size_t) {}
    void broken(std::size_t) {}

private:
    const std::set<std::string>& paths_;
};
}  // namespace

LocatedJson read_json(std::string_view text)
{
    Builder builder;
    follow(text, builder);
    if (!builder.out.faults.empty()) builder.out.value = json(json::value_t::discarded);
    return std::move(builder.out);
}

std::map<std::string, std::size_t> lines_of(std::string_view text, const std::set<std::string>& paths)
{
    LineFinder finder{paths};
    if (!paths.empty()) follow(text, finder);
    return std::move(finder.found);
}

}  // namespace kiosk::app
