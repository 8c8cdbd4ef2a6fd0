#include "kiosk/app/exit_code.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kiosk::base::ErrorKind;

TEST_CASE("every kind of error ends a program with the code that its table names")
{
    struct Row {
        ErrorKind kind;
        int code, of_check;
    };
    const std::vector<Row> table{
        {ErrorKind::invalid_input, 2, 1},    {ErrorKind::not_found, 2, 2}, {ErrorKind::denied, 2, 1},
        {ErrorKind::wrong_passphrase, 2, 2}, {ErrorKind::conflict, 2, 2},  {ErrorKind::unavailable, 3, 3},
        {ErrorKind::no_answer, 3, 3},        {ErrorKind::busy, 3, 3},      {ErrorKind::strange_key, 3, 3},
        {ErrorKind::wrong_clock, 3, 3},      {ErrorKind::disk_full, 3, 3}, {ErrorKind::io, 3, 3},
        {ErrorKind::newer_version, 3, 1},    {ErrorKind::corrupt, 3, 1},   {ErrorKind::too_large, 2, 1},
        {ErrorKind::internal, 3, 3},
    };
    for (const auto& row : table) {
        CAPTURE(std::string{kiosk::base::name_of(row.kind)});
        CHECK(kiosk::app::exit_code_of(row.kind) == row.code);
        CHECK(kiosk::app::exit_code_of_check(row.kind) == row.of_check);
    }
    // In the order in which they are declared, so that a kind that is added without a row is found.
    for (std::size_t at = 0; at < table.size(); ++at) CHECK(table[at].kind == static_cast<ErrorKind>(at));
    CHECK(kiosk::base::name_of(static_cast<ErrorKind>(table.size())) == kiosk::base::name_of(static_cast<ErrorKind>(9999)));
}
