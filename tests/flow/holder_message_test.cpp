#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "kiosk/flow/holder_message.h"
#include "tests/support/fake_ports.h"

using namespace kiosk;
using flow::Json;
using visit::MessageKind;

namespace {
/// Sealing twice never gives the same bytes.
class CountingSealer final : public flow::Sealer {
public:
    base::Result<base::Bytes> seal(base::ByteView plain, const flow::SealContext& context) override
    {
        last = context;
        base::Bytes out(plain.begin(), plain.end());
        out.push_back(static_cast<std::uint8_t>(' ' + ++sealings));
        return out;
    }
    flow::SealContext last;
    int sealings = 0;
};

struct Holder {
    CountingSealer sealer;
    support::FakePorts ports;
    base::SetClock clock{base::parse_time("2026-11-23T09:42:10").value()};
    std::string unit = "CN1";
    flow::PendingMessage unanswered;
    base::RequestId id = base::RequestId::random();

    Holder()
    {
        support::HandedOver row;
        row.id = id;
        row.code = "BK-7K4M";
        ports.rows.push_back(row);
    }
    base::Result<void> tell(MessageKind kind, const std::string& words)
    {
        return flow::send_message(id, "bk7k4m", "k7m4-2qxd", kind, words, {sealer, ports, unit, clock, &unanswered});
    }
    Json kept(std::size_t which) const
    {
        auto bytes = ports.rows.front().messages.at(which);
        bytes.pop_back();
        return Json::parse(bytes.begin(), bytes.end());
    }
};
}  // namespace

TEST_CASE("what the holder of a slip tells reaches the request, sealed to it, with kind, words and moment")
{
    Holder holder;
    REQUIRE(holder.tell(MessageKind::correct, "Số mới: 0912 345 678\nGọi buổi tối"));
    CHECK(holder.sealer.last.id == holder.id);
    CHECK(holder.sealer.last.unit == "CN1");
    const auto read = flow::opened_message(holder.kept(0));
    REQUIRE(read);
    CHECK(read->kind == MessageKind::correct);
    CHECK(read->words == "Số mới: 0912 345 678\nGọi buổi tối");
    CHECK(base::iso(read->sent_at) == "2026-11-23T09:42:10");
}

TEST_CASE("asking for a call or withdrawing carries no words, whatever was on the screen")
{
    Holder holder;
    REQUIRE(holder.tell(MessageKind::withdraw, "something left in the field"));
    CHECK(holder.kept(0).at("words") == "");
}

TEST_CASE("a correction without words or beyond its length is not sent")
{
    Holder holder;
    CHECK(holder.tell(MessageKind::correct, " \n").error().kind == base::ErrorKind::invalid_input);
    CHECK(holder.tell(MessageKind::correct, "").error().kind == base::ErrorKind::invalid_input);
    CHECK(holder.tell(MessageKind::correct, "\x01\x02").error().kind == base::ErrorKind::invalid_input);
    std::string long_words;
    for (std::size_t letter = 0; letter <= visit::message_letters_max; ++letter) long_words += "ữ";
    CHECK(holder.tell(MessageKind::correct, long_words).error().kind == base::ErrorKind::invalid_input);
    CHECK(holder.ports.rows.front().messages.empty());
}

TEST_CASE("a message whose answer was lost is sent again as the same bytes, and another message is not taken for it")
{
    Holder holder;
    holder.ports.fails = base::Error{base::ErrorKind::unavailable, "nobody answers"};
    CHECK_FALSE(holder.tell(MessageKind::call, ""));
    CHECK_FALSE(holder.tell(MessageKind::call, ""));
    CHECK(holder.sealer.sealings == 1);
    CHECK_FALSE(holder.tell(MessageKind::withdraw, ""));
    CHECK(holder.sealer.sealings == 2);
    holder.ports.fails.reset();
    REQUIRE(holder.tell(MessageKind::withdraw, ""));
    CHECK(holder.sealer.sealings == 2);
    CHECK(holder.unanswered.sealed.empty());
    REQUIRE(holder.tell(MessageKind::withdraw, ""));
    CHECK(holder.sealer.sealings == 3);
}

TEST_CASE("codes that cannot be codes are denied before anything is sealed")
{
    Holder holder;
    const auto sent = flow::send_message(holder.id, "??", "k7m4-2qxd", MessageKind::call, "",
                                         {holder.sealer, holder.ports, holder.unit, holder.clock});
    CHECK(sent.error().kind == base::ErrorKind::denied);
    CHECK(holder.sealer.sealings == 0);
}

TEST_CASE("what is no message is corrupt, not a guess")
{
    CHECK(flow::opened_message(Json{{"message", "shout"}}).error().kind == base::ErrorKind::corrupt);
    CHECK(flow::opened_message(Json::array()).error().kind == base::ErrorKind::corrupt);
    CHECK(flow::opened_message(Json{{"message", 7}}).error().kind == base::ErrorKind::corrupt);
}
