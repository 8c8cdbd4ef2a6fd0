#pragma once
/// A store in a folder that goes with the test, with a head, an officer, somebody at reception and a technician, each with a
/// signing key of their own.
#include <sodium.h>

#include <algorithm>
#include <map>

#include "kiosk/base/try.h"
#include "kiosk/store/staff_session.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/sealed_requests.h"

namespace kiosk::support {

struct SigningKey {
    record::PublicKey key{};
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret{};
    SigningKey()
    {
        if (sodium_init() >= 0) crypto_sign_keypair(key.data(), secret.data());
    }
    base::Bytes bytes() const { return {key.begin(), key.end()}; }
    base::Bytes sign(base::ByteView challenge) const
    {
        const auto words = flow::session_words(challenge);
        base::Bytes out(crypto_sign_BYTES);
        crypto_sign_detached(out.data(), nullptr, words.data(), words.size(), secret.data());
        return out;
    }
};

inline constexpr std::int64_t head = 1;
inline constexpr std::int64_t officer = 2;
inline constexpr std::int64_t reception = 3;
inline constexpr std::int64_t technician = 4;

/// A test cannot go on without it.
inline void need(const base::Result<void>& done)
{
    if (!done) throw std::runtime_error(done.error().detail);
}

inline record::ActId any_act() { return {base::RequestId::random().bytes}; }

/// An act on a request as a desk asks it.
inline flow::AskedAct asked(const record::SubjectId& subject, record::StaffAct act, std::int64_t seen = 0, bool reached = false,
                            const char* form = "TGTT")
{
    record::ActOnRequest wish;
    wish.act = act;
    wish.seen = seen;
    wish.reached = reached;
    if (act == record::StaffAct::accepted) wish.form = form;
    return {any_act(), subject, wish, {base::Bytes(256, 'w'), {}, {}}};
}

/// Of the log or of a member of staff.
inline flow::AskedAct asked_of_log(record::Wish wish, const record::SubjectId& subject = record::log_subject)
{
    return {any_act(), subject, std::move(wish), {}};
}

/// Everything about a store but its clock.
struct StoreFolder {
    ScratchFolder folder;
    std::map<std::int64_t, SigningKey> keys;
    std::unique_ptr<store::Store> store;

    std::filesystem::path file(const char* name) const { return folder.path() / "store" / name; }
    void begin(const base::Clock& clock, const std::vector<record::PublicKey>& sealed_to = {}, store::StoreWith with = {})
    {
        store::BeginWith begun;
        begun.name = "TT";
        begun.machine = "trial";
        begun.keys = sealed_to;
        begun.first = store::BeginWith::First{record::subject_of(base::RequestId::random()), record::Role::head,
                                              keys[head].bytes(), base::Bytes(300, 'n')};
        need(store::Store::begin(folder.path(), clock, begun));
        store = store::Store::open(folder.path(), clock, std::move(with)).value();
        for (const auto& [number, role] : {std::pair{officer, record::Role::officer},
                                           {reception, record::Role::reception},
                                           {technician, record::Role::technician}})
            session(head)
                ->append(
                    asked_of_log(record::AddMember{role, keys[number].bytes()}, record::subject_of(base::RequestId::random())))
                .value();
    }
    /// Signed in.
    std::unique_ptr<store::StaffSession> session(std::int64_t member)
    {
        auto session = std::make_unique<store::StaffSession>(*store);
        const auto challenge = session->challenge().value();
        need(session->open_session(member, keys[member].sign(challenge.to_sign)));
        return session;
    }
    /// By the act's member, on the newest version.
    base::Result<flow::DoneAct> act(std::int64_t who, const record::SubjectId& subject, record::StaffAct what,
                                    bool reached = false, const char* form = "TGTT")
    {
        const auto row = row_of(subject);
        return session(who)->append(asked(subject, what, row ? row->request.version : 0, reached, form));
    }
    /// In the order in which they came.
    std::vector<flow::RequestRow> rows() const
    {
        auto rows = store->rows_after(0, 1 << 30).value().rows;
        std::sort(rows.begin(), rows.end(), [](const flow::RequestRow& one, const flow::RequestRow& other) {
            return one.first_place < other.first_place;
        });
        return rows;
    }
    std::optional<flow::RequestRow> row_of(const record::SubjectId& subject) const
    {
        for (auto& row : rows())
            if (row.request.id == subject) return row;
        return std::nullopt;
    }
    base::Bytes envelope_of(const flow::RequestRow& row) const
    {
        const auto sealed = store->sealed_of({row.first}, 1 << 30).value();
        return record::decoded_sealed(sealed.front()).value().for_staff;
    }
    /// Kinds of what happened to it.
    std::vector<std::string> history(const record::SubjectId& subject) const
    {
        std::vector<std::string> out;
        const auto events = store->events_of(subject).value();
        for (const auto& event : events) out.push_back(event.kind);
        return out;
    }
    bool is_whole() const { return store->verify("").value().whole; }
};

struct Opened : StoreFolder {
    base::SetClock clock{base::parse_time("2026-11-23T09:42").value()};
    Opened() { begin(clock); }
    void again()
    {
        store.reset();
        store = store::Store::open(folder.path(), clock).value();
    }
};

}  // namespace kiosk::support
