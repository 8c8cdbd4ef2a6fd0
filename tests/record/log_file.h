#pragma once
/// Logs as files of written events, and those that are kept of each format in tests/fixtures/record/.
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "kiosk/record/event.h"

namespace kiosk::test {

/// Gone when it goes out of scope.
class LogFile {
public:
    explicit LogFile(const record::Bytes& bytes)
        : path_((std::filesystem::temp_directory_path() / ("record-" + std::to_string(::getpid()) + ".log")).string())
    {
        std::ofstream{path_, std::ios::binary}.write(reinterpret_cast<const char*>(bytes.data()),
                                                     static_cast<std::streamsize>(bytes.size()));
    }
    ~LogFile() { std::filesystem::remove(path_); }
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

inline std::string fixture_path(const std::string& name)
{
    return std::string{KIOSK_SOURCE_DIR} + "/tests/fixtures/record/" + name;
}

inline std::string fixture(const std::string& name)
{
    std::ifstream file{fixture_path(name), std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// Zeros in place of what was sealed about a subject.
inline void forget_in_place(record::Bytes& bytes, const record::SubjectId& subject)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const auto read = record::read_event(record::ByteView{bytes}.subspan(at)).value();
        const auto end = at + read.bytes;
        if (read.event.subject == subject)
            std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(end - read.event.sealed.size()),
                      bytes.begin() + static_cast<std::ptrdiff_t>(end), std::uint8_t{0});
        at = end;
    }
}

/// The second reader has no tables of powers and keys.
inline std::string without_log_row(const std::string& dump) { return dump.substr(0, dump.find("log {")); }

}  // namespace kiosk::test
