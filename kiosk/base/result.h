#pragma once
/// Expected failure as a value. The kind picks the sentence a person is shown; the detail goes to the log.
/// A detail never holds an answer, a name, a key or a passphrase.
#include <string>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

namespace kiosk::base {

enum class ErrorKind {
    invalid_input,  ///< what was given cannot be used; the detail says where and what was expected
    not_found,
    denied,  ///< not this role, not this state, wrong secret
    wrong_passphrase,
    conflict,     ///< somebody else changed it first
    unavailable,  ///< nobody answers (store, printer, centre); nothing was handed over
    no_answer,    ///< it was handed over and no answer came: whether it was done is not known
    busy,         ///< asked too often; a little later it is taken
    strange_key,  ///< sealed to keys that this data folder does not know: staff could not read it
    wrong_clock,  ///< the machine's date cannot be right
    disk_full,
    io,             ///< reading or writing failed
    newer_version,  ///< written by a newer version of this software: refused, never reset
    corrupt,        ///< does not verify
    too_large,
    internal,  ///< a promise of our own code does not hold
};

/// "disk_full" and so on, for logs and messages.
std::string_view name_of(ErrorKind);
/// `internal` for a name that is none of them.
ErrorKind error_kind_named(std::string_view);

struct Error {
    ErrorKind kind = ErrorKind::internal;
    std::string detail;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, std::string detail)
{
    return tl::unexpected<Error>(Error{kind, std::move(detail)});
}

}  // namespace kiosk::base
