/// The real terminal before a real store that hangs, as with a disk that stalls: it was stopped by a signal.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <map>

#include "tests/danger/danger_folder.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {
using Time = std::chrono::steady_clock;

struct Walked {
    std::map<int, Time::time_point> done;  ///< by line
    std::string out;
    Time::time_point ended;
    int code = -1;
};

/// Walks the real program, with the time at which each step was done.
Walked walk(const std::filesystem::path& data, const std::filesystem::path& file)
{
    Walked walked;
    const auto command = std::string{KIOSK_BINARY_DIR "/kiosk --clock 2026-11-23T09:42 --data "} + data.string() + " --walk " +
                         file.string() + " 2>/dev/null";
    auto* out = ::popen(command.c_str(), "r");
    REQUIRE(out != nullptr);
    char line[4096];
    while (std::fgets(line, sizeof line, out) != nullptr) {
        walked.out += line;
        if (int number = 0; std::sscanf(line, "ok %d:", &number) == 1) walked.done[number] = Time::now();
    }
    walked.code = ::pclose(out);
    walked.ended = Time::now();
    return walked;
}

constexpr auto to_send = R"(tap "Chạm để bắt đầu"
tap "Gửi yêu cầu trợ giúp"
tap "Tôi đồng ý, tiếp tục"
tap "Không có việc gấp"
tap "Tiếp tục"
tap "Cho tôi"
tap "Tiếp tục"
tap "Việc khác"
tap "Tiếp tục"
tap "Cán bộ viết cùng tôi khi gặp"
tap "Tiếp tục"
tap "Bỏ qua"
tap "Tôi chưa biết"
tap "Tiếp tục"
type "Lo Thi May"
tap "Tiếp tục"
tap "Bỏ qua"
tap "Bỏ qua"
tap "Bỏ qua"
tap "Bỏ qua"
tap "Bỏ qua"
tap "Không gọi. Tôi sẽ quay lại đây"
tap "Tiếp tục"
type "30112026"
tap "Tiếp tục"
tap "Không cần gì thêm"
tap "Tiếp tục"
expect-page check_answers
)";

int lines_in(const std::string& text) { return static_cast<int>(std::count(text.begin(), text.end(), '\n')); }

Walked sent(support::DangerFolder& at, const std::string& then)
{
    const auto file = at.path() / "hung.walk";
    std::ofstream{file} << to_send << then;
    return walk(at.path(), file);
}
}  // namespace

TEST_CASE(
    "while the store hangs the terminal says that it does not know yet, a quick exit comes at once, and the program ends at "
    "once")
{
    support::DangerFolder at;
    const auto queue = app::connect_terminal(at.folder);
    REQUIRE(queue);
    REQUIRE((*queue)->count_stop("unclear"));
    REQUIRE(at.signal_store(SIGSTOP));
    const std::string then =
        "tap \"Gửi yêu cầu\"\nexpect \"Đang gửi\"\nwait 6s\nexpect \"Chúng tôi chưa biết chắc yêu cầu đã đến nơi hay chưa.\"\n"
        "refute \"Chưa ai nhận được gì\"\nexpect \"Lo Thi May\"\nkey \"Escape\"\nexpect-page front\n";
    const auto walked = sent(at, then);
    CHECK(at.signal_store(SIGCONT));
    REQUIRE_MESSAGE(walked.code == 0, walked.out);
    const int last = lines_in(to_send + then);
    const auto exit_took = walked.done.at(last - 1) - walked.done.at(last - 2);
    CHECK(exit_took < 2s);
    CHECK(walked.ended - walked.done.at(last) < 3s);
}

TEST_CASE("before a store that answers the same visit ends in a receipt")
{
    support::DangerFolder at;
    const auto walked = sent(at, "tap \"Gửi yêu cầu\"\nexpect-page receipt\nkey \"Escape\"\nexpect-page front\n");
    REQUIRE_MESSAGE(walked.code == 0, walked.out);
}
