#pragma once
/// The whole of a `main` of a program that may meet a person's words in a database too.
#include "kiosk/base/program_start.h"
#include "kiosk/search/zeroed_memory.h"

namespace kiosk::app {

/// As base::run_program; what SQLite gives back is zeroed.
inline int run_program(const char* program_name, const std::function<int()>& program)
{
    search::zero_freed_memory();
    return base::run_program(program_name, program);
}

}  // namespace kiosk::app
