/// The glass never waits: whatever the store does, the page lives, leaving works, and nothing is claimed that nobody knows.
#include <chrono>
#include <thread>

#include "hanging_queue.h"

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {
const std::string in_doubt =
    "expect-page check_answers\nexpect \"Chúng tôi chưa biết chắc yêu cầu đã đến nơi hay chưa.\"\nexpect \"Lò Thị Mẩy\"\n"
    "refute \"Chưa ai nhận được gì\"\nrefute \"CHƯA được lưu\"\n";

template <class Work>
std::chrono::milliseconds time_of(const Work& work)
{
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
}
}  // namespace

TEST_CASE(
    "while the store hangs a quick exit reaches the front page at once, and what comes later is told to nobody and not asked "
    "again")
{
    HangingStand stand;
    stand.walk(to_check_answers);
    stand.store.hang();
    stand.walk_before_hanging_store("tap send\nexpect-page check_answers\nexpect \"Đang gửi\"\nexpect \"Lò Thị Mẩy\"");
    stand.walk_before_hanging_store("wait 6s\n" + in_doubt);
    CHECK(time_of([&] { stand.walk_before_hanging_store("key \"Escape\"\nexpect-page front"); }) < 2s);
    CHECK(stand.citizen.session() == visit::Session{});
    stand.store.go_on();
    stand.store.wait_until_returned();
    stand.walk("wait 5m\nexpect-page front");
    CHECK(stand.citizen.session() == visit::Session{});
    CHECK(stand.store.envelopes.size() == 1);
    // The next person's request is their own.
    stand.walk(to_check_answers + "tap send\nexpect-page receipt");
    CHECK(stand.store.envelopes.size() == 2);
}

TEST_CASE("while the store hangs staff can be called, the bell too comes back as not known, and leaving still works")
{
    HangingStand stand;
    stand.walk("tap \"Chạm để bắt đầu\"\ntap \"Gọi cán bộ\"");
    stand.store.hang();
    stand.walk_before_hanging_store(
        "tap overlay.ring\nexpect \"Đang báo cho quầy\"\nwait 6s\nexpect \"chưa biết chắc chuông đã đến quầy\"\nrefute "
        "\"Chuông chưa đến được quầy\"");
    CHECK(time_of([&] { stand.walk_before_hanging_store("key \"Escape\"\nexpect-page front"); }) < 2s);
    stand.store.go_on();
}

TEST_CASE("a slow store is waited for by the page, not by the glass, and its receipt is shown")
{
    HangingStand stand;
    stand.walk(to_check_answers);
    stand.store.hang();
    const std::jthread later{[&] {
        std::this_thread::sleep_for(150ms);
        stand.store.go_on();
    }};
    stand.walk("tap send\nexpect-page receipt\nexpect \"BK-7K4M\"");
}

TEST_CASE(
    "an answer that was lost is not known yet, and the same envelope is asked for again by itself until there is an answer")
{
    HangingStand stand;
    stand.walk(to_check_answers);
    using enum base::ErrorKind;
    // That later tries reach nobody does not say what became of the first.
    stand.store.next = {no_answer, unavailable, internal, no_answer};
    stand.walk("tap send\n" + in_doubt + "wait 3s\n" + in_doubt + "wait 5s\n" + in_doubt + "wait 9s\n" + in_doubt +
               "wait 20s\nexpect-page receipt");
    REQUIRE(stand.store.envelopes.size() == 5);
    for (const auto& envelope : stand.store.envelopes) CHECK(envelope == stand.store.envelopes.front());
}

TEST_CASE("that nobody has received anything is said when it was refused, and not when the store failed in the midst of it")
{
    using enum base::ErrorKind;
    for (const auto kind : {unavailable, disk_full, denied, io, corrupt, internal}) {
        CAPTURE(kind);
        HangingStand stand;
        stand.walk(to_check_answers);
        stand.store.next = {kind};
        const bool known = kind == unavailable || kind == disk_full || kind == denied;
        stand.walk("tap send\nexpect \"CHƯA được lưu\"\nexpect \"Câu trả lời của bạn vẫn còn\"\n" +
                   std::string{known ? "expect" : "refute"} + " \"Chưa ai nhận được gì\"");
    }
}

TEST_CASE("while a request is in doubt staff can be called and its answers stay as they were sent")
{
    HangingStand stand;
    stand.walk(to_check_answers);
    stand.store.fails = base::ErrorKind::no_answer;
    stand.walk("tap send\n" + in_doubt);
    stand.store.puts_fail_only = true;
    stand.walk("tap call_staff\ntap overlay.ring\nexpect \"Quầy đã nhận được chuông\"\ntap overlay.close\n" + in_doubt);
    stand.walk("tap bar.back\n" + in_doubt);
    stand.store.fails.reset();
    stand.walk("wait 20s\nexpect-page receipt");
    CHECK(stand.store.rings.size() == 1);
}

TEST_CASE("a message whose answer was lost is asked again with the same bytes, and one that is looked up can be left meanwhile")
{
    HangingStand stand;
    stand.walk(to_my_status + "tap \"Xem\"\nexpect-page my_status\ntap call\nexpect-page my_message");
    stand.store.next = {base::ErrorKind::no_answer};
    stand.walk(
        "tap send\nexpect-page my_message\nexpect \"chưa biết chắc lời của bạn đã đến nơi\"\nwait 3s\nexpect-page "
        "my_status\nexpect \"Đã báo cán bộ\"");
    REQUIRE(stand.store.messages.size() == 2);
    CHECK(stand.store.messages[0] == stand.store.messages[1]);

    stand.walk("key \"Escape\"\n" + to_my_status);
    stand.store.hang();
    stand.walk_before_hanging_store(
        "tap \"Xem\"\nexpect-page my_request\nexpect \"Đang hỏi kho yêu cầu\"\nwait 6s\nexpect \"Kho yêu cầu chưa trả lời. Yêu "
        "cầu của bạn không mất.\"");
    stand.walk_before_hanging_store("tap bar.back\nexpect-page my_request\nrefute \"Kho yêu cầu chưa trả lời\"");
    stand.store.go_on();
    stand.store.wait_until_returned();
    stand.walk("wait 1s\nexpect-page my_request");
}

TEST_CASE("a bell whose answer was lost is rung again by itself")
{
    HangingStand stand;
    stand.store.next = {base::ErrorKind::no_answer};
    stand.walk(
        "tap \"Chạm để bắt đầu\"\ntap \"Gọi cán bộ\"\ntap overlay.ring\nexpect \"chưa biết chắc chuông đã đến quầy\"\nwait "
        "3s\nexpect \"Quầy đã nhận được chuông\"");
    CHECK(stand.store.rings.size() == 2);
}

TEST_CASE("a request that is in doubt when its person has gone is tried on, sealed as it was, until it is answered")
{
    HangingStand stand;
    stand.walk(to_check_answers);
    stand.store.fails = base::ErrorKind::no_answer;
    stand.walk("tap send\n" + in_doubt + "wait 5m\nexpect-page front");
    CHECK(stand.citizen.session() == visit::Session{});
    const auto before = stand.store.envelopes.size();
    stand.walk("wait 1m\nexpect-page front");
    CHECK(stand.store.envelopes.size() > before);
    stand.store.fails.reset();
    stand.walk("wait 1m\nexpect-page front");
    const auto answered = stand.store.envelopes.size();
    stand.walk("wait 5m\nexpect-page front");
    CHECK(stand.store.envelopes.size() == answered);
    for (const auto& envelope : stand.store.envelopes) CHECK(envelope == stand.store.envelopes.front());
}

TEST_CASE("a request that is in doubt when its person leaves by quick exit is asked for no more")
{
    HangingStand stand;
    stand.walk(to_check_answers);
    stand.store.fails = base::ErrorKind::no_answer;
    stand.walk("tap send\n" + in_doubt + "key \"Escape\"\nexpect-page front");
    const auto before = stand.store.envelopes.size();
    stand.walk("wait 5m\nexpect-page front");
    CHECK(stand.store.envelopes.size() == before);
}

TEST_CASE("a terminal that ends while the store hangs does not wait for it")
{
    auto stand = std::make_unique<HangingStand>();
    stand->walk(to_check_answers);
    stand->store.hang();
    stand->walk_before_hanging_store("tap send\nexpect \"Đang gửi\"");
    CHECK(time_of([&] { stand.reset(); }) < 2s);
}
