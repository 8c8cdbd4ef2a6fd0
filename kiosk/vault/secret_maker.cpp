#include <sodium.h>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "kiosk/base/caught.h"
#include "kiosk/base/try.h"
#include "kiosk/flow/submit.h"
#include "kiosk/vault/receipt_secret.h"
#include "kiosk/vault/secret_memory.h"

namespace kiosk::vault {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t secret_letters = 8;

base::Result<flow::ReceiptSecret> drawn(SecretCost cost)
{
    TRY(ready());
    flow::ReceiptSecret out;
    for (std::size_t i = 0; i < secret_letters; ++i)
        out.secret += flow::slip_letters[randombytes_uniform(static_cast<std::uint32_t>(flow::slip_letters.size()))];
    const unsigned long long passes = cost == SecretCost::usual ? 24 : 2;
    const std::size_t memory_bytes = cost == SecretCost::usual ? 4u << 20 : 1u << 20;
    char verifier[crypto_pwhash_STRBYTES] = {};
    if (crypto_pwhash_str(verifier, out.secret.data(), out.secret.size(), passes, memory_bytes) != 0)
        return failure(ErrorKind::unavailable, "not enough memory for a receipt's secret");
    out.verifier = verifier;
    return out;
}

/// On a thread of its own, where nobody else would catch what is thrown.
base::Result<flow::ReceiptSecret> drawn_or_fault(SecretCost cost)
{
    try {
        return drawn(cost);
    } catch (...) {
        return tl::unexpected(base::caught());
    }
}

class ReadySecretMaker final : public flow::SecretMaker {
public:
    explicit ReadySecretMaker(SecretCost cost) : cost_(cost), worker_([this](std::stop_token stop) { keep_one_ready(stop); }) {}

    base::Result<flow::ReceiptSecret> make() override
    {
        std::optional<base::Result<flow::ReceiptSecret>> taken;
        {
            std::unique_lock lock{mutex_};
            changed_.wait(lock, [this] { return one_.has_value(); });
            taken.swap(one_);
        }
        changed_.notify_all();
        return std::move(*taken);
    }

private:
    void keep_one_ready(std::stop_token stop)
    {
        while (!stop.stop_requested()) {
            auto next = drawn_or_fault(cost_);
            std::unique_lock lock{mutex_};
            if (!changed_.wait(lock, stop, [this] { return !one_.has_value(); })) return;
            one_ = std::move(next);
            lock.unlock();
            changed_.notify_all();
        }
    }

    SecretCost cost_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::optional<base::Result<flow::ReceiptSecret>> one_;
    std::jthread worker_;  // last: stops and joins before what it uses goes
};
}  // namespace

std::unique_ptr<flow::SecretMaker> make_secret_maker(SecretCost cost) { return std::make_unique<ReadySecretMaker>(cost); }

}  // namespace kiosk::vault
