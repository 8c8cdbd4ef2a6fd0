/// The store without the socket: one request from its message to the answer beside one raw write of the same size on the same
/// disk, and what a long log costs to open, to compute anew and to verify.
#include <fcntl.h>
#include <unistd.h>

#include "kiosk/app/bench/lower_rooms.h"
#include "kiosk/base/try.h"
#include "kiosk/record/kinds.h"
#include "kiosk/store/schema.h"
#include "kiosk/store/staff_session.h"
#include "kiosk/wire/codec.h"
#include "kiosk/wire/handle.h"

namespace kiosk::app::bench {

namespace {
using base::Result;

constexpr std::size_t envelope_bytes = 4300;  ///< of a request: padded to 4096, for one key
constexpr std::size_t later_bytes = 300;      ///< of an act of staff: padded to 256
constexpr int events_together = 500;
constexpr int acts_of_a_request = 9;
/// Of Argon2id's form; nobody checks it here.
constexpr auto verifier = "$argon2id$v=19$m=8,t=1,p=1$ycJbDy0Usfs0yZj0h+6xPA$rdA/RFOec+OF0vp7P6V9TTM7RU+66qHaMi4KYWunjvs";

flow::SealedRequest made_up(base::Day day)
{
    flow::SealedRequest out;
    out.id = base::RequestId::random();
    out.unit = "TT";
    out.code_prefix = "BK";
    out.day = day;
    out.answer_by = day;
    out.verifier = verifier;
    out.envelope = base::Bytes(envelope_bytes, 'e');
    return out;
}

/// A file of zeros that are on disk already, written over piece by piece: the least that keeping anything can cost.
class RawFile {
public:
    RawFile(const std::filesystem::path& path, std::size_t piece, int pieces)
        : path_(path), piece_(piece, 'x'), file_(::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600))
    {
        const std::vector<char> zeros(piece * static_cast<std::size_t>(pieces));
        ready_ = file_ >= 0 && ::write(file_, zeros.data(), zeros.size()) == static_cast<ssize_t>(zeros.size()) &&
                 ::fsync(file_) == 0;
    }
    ~RawFile()
    {
        if (file_ >= 0) ::close(file_);
        std::error_code gone;
        std::filesystem::remove(path_, gone);
    }
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;
    std::optional<double> write_one()
    {
        if (!ready_) return std::nullopt;
        const auto start = wall_ms();
        const auto put = ::pwrite(file_, piece_.data(), piece_.size(), at_);
        if (put != static_cast<ssize_t>(piece_.size()) || ::fdatasync(file_) != 0) return std::nullopt;
        at_ += put;
        return wall_ms() - start;
    }

private:
    std::filesystem::path path_;
    std::vector<char> piece_;
    int file_;
    off_t at_ = 0;
    bool ready_ = false;
};

/// From the bytes of a message to the bytes of its answer.
std::optional<double> put_one(store::Store& store, base::Day day)
{
    auto message = wire::map_of(made_up(day));
    message["v"] = wire::version;
    message["op"] = "put";
    auto bytes = wire::framed(message);
    const wire::Ports ports{store, store, [&] { return std::make_unique<store::StaffSession>(store); }};
    wire::Visitor visitor;
    bool stored = false;
    const auto start = wall_ms();
    const auto read = wire::take_message(bytes, wire::to_store_bytes_max);
    if (!read || !*read) return std::nullopt;
    wire::handle(**read, visitor, ports, [&](const wire::Handled& handled) {
        stored = handled.answer.contains("ok");
        (void)wire::framed(handled.answer);
    });
    return stored ? std::optional{wall_ms() - start} : std::nullopt;
}

void measure_puts(const Plan& plan, Figures& out, const std::filesystem::path& folder, const base::Clock& clock)
{
    const auto store = store::Store::open(folder, clock);
    if (!store) return;
    const int count = plan.count(60, 400);
    const auto day = base::local_day(clock.wall());
    RawFile raw{folder / "yardstick", envelope_bytes + 400, count};
    Samples puts, writes;
    for (int i = 0; i < count; ++i) {
        const auto wrote = raw.write_one();
        const auto put = put_one(**store, day);
        if (!wrote || !put) break;
        writes.push_back(*wrote);
        puts.push_back(*put);
    }
    out.set("store_put_ms", puts);
    out.set("store_raw_write_ms", writes);
    if (const auto write = out.median("store_raw_write_ms"); write && *write > 0) {
        for (auto& took : puts) took /= *write;
        out.set("store_put_vs_raw_ratio", std::move(puts));
    }
}

/// One request in ten events; the others are acts about it.
record::Draft made_up_event(int number, base::RequestId& id, base::Day day)
{
    record::OpenPart open;
    record::Draft draft;
    draft.act = {base::RequestId::random().bytes};
    draft.at = day;
    if (number % (acts_of_a_request + 1) == 0) {
        id = {draft.act.bytes};
        open.now = {"TT",
                    "BK-" + base::hex(id.bytes).substr(0, 8),
                    number / 10 + 1,
                    false,
                    record::Stage::received,
                    {},
                    {},
                    day,
                    {},
                    {},
                    {}};
        draft.kind = record::kind::request_received;
        draft.sealed = record::encoded({base::Bytes(envelope_bytes, 'e'), verifier, {}});
    } else {
        open.now.stage = number % 2 == 0 ? record::Stage::claimed : record::Stage::called;
        draft.kind = record::kind::moved;
        draft.who = 1;
        draft.sealed = record::encoded({base::Bytes(later_bytes, 'l'), {}, {}});
    }
    draft.subject = record::subject_of(id);
    draft.open = record::encoded(open);
    return draft;
}

/// Straight into the log and its tables, as the store writes them.
Result<void> grow(const std::filesystem::path& folder, int events, base::Day day)
{
    auto database = TRY(store::Database::open(folder / "store" / "kiosk.db"));
    TRY(store::make_tables(database));
    const auto log = TRY(store::EventLog::open(database, store::places_in(folder)));
    store::Projections tables{database, *log};
    TRY(tables.bring_up_to_date());
    base::RequestId id;
    for (int number = 0; number < events;) {
        TRY(log->append([&](store::EventLog::Appending& appending) -> Result<void> {
            std::vector<record::SubjectId> forgotten;
            store::Writing writing{appending, tables, forgotten};
            const int until = std::min(events, number + events_together);
            for (; number < until; ++number) TRY(writing.add(made_up_event(number, id, day)));
            return {};
        }));
    }
    return log->checkpoint();
}

/// None when the store does not open.
std::optional<double> start_ms(const std::filesystem::path& folder, const base::Clock& clock)
{
    const auto start = wall_ms();
    const auto store = store::Store::open(folder, clock);
    return store ? std::optional{wall_ms() - start} : std::nullopt;
}

Result<void> measure_long_log(Figures& out, const std::filesystem::path& folder, int events, const std::string& name,
                              const base::Clock& clock)
{
    TRY(grow(folder, events, base::local_day(clock.wall())));
    Samples starts;
    for (int i = 0; i < 5; ++i)
        if (const auto took = start_ms(folder, clock)) starts.push_back(*took);
    out.set(name, std::move(starts));
    const auto store = TRY(store::Store::open(folder, clock));
    auto start = wall_ms();
    const auto verified = TRY(store->verify({}));
    if (!verified.whole) return base::failure(base::ErrorKind::corrupt, verified.text);
    const auto in_all = static_cast<double>(TRY(store->change_number()));
    out.set("store_events", {in_all});
    out.set("verify_events_per_s", {in_all / (wall_ms() - start) * 1000});
    start = wall_ms();
    TRY(store->rebuild());
    // `rebuild` compares first, which is a replay of its own.
    out.set("record_rebuild_events_per_s", {2 * in_all / (wall_ms() - start) * 1000});
    return {};
}
}  // namespace

void measure_store(const Plan& plan, Figures& out, const DataFolder& folder, const base::Clock& clock)
{
    for (const char* name : {"store_put_ms", "store_raw_write_ms", "store_put_vs_raw_ratio", "store_events",
                             "store_start_20k_ms", "store_start_100k_ms", "record_rebuild_events_per_s", "verify_events_per_s"})
        out.none(name);
    const auto own = folder.path / "bench-store";
    std::error_code fault;
    std::filesystem::create_directories(own, fault);
    if (fault || !store::Store::begin(own, clock, {.name = "TT", .machine = {}, .keys = {}, .first = {}})) return;
    measure_puts(plan, out, own, clock);
    constexpr int few = 20'000, many = 100'000;
    auto done = measure_long_log(out, own, few, "store_start_20k_ms", clock);
    if (done && !plan.quick) done = measure_long_log(out, own, many - few, "store_start_100k_ms", clock);
    std::filesystem::remove_all(own, fault);
}

}  // namespace kiosk::app::bench
