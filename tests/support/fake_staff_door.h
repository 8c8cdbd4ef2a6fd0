#pragma once
/// The desk's door over a record in memory: every connection one, as the store makes them.
#include "tests/support/fake_hall.h"
#include "tests/support/fake_record.h"
#include "tests/support/fake_sealing.h"

namespace kiosk::support {

/// What all the doors of one store share.
struct FakeStaffStore {
    FakeRecord record;
    std::vector<flow::Ring> bells;
    std::vector<flow::StopCount> stops;
    std::vector<flow::Trouble> told;
    std::optional<base::Error> fails;  ///< every call ends so
    int lost_answers = 0;              ///< of acts and marks to come: done, and the line breaks before the answer
    std::optional<std::int64_t> change_number;
    std::int64_t passphrases_tried = 0;
    std::string backed_up_to;
    FakeHall hall;
    std::size_t rows_at_once = 3;
    int sessions_opened = 0;
    int row_questions = 0;
    int sealed_questions = 0;
};

class FakeStaffDoor : public flow::StaffDoor {
public:
    explicit FakeStaffDoor(FakeStaffStore& store) : store_(store) {}

    base::Result<std::vector<flow::MemberRow>> members() override
    {
        if (store_.fails) return tl::unexpected(*store_.fails);
        std::vector<flow::MemberRow> out;
        for (const auto& [number, member] : store_.record.members)
            for (const auto& event : store_.record.events)
                if (event.subject == member.id && event.kind == record::kind::member_added)
                    out.push_back({member, record::decoded_sealed(event.sealed)->for_staff});
        return out;
    }
    base::Result<flow::Challenge> challenge() override
    {
        challenge_ = base::Bytes(32, static_cast<std::uint8_t>(store_.sessions_opened + 1));
        return flow::Challenge{challenge_, made_up_challenge(base::Bytes(32, 9))};
    }
    base::Result<void> open_session(std::int64_t number, base::ByteView signature) override
    {
        const auto member = store_.record.member(number).value();
        if (!member || member->gone || member->key.empty() || !fits(signature, member->key)) return denied();
        who_ = number;
        ++store_.sessions_opened;
        store_.passphrases_tried = 0;
        return {};
    }
    base::Result<void> enrol(const flow::Enrolment& wanted) override
    {
        if (wanted.opened != base::Bytes(32, 9) || !fits(wanted.signature, wanted.key)) return denied();
        const auto member = store_.record.member(wanted.member).value();
        if (!member) return denied();
        if (!member->key.empty()) return base::failure(base::ErrorKind::conflict, "has a key already");
        record::OpenPart open;
        open.member.number = wanted.member;
        open.member.role = wanted.role;
        open.member.key = base::Bytes{wanted.key.begin(), wanted.key.end()};
        store_.record.add({{base::RequestId::random().bytes},
                           member->id,
                           std::string{record::kind::member_changed},
                           wanted.member,
                           store_.record.today,
                           record::encoded(open),
                           {}});
        who_ = wanted.member;
        ++store_.sessions_opened;
        return {};
    }
    void close_session() override { who_ = 0; }
    base::Result<std::int64_t> passphrase_tried() override
    {
        if (store_.fails) return tl::unexpected(*store_.fails);
        return store_.passphrases_tried++;
    }

    base::Result<flow::DoneAct> append(const flow::AskedAct& act) override
    {
        if (store_.fails) return tl::unexpected(*store_.fails);
        if (who_ == 0) return denied();
        auto done = store_.record.append({act.id, act.subject, who_, act.wish, record::encoded(act.sealed)});
        if (lost()) return no_answer();
        return done;
    }
    base::Result<flow::ChangedRows> rows_after(std::int64_t place, std::size_t) override
    {
        if (store_.fails) return tl::unexpected(*store_.fails);
        ++store_.row_questions;
        std::map<record::SubjectId, flow::RequestRow> all;
        std::int64_t at = 0;
        for (const auto& event : store_.record.events) {
            ++at;
            const auto [row, fresh] = all.try_emplace(event.subject);
            row->second.last_place = at;
            if (fresh) row->second.first = event.id, row->second.first_place = at;
        }
        std::vector<flow::RequestRow> rows;
        for (const auto& [id, request] : store_.record.requests) {
            auto row = all[id];
            row.request = request;
            if (row.last_place > place) rows.push_back(std::move(row));
        }
        std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.last_place < b.last_place; });
        const bool more = rows.size() > store_.rows_at_once;
        if (more) rows.resize(store_.rows_at_once);
        const auto newest = static_cast<std::int64_t>(store_.record.events.size());
        const auto reached = more ? rows.back().last_place : newest;
        return flow::ChangedRows{std::move(rows), reached, more};
    }
    base::Result<std::vector<record::Event>> events_of(const record::SubjectId& subject) override
    {
        if (store_.fails) return tl::unexpected(*store_.fails);
        std::vector<record::Event> out;
        for (const auto& event : store_.record.events) {
            if (event.subject != subject) continue;
            out.push_back(event);
            out.back().sealed.clear();
        }
        return out;
    }
    base::Result<std::vector<base::Bytes>> sealed_of(const std::vector<record::EventId>& wanted, std::size_t) override
    {
        if (store_.fails) return tl::unexpected(*store_.fails);
        ++store_.sealed_questions;
        std::vector<base::Bytes> out;
        for (const auto& id : wanted)
            for (const auto& event : store_.record.events)
                if (event.id == id) out.push_back(event.sealed);
        return out;
    }

    base::Result<std::vector<flow::DoneAct>> append_all(const std::vector<flow::AskedAct>& acts) override
    {
        if (store_.fails) return tl::unexpected(*store_.fails);
        const auto before = store_.record;
        std::vector<flow::DoneAct> out;
        for (const auto& act : acts) {
            auto done = append(act);
            if (!done) {
                store_.record = before;
                return base::failure(done.error().kind, std::to_string(out.size() + 1) + ": " + done.error().detail);
            }
            out.push_back(std::move(*done));
        }
        return out;
    }
    base::Result<std::vector<flow::DoneAct>> append_part(const flow::ActsInParts& part) override
    {
        if (part.first == 0) parts_.clear();
        if (part.first != parts_.size()) return base::failure(base::ErrorKind::conflict, "parts are missing");
        parts_.insert(parts_.end(), part.acts.begin(), part.acts.end());
        if (part.more) return std::vector<flow::DoneAct>{};
        return append_all(std::exchange(parts_, {}));
    }
    base::Result<flow::ChangedEntries> entries_after(std::int64_t place, std::size_t) override
    {
        if (store_.fails) return tl::unexpected(*store_.fails);
        flow::ChangedEntries out;
        for (const auto& [id, entry] : store_.record.entries) {
            flow::EntryRow row{entry, {}, {}, 0};
            for (std::size_t i = 0; i < store_.record.events.size(); ++i) {
                const auto& event = store_.record.events[i];
                if (event.subject != id) continue;
                if (row.last_place == 0) row.first = event.id;
                row.newest = event.id;
                row.last_place = static_cast<std::int64_t>(i) + 1;
            }
            if (row.last_place > place) out.rows.push_back(std::move(row));
        }
        std::sort(out.rows.begin(), out.rows.end(), [](const auto& a, const auto& b) { return a.last_place < b.last_place; });
        out.more = out.rows.size() > store_.rows_at_once;
        if (out.more) out.rows.resize(store_.rows_at_once);
        out.place = out.more ? out.rows.back().last_place : static_cast<std::int64_t>(store_.record.events.size());
        return out;
    }
    base::Result<std::vector<flow::BookRow>> books() override
    {
        std::vector<flow::BookRow> out;
        for (const auto& [id, book] : store_.record.closed)
            for (const auto& event : store_.record.events)
                if (event.subject == id) out.push_back({book, event.id});
        return out;
    }
    base::Result<flow::Ticket> put(const flow::SealedRequest& request) override
    {
        if (store_.fails) return tl::unexpected(*store_.fails);
        if (who_ == 0) return denied();
        const auto number = std::to_string(1000 + store_.record.requests.size() + 1);
        const record::Receive wish{request.unit, request.code_prefix + "-" + number, request.day, request.urgent,
                                   request.answer_by};
        const auto sealed = record::encoded(record::SealedPart{request.envelope, request.verifier, {}});
        const auto done = store_.record.append({{request.id.bytes}, record::subject_of(request.id), who_, wish, sealed});
        if (!done) return tl::unexpected(done.error());
        return flow::Ticket{done->open.now.code.value_or(""), static_cast<int>(done->open.now.daily_number.value_or(0)),
                            done->event.number};
    }
    base::Result<std::vector<std::int64_t>> present() override { return store_.record.present; }
    base::Result<record::Powers> powers() override { return store_.record.log()->powers; }

    base::Result<std::vector<flow::Ring>> rings() override { return store_.bells; }
    base::Result<std::vector<flow::StopCount>> stop_counts() override { return store_.stops; }
    base::Result<std::int64_t> change_number() override
    {
        if (store_.fails) return tl::unexpected(*store_.fails);
        return store_.change_number.value_or(static_cast<std::int64_t>(store_.record.events.size()) + store_.hall.changes);
    }
    base::Result<std::vector<flow::Trouble>> troubles() override { return store_.told; }
    base::Result<std::vector<flow::HallNumber>> hall() override
    {
        if (store_.fails) return tl::unexpected(*store_.fails);
        return store_.hall.numbers;
    }
    base::Result<flow::HallNumber> call_next(const std::string& counter, const std::vector<std::string>& letters) override
    {
        if (store_.fails) return tl::unexpected(*store_.fails);
        return store_.hall.call_next(counter, letters);
    }
    base::Result<flow::HallNumber> call_again(const std::string& words, const std::string& counter) override
    {
        if (store_.fails) return tl::unexpected(*store_.fails);
        return store_.hall.call_again(words, counter);
    }
    base::Result<flow::HallNumber> mark(const std::string& words, flow::HallNumber::State state,
                                        const std::string& waits_for) override
    {
        if (store_.fails) return tl::unexpected(*store_.fails);
        auto marked = store_.hall.mark(words, state, waits_for);
        if (lost()) return no_answer();
        return marked;
    }
    base::Result<flow::HallNumber> take_number(const std::string& letter, const std::string& language,
                                               const std::string& subject) override
    {
        if (store_.fails) return tl::unexpected(*store_.fails);
        return store_.hall.take({base::RequestId::random(), letter, language, subject}).number;
    }
    base::Result<flow::Verified> verify(const std::string& anchor) override
    {
        return flow::Verified{anchor.empty(), anchor.empty() ? "whole" : "another anchor"};
    }
    base::Result<void> backup(const std::string& to) override
    {
        store_.backed_up_to = to;
        return {};
    }
    base::Result<std::string> rebuild() override { return std::string{"rebuilt"}; }

private:
    /// Good once.
    bool fits(base::ByteView signature, base::ByteView key)
    {
        record::PublicKey signing{};
        std::copy_n(key.begin(), std::min(key.size(), signing.size()), signing.begin());
        const auto challenge = std::exchange(challenge_, {});
        const auto wanted = made_up_signature(signing, challenge);
        return !challenge.empty() && std::equal(wanted.begin(), wanted.end(), signature.begin(), signature.end());
    }
    bool lost() { return store_.lost_answers > 0 && store_.lost_answers-- > 0; }
    static tl::unexpected<base::Error> no_answer() { return base::failure(base::ErrorKind::no_answer, "no answer"); }
    static tl::unexpected<base::Error> denied() { return base::failure(base::ErrorKind::denied, "no session"); }

    FakeStaffStore& store_;
    base::Bytes challenge_;
    std::vector<flow::AskedAct> parts_;
    std::int64_t who_ = 0;
};

}  // namespace kiosk::support
