#include "kiosk/store/secret_checker.h"

#include <sodium.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <unistd.h>

#include <utility>

#include "kiosk/base/bytes.h"

namespace kiosk::store {

namespace {
/// Behind whatever draws, writes or prints.
constexpr int politeness = 10;
}  // namespace

bool secret_fits(const std::string& verifier, const std::string& secret)
{
    return crypto_pwhash_str_verify(verifier.c_str(), secret.data(), secret.size()) == 0;
}

SecretChecker::SecretChecker() : ready_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

SecretChecker::~SecretChecker()
{
    thread_.request_stop();
    if (thread_.joinable()) thread_.join();
    for (auto* checks : {&wanted_, &ended_})
        for (auto& check : *checks) base::wipe(check.secret.data(), check.secret.size());
    if (ready_ >= 0) ::close(ready_);
}

void SecretChecker::check(std::string verifier, std::string secret, std::function<void(bool)> then)
{
    if (ready_ < 0) {
        const bool fits = secret_fits(verifier, secret);
        base::wipe(secret.data(), secret.size());
        return then(fits);
    }
    {
        const std::lock_guard lock{mutex_};
        wanted_.push_back({std::move(verifier), std::move(secret), std::move(then)});
    }
    if (!thread_.joinable()) thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
    changed_.notify_one();
}

void SecretChecker::work(const std::stop_token& stop)
{
    (void)::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), politeness);
    for (;;) {
        std::unique_lock lock{mutex_};
        if (!changed_.wait(lock, stop, [this] { return !wanted_.empty(); })) return;
        std::list<Check> one;
        one.splice(one.begin(), wanted_, wanted_.begin());
        lock.unlock();
        auto& check = one.front();
        check.fits = secret_fits(check.verifier, check.secret);
        base::wipe(check.secret.data(), check.secret.size());
        lock.lock();
        ended_.splice(ended_.end(), one);
        lock.unlock();
        (void)::eventfd_write(ready_, 1);
    }
}

void SecretChecker::deliver()
{
    eventfd_t ignored = 0;
    if (ready_ >= 0) (void)::eventfd_read(ready_, &ignored);
    for (;;) {
        std::list<Check> one;
        {
            const std::lock_guard lock{mutex_};
            if (ended_.empty()) return;
            one.splice(one.begin(), ended_, ended_.begin());
            // Whatever one of them throws, the others are delivered.
            if (ready_ >= 0 && !ended_.empty()) (void)::eventfd_write(ready_, 1);
        }
        one.front().then(one.front().fits);
    }
}

}  // namespace kiosk::store
