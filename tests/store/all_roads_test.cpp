/// All roads end alike: whatever is lost, repeated, reordered or put back between parties that exchange events, in the end they
/// hold the same events and say the same of them.
#include <doctest/doctest.h>

#include "tests/store/roads.h"

using namespace kiosk;
using record::StaffAct;
using support::Batch;
using support::Held;
using support::Party;
using support::Repeats;

namespace {
constexpr std::int64_t a_head = 1;
constexpr std::int64_t an_officer = 2;

struct Moment {
    std::size_t party = 0;
    support::DiskImage store;
    Held held;
    std::map<std::string, std::int64_t> heads;
};

struct UnderWay {
    std::size_t from = 0;
    std::size_t to = 0;
    Batch batch;
};

/// Three units, the first of which adds members of staff.
class Roads {
public:
    Roads(std::uint64_t seed, Repeats repeats) : random_(seed), repeats_(repeats)
    {
        for (const auto* name : {"TT", "CN1", "CN2"}) parties_.emplace_back().begin(name);
        has_to_hear_.resize(parties_.size());
        for (const auto role : {record::Role::head, record::Role::officer}) {
            const std::int64_t by = role == record::Role::head ? 0 : 1;
            REQUIRE(keep(parties_[0].decide(by, random_subject(),
                                            record::AddMember{role, base::Bytes(32, static_cast<std::uint8_t>(60 + by))})));
        }
    }

    void step()
    {
        const auto at = pick(parties_.size());
        switch (pick(12)) {
        case 0:
        case 1: return send_request(at);
        case 2:
        case 3:
        case 4: return act(at);
        case 5:
        case 6: return hand_out(at);
        case 7:
        case 8: return deliver();
        case 9:
            moments_.push_back(
                {at, support::image_of(parties_[at].at.path() / "store"), parties_[at].held(), parties_[at].heads()});
            return;
        case 10:
            if (pick(3) == 0 && !moments_.empty()) put_back(moments_[pick(moments_.size())]);
            return;
        default: REQUIRE(parties_[at].open()); return;
        }
    }

    /// What is wrong when at last everybody has heard everybody, in words; empty: nothing.
    std::string fault()
    {
        Held somebody_holds;
        for (auto& party : parties_) somebody_holds.merge(party.held());
        for (std::size_t round = 0; round < parties_.size(); ++round) {
            // Also what is there already comes again.
            for (auto& to : parties_)
                for (auto& from : parties_) (void)to.receive(from.following({}), repeats_);
        }
        const auto held = parties_[0].held();
        for (const auto& event : somebody_holds)
            if (held.find(event.first) == held.end() || held.at(event.first) != event.second) return "a held event is lost";
        for (const auto& [id, hash] : ever_) {
            if (held.contains(id)) continue;
            const auto told = told_gone_after_.find(id.first);
            if (told == told_gone_after_.end() || id.second <= told->second) return "an event is gone and nobody was told";
        }
        for (auto& party : parties_) {
            if (!party.stopped.empty()) return "two histories were told";
            if (party.held() != held) return "other events";
            if (party.projections() != parties_[0].projections()) return "other tables";
            if (!party.numbers_given_twice().empty()) return "a number twice";
            if (!party.log().check().value().empty()) return "the log is not whole";
            if (const auto wrong = party.tables->compare().value(); !wrong.empty()) return wrong.front();
        }
        return {};
    }
    int numbers() { return std::count(ever_kinds_.begin(), ever_kinds_.end(), "number"); }
    int restores = 0;

private:
    std::size_t pick(std::size_t of) { return random_() % of; }
    record::SubjectId random_subject()
    {
        record::SubjectId id;
        for (auto& byte : id.bytes) byte = static_cast<std::uint8_t>(random_());
        return id;
    }
    bool keep(const base::Result<record::Event>& event)
    {
        if (event) ever_[{event->id.origin, event->id.number}] = event->hash;
        return event.has_value();
    }
    void send_request(std::size_t at)
    {
        record::Receive wish;
        wish.unit = parties_[at].unit;
        wish.code = wish.unit + "-" + std::to_string(++codes_);
        wish.day = wish.deadline = Party::today();
        REQUIRE(keep(parties_[at].decide(0, random_subject(), wish)));
    }
    void act(std::size_t at)
    {
        auto& party = parties_[at];
        // Whoever was put back gives no number before it has heard what others still hold.
        if (has_to_hear_[at]) {
            for (auto& other : parties_) party.hear(other, repeats_);
            keep(party.decide(a_head, record::log_subject, record::ConfirmSeries{}, {}));
        }
        has_to_hear_[at] = false;
        std::vector<record::SubjectId> ids;
        for (const auto& event : party.following({}).events)
            if (event.kind == "request.received" && (pick(8) == 0 || event.id.origin.starts_with(party.unit + "-")))
                ids.push_back(event.subject);
        if (ids.empty()) return;
        const auto id = ids[pick(ids.size())];
        const auto row = party.tables->view().request(id).value();
        if (!row) return;
        record::ActOnRequest wish;
        const auto acts = {StaffAct::opened, StaffAct::claimed, StaffAct::called, StaffAct::accepted, StaffAct::accepted};
        wish.act = acts.begin()[pick(acts.size())];
        wish.seen = row->version;
        wish.form = "TGTT";
        if (keep(party.decide(an_officer, id, wish)) && wish.act == StaffAct::accepted) ever_kinds_.emplace_back("number");
    }
    void hand_out(std::size_t from)
    {
        const auto to = pick(parties_.size());
        if (to != from) under_way_.push_back({from, to, parties_[from].following(parties_[to].heads())});
    }
    void deliver()
    {
        if (under_way_.empty()) return;
        const auto which = pick(under_way_.size());
        auto one = under_way_[which];
        // Cut off on its way: what came is the front.
        if (pick(4) == 0) one.batch.events.resize(pick(one.batch.events.size() + 1));
        if (pick(5) != 0) (void)parties_[one.to].receive(one.batch, repeats_);
        if (pick(4) != 0) under_way_.erase(under_way_.begin() + static_cast<std::ptrdiff_t>(which));
    }
    void put_back(const Moment& moment)
    {
        auto& party = parties_[moment.party];
        const auto head = party.log().head();
        auto own = own_of(party);
        party.tables.reset();
        party.at.close();
        std::filesystem::remove_all(party.at.path() / "store");
        std::filesystem::create_directory(party.at.path() / "store");
        support::write_image(moment.store, party.at.path() / "store");
        ++restores;
        std::erase_if(under_way_, [&](const UnderWay& one) { return one.from == moment.party; });
        const auto opened = party.open();
        const auto known = moment.heads.find(head.id.origin);
        const bool lags = known == moment.heads.end() || known->second < head.id.number;
        REQUIRE(opened.has_value() == !lags);
        has_to_hear_[moment.party] = true;
        if (!lags) return;
        // Told: the disk is behind what its mark knows. It goes on under another origin.
        REQUIRE(opened.error().kind == base::ErrorKind::corrupt);
        for (const auto& origin : own) {
            const auto kept = moment.heads.contains(origin) ? moment.heads.at(origin) : 0;
            const auto before = told_gone_after_.find(origin);
            told_gone_after_[origin] = before == told_gone_after_.end() ? kept : std::min(before->second, kept);
        }
        std::filesystem::remove(party.at.places().mark);
        REQUIRE(party.open());
        const auto state = party.tables->view().log().value();
        REQUIRE(party.log().begin_origin(party.unit, store::log_goes_on(Party::today(), state, "", party.log().head())));
        REQUIRE(party.tables->rebuild());
        keep(*party.log().by_id(party.log().head().id).value());
    }
    std::vector<std::string> own_of(Party& party)
    {
        std::vector<std::string> out;
        for (const auto& one : ever_)
            if (one.first.first.starts_with(party.unit + "-") && (out.empty() || out.back() != one.first.first))
                out.push_back(one.first.first);
        return out;
    }

    std::mt19937_64 random_;
    Repeats repeats_;
    std::deque<Party> parties_;
    std::vector<bool> has_to_hear_;
    std::vector<UnderWay> under_way_;
    std::vector<Moment> moments_;
    Held ever_;
    std::vector<std::string> ever_kinds_;
    std::map<std::string, std::int64_t> told_gone_after_;
    int codes_ = 0;
};

std::string walked(std::uint64_t seed, Repeats repeats, int& numbers, int& restores)
{
    Roads roads{seed, repeats};
    for (int i = 0; i < 250; ++i) roads.step();
    auto fault = roads.fault();
    numbers += roads.numbers();
    restores += roads.restores;
    return fault;
}
}  // namespace

TEST_CASE("whatever is lost, repeated, reordered or put back between parties, in the end all hold the same and say the same")
{
    const support::NoFlush quick;
    const auto seed = support::prove_seed(601);
    MESSAGE("seed " << seed);
    int numbers = 0;
    int restores = 0;
    for (int i = 0; i < 6 * support::prove_times(); ++i) {
        CAPTURE(i);
        CHECK(walked(seed + static_cast<std::uint64_t>(i), Repeats::known_by_id, numbers, restores) == "");
    }
    MESSAGE(numbers << " numbers given, " << restores << " disks put back");
    CHECK(numbers > 3);
    CHECK(restores > 3);
}

TEST_CASE("a receiver that drops as repeated what only has a number that it knows would be found")
{
    const support::NoFlush quick;
    const auto seed = support::prove_seed(651);
    MESSAGE("seed " << seed);
    int numbers = 0;
    int restores = 0;
    CHECK(walked(seed, Repeats::known_by_number_alone, numbers, restores) == "a held event is lost");
}

TEST_CASE("a cloned disk gives two events under one number: both are kept where they are, and the origin is stopped and told")
{
    const support::NoFlush quick;
    const auto seed = support::prove_seed(701);
    MESSAGE("seed " << seed);
    std::mt19937_64 random{seed};
    for (int round = 0; round < 4 * support::prove_times(); ++round) {
        std::deque<Party> parties(3);
        parties[0].begin("TT");
        parties[2].begin("CN1");
        int codes = 0;
        const auto request = [&](Party& at) {
            record::SubjectId id;
            for (auto& byte : id.bytes) byte = static_cast<std::uint8_t>(random());
            record::Receive wish{at.unit, at.unit + "-" + std::to_string(++codes), Party::today(), false, Party::today()};
            return at.decide(0, id, wish).value();
        };
        request(parties[0]);
        parties[0].tables.reset();
        parties[0].at.close();
        support::write_image(support::image_of(parties[0].at.path()), parties[1].at.path());
        parties[1].unit = parties[0].unit;
        REQUIRE(parties[0].open());
        REQUIRE(parties[1].open());
        const auto one = request(parties[0]);
        const auto other = request(parties[1]);
        REQUIRE(one.id == other.id);
        REQUIRE(one.hash != other.hash);
        // So that the heads alone do not show it.
        if (random() % 2 == 0) request(parties[random() % 2]);
        for (int heard = 0; heard < 60; ++heard) {
            if (random() % 5 == 0) request(parties[2]);
            auto& to = parties[random() % 3];
            (void)to.receive(
                parties[random() % 3].following(random() % 2 == 0 ? to.heads() : std::map<std::string, std::int64_t>{}));
        }
        for (auto& to : parties)
            for (auto& from : parties) (void)to.receive(from.following({}));
        CHECK(parties[0].log().by_id(one.id).value()->hash == one.hash);
        CHECK(parties[1].log().by_id(one.id).value()->hash == other.hash);
        int told = 0;
        for (auto& party : parties) {
            told += party.stopped == std::set{one.id.origin} ? 1 : 0;
            CHECK(party.log().by_id(parties[2].log().head().id).value().has_value());
            CHECK(party.log().check().value().empty());
            CHECK(party.tables->compare().value().empty());
        }
        CHECK(told == 3);
    }
}
