#include <algorithm>
#include <fstream>

#include "kiosk/record/descriptions.h"
#include "kiosk/record/sealed_part.h"
#include "kiosk/record/state.h"
#include "tests/fuzz/fuzz.h"

namespace kiosk::fuzz {

namespace {
using record::Bytes;
using record::ByteView;

/// Bytes of their own, so that reading one too far is seen.
Bytes own(std::string_view bytes) { return {bytes.begin(), bytes.end()}; }

/// One request, nothing else.
class OneRow final : public record::View {
public:
    explicit OneRow(record::Request row) : row_(std::move(row)) {}
    record::Result<std::optional<record::Request>> request(const record::SubjectId&) const override { return row_; }
    record::Result<std::optional<record::Series>> series(const std::string&, const std::string&, std::int64_t) const override
    {
        return std::optional<record::Series>{};
    }
    record::Result<std::optional<record::Member>> member(std::int64_t) const override
    {
        return std::optional<record::Member>{};
    }
    record::Result<std::int64_t> last_daily_number(const std::string&, base::Day) const override { return 0; }
    record::Result<record::LogState> log() const override { return record::LogState{}; }

private:
    std::optional<record::Request> row_;
};

record::Event small_event()
{
    record::Draft draft;
    draft.kind = "request.received";
    draft.at = *base::parse_day("2026-11-23");
    record::OpenPart part;
    part.now.unit = "TT";
    part.now.code = "BK-7K4M";
    part.now.stage = record::Stage::received;
    draft.open = encoded(part);
    draft.sealed = Bytes(40, 7);
    return placed(std::move(draft), {{"CN1-k7m4qd2x", 0}, {}});
}
}  // namespace

void event(std::string_view text)
{
    const auto bytes = own(text);
    ByteView rest{bytes};
    while (true) {
        const auto read = record::read_event(rest);
        if (!read) return;
        require(read->bytes > 0 && read->bytes <= rest.size(), "an event takes bytes that are there");
        require(read->event.open.size() + read->event.sealed.size() <= read->bytes, "an event holds no more than its bytes");
        const auto again = written(read->event).bytes;
        require(read->event.forgotten || std::equal(again.begin(), again.end(), rest.begin(),
                                                    rest.begin() + static_cast<std::ptrdiff_t>(read->bytes)),
                "an event reads back as it was written");
        static_cast<void>(follows(read->event, {read->event.id, read->event.before}));
        record::Request row;
        row.id = read->event.subject;
        require(applied(OneRow{row}, read->event).has_value(), "what was told is never refused");
        rest = rest.subspan(read->bytes);
    }
}

void open_part(std::string_view text)
{
    const auto bytes = own(text);
    if (const auto row = record::decoded_row<record::Request>(bytes)) {
        const auto again = encoded_row(*row);
        require(record::decoded_row<record::Request>(again) == *row, "a row reads back as it was written");
        static_cast<void>(json_of(*row));
    }
    const auto read = record::decoded_open(bytes);
    const auto checked = record::checked_open(bytes);
    require(read.has_value() || !checked.has_value(), "a door takes nothing that does not read");
    if (!read) return;
    const auto again = encoded(*read);
    require(record::checked_open(again) == *read, "an open part that was read passes a door when it is written again");
    require(!checked || again == bytes, "a door takes one form alone");
}

void sealed_part(std::string_view text)
{
    const auto bytes = own(text);
    const auto read = record::decoded_sealed(bytes);
    if (read) require(record::decoded_sealed(encoded(*read)) == *read, "a sealed part reads back as it was written");
}

void write_record_seeds(const std::filesystem::path& folder)
{
    const auto put = [&](const std::string& target, const std::string& name, const Bytes& bytes) {
        std::filesystem::create_directories(folder / target);
        std::ofstream{folder / target / name, std::ios::binary}.write(reinterpret_cast<const char*>(bytes.data()),
                                                                      static_cast<std::streamsize>(bytes.size()));
    };
    const auto one = small_event();
    auto two = written(one).bytes;
    const auto next = written(placed(one, head_after(one))).bytes;
    two.insert(two.end(), next.begin(), next.end());
    put("event", "one", written(one).bytes);
    put("event", "two", two);
    record::OpenPart part;
    part.must = true;
    part.member.key = Bytes(32, 1);
    part.log.keys = std::vector<record::PublicKey>(2);
    part.log.gone_on_from = head_after(one);
    part.log.events = std::vector<record::EventId>{one.id};
    part.log.forgotten = std::vector<record::SubjectId>(1);
    part.log.day = one.at;
    put("open_part", "request", one.open);
    put("open_part", "log", encoded(part));
    put("open_part", "row", encoded_row(record::Request{}));
    put("sealed_part", "whole", encoded(record::SealedPart{Bytes(40, 2), "$argon2id$", Bytes(20, 3)}));
}

}  // namespace kiosk::fuzz
