#pragma once
/// A log in a folder that goes with the test, and drafts for it.
#include <cstdlib>
#include <fstream>
#include <map>

#include "kiosk/store/event_log.h"
#include "tests/support/scratch_folder.h"

namespace kiosk::support {

/// KIOSK_PROVE=N does so many times as much, KIOSK_SEED=N does something else.
inline int prove_times()
{
    const char* times = std::getenv("KIOSK_PROVE");
    return times ? std::max(1, std::atoi(times)) : 1;
}
inline std::uint64_t prove_seed(std::uint64_t usual)
{
    const char* seed = std::getenv("KIOSK_SEED");
    return seed ? std::strtoull(seed, nullptr, 10) : usual;
}

/// The same number yields the same draft.
inline record::Draft draft(int number, std::size_t sealed_bytes = 300)
{
    record::Draft out;
    for (std::size_t i = 0; i < 4; ++i) out.act.bytes[i] = out.subject.bytes[i] = static_cast<std::uint8_t>(number >> (8 * i));
    out.act.bytes[15] = 0xac;
    out.subject.bytes[15] = 0x5b;
    out.kind = "request.received";
    out.at = base::parse_day("2026-11-23").value();
    out.open = {0xa0};
    for (std::size_t i = 0; i < sealed_bytes; ++i) out.sealed.push_back(static_cast<std::uint8_t>(1 + (i * 31 + number) % 255));
    return out;
}

inline base::Bytes bytes_of(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct LogFolder {
    std::optional<store::Database> database;
    std::unique_ptr<store::EventLog> log;

    LogFolder() { std::filesystem::create_directory(path() / "store"); }
    std::filesystem::path path() const { return folder_.path(); }
    std::filesystem::path database_file() const { return path() / "store" / "kiosk.db"; }
    store::LogPlaces places() const { return {path() / "store" / "log", path() / "mark"}; }

    store::EventLog& begin(const std::string& name = "CN1")
    {
        close();
        database.emplace(store::Database::open(database_file()).value());
        auto began = draft(0, 0);
        began.kind = "log.began";
        log = store::EventLog::begin(*database, places(), name, began).value();
        return *log;
    }
    /// As a store does: a database that does not open is set aside.
    base::Result<void> opened(store::EventLog::ReadScope scope = store::EventLog::ReadScope::the_end)
    {
        close();
        auto fresh = store::Database::open(database_file());
        if (!fresh && fresh.error().kind == base::ErrorKind::corrupt) {
            (void)store::Database::set_aside(database_file());
            fresh = store::Database::open(database_file());
        }
        if (!fresh) return tl::unexpected(fresh.error());
        database.emplace(std::move(*fresh));
        auto again = store::EventLog::open(*database, places(), scope);
        if (!again) return tl::unexpected(again.error());
        log = std::move(*again);
        return {};
    }
    store::EventLog& open(store::EventLog::ReadScope scope = store::EventLog::ReadScope::the_end)
    {
        if (const auto done = opened(scope); !done) throw std::runtime_error(done.error().detail);
        return *log;
    }
    void close()
    {
        log.reset();
        database.reset();
    }
    base::Result<void> append(const record::Draft& draft)
    {
        return log->append([&](store::EventLog::Appending& to) -> base::Result<void> {
            const auto added = to.add(draft);
            if (!added) return tl::unexpected(added.error());
            return {};
        });
    }
    /// Of every file.
    std::map<std::string, base::Bytes> bytes() const
    {
        std::map<std::string, base::Bytes> out;
        for (const auto& one : std::filesystem::recursive_directory_iterator(path()))
            if (one.is_regular_file()) out[one.path().filename().string()] = bytes_of(one.path());
        return out;
    }

private:
    ScratchFolder folder_;
};

/// With its log beside it.
inline void remove_database(const LogFolder& at)
{
    std::filesystem::remove(at.database_file());
    std::filesystem::remove(at.database_file().string() + "-wal");
}

}  // namespace kiosk::support
