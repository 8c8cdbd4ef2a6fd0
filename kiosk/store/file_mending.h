#pragma once
/// Makes the log's file agree with the rows of the database, which hold every event that it should. Leaves to its neighbour
/// (healing.h): finding out that it does not, and that nothing in the file is without its row.
#include "kiosk/store/copies.h"

namespace kiosk::store {

/// The events of one frame, as their rows say.
struct RowFrame {
    std::uint64_t at = 0;
    std::int64_t place = 0;  ///< of the first
    std::vector<record::Event> events;
    std::int64_t last_place() const { return place + static_cast<std::int64_t>(events.size()) - 1; }
};

class RowFrames {
public:
    RowFrames(LogTables& tables, std::int64_t after) : rows_(tables.rows_after(after)) {}
    Result<std::optional<RowFrame>> next();

private:
    LogTables::Rows rows_;
    std::optional<EventRow> ahead_;
    bool begun_ = false;
};

/// True if the frame in the file is what the rows say, sealed bytes included where a row still has them.
bool agree(const Frame&, const RowFrame&);

/// Writes the frames after a place anew where they stand, those alone that are damaged or missing; `end` is where the frames
/// up to that place end. Every frame keeps its place in the file, so that a frame behind still chains. False: that cannot be.
Result<bool> mend_in_place(Copies&, const LogEnd& end);
/// Writes the whole file beside and puts it in the place of the old one. Rows are told where their frames are.
Result<void> write_file_anew(Copies&);
/// Where it is written meanwhile.
std::filesystem::path beside(const std::filesystem::path& file);

}  // namespace kiosk::store
