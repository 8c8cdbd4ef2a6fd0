#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

#include "kiosk/base/users.h"

using namespace kiosk;

TEST_CASE("users are found by name and by number, and one that is not there is named")
{
    CHECK(base::users_named("root") == std::vector<uid_t>{0});
    CHECK(base::users_named("root,4711") == std::vector<uid_t>{0, 4711});
    const auto missing = base::users_named("root,nobody-of-this-name");
    REQUIRE(!missing);
    CHECK(missing.error().kind == base::ErrorKind::not_found);
    CHECK(missing.error().detail == "nobody-of-this-name: this machine has no such user");
    for (const auto* nothing : {"", "root,", ",root", "root,,4711"}) {
        const auto named = base::users_named(nothing);
        REQUIRE(!named);
        CHECK(named.error().kind == base::ErrorKind::invalid_input);
    }
}

TEST_CASE("who made a connection is known from the connection")
{
    int pair[2];
    REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) == 0);
    CHECK(base::peer_of(pair[0]) == ::geteuid());
    CHECK(base::peer_is_among(pair[0], {::geteuid()}));
    const auto stranger = base::peer_is_among(pair[0], {::geteuid() + 1});
    REQUIRE(!stranger);
    CHECK(stranger.error().kind == base::ErrorKind::denied);
    CHECK(stranger.error().detail == "this door is not for " + base::name_of_user(::geteuid()));
    ::close(pair[0]);
    ::close(pair[1]);
    int pipe[2];
    REQUIRE(::pipe(pipe) == 0);
    CHECK(base::peer_of(pipe[0]).error().kind == base::ErrorKind::io);
    ::close(pipe[0]);
    ::close(pipe[1]);
}
