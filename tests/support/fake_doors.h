#pragma once
/// The terminal's door in memory, for tests of what stands between it and a program; the desk's door: fake_staff_door.h.
#include <stdexcept>

#include "kiosk/flow/queued_request.h"
#include "tests/support/fake_staff_door.h"

namespace kiosk::support {

/// A request as it was handed over.
struct HandedOver : flow::QueuedRequest {
    base::Bytes envelope;
};

class FakePorts : public flow::RequestQueue, public flow::BoardDoor {
public:
    std::vector<HandedOver> rows;
    FakeStaffStore staff;
    std::vector<std::string> pages_rung;
    std::optional<base::Error> fails;  ///< every call ends so
    bool throws = false;               ///< `put` does
    int puts = 0;
    std::optional<base::Day> newest;

    base::Result<flow::Ticket> put(const flow::SealedRequest& request) override
    {
        ++puts;
        if (throws) throw std::length_error{"told to throw"};
        if (fails) return tl::unexpected(*fails);
        for (const auto& row : rows)
            if (row.id == request.id) return flow::Ticket{row.code, row.daily_number, row.sequence};
        HandedOver row;
        row.id = request.id;
        row.sequence = static_cast<std::int64_t>(rows.size()) + 1;
        row.version = 1;
        row.unit = request.unit;
        row.code = request.code_prefix + "-" + std::to_string(1000 + row.sequence);
        row.day = request.day;
        row.daily_number = static_cast<int>(row.sequence);
        row.urgent = request.urgent;
        row.answer_by = request.answer_by;
        row.envelope = request.envelope;
        rows.push_back(row);
        return flow::Ticket{row.code, row.daily_number, row.sequence};
    }
    base::Result<flow::StoredStatus> status(const std::string& code, const std::string& secret) override
    {
        if (fails) return tl::unexpected(*fails);
        for (const auto& row : rows)
            if (row.code == code && secret == "K7M42QXD") {
                flow::StoredStatus out;
                out.id = row.id;
                out.code = code;
                out.stage = row.stage;
                out.tries = row.tries;
                out.since = row.day;
                out.answer_by = row.answer_by;
                out.case_number = row.case_number;
                out.note = {1, 2, 3};
                return out;
            }
        return base::failure(base::ErrorKind::denied, "code and secret do not belong together");
    }
    base::Result<std::optional<base::Day>> newest_day() override { return newest; }
    base::Result<void> append_message(const std::string& code, const std::string&, base::ByteView sealed) override
    {
        if (fails) return tl::unexpected(*fails);
        for (auto& row : rows)
            if (row.code == code) row.messages.emplace_back(sealed.begin(), sealed.end()), ++row.messages_unanswered;
        return {};
    }
    base::Result<void> ring(const std::string& terminal, const std::string& page, bool urgent) override
    {
        pages_rung.push_back(page);
        auto& bells = staff.bells;
        bells.push_back({static_cast<std::int64_t>(bells.size()) + 1, terminal, urgent,
                         base::WallTime{std::chrono::seconds{1'800'000'000}}});
        return {};
    }
    base::Result<void> count_stop(const std::string& reason) override
    {
        staff.stops.push_back({base::parse_day("2026-11-23").value(), reason, 1});
        return {};
    }
    base::Result<flow::TakenNumber> take_number(const flow::WantedNumber& wanted) override
    {
        if (fails) return tl::unexpected(*fails);
        return staff.hall.take(wanted);
    }
    base::Result<flow::CalledNumbers> called() override
    {
        if (fails) return tl::unexpected(*fails);
        return staff.hall.called();
    }
    /// As the store makes one for each connection of a desk.
    std::unique_ptr<flow::StaffDoor> session() { return std::make_unique<FakeStaffDoor>(staff); }
};

}  // namespace kiosk::support
