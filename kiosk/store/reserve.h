#pragma once
/// Room on the disk that nobody else gets: a file of nothing in the store's folder, given up when the disk is full, so that
/// requests are taken for a while still (some 500 with both copies), and made again when there is plenty.
/// Leaves to its neighbour (store.h): when.
#include <filesystem>

namespace kiosk::store {

class Reserve {
public:
    static constexpr std::size_t bytes = 12 * 1024 * 1024;

    explicit Reserve(std::filesystem::path file) : file_(std::move(file)) {}
    /// True: there was something to give up.
    bool give_up();
    /// Only where it is a small part of what is free; a disk that is nearly full is left alone.
    void keep();
    /// It was given up, or could not be made: the disk is nearly full.
    bool is_low() const { return low_; }

private:
    bool low_ = false;
    std::filesystem::path file_;
};

}  // namespace kiosk::store
