#pragma once
/// Random rows and parts for tests of the record.
#include <random>
#include <string>

#include "kiosk/record/descriptions.h"

namespace kiosk::test {

using Random = std::mt19937_64;

inline std::int64_t number_from(Random& random, std::int64_t least, std::int64_t most)
{
    return std::uniform_int_distribution<std::int64_t>{least, most}(random);
}

inline record::Bytes random_bytes(Random& random, std::size_t size)
{
    record::Bytes out(size);
    for (auto& byte : out) byte = static_cast<std::uint8_t>(random());
    return out;
}

template <class Id>
Id random_id(Random& random)
{
    Id out;
    for (auto& byte : out.bytes) byte = static_cast<std::uint8_t>(random());
    return out;
}

/// In range of a description, whatever it describes.
inline record::Value random_value(Random& random, record::Type type, const record::Range& range)
{
    using record::Type;
    const auto several = [&](std::size_t size) {
        std::vector<record::Bytes> out;
        for (auto n = number_from(random, range.least, std::min<std::int64_t>(range.most, 5)); n > 0; --n)
            out.push_back(random_bytes(random, size));
        return out;
    };
    switch (type) {
    case Type::integer: return number_from(random, range.least, range.most);
    case Type::truth: return random() % 2 == 0;
    case Type::text: {
        std::string out;
        for (auto n = number_from(random, std::max<std::int64_t>(range.least, 1), range.most); n > 0; --n)
            out += static_cast<char>(number_from(random, 'A', 'Z'));
        return out;
    }
    case Type::choice: {
        std::vector<std::string> words{{}};
        for (const char c : range.letters)
            if (c == '|')
                words.emplace_back();
            else
                words.back() += c;
        return words[random() % words.size()];
    }
    case Type::day: return base::iso(base::Day{std::chrono::sys_days{std::chrono::days{number_from(random, 17'000, 40'000)}}});
    case Type::bytes:
    case Type::id: return random_bytes(random, static_cast<std::size_t>(range.most));
    case Type::keys: return several(32);
    case Type::subjects: return several(16);
    case Type::events: return std::vector<record::EventId>{{"CN1-k7m4qd2x", number_from(random, 1, 9)}, {"B", 2}};
    case Type::series:
        return std::vector<record::SeriesLast>{{"TT", "TGTT", 2026, number_from(random, 0, 999)}, {"CN1", "TV", 2027, 1}};
    case Type::head: {
        record::Head head{{"CN1-k7m4qd2x", number_from(random, 1, 99)}, {}};
        head.hash[3] = static_cast<std::uint8_t>(random());
        return head;
    }
    }
    return {};
}

/// One key in `every` is left as it is.
template <class Row>
Row random_row(Random& random, std::uint64_t every)
{
    Row row;
    for (const auto& key : record::described<Row>())
        if (random() % every != 0) key.set(row, random_value(random, key.type, key.range));
    return row;
}

}  // namespace kiosk::test
