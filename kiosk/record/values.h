#pragma once
/// Between members of rows and `Value`: one pair of functions for each C++ type that a row holds.
/// Leaves to its neighbour (descriptions.cpp): which member has which name and range.
#include <algorithm>
#include <optional>

#include "kiosk/record/descriptions.h"

namespace kiosk::record {

template <class Type>
struct AsValue;

template <class Plain>
struct AsItself {
    static Value to(const Plain& member) { return member; }
    static Plain from(const Value& value) { return std::get<Plain>(value); }
};
template <>
struct AsValue<bool> : AsItself<bool> {
};
template <>
struct AsValue<std::int64_t> : AsItself<std::int64_t> {
};
template <>
struct AsValue<std::string> : AsItself<std::string> {
};
template <>
struct AsValue<Bytes> : AsItself<Bytes> {
};
template <>
struct AsValue<std::vector<EventId>> : AsItself<std::vector<EventId>> {
};
template <>
struct AsValue<Head> : AsItself<Head> {
};
template <>
struct AsValue<std::vector<SeriesLast>> : AsItself<std::vector<SeriesLast>> {
};

template <>
struct AsValue<base::Day> {
    static Value to(base::Day day) { return day.ok() ? base::iso(day) : std::string{}; }
    static base::Day from(const Value& value) { return base::parse_day(std::get<std::string>(value)).value_or(base::Day{}); }
};

template <class Named, base::Result<Named> (*named)(std::string_view)>
struct AsName {
    static Value to(Named member) { return std::string{name_of(member)}; }
    static Named from(const Value& value) { return named(std::get<std::string>(value)).value_or(Named{}); }
};
template <>
struct AsValue<Stage> : AsName<Stage, stage_named> {
};
template <>
struct AsValue<Role> : AsName<Role, role_named> {
};
template <>
struct AsValue<Power> : AsName<Power, power_named> {
};
template <>
struct AsValue<Grant> : AsName<Grant, grant_named> {
};

template <std::size_t Size>
struct AsValue<std::array<std::uint8_t, Size>> {
    using Array = std::array<std::uint8_t, Size>;
    static Value to(const Array& member) { return Bytes(member.begin(), member.end()); }
    static Array from(const Value& value) { return filled(std::get<Bytes>(value)); }
    static Array filled(const Bytes& bytes)
    {
        Array out{};
        std::copy_n(bytes.begin(), std::min(bytes.size(), Size), out.begin());
        return out;
    }
};

template <>
struct AsValue<SubjectId> {
    static Value to(const SubjectId& id) { return Bytes(id.bytes.begin(), id.bytes.end()); }
    static SubjectId from(const Value& value) { return {AsValue<std::array<std::uint8_t, 16>>::from(value)}; }
};

template <>
struct AsValue<std::vector<PublicKey>> {
    static Value to(const std::vector<PublicKey>& keys)
    {
        std::vector<Bytes> out;
        for (const auto& key : keys) out.emplace_back(key.begin(), key.end());
        return out;
    }
    static std::vector<PublicKey> from(const Value& value)
    {
        std::vector<PublicKey> out;
        for (const auto& key : std::get<std::vector<Bytes>>(value)) out.push_back(AsValue<PublicKey>::filled(key));
        return out;
    }
};

template <>
struct AsValue<std::vector<SubjectId>> {
    static Value to(const std::vector<SubjectId>& subjects)
    {
        std::vector<Bytes> out;
        for (const auto& subject : subjects) out.emplace_back(subject.bytes.begin(), subject.bytes.end());
        return out;
    }
    static std::vector<SubjectId> from(const Value& value)
    {
        std::vector<SubjectId> out;
        for (const auto& subject : std::get<std::vector<Bytes>>(value))
            out.push_back({AsValue<std::array<std::uint8_t, 16>>::filled(subject)});
        return out;
    }
};

/// "NEW OLD" a line: names of origins hold no blanks.
template <>
struct AsValue<std::vector<Succession>> {
    static Value to(const std::vector<Succession>& list)
    {
        std::string out;
        for (const auto& each : list) out += each.origin + ' ' + each.from + '\n';
        return out;
    }
    static std::vector<Succession> from(const Value& value)
    {
        std::vector<Succession> out;
        std::string_view rest = std::get<std::string>(value);
        while (!rest.empty()) {
            const auto line = rest.substr(0, rest.find('\n'));
            const auto blank = line.find(' ');
            if (blank != std::string_view::npos)
                out.push_back({std::string{line.substr(0, blank)}, std::string{line.substr(blank + 1)}});
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        }
        return out;
    }
};

/// A line each.
template <>
struct AsValue<std::vector<std::string>> {
    static Value to(const std::vector<std::string>& list)
    {
        std::string out;
        for (const auto& each : list) out += each + '\n';
        return out;
    }
    static std::vector<std::string> from(const Value& value)
    {
        std::vector<std::string> out;
        std::string_view rest = std::get<std::string>(value);
        while (!rest.empty()) {
            const auto line = rest.substr(0, rest.find('\n'));
            if (!line.empty()) out.emplace_back(line);
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        }
        return out;
    }
};

template <>
struct AsValue<Powers> {
    static Value to(const Powers& powers) { return cells_of(powers); }
    static Powers from(const Value& value) { return powers_of(std::get<Bytes>(value)); }
};

template <class Type>
struct AsValue<std::optional<Type>> {
    static Value to(const std::optional<Type>& member) { return member ? AsValue<Type>::to(*member) : Value{}; }
    static std::optional<Type> from(const Value& value)
    {
        if (std::holds_alternative<std::monostate>(value)) return std::nullopt;
        return AsValue<Type>::from(value);
    }
};

template <class Row, class Type>
Type type_of_member(Type Row::*);

template <class Row, auto Member>
constexpr Description<Row> describe(std::string_view name, Type type, Range range, std::string_view what)
{
    using Kept = decltype(type_of_member(Member));
    return {name,
            type,
            range,
            what,
            [](const Row& row) { return AsValue<Kept>::to(row.*Member); },
            [](Row& row, const Value& value) { row.*Member = AsValue<Kept>::from(value); }};
}

}  // namespace kiosk::record
