#pragma once
/// TRY(result): the value of a Result, or the end of the function it stands in with that Result's error.
///
///     const auto row = TRY(rows.next());
///     TRY(row.run());
///
/// Leaves to its neighbour (result.h): what an error is. A function that adds to the error, or goes on without the value,
/// says so with an `if`.
#include <type_traits>
#include <utility>

#include "kiosk/base/result.h"

namespace kiosk::base {

/// What a good Result holds; nothing for Result<void>. Inner part of TRY.
template <class Tried>
auto value_of(Tried&& tried)
{
    if constexpr (!std::is_void_v<typename std::remove_cvref_t<Tried>::value_type>) return *std::forward<Tried>(tried);
}

}  // namespace kiosk::base

#define KIOSK_JOINED(left, right) left##right
#define KIOSK_TRY_AS(name, ...)                                                       \
    __extension__({                                                                   \
        auto&& name = (__VA_ARGS__);                                                  \
        if (!name) return tl::unexpected(std::forward<decltype(name)>(name).error()); \
        ::kiosk::base::value_of(std::forward<decltype(name)>(name));                  \
    })
#define KIOSK_TRY_NUMBERED(number, ...) KIOSK_TRY_AS(KIOSK_JOINED(tried_, number), __VA_ARGS__)
#define TRY(...) KIOSK_TRY_NUMBERED(__COUNTER__, __VA_ARGS__)
