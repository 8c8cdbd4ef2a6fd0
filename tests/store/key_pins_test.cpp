#include <doctest/doctest.h>

#include "opened.h"
#include "tests/support/real_envelopes.h"

using namespace kiosk;
using base::ErrorKind;
using support::made_up_key;
using support::request_to;

namespace {
const auto centre = made_up_key(9);
const auto recovery = made_up_key(11);
const auto stranger = made_up_key(13);

/// A store of a folder whose file of keys says what the test makes it say.
struct WithKeys {
    support::ScratchFolder folder;
    base::SetClock clock{base::parse_time("2026-11-23T09:42").value()};
    base::Result<std::vector<flow::KeyId>> file = std::vector{centre, recovery};
    std::unique_ptr<store::Store> store = open();

    std::unique_ptr<store::Store> open()
    {
        return store::Store::open(folder.path(), clock, [this] { return file; }).value();
    }
    void again()
    {
        store.reset();
        store = open();
    }
    bool told() const
    {
        const auto troubles = store->troubles().value();
        return std::find(troubles.begin(), troubles.end(), flow::Trouble::strange_key) != troubles.end();
    }
};
}  // namespace

TEST_CASE("a request sealed to the keys of the folder is taken, in whatever order they stand")
{
    WithKeys at;
    CHECK(at.store->put(request_to({centre, recovery})));
    CHECK(at.store->put(request_to({recovery, centre})));
    CHECK_FALSE(at.told());
    CHECK(at.store->verify());
}

TEST_CASE(
    "a request that a stranger could open, or that the centre could not, is refused with a kind of its own and nothing is "
    "stored")
{
    WithKeys at;
    for (const auto& keys : {std::vector{stranger}, {stranger, recovery}, {centre, recovery, stranger}, {recovery}, {centre}})
        CHECK(at.store->put(request_to(keys)).error().kind == ErrorKind::strange_key);
    CHECK(at.store->put(support::sealed_request()).error().kind == ErrorKind::invalid_input);
    CHECK(at.store->list()->empty());
}

TEST_CASE("a message that a stranger could open is refused too")
{
    WithKeys at;
    const auto code = at.store->put(request_to({centre, recovery}))->code;
    CHECK(at.store->append_message(code, support::known_secret, support::envelope_to({stranger})).error().kind ==
          ErrorKind::strange_key);
    CHECK(at.store->append_message(code, support::known_secret, support::envelope_to({centre, recovery})));
}

TEST_CASE("of many handed over at once only those to strange keys are refused")
{
    WithKeys at;
    const auto tickets =
        at.store->put_all({request_to({centre, recovery}), request_to({stranger}), request_to({centre, recovery})});
    CHECK(tickets[0]);
    CHECK(tickets[1].error().kind == ErrorKind::strange_key);
    CHECK(tickets[2]);
}

TEST_CASE("a public.keys that was exchanged, cut or deleted is told to staff and found by verify, through restarts")
{
    WithKeys at;
    for (const auto& says : {base::Result<std::vector<flow::KeyId>>{std::vector{stranger}},
                             {std::vector{centre}},
                             {std::vector<flow::KeyId>{}},
                             {base::failure(ErrorKind::not_found, "public.keys is gone")}}) {
        at.file = says;
        CHECK(at.told());
        CHECK(at.store->verify().error().detail.find("public.keys") != std::string::npos);
        at.again();
        CHECK(at.told());
        CHECK(at.store->put(request_to({stranger})).error().kind == ErrorKind::strange_key);
        at.file = std::vector{recovery, centre};
        CHECK_FALSE(at.told());
    }
}

TEST_CASE("only a head changes the keys, and the audit says so")
{
    WithKeys at;
    CHECK(at.store->pin_keys("Hà", "officer", {stranger}).error().kind == ErrorKind::denied);
    CHECK(at.store->pin_keys("Hà", "head", {}).error().kind == ErrorKind::invalid_input);
    REQUIRE(at.store->pin_keys("Hà", "head", {stranger, recovery}));
    CHECK(at.store->put(request_to({centre, recovery})).error().kind == ErrorKind::strange_key);
    CHECK(at.store->put(request_to({stranger, recovery})));
    at.file = std::vector{stranger, recovery};
    at.again();
    CHECK_FALSE(at.told());
    // Pinned at the first opening, changed, one request.
    CHECK(at.store->verify().value() == "whole: 1 requests, each stored twice, 3 audit rows");
}

TEST_CASE("a request that was stored before the keys changed still gets its ticket when it is asked for again")
{
    WithKeys at;
    const auto request = request_to({centre, recovery});
    const auto code = at.store->put(request)->code;
    REQUIRE(at.store->pin_keys("Hà", "head", {stranger}));
    CHECK(at.store->put(request)->code == code);
}
