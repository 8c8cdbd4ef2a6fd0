#pragma once
/// For what must leave nothing behind when it changes. A string or list that is emptied, shortened or assigned to in place
/// keeps in its room what stood there before, and zeroing what is freed does not reach what is not freed.
/// Leaves freed memory to the program (kiosk/app/shell/wipe_on_free.cpp), what calls left on the stack to `wipe_stack`.
#include <memory>
#include <string>

namespace kiosk::base {

/// Zeroes all the room of a string, not only what it says, and empties it.
void wipe(std::string&);
/// What a string says, in a string of its own; the first one is wiped.
std::string taken_out_of(std::string&);

/// A value that changes only by being replaced whole. The new one is a copy in a block of its own with no more room than it
/// needs, short strings too; the block before is freed. Always holds a value.
template <class T>
class Kept {
public:
    Kept() : Kept(T{}) {}
    explicit Kept(const T& value) : value_(std::make_unique<const T>(value)) {}
    Kept(const Kept&) = delete;
    Kept& operator=(const Kept&) = delete;

    /// The value before stays until the new one is there, so that the one may be made of the other.
    Kept& operator=(const T& value)
    {
        value_ = std::make_unique<const T>(value);
        return *this;
    }
    const T& operator*() const { return *value_; }
    const T* operator->() const { return value_.get(); }

private:
    std::unique_ptr<const T> value_;
};

}  // namespace kiosk::base
