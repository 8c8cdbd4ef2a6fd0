#include "kiosk/app/shell/walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "kiosk/base/bytes.h"
#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"

namespace kiosk::app::walk {

using base::ErrorKind;
using base::failure;
using base::Result;

namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(blanks);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool name_like(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '_' || c == '-' || c == '.' || c >= 0x80;
    });
}

/// What stands after the step's word, taken piece by piece.
class Rest {
public:
    explicit Rest(std::string_view text) : left_(trimmed(text)) {}

    bool quoted_next() const { return left_.starts_with('"'); }
    bool at_end() const { return left_.empty() || left_.starts_with('#'); }

    Result<std::string> bare(std::string_view wanted)
    {
        const auto size = std::min(left_.find_first_of(" \t#"), left_.size());
        const auto taken = left_.substr(0, size);
        if (!name_like(taken)) return failure(ErrorKind::invalid_input, fmt::format("expected {}", wanted));
        left_ = trimmed(left_.substr(size));
        return std::string{taken};
    }

    Result<std::string> quoted()
    {
        std::string out;
        for (std::size_t at = 1; at < left_.size(); ++at) {
            if (left_[at] == '"') {
                left_ = trimmed(left_.substr(at + 1));
                return out;
            }
            if (left_[at] != '\\') {
                out += left_[at];
                continue;
            }
            const auto used = escape(left_.substr(at + 1), out);
            if (used == 0) return failure(ErrorKind::invalid_input, "after a backslash one of \" \\ n r t xHH is expected");
            at += used;
        }
        return failure(ErrorKind::invalid_input, "the closing quotation mark is missing");
    }

    Result<Words> words(bool as_bytes = false)
    {
        if (left_.starts_with('$')) {
            left_.remove_prefix(1);
            auto name = TRY(bare("a name after $"));
            return Words{std::move(name), true};
        }
        if (!quoted_next()) return failure(ErrorKind::invalid_input, "expected words in quotation marks, or $NAME");
        auto text = TRY(quoted());
        if (as_bytes) return Words{std::move(text), false};
        auto composed = TRY(base::nfc(text));
        return Words{std::move(composed), false};
    }

private:
    static std::size_t escape(std::string_view after, std::string& out)
    {
        if (after.empty()) return 0;
        switch (after[0]) {
        case '"': out += '"'; return 1;
        case '\\': out += '\\'; return 1;
        case 'n': out += '\n'; return 1;
        case 'r': out += '\r'; return 1;
        case 't': out += '\t'; return 1;
        case 'x': {
            const auto byte = base::from_hex(after.substr(1, 2));
            if (!byte || byte->size() != 1) return 0;
            out += static_cast<char>(byte->front());
            return 3;
        }
        default: return 0;
        }
    }

    std::string_view left_;
};

Result<std::chrono::seconds> duration(std::string_view text)
{
    const auto wanted = failure(ErrorKind::invalid_input, "expected a time such as 90s or 2m");
    if (text.size() < 2 || text.size() > 6) return wanted;
    const char unit = text.back();
    text.remove_suffix(1);
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return wanted;
        value = value * 10 + (c - '0');
    }
    if (unit == 's') return std::chrono::seconds{value};
    if (unit == 'm') return std::chrono::minutes{value};
    return wanted;
}

Result<What> press(Rest& rest)
{
    constexpr auto wanted = "next, previous or choose";
    const auto key = TRY(rest.bare(wanted));
    if (key == "choose") return What{Press{ThreeKey::choose}};
    if (key == "next" || key == "previous") {
        const auto way = key == "next" ? ThreeKey::next : ThreeKey::previous;
        if (rest.at_end()) return What{Press{way}};
        return rest.words().map([&](Words until) { return What{Press{way, std::move(until)}}; });
    }
    return failure(ErrorKind::invalid_input, fmt::format("expected {}", wanted));
}

Result<What> key(Rest& rest)
{
    return rest.words().map([&](Words words) {
        Key key{std::move(words.text)};
        const auto take = [&](std::string_view held, bool& is) {
            if (is || key.name.size() <= held.size() || !key.name.starts_with(held)) return false;
            key.name.erase(0, held.size());
            return is = true;
        };
        while (take("Ctrl+", key.ctrl) || take("Shift+", key.shift) || take("Alt+", key.alt)) {
        }
        return What{std::move(key)};
    });
}

Result<int> number(Rest& rest, std::string_view wanted)
{
    auto text = TRY(rest.bare(wanted));
    int value = 0;
    const auto* end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || at != end) return failure(ErrorKind::invalid_input, fmt::format("expected {}", wanted));
    return value;
}

Result<What> wheel(Rest& rest)
{
    auto what = TRY(rest.words());
    return number(rest, "how many notches").map([&](int notches) { return What{Wheel{std::move(what), notches}}; });
}

Result<What> drag(Rest& rest)
{
    auto what = TRY(rest.words());
    return number(rest, "how many px").map([&](int px) { return What{Drag{std::move(what), px}}; });
}

Result<What> mouse(Rest& rest, Mouse::How how)
{
    if (rest.quoted_next()) return rest.words().map([&](Words w) { return What{Mouse{std::move(w), how, false}}; });
    return rest.bare("a control").map([&](std::string id) { return What{Mouse{{std::move(id), false}, how, true}}; });
}

Result<What> tap(Rest& rest)
{
    if (rest.at_end()) return failure(ErrorKind::invalid_input, "expected the words of a control, or its block id");
    if (rest.quoted_next()) return rest.words().map([](Words w) { return What{Tap{std::move(w), false}}; });
    return rest.bare("a block id").map([](std::string id) { return What{Tap{{std::move(id), false}, true}}; });
}

Result<What> remember(Rest& rest)
{
    auto name = TRY(rest.bare("a name to remember under"));
    auto block = TRY(rest.bare("the id of a block"));
    return What{Remember{std::move(name), std::move(block)}};
}

constexpr auto counted_names_wanted = "touches, strokes, presses, keys or clicks";

Result<What> at_most(Rest& rest)
{
    const int figure = TRY(number(rest, "how many"));
    const auto of = TRY(rest.bare(counted_names_wanted));
    const auto found = std::find(counted_names.begin(), counted_names.end(), of);
    if (found == counted_names.end())
        return failure(ErrorKind::invalid_input, fmt::format("expected {}", counted_names_wanted));
    return What{AtMost{figure, static_cast<Counted>(found - counted_names.begin())}};
}

template <class T>
Result<What> with_words(Rest& rest, bool as_bytes = false)
{
    return rest.words(as_bytes).map([](Words words) { return What{T{std::move(words)}}; });
}

template <class T>
Result<What> with_name(Rest& rest, std::string_view wanted)
{
    return rest.bare(wanted).map([](std::string name) { return What{T{std::move(name)}}; });
}

Result<What> what_of(std::string_view word, Rest& rest)
{
    if (word == "tap") return tap(rest);
    if (word == "type") return with_words<Type>(rest);
    if (word == "remember") return remember(rest);
    if (word == "expect") return with_words<Expect>(rest);
    if (word == "refute") return with_words<Refute>(rest);
    if (word == "expect-page") return with_name<ExpectPage>(rest, "the id of a page");
    if (word == "press") return press(rest);
    if (word == "key") return key(rest);
    if (word == "wheel") return wheel(rest);
    if (word == "hover") return mouse(rest, Mouse::How::hover);
    if (word == "right-click") return mouse(rest, Mouse::How::right);
    if (word == "double-click") return mouse(rest, Mouse::How::twice);
    if (word == "drag") return drag(rest);
    if (word == "count-anew") return What{CountAnew{}};
    if (word == "at-most") return at_most(rest);
    if (word == "scan") return with_words<Scan>(rest, true);
    if (word == "shot") return with_name<Shot>(rest, "a name for the picture");
    if (word == "dump") return with_name<Dump>(rest, "a name for the file");
    if (word == "at-most") return at_most(rest);
    if (word == "wait") {
        const auto text = TRY(rest.bare("a time such as 90s or 2m"));
        return duration(text).map([](std::chrono::seconds time) { return What{Wait{time}}; });
    }
    return failure(
        ErrorKind::invalid_input,
        fmt::format("unknown step \"{}\"; the steps are tap, type, remember, expect, refute, expect-page, press, key, "
                    "wheel, hover, right-click, double-click, drag, scan, wait, count-anew, at-most, shot, dump",
                    word));
}

Result<What> step_of(std::string_view line)
{
    const auto end = std::min(line.find_first_of(" \t\""), line.size());
    Rest rest{line.substr(end)};
    auto what = what_of(line.substr(0, end), rest);
    if (what && !rest.at_end()) return failure(ErrorKind::invalid_input, "there is more on the line than the step takes");
    return what;
}

}  // namespace

Result<std::vector<Step>> parse(std::string_view text, std::string_view file_name)
{
    std::vector<Step> steps;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    int number = 0;
    while (!text.empty()) {
        ++number;
        const auto at = [&](std::string_view message) {
            return failure(ErrorKind::invalid_input, fmt::format("{}:{}: {}", file_name, number, message));
        };
        const auto size = std::min(text.find('\n'), text.size());
        const auto line = trimmed(text.substr(0, size));
        text.remove_prefix(std::min(size + 1, text.size()));
        if (!base::valid_utf8(line)) return at("not valid UTF-8");
        if (line.empty() || line.starts_with('#')) continue;
        auto what = step_of(line);
        if (!what) return at(what.error().detail);
        steps.push_back({number, std::string{line}, std::move(*what)});
    }
    if (steps.empty()) return failure(ErrorKind::invalid_input, fmt::format("{}: there is no step in this walk", file_name));
    return steps;
}

}  // namespace kiosk::app::walk
