#pragma once
/// A store that hangs, is slow or loses its answers, and the citizen's terminal before it.
#include <condition_variable>
#include <mutex>

#include "stand.h"

namespace kiosk::app {

class HangingQueue final : public flow::RequestQueue {
public:
    base::Result<flow::Ticket> put(const flow::SealedRequest& request) override
    {
        if (auto ok = called(envelopes, request.envelope); !ok) return tl::unexpected(ok.error());
        return flow::Ticket{"BK-7K4M", 7, 7};
    }
    base::Result<flow::StoredStatus> status(const std::string& code, const std::string&) override
    {
        if (auto ok = called(asked, {}); !ok) return tl::unexpected(ok.error());
        flow::StoredStatus out;
        out.code = code;
        return out;
    }
    base::Result<void> append_message(const std::string&, const std::string&, base::ByteView sealed) override
    {
        return called(messages, {sealed.begin(), sealed.end()});
    }
    base::Result<void> ring(const std::string&, const std::string&, bool) override
    {
        auto rung = called(rings, {});
        if (puts_fail_only) return {};
        return rung;
    }
    base::Result<void> count_stop(const std::string&) override { return called(stops, {}); }
    void interrupt() override
    {
        const std::lock_guard lock{mutex_};
        interrupted_ = true;
        changed_.notify_all();
    }

    void hang() { set(true); }
    void go_on() { set(false); }
    /// Until no call is inside any more.
    void wait_until_returned()
    {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [this] { return inside_ == 0; });
    }
    std::size_t count(const std::vector<base::Bytes>& calls)
    {
        const std::lock_guard lock{mutex_};
        return calls.size();
    }
    /// What the next calls end with; after them, and without any, `fails`, and without that they are done.
    std::vector<base::ErrorKind> next;
    std::optional<base::ErrorKind> fails;
    bool puts_fail_only = false;  ///< a bell is heard all the same
    /// What was handed over, call by call. Look while nothing is asked, or by `count`.
    std::vector<base::Bytes> envelopes, messages, asked, rings, stops;

private:
    base::Result<void> called(std::vector<base::Bytes>& calls, base::Bytes bytes)
    {
        std::unique_lock lock{mutex_};
        calls.push_back(std::move(bytes));
        ++inside_;
        changed_.wait(lock, [this] { return !hangs_ || interrupted_; });
        --inside_;
        changed_.notify_all();
        if (interrupted_ && hangs_) return base::failure(base::ErrorKind::no_answer, "interrupted");
        auto how = fails;
        if (!next.empty()) {
            how = next.front();
            next.erase(next.begin());
        }
        if (how) return base::failure(*how, "told to fail");
        return {};
    }
    void set(bool hangs)
    {
        const std::lock_guard lock{mutex_};
        hangs_ = hangs;
        changed_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    bool hangs_ = false, interrupted_ = false;
    int inside_ = 0;
};

/// Each envelope is another one, as with real seals.
class NumberedSealer final : public flow::Sealer {
public:
    base::Result<base::Bytes> seal(base::ByteView, const flow::SealContext&) override { return base::Bytes(40, ++number_); }

private:
    std::uint8_t number_ = 0;
};

struct HangingStand : Surroundings {
    HangingQueue store;
    NumberedSealer numbered;
    Citizen citizen{{library, settings, app::Sending{numbered, store, secrets, notes}, clock, log, false, {}}};
    std::unique_ptr<Glass> glass = [] {
        auto made = Glass::make({{"test", 1920, 1080, true}, 0});
        REQUIRE_MESSAGE(made, made.error().detail);
        return std::move(*made);
    }();
    Shell shell{*glass, citizen, clock};
    HangingStand() : Surroundings(shipped_library(), {})
    {
        shell.wait_for_world(std::chrono::milliseconds{40});
        shell.start();
    }
    /// A store that answers is waited for as on a loaded machine.
    void walk(const std::string& text)
    {
        shell.wait_for_world(std::chrono::seconds{20});
        walk_through(shell, clock, text);
    }
    void walk_before_hanging_store(const std::string& text)
    {
        shell.wait_for_world(std::chrono::milliseconds{40});
        walk_through(shell, clock, text);
    }
};

inline const std::string to_my_status = R"(
tap "Chạm để bắt đầu"
tap "Xem yêu cầu đã gửi"
type "BK-7K4M"
tap "Tiếp tục"
type "K7M42QXD"
)";

}  // namespace kiosk::app
