#include "kiosk/wire/client.h"
#include "kiosk/wire/codec_hall.h"
#include "kiosk/wire/connection.h"

namespace kiosk::wire {

namespace {
/// A board shows within a second what it knows; it does not wait long for what it does not.
constexpr std::chrono::milliseconds board_answer_max{3000};

class BoardClient final : public flow::BoardDoor {
public:
    BoardClient(Connector connect, std::stop_token stop) : line_(std::move(connect), std::move(stop)) {}

    Result<flow::CalledNumbers> called() override
    {
        return read_from<called_numbers_in>(line_.ask("called", Json::object(), board_answer_max));
    }

private:
    Connection line_;
};
}  // namespace

std::unique_ptr<flow::BoardDoor> board_client(Connector connect, std::stop_token stop)
{
    return std::make_unique<BoardClient>(std::move(connect), std::move(stop));
}

}  // namespace kiosk::wire
