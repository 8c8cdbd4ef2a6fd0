#pragma once
/// The computed rows in memory, made of events alone: for tables that are made anew, and to compare those that are there with.
/// Of the requests only a share is kept at a time, so that a log of any size fits into a small memory.
/// Leaves to its neighbours: what an event means (record), the tables (projections.h).
#include <map>
#include <set>
#include <tuple>

#include "kiosk/flow/staff_door.h"
#include "kiosk/store/event_log.h"

namespace kiosk::store {

class Replay final : public record::View {
public:
    /// The whole log, requests and entries of this share alone and the series of their numbers; the rest is whole in every
    /// share.
    struct Share {
        std::size_t number = 0;
        std::size_t of = 1;
    };
    static Result<Replay> of(EventLog&, Share);
    /// So many shares are enough for so many requests.
    static std::size_t shares_for(std::int64_t requests);

    const std::map<record::SubjectId, flow::RequestRow>& requests() const { return requests_; }
    const std::vector<record::Series>& series() const { return series_; }
    const std::map<record::SubjectId, flow::EntryRow>& entries() const { return entries_; }
    const std::set<record::Given>& given() const { return given_; }
    const std::vector<flow::BookRow>& book_rows() const { return books_; }
    /// What other shares gave besides.
    void add_series(const std::vector<record::Series>&);
    const std::map<std::int64_t, record::Member>& members() const { return members_; }
    const record::LogState& state() const { return state_; }
    std::int64_t events() const { return events_; }

    Result<std::optional<record::Request>> request(const record::SubjectId&) const override;
    Result<std::optional<record::Series>> series(const std::string& unit, const std::string& form,
                                                 std::int64_t year) const override;
    Result<std::optional<record::Entry>> entry(const record::SubjectId&) const override;
    Result<std::optional<record::Member>> member(std::int64_t number) const override;
    Result<std::int64_t> last_daily_number(const std::string& unit, base::Day) const override;
    Result<record::LogState> log() const override { return state_; }

private:
    explicit Replay(Share share) : share_(share) {}
    bool holds(const record::SubjectId&) const;
    Result<void> take(std::int64_t place, const record::Event&);
    void take_book(const flow::BookRow&);

    Share share_;
    std::map<record::SubjectId, flow::RequestRow> requests_;
    std::vector<record::Series> series_;
    std::map<record::SubjectId, flow::EntryRow> entries_;
    std::set<record::Given> given_;  ///< of this share
    std::vector<flow::BookRow> books_;
    std::map<std::int64_t, record::Member> members_;
    record::LogState state_;
    std::int64_t events_ = 0;
};

}  // namespace kiosk::store
