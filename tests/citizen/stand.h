#pragma once
/// The citizen's real program, pages and shell, without a display, before a store that does what a test tells it.
#include <doctest/doctest.h>

#include <memory>

#include "kiosk/app/citizen/citizen.h"
#include "kiosk/app/shell/walk_controls.h"
#include "kiosk/app/shell/walker.h"
#include "tests/support/shipped_library.h"

namespace kiosk::app {

class ToldQueue final : public flow::RequestQueue {
public:
    base::Result<flow::Ticket> put(const flow::SealedRequest& request) override
    {
        ids.push_back(request.id);
        if (throws) throw std::runtime_error{"Lò Thị Mẩy"};
        if (trouble) return base::failure(*trouble, "told to fail");
        return flow::Ticket{"BK-7K4M", 7, 7};
    }
    base::Result<flow::StoredStatus> status(const std::string&, const std::string&) override
    {
        if (throws) throw std::runtime_error{"Lò Thị Mẩy"};
        return base::failure(trouble.value_or(base::ErrorKind::denied), "told to fail");
    }
    base::Result<void> append_message(const std::string&, const std::string&, base::ByteView) override { return {}; }
    base::Result<void> count_stop(const std::string& reason) override
    {
        stops.push_back(reason);
        if (trouble) return base::failure(*trouble, "told to fail");
        return {};
    }
    base::Result<void> ring(const std::string& terminal, const std::string& page, bool urgent) override
    {
        if (throws) throw std::runtime_error{"Lò Thị Mẩy"};
        rung = terminal + " " + page;
        ++rings;
        urgent_rings += urgent ? 1 : 0;
        if (trouble) return base::failure(*trouble, "told to fail");
        return {};
    }

    std::optional<base::ErrorKind> trouble;
    bool throws = false;
    std::vector<base::RequestId> ids;
    std::vector<std::string> stops;
    std::string rung;  ///< terminal and page of the last bell
    int rings = 0, urgent_rings = 0;
};

class PlainSealer final : public flow::Sealer {
public:
    base::Result<base::Bytes> seal(base::ByteView plain, const flow::SealContext&) override
    {
        return base::Bytes(plain.size(), 0);
    }
};
class OneSecret final : public flow::SecretMaker {
public:
    base::Result<flow::ReceiptSecret> make() override { return flow::ReceiptSecret{"K7M42QXD", "verifier"}; }
};
class NoNotes final : public flow::NoteCipher {
public:
    base::Result<base::Bytes> seal_note(const std::string&, const std::string&, const base::RequestId&) override
    {
        return base::Bytes{};
    }
    base::Result<std::string> open_note(base::ByteView, const std::string&, const base::RequestId&) override
    {
        return std::string{};
    }
};

using test::shipped_library;

/// Fails the test with what the walk printed.
inline void walk_through(Shell& shell, WalkClock& clock, const std::string& text)
{
    const auto steps = walk::parse(text, "test.walk");
    REQUIRE_MESSAGE(steps, steps.error().detail);
    std::FILE* out = std::tmpfile();
    const int code = Walker{shell, clock, "", out}.run(*steps);
    std::rewind(out);
    std::string printed(20'000, '\0');
    printed.resize(std::fread(printed.data(), 1, printed.size(), out));
    std::fclose(out);
    REQUIRE_MESSAGE(code == 0, printed);
}

/// What stands around the citizen's pages.
struct Surroundings {
    WalkClock clock{base::parse_time("2026-11-23T09:42").value()};
    content::Library library;
    content::Settings settings;
    base::NoLog log;
    ToldQueue queue;
    PlainSealer sealer;
    OneSecret secrets;
    NoNotes notes;
    Surroundings(content::Library pack, content::Settings wanted) : library(std::move(pack)), settings(std::move(wanted)) {}
};

struct Stand : Surroundings {
    Citizen citizen{{library, settings, app::Sending{sealer, queue, secrets, notes}, clock, log, false, {}}};
    std::unique_ptr<Glass> glass = [] {
        auto made = Glass::make({{"test", 1920, 1080, true}, 0});
        REQUIRE_MESSAGE(made, made.error().detail);
        return std::move(*made);
    }();
    Shell shell{*glass, citizen, clock};
    Stand() : Surroundings(shipped_library(), {}) { shell.start(); }

    const ui::Semantics& seen() { return glass->painter().seen(); }

    void walk(const std::string& text) { walk_through(shell, clock, text); }
};

/// What is on the glass.
inline std::vector<std::uint32_t> pixels(Stand& stand)
{
    const auto surface = stand.glass->surface();
    return {surface.pixels,
            surface.pixels + static_cast<std::size_t>(surface.pitch_px) * static_cast<std::size_t>(surface.height_px)};
}

/// From the front page to the first question about the person.
inline const std::string to_name = R"(
tap "Chạm để bắt đầu"
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
expect-page request.name
)";

/// On to the page before sending, with as little as a request needs.
inline const std::string to_check_answers = to_name + R"(
type "Lò Thị Mẩy"
tap "Tiếp tục"
tap "Bỏ qua"
tap "Bỏ qua"
tap "Bỏ qua"
tap "Bỏ qua"
tap "Bỏ qua"
expect-page request.reach
tap "Không gọi. Tôi sẽ quay lại đây"
tap "Tiếp tục"
type "30112026"
tap "Tiếp tục"
tap "Không cần gì thêm"
tap "Tiếp tục"
expect-page check_answers
)";

}  // namespace kiosk::app
