/// The real programs before what is outside them: full, closed and dead descriptors, folders of other users. Nothing of it ends
/// a program in the middle of its work.
#include <doctest/doctest.h>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>

#include "kiosk/app/parts/folder_owner.h"
#include "tests/danger/danger_folder.h"

using namespace kiosk;

namespace {
const std::string programs = KIOSK_BINARY_DIR "/";
const std::string walks = KIOSK_SOURCE_DIR "/tests/journeys/";

/// By the shell, whose words for such descriptors everybody knows. -1: a signal ended it.
int run(const std::string& command)
{
    const int status = std::system(command.c_str());
    return WIFEXITED(status) && WEXITSTATUS(status) < 128 ? WEXITSTATUS(status) : -1;
}
std::string content_of(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// How its standard error is; `%` is the command.
const std::vector<std::string> broken_errors{
    "% 2>/dev/full", "% 2>&-", "% <&- >&- 2>&-",
    "rm -f rc; ( ( % 2>&1 >/dev/null; echo $? >rc ) | true ); until [ -s rc ]; do sleep 0.05; done; exit $(cat rc)"};

std::string with_error(const std::string& how, const std::string& command, const std::filesystem::path& folder)
{
    auto out = how;
    out.replace(out.find('%'), 1, command);
    return "cd " + folder.string() + " && { " + out + "; }";
}
}  // namespace

TEST_CASE("the terminal brings a visit to its receipt while its standard error is full, closed or read by nobody")
{
    for (const auto& how : broken_errors) {
        CAPTURE(how);
        const support::ScratchFolder folder;
        const auto kiosk = programs + "kiosk --demo --data " + (folder.path() / "d").string() +
                           " --clock 2026-11-30T09:00 --walk " + walks + "receipt.walk";
        CHECK(run(with_error(how, kiosk, folder.path())) == 0);
        const auto out = folder.path() / "list";
        CHECK(run(programs + "kioskctl requests list --data " + (folder.path() / "d").string() + " >" + out.string() +
                  " 2>/dev/null") == 0);
        CHECK(content_of(out).find("\"daily_number\": 1") != std::string::npos);
    }
}

TEST_CASE("the desk decides, and a store serves, while their standard error is full, closed or read by nobody")
{
    for (const auto& how : broken_errors) {
        CAPTURE(how);
        const support::ScratchFolder folder;
        const auto desk = programs + "kiosk-desk --demo --data " + (folder.path() / "d").string() +
                          " --clock 2026-11-23T09:42 --walk " + walks + "desk/accept.walk";
        CHECK(run(with_error(how, desk, folder.path())) == 0);
    }
    for (const auto& how : {"% 2>/dev/full", "% <&- >&- 2>&-"}) {
        CAPTURE(how);
        support::DangerFolder at;
        const auto store = "exec " + programs + "kiosk-store --data " + at.path().string() + " --end-when-alone 1";
        CHECK(run(with_error(how, "( " + store + " )", at.path())) == 0);
        CHECK(run(programs + "kioskctl verify --data " + at.path().string() + " >/dev/null 2>&1") == 0);
    }
}

TEST_CASE("a store that was started without standard descriptors opens no file of its own under their numbers")
{
    support::DangerFolder at;
    const auto store = "( " + programs + "kiosk-store --data " + at.path().string() + " --end-when-alone 1 <&- >&- 2>&- & )";
    REQUIRE(run(store) == 0);
    for (int i = 0; i < 400 && !std::filesystem::exists(at.path() / "terminal.sock"); ++i) usleep(10'000);
    const auto process = at.store_process();
    REQUIRE(process > 1);
    for (int number = 0; number <= 2; ++number)
        CHECK(std::filesystem::read_symlink("/proc/" + std::to_string(process) + "/fd/" + std::to_string(number)) ==
              "/dev/null");
}

TEST_CASE(
    "root on a data folder of another user is refused by every program, with the user and the command, and nothing is changed")
{
    if (::geteuid() != 0) {
        MESSAGE("left out: only root can make a folder of another user");
        return;
    }
    const auto* nobody = ::getpwnam("nobody");
    REQUIRE(nobody != nullptr);
    support::DangerFolder at;
    for (const auto& file : std::filesystem::recursive_directory_iterator{at.path()})
        REQUIRE(::lchown(file.path().c_str(), nobody->pw_uid, nobody->pw_gid) == 0);
    REQUIRE(::chown(at.path().c_str(), nobody->pw_uid, nobody->pw_gid) == 0);
    const support::ScratchFolder out;
    const auto words = out.path() / "words";
    std::ofstream{out.path() / "pass"} << support::danger_passphrase << '\n';
    for (const std::string command :
         {"kiosk --data D", "kiosk-desk --data D", "kiosk-store --data D", "kioskctl verify --data D",
          "kioskctl backup b --data D", "kioskctl requests list --data D", "kioskctl submit - --data D",
          "kioskctl content install . --data D", "kioskctl content install --roll-back --data D",
          "kioskctl keys trust 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef --data D",
          "kioskctl doctor --data D", "kiosk-setup --answers answers --data D",
          "kioskctl init --unit TT --keys k --passphrase-file pass --data D"}) {
        CAPTURE(command);
        auto with = command;
        with.replace(with.size() - 1, 1, at.path().string());
        CHECK(run("cd " + out.path().string() + " && " + programs + with + " </dev/null >words 2>&1") == 2);
        CHECK(content_of(words).find("belongs to nobody; use instead: sudo -u nobody -- " + programs + with) !=
              std::string::npos);
    }
    CHECK_FALSE(std::filesystem::exists(out.path() / "b"));
    for (const auto& file : std::filesystem::recursive_directory_iterator{at.path()}) {
        struct stat about {};
        REQUIRE(::stat(file.path().c_str(), &about) == 0);
        CHECK(about.st_uid == nobody->pw_uid);
    }
    CHECK_FALSE(app::is_ours(at.path()));
}

TEST_CASE("root on a folder of its own is told so in one line, and it is used")
{
    support::DangerFolder at;
    const auto words = at.path() / "words";
    CHECK(app::is_ours(at.path()));
    CHECK(run(programs + "kioskctl verify --data " + at.path().string() + " >/dev/null 2>" + words.string()) == 0);
    const auto told = content_of(words);
    CHECK(std::count(told.begin(), told.end(), '\n') == (::geteuid() == 0 ? 1 : 0));
    if (::geteuid() == 0) CHECK(told.find("running as root") != std::string::npos);
}

TEST_CASE("a folder whose name no answer could tell is refused before anything is made in it")
{
    const support::ScratchFolder out;
    const auto init = programs + "kioskctl init --unit TT --keys k --passphrase-file p --data \"$(printf 'a\\377b')\"";
    CHECK(run("cd " + out.path().string() + " && echo secret-secret-secret >p && { " + init + " 2>/dev/null; }") == 2);
    CHECK(std::distance(std::filesystem::directory_iterator{out.path()}, {}) == 1);
}
