#pragma once
/// Checks secrets of slips against their verifiers on a thread of its own: Argon2id takes some 20 ms, and nobody who hands a
/// request in waits for somebody who asks. One at a time, so that whoever asks without end takes one processor at most, and
/// that one politely. Leaves to its neighbour (status.cpp): who may try, counting, what a right secret opens.
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <thread>

namespace kiosk::store {

/// Takes as long for a verifier that nothing fits.
bool secret_fits(const std::string& verifier, const std::string& secret);

class SecretChecker {
public:
    SecretChecker();
    ~SecretChecker();
    SecretChecker(const SecretChecker&) = delete;
    SecretChecker& operator=(const SecretChecker&) = delete;

    /// `then` is called by `deliver`, never by the thread.
    void check(std::string verifier, std::string secret, std::function<void(bool fits)> then);
    /// Readable when something can be delivered; -1: it could not be made, and `check` does everything at once.
    int ready() const { return ready_; }
    /// Calls what waits for the checks that ended.
    void deliver();

private:
    struct Check {
        std::string verifier;
        std::string secret;
        std::function<void(bool)> then;
        bool fits = false;
    };
    void work(const std::stop_token& stop);

    int ready_ = -1;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::list<Check> wanted_;  ///< lists, so that the thread itself needs no memory and cannot fail
    std::list<Check> ended_;
    std::jthread thread_;  // begun with the first check; last: stops and joins before what it uses goes
};

}  // namespace kiosk::store
