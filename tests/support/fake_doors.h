#pragma once
/// Both doors of the store in memory, for tests of what stands between them and a program.
#include <map>
#include <stdexcept>

#include "kiosk/flow/ports.h"

namespace kiosk::support {

class FakePorts : public flow::RequestQueue, public flow::StaffDoor {
public:
    std::vector<flow::QueuedRequest> rows;
    std::vector<flow::Ring> bells;
    std::vector<std::string> pages_rung;
    std::vector<flow::StopCount> stops;
    std::vector<std::string> desk_notes;
    std::optional<base::Error> fails;  ///< every call ends so
    bool throws = false;               ///< `put` does
    int puts = 0;

    base::Result<flow::Ticket> put(const flow::SealedRequest& request) override
    {
        ++puts;
        if (throws) throw std::length_error{"told to throw"};
        if (fails) return tl::unexpected(*fails);
        for (const auto& row : rows)
            if (row.id == request.id) return flow::Ticket{row.code, row.daily_number, row.sequence};
        flow::QueuedRequest row;
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
    std::optional<base::Day> newest;
    std::vector<flow::Trouble> told;
    base::Result<std::vector<flow::Trouble>> troubles() override { return told; }
    std::vector<flow::KeyId> pinned;
    base::Result<void> pin_keys(const std::string& who, const std::string& role, const std::vector<flow::KeyId>& keys) override
    {
        desk_notes.push_back(who + " " + role + " pins");
        pinned = keys;
        return {};
    }
    base::Result<void> confirm_clock(const std::string& who, const std::string& role) override
    {
        desk_notes.push_back(who + " " + role + " confirms");
        return {};
    }
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
        bells.push_back({static_cast<std::int64_t>(bells.size()) + 1, terminal, urgent,
                         base::WallTime{std::chrono::seconds{1'800'000'000}}});
        return {};
    }
    base::Result<void> count_stop(const std::string& reason) override
    {
        stops.push_back({base::parse_day("2026-11-23").value(), reason, 1});
        return {};
    }
    base::Result<std::vector<flow::StopCount>> stop_counts() override { return stops; }
    base::Result<std::vector<flow::QueuedRequest>> list() override { return rows; }
    base::Result<std::vector<flow::QueuedRequest>> list_from(std::int64_t after, std::size_t) override
    {
        std::vector<flow::QueuedRequest> part;
        for (const auto& row : rows)
            if (row.sequence > after && part.size() < 3) part.push_back(row);
        return part;
    }
    base::Result<flow::QueuedRequest> move(const flow::StaffMove& move) override
    {
        moved = move;
        for (auto& row : rows)
            if (row.id == move.id) {
                if (row.version != move.version) return base::failure(base::ErrorKind::conflict, "somebody else changed it");
                ++row.version;
                row.claimed_by = move.who;
                row.stage = flow::stage_after(row.stage, move.act, move.role).value_or(row.stage);
                return row;
            }
        return base::failure(base::ErrorKind::not_found, "no such request");
    }
    base::Result<std::vector<flow::HistoryEntry>> history(const flow::RequestId&) override
    {
        return std::vector<flow::HistoryEntry>{{base::WallTime{std::chrono::seconds{1'800'000'000}}, "terminal", "received"}};
    }
    base::Result<std::vector<flow::Ring>> rings() override { return bells; }
    base::Result<std::int64_t> change_number() override { return 42; }
    base::Result<std::string> verify() override { return std::string{"whole"}; }
    base::Result<void> backup(const std::string& to) override
    {
        backed_up_to = to;
        return {};
    }
    base::Result<void> note_desk(const std::string& who, const std::string& what) override
    {
        desk_notes.push_back(who + " " + what);
        return {};
    }

    std::optional<flow::StaffMove> moved;
    std::string backed_up_to;
};

}  // namespace kiosk::support
