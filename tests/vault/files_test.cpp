#include "kiosk/vault/files.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>

#include "tests/support/scratch_folder.h"

using namespace kiosk;

TEST_CASE("a file that finds no room is refused, the one before stays, and nothing is left beside it")
{
    const support::ScratchFolder folder;
    const auto file = folder.path() / "public.keys";
    REQUIRE(vault::write_file(file, "before"));
    const auto signal_before = ::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit little{4096, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &little);
    const auto refused = vault::write_file(file, std::string(10'000, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    ::signal(SIGXFSZ, signal_before);
    CHECK_FALSE(refused);
    CHECK(vault::read_file(file).value() == "before");
    CHECK_FALSE(std::filesystem::exists(file.string() + ".new"));
}
