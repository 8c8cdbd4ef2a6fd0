#pragma once
/// A data folder with real keys and a real store process, for the tests that hurt it.
#include <signal.h>
#include <unistd.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "kiosk/app/parts/data_folder.h"
#include "kiosk/app/parts/new_folder.h"
#include "kiosk/flow/queue_mirror.h"
#include "kiosk/flow/submit.h"
#include "kiosk/vault/receipt_secret.h"
#include "kiosk/wire/client.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/sealed_requests.h"

namespace kiosk::support {

inline constexpr auto danger_passphrase = "bốn mùa xuân hạ";

/// What the desk's door says is stored.
inline std::vector<flow::QueuedRequest> stored_rows(const app::DataFolder& folder)
{
    const auto desk = app::connect_desk(folder).value();
    flow::QueueMirror mirror{*desk};
    (void)mirror.refresh().value();
    return mirror.in_order([](std::int64_t) { return std::string{}; });
}

class DangerFolder {
public:
    /// `second_disk`: where log file and mark lie; empty: in the folder.
    explicit DangerFolder(const std::filesystem::path& second_disk = {})
    {
        app::NewFolder wanted;
        wanted.path = path();
        wanted.settings.keys_file = "staff.keys";
        if (!second_disk.empty()) {
            wanted.settings.log_file = second_disk / "second.log";
            wanted.settings.mark = second_disk / "second.mark";
        }
        wanted.first_staff = {"Nông Văn Páo", "head"};
        wanted.passphrase = danger_passphrase;
        wanted.cost = {1, 8};
        folder = app::make_data_folder(wanted).value();
    }
    ~DangerFolder() { end_store(); }

    std::filesystem::path path() const { return scratch_.path() / "data"; }
    std::filesystem::path file(const char* name) const { return path() / "store" / name; }

    /// The store's process, 0 when none ever ran.
    int store_process() const
    {
        std::ifstream in(file("lock"));
        int number = 0;
        in >> number;
        return number == getpid() ? 0 : number;
    }
    /// The process is ours: it was started for this folder a moment ago.
    bool signal_store(int signal) const
    {
        const int number = store_process();
        if (number <= 1) return false;
        std::ifstream in("/proc/" + std::to_string(number) + "/cmdline");
        const std::string words((std::istreambuf_iterator<char>(in)), {});
        return words.find(path().string()) != std::string::npos && ::kill(number, signal) == 0;
    }
    void end_store() const
    {
        for (int i = 0; i < 400 && signal_store(SIGTERM); ++i) usleep(10'000);
    }

    app::DataFolder folder;

private:
    ScratchFolder scratch_;
};

/// As the terminal of that folder seals them.
inline flow::SealedRequest sealed_for(const app::DataFolder& folder, std::string_view words = "words")
{
    auto request = sealed_request();
    request.day = base::local_day(base::SystemClock{}.wall());
    request.answer_by = request.day;
    request.envelope = app::sealer_of(folder).value()->seal(base::view_of(words), {request.id, request.unit}).value();
    return request;
}

inline flow::Json danger_document(const std::string& words)
{
    return {{"language", "vi"},
            {"for", "self"},
            {"requester", {{"name", words}, {"phone", "0900000001"}, {"address", words}}},
            {"matter", {{"area", "land"}, {"words", words}, {"other_side", words}}},
            {"contact", {{"safe_word", words}}},
            {"other", {{"own", words}}},
            {"consent", true},
            {"synthetic", true}};
}

}  // namespace kiosk::support
