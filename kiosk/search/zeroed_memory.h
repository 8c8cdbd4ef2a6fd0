#pragma once
/// The index is asked for words that a person typed, and SQLite takes its memory past `operator delete`: what it frees is
/// zeroed from here on. Called once, before the first index or database of a process.
namespace kiosk::search {

void zero_freed_memory();

}  // namespace kiosk::search
