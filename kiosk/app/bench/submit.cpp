/// Sending, measured from the answers to the receipt, with the store as it runs in a centre.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "kiosk/app/bench/lower_rooms.h"
#include "kiosk/app/bench/process.h"
#include "kiosk/flow/submit.h"

namespace kiosk::app::bench {

using namespace std::chrono_literals;

namespace {

flow::Json request()
{
    return {{"language", "vi"},
            {"for", "self"},
            {"requester", {{"name", "Nguyễn Thị Thử"}, {"phone", "0900000000"}}},
            {"contact", {{"phone", "0900000000"}}},
            {"matter", {{"area", "land"}, {"words", "Yêu cầu thử để đo thời gian."}}},
            {"help", "explain"},
            {"consent", true}};
}

/// The stores that run on this folder, by their command line.
std::vector<pid_t> stores_of(const std::filesystem::path& folder)
{
    std::vector<pid_t> out;
    std::error_code gone;
    for (const auto& entry : std::filesystem::directory_iterator{"/proc", gone}) {
        const auto name = entry.path().filename().string();
        if (name.find_first_not_of("0123456789") != name.npos) continue;
        std::ifstream in{entry.path() / "cmdline"};
        const std::string line{std::istreambuf_iterator<char>{in}, {}};
        if (line.find("kiosk-store") != line.npos && line.find(folder.string()) != line.npos)
            out.push_back(static_cast<pid_t>(std::stol(name)));
    }
    return out;
}

class Sender {
public:
    Sender(const DataFolder& folder, const content::Library& library, const base::Clock& clock)
        : folder_(folder), library_(library), clock_(clock), secrets_(secret_maker())
    {
        if (auto sealer = sealer_of(folder)) sealer_ = std::move(*sealer);
        if (auto queue = connect_intake(folder)) queue_ = std::move(*queue);
    }
    bool ready() const { return sealer_ && queue_; }
    /// Milliseconds; none when it was not stored.
    std::optional<double> send()
    {
        // A secret is made ahead on its own thread; a person never fills the form faster than that.
        std::this_thread::sleep_for(120ms);
        const auto start = wall_ms();
        const auto receipt = flow::submit(base::RequestId::random(), request(),
                                          {*sealer_, *queue_, *secrets_, library_.rules, folder_.settings, clock_});
        return receipt ? std::optional{wall_ms() - start} : std::nullopt;
    }

private:
    const DataFolder& folder_;
    const content::Library& library_;
    const base::Clock& clock_;
    std::unique_ptr<flow::SecretMaker> secrets_;
    std::unique_ptr<flow::Sealer> sealer_;
    std::unique_ptr<flow::RequestQueue> queue_;
};

/// Counts the store's flushes with strace while a few requests are sent; none without strace.
Samples flushes(Sender& sender, const DataFolder& folder)
{
    const auto stores = stores_of(folder.path);
    if (installed("strace").empty() || stores.size() != 1) return {};
    const auto list = folder.path / "flushes";
    const auto count = [&] {
        std::ifstream in{list};
        double lines = 0;
        for (std::string line; std::getline(in, line);) lines += line.find("sync") != line.npos ? 1 : 0;
        return lines;
    };
    const auto watcher = Process::start({"strace", "-f", "-qq", "-e", "trace=fsync,fdatasync,sync_file_range", "-o",
                                         list.string(), "-p", std::to_string(stores.front())},
                                        "");
    if (!watcher) return {};
    std::this_thread::sleep_for(300ms);
    Samples out;
    for (int i = 0; i < 5 && watcher->alive(); ++i) {
        const auto before = count();
        if (!sender.send()) break;
        std::this_thread::sleep_for(30ms);
        out.push_back(count() - before);
    }
    // Without the right to watch another process nothing is seen, and nothing is what must not be reported.
    if (std::all_of(out.begin(), out.end(), [](double n) { return n == 0; })) out.clear();
    return out;
}

}  // namespace

void measure_submit(const Plan& plan, Figures& out, const DataFolder& folder, const content::Library& library,
                    const base::Clock& clock)
{
    for (const char* name : {"submit_ms", "submit_vs_raw_ratio", "submit_flushes"}) out.none(name);
    Sender sender{folder, library, clock};
    if (!sender.ready()) return;
    Samples samples;
    for (int i = 0; i < plan.count(25, 100); ++i)
        if (const auto took = sender.send()) samples.push_back(*took);
    out.set("submit_ms", samples);
    if (const auto raw = out.median("raw_fdatasync_ms"); raw && *raw > 0) {
        for (auto& took : samples) took /= *raw;
        out.set("submit_vs_raw_ratio", std::move(samples));
    }
    out.set("submit_flushes", flushes(sender, folder));
}

}  // namespace kiosk::app::bench
