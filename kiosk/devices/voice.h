#pragma once
/// The client of the voice process (`kiosk-voice`). A crash there never stops the terminal; what cannot be spoken is told
/// once and the screen goes on. Leaves to its neighbours: what is said and when (`app`), how it sounds (`kiosk-voice`).
///
/// Lines over a socket pair, UTF-8. To the voice: "say ID LANGUAGE RATE VOLUME BYTES\n" and BYTES of text; "stop\n";
/// "quit\n". From it: "started ID\n", "finished ID\n", "failed ID\n". RATE 75-200 and VOLUME 0-100, both percent.
#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"

namespace kiosk::devices {

struct Utterance {
    std::int64_t id = 0;
    std::string language = "vi";
    std::string words;          ///< already in words to be spoken; at most 64 KiB
    int rate_percent = 100;
    int volume_percent = 70;
};

struct VoiceEvent {
    std::int64_t id = 0;
    enum class Kind { started, finished, failed } kind = Kind::started;
};

/// What can speak. Fakes of tests and the transcript of a walk stand beside the real one.
class Voice {
public:
    virtual ~Voice() = default;
    /// Replaces what is being said.
    virtual base::Result<void> say(const Utterance&) = 0;
    virtual void stop() = 0;
    /// What happened since the last call. Never waits.
    virtual std::vector<VoiceEvent> events() = 0;
    /// Becomes readable when there are events; -1 when there is nothing to wait for.
    virtual int readable() const = 0;
};

/// Starts the process at the first word said, again after it died; `unavailable` when it cannot be started.
std::unique_ptr<Voice> voice_process(std::filesystem::path program);

/// The line protocol, for both ends.
std::string say_line(const Utterance&);
class VoiceLines {
public:
    void take(std::string_view bytes) { buffer_.append(bytes); }
    /// The next whole "say" or word command; false when more bytes are needed. `broken` once the bytes make no sense.
    struct Command {
        enum class Kind { say, stop, quit } kind = Kind::stop;
        Utterance utterance;
    };
    bool next(Command&);
    bool broken() const { return broken_; }

private:
    std::string buffer_;
    bool broken_ = false;
};
base::Result<VoiceEvent> voice_event(std::string_view line);

}  // namespace kiosk::devices
