/// The desk over many requests, each sealed for real: from the passphrase to the first row, the search, the longest that a step
/// in the background keeps it, and the memory of all of it. The store is made up, so that its disk is not measured here.
#include "kiosk/app/bench/desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "kiosk/app/desk/desk_program.h"
#include "kiosk/app/parts/demo_requests.h"
#include "kiosk/base/try.h"
#include "kiosk/record/sealed_part.h"

namespace kiosk::app::bench {

namespace {
using base::Result;

constexpr std::uint64_t seed = 7;
constexpr std::size_t rows_at_once = 2000;

/// The real door for who is who and what is written; the queue is made up.
class ManyRequests final : public flow::StaffDoor {
public:
    ManyRequests(flow::StaffDoor& real, flow::Sealer& sealer, int count, base::Day today) : real_(real)
    {
        for (int number = 0; number < count; ++number) {
            record::Request row;
            const auto id = base::RequestId::random();
            row.id = record::subject_of(id);
            row.unit = "TT";
            row.code = fmt::format("BK-{:06X}", number);
            row.day = today;
            row.deadline = today;
            row.urgent = number % 50 == 0;
            row.stage = number % 20 == 0 ? record::Stage::received : record::Stage::closed;
            row.version = 1;
            rows_.push_back({row, {"TT", number + 1}, number + 1, number + 1});
            const auto words = demo_request(seed, number % 400, today).dump();
            const base::Bytes plain{words.begin(), words.end()};
            auto sealed = sealer.seal(plain, {id, row.unit});
            sealed_.push_back(record::encoded({sealed ? std::move(*sealed) : base::Bytes{}, {}, {}}));
        }
    }
    Result<std::vector<flow::MemberRow>> members() override { return real_.members(); }
    Result<flow::Challenge> challenge() override { return real_.challenge(); }
    Result<void> open_session(std::int64_t member, base::ByteView signature) override
    {
        return real_.open_session(member, signature);
    }
    Result<void> enrol(const flow::Enrolment& enrolment) override { return real_.enrol(enrolment); }
    void close_session() override { real_.close_session(); }
    Result<flow::DoneAct> append(const flow::AskedAct& act) override { return real_.append(act); }
    Result<flow::ChangedRows> rows_after(std::int64_t place, std::size_t) override
    {
        flow::ChangedRows out;
        const auto from = static_cast<std::size_t>(std::max<std::int64_t>(place, 0));
        const auto to = std::min(rows_.size(), from + rows_at_once);
        out.rows.assign(rows_.begin() + static_cast<std::ptrdiff_t>(from), rows_.begin() + static_cast<std::ptrdiff_t>(to));
        out.place = static_cast<std::int64_t>(to);
        out.more = to < rows_.size();
        return out;
    }
    Result<std::vector<record::Event>> events_of(const record::SubjectId&) override { return std::vector<record::Event>{}; }
    Result<std::vector<base::Bytes>> sealed_of(const std::vector<record::EventId>& wanted, std::size_t) override
    {
        std::vector<base::Bytes> out;
        for (const auto& event : wanted) out.push_back(sealed_[static_cast<std::size_t>(event.number - 1)]);
        return out;
    }
    Result<std::vector<flow::Ring>> rings() override { return std::vector<flow::Ring>{}; }
    Result<std::vector<flow::StopCount>> stop_counts() override { return std::vector<flow::StopCount>{}; }
    Result<std::int64_t> change_number() override { return static_cast<std::int64_t>(rows_.size()); }
    Result<std::vector<flow::Trouble>> troubles() override { return std::vector<flow::Trouble>{}; }
    Result<flow::Verified> verify(const std::string& anchor) override { return real_.verify(anchor); }
    Result<void> backup(const std::string& path) override { return real_.backup(path); }
    Result<std::string> rebuild() override { return real_.rebuild(); }

private:
    flow::StaffDoor& real_;
    std::vector<flow::RequestRow> rows_;
    std::vector<base::Bytes> sealed_;
};

/// Resident memory of this process in MiB; none where /proc is not there.
std::optional<double> memory_mib()
{
    std::ifstream in{"/proc/self/status"};
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
    return std::nullopt;
}

bool shows_a_name(const page::PlainPage& page)
{
    return std::any_of(page.blocks.begin(), page.blocks.end(), [](const page::PlainBlock& block) {
        const auto* strip = std::get_if<page::Strip>(&block.kind);
        return strip != nullptr && !strip->left.empty() && !strip->extra.empty();
    });
}

void press(DeskProgram& program, const std::string& key)
{
    program.somebody_is_here();
    program.pressed({key, false, false, false, false});
    while (program.act()) {
    }
}

/// Each step of the background with the page after it, as the loop shows it; and a key press between.
void measure_opening(DeskProgram& program, const base::Clock& clock, Figures& out)
{
    Samples steps;
    constexpr int steps_max = 200'000;
    for (int step = 0; step < steps_max; ++step) {
        const auto due = program.deadline();
        if (!due || *due > clock.steady()) break;
        const auto start = wall_ms();
        program.somebody_is_here();
        program.due();
        static_cast<void>(program.page());
        steps.push_back(wall_ms() - start);
    }
    if (steps.empty()) return;
    out.set("desk_step_worst_ms", {*std::max_element(steps.begin(), steps.end())});
    out.set("desk_step_ms", std::move(steps));
}

void measure_search_at_desk(DeskProgram& program, Figures& out)
{
    Samples samples;
    for (const auto* words : {"nguyen", "thi x", "0900 000", "bk-0001", "khong ai ten nay"}) {
        press(program, "F2");
        for (const char* letter = words; *letter != '\0'; ++letter) {
            const auto start = wall_ms();
            program.typed(std::string(1, *letter));
            static_cast<void>(program.page());
            samples.push_back(wall_ms() - start);
        }
        press(program, "Escape");
    }
    out.set("desk_search_worst_ms", {*std::max_element(samples.begin(), samples.end())});
    out.set("desk_search_ms", std::move(samples));
}
}  // namespace

void measure_desk(const Plan& plan, Figures& out, const DemoFolder& demo, const content::Library& library,
                  const base::Clock& clock)
{
    for (const char* name : {"desk_unlock_ms", "desk_step_ms", "desk_step_worst_ms", "desk_search_ms", "desk_search_worst_ms",
                             "desk_list_page_ms", "desk_memory_mib"})
        out.none(name);
    const auto& folder = demo.folder;
    const auto door = connect_desk(folder);
    const auto sealer = sealer_of(folder);
    const auto cabinet = key_cabinet_of(folder);
    if (!door || !sealer || !cabinet) return;
    ManyRequests many{**door, **sealer, plan.count(3000, 100'000), base::local_day(clock.wall())};
    const auto before = memory_mib();
    const auto notes = note_cipher();
    base::NoLog log;
    DeskProgram program{{library, folder.settings, many, **cabinet, *notes, clock, log}};
    program.typed(demo.passphrase);
    const auto start = wall_ms();
    press(program, "Return");
    for (int step = 0; step < 50 && !shows_a_name(program.page()); ++step) program.due();
    out.set("desk_unlock_ms", {wall_ms() - start});
    measure_opening(program, clock, out);
    if (const auto now = memory_mib(); now && before) out.set("desk_memory_mib", {*now - *before});
    measure_search_at_desk(program, out);
    Samples pages;
    for (int i = 0; i < plan.count(20, 50); ++i) {
        const auto from = wall_ms();
        press(program, "Down");
        static_cast<void>(program.page());
        pages.push_back(wall_ms() - from);
    }
    out.set("desk_list_page_ms", std::move(pages));
}

}  // namespace kiosk::app::bench
