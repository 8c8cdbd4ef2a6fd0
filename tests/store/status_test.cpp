#include <doctest/doctest.h>
#include <poll.h>

#include <optional>

#include "opened.h"

using namespace kiosk;
using base::ErrorKind;
using support::known_secret;
using support::Opened;
using support::sealed_request;

namespace {
struct OpenedWithRequest : Opened {
    std::string code = store->put(sealed_request())->code;
};
}  // namespace

TEST_CASE("the holder of a slip sees the stage")
{
    OpenedWithRequest at;
    const auto status = at.store->status(at.code, known_secret);
    REQUIRE(status);
    CHECK(status->code == at.code);
    CHECK(status->stage == visit::Stage::received);
    CHECK(status->note.empty());
}

TEST_CASE("a wrong secret, an unknown code and too many tries are one and the same answer")
{
    OpenedWithRequest at;
    const auto wrong = at.store->status(at.code, "AAAAAAAA").error();
    const auto unknown = at.store->status("BK-ZZZZ", known_secret).error();
    for (int i = 0; i < 10; ++i) (void)at.store->status(at.code, "AAAAAAAA");
    const auto slowed = at.store->status(at.code, known_secret);
    REQUIRE_FALSE(slowed);
    CHECK(wrong.kind == ErrorKind::denied);
    CHECK(unknown.kind == wrong.kind);
    CHECK(unknown.detail == wrong.detail);
    CHECK(slowed.error().kind == wrong.kind);
    CHECK(slowed.error().detail == wrong.detail);
}

TEST_CASE("after five wrong tries even the right secret has to wait, and the wait doubles")
{
    OpenedWithRequest at;
    for (int i = 0; i < 5; ++i) CHECK_FALSE(at.store->status(at.code, "AAAAAAAA"));
    CHECK_FALSE(at.store->status(at.code, known_secret));
    at.clock.advance(std::chrono::seconds{14});
    CHECK_FALSE(at.store->status(at.code, known_secret));
    at.clock.advance(std::chrono::seconds{1});
    CHECK_FALSE(at.store->status(at.code, "AAAAAAAA"));
    at.clock.advance(std::chrono::seconds{29});
    CHECK_FALSE(at.store->status(at.code, known_secret));
    at.clock.advance(std::chrono::seconds{1});
    CHECK(at.store->status(at.code, known_secret));
}

TEST_CASE("pulling the plug gives no free tries")
{
    OpenedWithRequest at;
    for (int i = 0; i < 5; ++i) {
        CHECK_FALSE(at.store->status(at.code, "AAAAAAAA"));
        at.again();
    }
    CHECK_FALSE(at.store->status(at.code, known_secret));
    at.clock.advance(std::chrono::seconds{16});
    CHECK(at.store->status(at.code, known_secret));
}

TEST_CASE("the right secret forgives earlier mistakes")
{
    OpenedWithRequest at;
    for (int round = 0; round < 4; ++round) {
        for (int i = 0; i < 4; ++i) CHECK_FALSE(at.store->status(at.code, "AAAAAAAA"));
        CHECK(at.store->status(at.code, known_secret));
        at.clock.advance(std::chrono::seconds{60});
    }
}

TEST_CASE("guessing over many codes slows down in all but never for long")
{
    OpenedWithRequest at;
    int asked = 0;
    for (int i = 0; i < 40; ++i, ++asked) (void)at.store->status("BK-" + std::to_string(1000 + i), "AAAAAAAA");
    CHECK_FALSE(at.store->status(at.code, known_secret));
    at.clock.advance(std::chrono::seconds{31});
    CHECK(at.store->status(at.code, known_secret));
}

TEST_CASE("a message of the holder is kept once and only with the right secret")
{
    OpenedWithRequest at;
    const base::Bytes sealed(300, 'm');
    CHECK_FALSE(at.store->append_message(at.code, "AAAAAAAA", sealed));
    REQUIRE(at.store->append_message(at.code, known_secret, sealed));
    REQUIRE(at.store->append_message(at.code, known_secret, sealed));
    CHECK(at.rows().front().request.messages == 1);
    CHECK(at.is_whole());
    const auto other = at.store->put(sealed_request('o'))->code;
    CHECK(at.store->append_message(other, known_secret, sealed).error().kind == ErrorKind::conflict);
}

TEST_CASE("of one request fifty messages are kept and the next is refused, and none that is larger than an envelope")
{
    OpenedWithRequest at;
    for (int i = 0; i < 50; ++i)
        REQUIRE(at.store->append_message(at.code, known_secret, base::Bytes(300, static_cast<std::uint8_t>(i))));
    CHECK(at.store->append_message(at.code, known_secret, base::Bytes(300, 'm')).error().kind == ErrorKind::too_large);
    CHECK(at.store->append_message(at.code, known_secret, base::Bytes(300, std::uint8_t{7})));
    CHECK(at.rows().front().request.messages == 50);
    CHECK(at.store->append_message(at.code, known_secret, base::Bytes(150'000, 'm')).error().kind == ErrorKind::too_large);
    CHECK(at.store->append_message(at.code, known_secret, {}).error().kind == ErrorKind::invalid_input);
}

TEST_CASE("why people stop is counted by day and reason, and nothing but the reasons of the list is taken")
{
    OpenedWithRequest at;
    for (const auto* reason : {"unclear", "unclear", "other"}) CHECK(at.store->count_stop(reason));
    at.clock.advance(std::chrono::hours{24});
    CHECK(at.store->count_stop("unclear"));
    CHECK(at.store->count_stop("Tôi là Lò Thị Mẩy").error().kind == ErrorKind::invalid_input);
    CHECK(at.store->count_stop("").error().kind == ErrorKind::invalid_input);
    const auto counts = at.store->stop_counts().value();
    REQUIRE(counts.size() == 3);
    CHECK(counts[0].reason == "other");
    CHECK(counts[1].count == 2);
    CHECK(base::iso(counts[2].day) == "2026-11-24");
    CHECK(counts[2].count == 1);
    CHECK(at.is_whole());
}

TEST_CASE("quiet time is forgiven once, so that asking for a locked code again and again buys no tries")
{
    Opened at;
    std::vector<std::string> codes;
    for (int i = 0; i < 30; ++i) codes.push_back(at.store->put(sealed_request())->code);
    const auto guess = [&](std::size_t code) { CHECK_FALSE(at.store->status(codes[code], "AAAAAAAA")); };
    // Five lock the first code, fourteen more make nineteen: the last that nobody waits for.
    for (int i = 0; i < 5; ++i) guess(0);
    for (std::size_t code = 1; code < 15; ++code) guess(code);
    at.clock.advance(std::chrono::seconds{10});
    for (int i = 0; i < 25; ++i) guess(0);
    for (std::size_t code = 15; code < 25; ++code) guess(code);
    // Forgiven was one, so two of these ten were looked at and everybody waits; forgiven 26 times, all ten were.
    CHECK_FALSE(at.store->status(codes[29], known_secret));
    at.clock.advance(std::chrono::seconds{3});
    CHECK(at.store->status(codes[29], known_secret));
}

TEST_CASE("forgiveness counts each stretch of quiet once, however often it is asked")
{
    const base::SteadyTime start{};
    store::Forgiveness forgiveness{std::chrono::seconds{10}, start};
    std::int64_t failures = 19;
    for (int i = 0; i < 25; ++i) failures = forgiveness.left_of(failures, start + std::chrono::seconds{10});
    CHECK(failures == 18);
    for (int second = 11; second <= 60; ++second)
        failures = forgiveness.left_of(failures, start + std::chrono::seconds{second});
    CHECK(failures == 13);
    forgiveness.failed(start + std::chrono::seconds{65});
    failures = forgiveness.left_of(failures, start + std::chrono::seconds{74});
    CHECK(failures == 13);
    CHECK(forgiveness.left_of(failures, start + std::chrono::seconds{75}) == 12);
    CHECK(forgiveness.left_of(2, start + std::chrono::hours{1}) == 0);
}

TEST_CASE("while a secret is checked requests are stored, and the answer comes when it is called for")
{
    OpenedWithRequest at;
    std::optional<base::Result<flow::StoredStatus>> right;
    std::optional<base::Result<flow::StoredStatus>> wrong;
    at.store->ask_status(at.code, known_secret, [&](auto status) { right = std::move(status); });
    at.store->ask_status(at.code, "AAAAAAAA", [&](auto status) { wrong = std::move(status); });
    CHECK(at.store->put(sealed_request()));
    CHECK_FALSE(right);
    for (int i = 0; i < 100 && !(right && wrong); ++i) {
        pollfd ended{at.store->checks_ended(), POLLIN, 0};
        if (::poll(&ended, 1, 2000) > 0) at.store->answer_checked();
    }
    REQUIRE(right);
    REQUIRE(wrong);
    CHECK((*right)->code == at.code);
    CHECK(wrong->error().kind == ErrorKind::denied);
}

TEST_CASE("guesses that are checked at the same time are counted as if they came one after the other")
{
    OpenedWithRequest at;
    at.clock.advance(std::chrono::hours{2});
    int answers = 0;
    int found = 0;
    // Five free tries; the right one comes among those that follow at once, and has to wait as they do.
    for (int i = 0; i < 9; ++i)
        at.store->ask_status(at.code, i == 7 ? known_secret : "AAAAAAAA", [&](const auto& status) {
            ++answers;
            found += status.has_value();
        });
    for (int i = 0; i < 100 && answers < 9; ++i) {
        pollfd ended{at.store->checks_ended(), POLLIN, 0};
        if (::poll(&ended, 1, 2000) > 0) at.store->answer_checked();
    }
    CHECK(answers == 9);
    CHECK(found == 0);
}

TEST_CASE("a holder who asks rightly makes nobody else wait, however many wrong ones came before")
{
    OpenedWithRequest at;
    const auto other = at.store->put(sealed_request())->code;
    for (int i = 0; i < 40; ++i) (void)at.store->status("BK-" + std::to_string(1000 + i), "AAAAAAAA");
    at.clock.advance(std::chrono::seconds{31});
    CHECK(at.store->status(at.code, known_secret));
    CHECK(at.store->status(other, known_secret));
}

TEST_CASE("waits double and end at an hour")
{
    const store::Patience patience;
    CHECK(store::wait_after(4, patience).count() == 0);
    CHECK(store::wait_after(5, patience).count() == 15);
    CHECK(store::wait_after(7, patience).count() == 60);
    CHECK(store::wait_after(1'000'000, patience).count() == 3600);
}

TEST_CASE("what staff did within the last minute is not read from a slip, for it may be taken back")
{
    support::Opened at;
    const auto request = support::sealed_request();
    const auto ticket = at.store->put(request).value();
    const auto id = record::subject_of(request.id);
    const auto told = [&] { return at.store->status(ticket.code, support::known_secret).value(); };
    const auto session = at.session(support::officer);
    REQUIRE(session->append(support::asked(id, record::StaffAct::claimed, 1)));
    at.clock.advance(std::chrono::seconds{90});
    auto accepted = support::asked(id, record::StaffAct::accepted, 2);
    accepted.sealed.note = base::Bytes(40, 'n');
    REQUIRE(session->append(accepted));
    CHECK(told().stage == record::Stage::claimed);
    CHECK(told().case_number.empty());
    CHECK(told().note.empty());
    at.clock.advance(std::chrono::seconds{59});
    CHECK(told().stage == record::Stage::claimed);
    at.clock.advance(std::chrono::seconds{1});
    CHECK(told().stage == record::Stage::accepted);
    CHECK(told().case_number == "TT.TGTT.01.2026");
    CHECK(told().note == base::Bytes(40, 'n'));
}

TEST_CASE("an act that was taken back was never read from a slip")
{
    support::Opened at;
    const auto request = support::sealed_request();
    const auto ticket = at.store->put(request).value();
    const auto id = record::subject_of(request.id);
    const auto told = [&] { return at.store->status(ticket.code, support::known_secret).value().stage; };
    const auto session = at.session(support::officer);
    REQUIRE(session->append(support::asked(id, record::StaffAct::claimed, 1)));
    at.clock.advance(std::chrono::seconds{90});
    REQUIRE(session->append(support::asked(id, record::StaffAct::closed, 2)));
    at.clock.advance(std::chrono::seconds{20});
    // Neither another stage nor another holder than those of before the act, though some act leads from there.
    for (const auto& [stage, holder] : {std::pair{record::Stage::waiting, support::officer},
                                        {record::Stage::claimed, support::head},
                                        {record::Stage::claimed, std::int64_t{0}}}) {
        auto wrong = support::asked(id, record::StaffAct::undone, 3);
        wrong.wish = record::ActOnRequest{record::StaffAct::undone, 3, false, {}, stage, holder};
        const auto refused = session->append(wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().detail.find("stood at claimed, held by member 2") != std::string::npos);
    }
    auto back = support::asked(id, record::StaffAct::undone, 3);
    back.wish = record::ActOnRequest{record::StaffAct::undone, 3, false, {}, record::Stage::claimed, support::officer};
    REQUIRE(session->append(back));
    CHECK(told() == record::Stage::claimed);
    at.clock.advance(std::chrono::seconds{120});
    CHECK(told() == record::Stage::claimed);
    CHECK(at.is_whole());
}
