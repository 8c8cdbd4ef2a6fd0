#pragma once
/// A scanner of codes on a serial device. A thread of its own sleeps until the device has bytes and wakes the loop when a
/// code is whole, so that an idle terminal stays asleep; a device that is not there, or is pulled out, is waited for without
/// looking again and again (inotify). Leaves what a code means to `visit`.
///
/// A code ends with CR, LF or 80 ms of silence. 9600 baud, 8N1, raw: what scanners come with; USB ones do not care.
/// Nothing of a code is logged; the reader's buffers are zeroed.
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace kiosk::devices {

class SerialScanner {
public:
    static constexpr std::size_t code_bytes_max = 4096;  ///< more is cut there: too large to be any code of ours
    static constexpr std::size_t waiting_max = 4;        ///< codes nobody has taken; the newest are dropped

    /// `wake` is called from the thread of the reader, once for each code. Never fails: a device may come later.
    SerialScanner(std::filesystem::path device, std::function<void()> wake);
    ~SerialScanner();
    SerialScanner(const SerialScanner&) = delete;
    SerialScanner& operator=(const SerialScanner&) = delete;

    /// What was read since the last call, oldest first.
    std::vector<std::string> take();

private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};

}  // namespace kiosk::devices
