#pragma once
/// What the fuzzer feeds with hostile bytes, one function for each parser: it returns, whatever it was given. A crash, a
/// hang, undefined behaviour or a broken promise (`require`) ends the run. `packaging/fuzz.sh` builds and runs them.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace kiosk::fuzz {

using Target = void (*)(std::string_view);

// -- packs.cpp
void yaml(std::string_view);
void markdown(std::string_view);
void pieces(std::string_view);  ///< a text with places, as a recording takes it apart
void facts(std::string_view);   ///< a facts file
void settings(std::string_view);
void rules(std::string_view);    ///< rules/*.yaml of a pack, and what it then says about a day
void pack(std::string_view);     ///< one file of a pack, the first byte says which
void library(std::string_view);  ///< the payload of the binary form
// -- typed.cpp
void search(std::string_view);  ///< what a person types into the search field
void id_card(std::string_view);
void typing(std::string_view);  ///< keys of Telex and VNI; the words then spoken
void walk(std::string_view);
// -- visits.cpp
void visit_with_codes(std::string_view);  ///< touches of the shipped pack's pages, and what scanners read or type in between
// -- messages.cpp
void wire(std::string_view);
void request(std::string_view);  ///< JSON of `kioskctl submit`
void manifest(std::string_view);
void signature(std::string_view);
// -- record.cpp
void event(std::string_view);        ///< written events, one after another
void open_part(std::string_view);    ///< of an event, and a row as CBOR
void sealed_part(std::string_view);  ///< of an event
// -- sealed.cpp
void envelope(std::string_view);  ///< a wrap of a key, and an envelope that it is put together with
void key_file(std::string_view);
// -- planted.cpp
void planted(std::string_view);  ///< has a bug on purpose: a fuzzer that does not find it finds nothing

void write_pack_seeds(const std::filesystem::path& folder);    ///< packs.cpp
void write_visit_seeds(const std::filesystem::path& folder);   ///< visits.cpp
void write_record_seeds(const std::filesystem::path& folder);  ///< record.cpp
void write_sealed_seeds(const std::filesystem::path& folder);  ///< sealed.cpp
/// Writes the seeds that are no text files of the project.
void write_seeds(const std::filesystem::path& folder);

inline void require(bool holds, const char* promise)
{
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

}  // namespace kiosk::fuzz
