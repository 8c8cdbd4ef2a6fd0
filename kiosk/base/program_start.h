#pragma once
/// The first and the last thing that every program does. What stands behind its standard descriptors, a dead pipe, a limit or
/// something thrown that nobody caught end no program without a word. Leaves to its neighbours: what the program does.
#include <functional>

namespace kiosk::base {

/// The whole of a `main`: standard descriptors held, dead pipes no signal, memory kept private; then the program. What it
/// throws becomes one line on standard error and 3.
int run_program(const char* program_name, const std::function<int()>& program) noexcept;

/// No core dumps, no ptrace by others, memory locked where allowed. A child that goes on alone asks for it again: locks do not
/// outlive a fork.
void keep_memory_private();

/// For programs that keep a person's words for long: one line on standard error when memory cannot be locked.
void tell_if_memory_may_be_swapped(const char* program_name);

}  // namespace kiosk::base
