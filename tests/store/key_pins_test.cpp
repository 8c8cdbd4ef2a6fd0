#include <doctest/doctest.h>

#include "kiosk/store/keys.h"
#include "opened.h"
#include "tests/support/real_envelopes.h"

using namespace kiosk;
using base::ErrorKind;
using support::head;
using support::officer;

namespace {
using Keys = std::vector<record::PublicKey>;

record::PublicKey key_of(std::uint8_t fill)
{
    record::PublicKey key;
    key.fill(fill);
    return key;
}
const auto centre = key_of(11);
const auto recovery = key_of(9);
const auto stranger = key_of(13);

base::Bytes envelope_for(const Keys& keys)
{
    std::vector<record::KeyId> ids;
    for (const auto& key : keys) ids.push_back(store::id_of_key(key));
    return support::envelope_to(ids);
}
flow::SealedRequest request_for(const Keys& keys)
{
    auto request = support::sealed_request();
    request.envelope = envelope_for(keys);
    return request;
}

/// A store of a folder whose file of keys says what the test makes it say.
struct WithKeys : support::StoreFolder {
    base::SetClock clock{base::parse_time("2026-11-23T09:42").value()};
    base::Result<Keys> says = Keys{centre, recovery};

    WithKeys() { begin(clock, {centre, recovery}, with()); }
    store::StoreWith with()
    {
        return {[this] { return says; }, {}, {}, {}};
    }
    void again()
    {
        store.reset();
        store = store::Store::open(folder.path(), clock, with()).value();
    }
    base::Result<flow::DoneAct> change(std::int64_t who, const Keys& keys)
    {
        return session(who)->append(support::asked_of_log(record::ChangeKeys{keys}));
    }
    bool told() const
    {
        const auto troubles = store->troubles(false).value();
        return std::find(troubles.begin(), troubles.end(), flow::Trouble::strange_key) != troubles.end();
    }
};
}  // namespace

TEST_CASE("a request sealed to the keys of the folder is taken, in whatever order they stand")
{
    WithKeys at;
    CHECK(at.store->put(request_for({centre, recovery})));
    CHECK(at.store->put(request_for({recovery, centre})));
    CHECK_FALSE(at.told());
    CHECK(at.is_whole());
}

TEST_CASE(
    "a request that a stranger could open, or that the centre could not, is refused with a kind of its own and nothing is "
    "stored")
{
    WithKeys at;
    for (const auto& keys : {Keys{stranger}, {stranger, recovery}, {centre, recovery, stranger}, {recovery}, {centre}})
        CHECK(at.store->put(request_for(keys)).error().kind == ErrorKind::strange_key);
    CHECK(at.store->put(support::sealed_request()).error().kind == ErrorKind::invalid_input);
    CHECK(at.rows().empty());
}

TEST_CASE("a message that a stranger could open is refused too")
{
    WithKeys at;
    const auto code = at.store->put(request_for({centre, recovery}))->code;
    CHECK(at.store->append_message(code, support::known_secret, envelope_for({stranger})).error().kind ==
          ErrorKind::strange_key);
    CHECK(at.store->append_message(code, support::known_secret, envelope_for({centre, recovery})));
}

TEST_CASE("of many handed over at once only those to strange keys are refused")
{
    WithKeys at;
    const auto tickets =
        at.store->put_all({request_for({centre, recovery}), request_for({stranger}), request_for({centre, recovery})});
    CHECK(tickets[0]);
    CHECK(tickets[1].error().kind == ErrorKind::strange_key);
    CHECK(tickets[2]);
}

TEST_CASE("a public.keys that was exchanged, cut or deleted is told to staff and found by verify, through restarts")
{
    WithKeys at;
    for (const auto& file : {base::Result<Keys>{Keys{stranger}},
                             {Keys{centre}},
                             {Keys{}},
                             {base::failure(ErrorKind::not_found, "public.keys is gone")}}) {
        at.says = file;
        CHECK(at.told());
        CHECK_FALSE(at.is_whole());
        CHECK(at.store->verify("")->text.find("public.keys") != std::string::npos);
        at.again();
        CHECK(at.told());
        CHECK(at.store->put(request_for({stranger})).error().kind == ErrorKind::strange_key);
        at.says = Keys{recovery, centre};
        CHECK_FALSE(at.told());
        CHECK(at.is_whole());
    }
}

TEST_CASE("only a head changes the keys, and the log says so")
{
    WithKeys at;
    CHECK(at.change(officer, {stranger}).error().kind == ErrorKind::denied);
    CHECK(at.change(head, {}).error().kind == ErrorKind::invalid_input);
    REQUIRE(at.change(head, {stranger, recovery}));
    CHECK(at.store->put(request_for({centre, recovery})).error().kind == ErrorKind::strange_key);
    CHECK(at.store->put(request_for({stranger, recovery})));
    CHECK(at.told());
    at.says = Keys{stranger, recovery};
    at.again();
    CHECK_FALSE(at.told());
    const auto of_log = at.history(record::log_subject);
    CHECK(std::count(of_log.begin(), of_log.end(), "log.keys") == 1);
    CHECK(std::count(of_log.begin(), of_log.end(), "log.refused") == 1);
    CHECK(at.is_whole());
}

TEST_CASE("a request that was stored before the keys changed still gets its ticket when it is asked for again")
{
    WithKeys at;
    const auto request = request_for({centre, recovery});
    const auto code = at.store->put(request)->code;
    REQUIRE(at.change(head, {stranger}));
    CHECK(at.store->put(request)->code == code);
}

TEST_CASE("challenges are sealed to the centre's key, whichever stands first in the log")
{
    WithKeys at;
    CHECK(at.store->centre_key().value() == centre);
    REQUIRE(at.change(head, {centre, recovery}));
    CHECK(at.store->centre_key().value() == centre);
}
