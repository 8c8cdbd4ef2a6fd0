#pragma once
/// The client of the voice process (`kiosk-voice`). A crash there never stops the terminal; what cannot be spoken is told
/// once and the screen goes on. Leaves to its neighbours: what is said and when (`app`), how it sounds (`kiosk-voice`).
///
/// Lines over a socket pair, UTF-8. To the voice: "say ID RATE VOLUME PARTS\n" and for each part "part LANGUAGE FILE_BYTES
/// WORDS_BYTES\n", the bytes of the path of a recording (none: the words are synthesised) and those of the words; "stop\n";
/// "quit\n". From it: "started ID\n", "finished ID\n", "failed ID\n". RATE 75-200 and VOLUME 0-100, both percent.
#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"
#include "kiosk/devices/outputs.h"

namespace kiosk::devices {

struct SpokenPart {
    std::string language = "vi";
    std::string words;      ///< already in words to be spoken
    std::string recording;  ///< whole path of a file that speaks them; one that does not play is synthesised after all
};

struct Utterance {
    std::int64_t id = 0;
    std::vector<SpokenPart> parts;  ///< said without a pause between them; at most 64, with at most 64 KiB of words
    int rate_percent = 100;
    int volume_percent = 70;  ///< of the most the output in use is allowed
};
/// All words of it, whoever speaks them.
std::string words_of(const Utterance&);

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
    /// Nothing of what was said is kept anywhere. The next word may take a little longer. Never waits.
    virtual void forget() {}
};

/// Starts the process at the first word said, again after it died; `unavailable` when it cannot be started.
std::unique_ptr<Voice> voice_process(std::filesystem::path program, Outputs = {});
/// The same by a door of the system (door.h): each connection is a process. Which outputs there are it knows by itself.
std::unique_ptr<Voice> voice_at_door(std::filesystem::path door);

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
