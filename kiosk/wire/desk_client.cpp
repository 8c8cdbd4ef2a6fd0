#include "kiosk/base/try.h"
#include "kiosk/wire/client.h"
#include "kiosk/wire/codec.h"
#include "kiosk/wire/codec_hall.h"
#include "kiosk/wire/codec_record.h"
#include "kiosk/wire/codec_wish.h"
#include "kiosk/wire/connection.h"

namespace kiosk::wire {

namespace {
using base::ErrorKind;
using base::failure;

Result<std::int64_t> number_from(Result<Json> answer)
{
    const auto said = TRY(std::move(answer));
    if (!said.is_number_integer()) return failure(ErrorKind::internal, "the store's answer: a number is expected");
    return said.get<std::int64_t>();
}

Result<std::vector<std::int64_t>> numbers_from(Result<Json> answer)
{
    const auto said = TRY(std::move(answer));
    if (!said.is_array()) return failure(ErrorKind::internal, "the store's answer: a list is expected");
    std::vector<std::int64_t> out;
    for (const auto& number : said) {
        if (!number.is_number_integer()) return failure(ErrorKind::internal, "the store's answer: numbers are expected");
        out.push_back(number.get<std::int64_t>());
    }
    return out;
}

Result<std::vector<Bytes>> parts_from(Result<Json> answer)
{
    const auto said = TRY(std::move(answer));
    if (!said.is_array()) return failure(ErrorKind::internal, "the store's answer: a list is expected");
    std::vector<Bytes> out;
    for (const auto& part : said) {
        if (!part.is_binary()) return failure(ErrorKind::internal, "the store's answer: bytes are expected");
        out.push_back(part.get_binary());
    }
    return out;
}

/// A trouble that a newer store knows and this desk does not is passed over.
Result<std::vector<flow::Trouble>> troubles_from(Result<Json> answer)
{
    const auto said = TRY(std::move(answer));
    if (!said.is_array()) return failure(ErrorKind::internal, "the store's answer: a list is expected");
    std::vector<flow::Trouble> out;
    for (const auto& name : said)
        if (const auto trouble = flow::trouble_named(name.is_string() ? name.get<std::string>() : std::string{}))
            out.push_back(*trouble);
    return out;
}

constexpr std::size_t sent_bytes_max = 200 * 1024;
std::size_t weight_of(const flow::AskedAct& act)
{
    constexpr std::size_t overhead = 512;
    return act.sealed.for_staff.size() + act.sealed.note.size() + act.sealed.verifier.size() + overhead;
}

class DeskClient final : public flow::StaffDoor {
public:
    explicit DeskClient(Connector connect) : line_(std::move(connect)) {}

    Result<std::vector<flow::MemberRow>> members() override { return list_from<member_row_in>(line_.ask("members")); }
    Result<flow::Challenge> challenge() override { return read_from<challenge_in>(line_.ask("challenge")); }
    Result<void> open_session(std::int64_t member, ByteView signature) override
    {
        return done(line_.ask("open_session", {{"member", member}, {"signature", binary(signature)}}));
    }
    Result<void> enrol(const flow::Enrolment& enrolment) override { return done(line_.ask("enrol", map_of(enrolment))); }
    void close_session() override
    {
        // With the line gone the session is gone too.
        if (line_.connected()) (void)line_.ask("close_session");
    }
    void keep_session(std::function<Result<void>()> open_again) override { line_.on_new_connection(std::move(open_again)); }
    Result<std::int64_t> passphrase_tried() override { return number_from(line_.ask("passphrase_tried")); }

    Result<flow::DoneAct> append(const flow::AskedAct& act) override
    {
        return read_from<done_act_in>(line_.ask("append", map_of(act)));
    }
    Result<flow::ChangedRows> rows_after(std::int64_t place, std::size_t bytes_max) override
    {
        return read_from<changed_rows_in>(line_.ask("rows_after", {{"place", place}, {"bytes", bytes_max}}));
    }
    Result<std::vector<record::Event>> events_of(const record::SubjectId& subject) override
    {
        return list_from<event_in>(line_.ask("events_of", {{"subject", binary(subject.bytes)}}));
    }
    Result<std::vector<Bytes>> sealed_of(const std::vector<record::EventId>& events, std::size_t bytes_max) override
    {
        auto list = Json::array();
        for (const auto& event : events) list.push_back(map_of(event));
        return parts_from(line_.ask("sealed_of", {{"events", std::move(list)}, {"bytes", bytes_max}}));
    }

    Result<std::vector<flow::DoneAct>> append_all(const std::vector<flow::AskedAct>& acts) override
    {
        auto done = in_parts(acts);
        // The line broke between two parts: once more from the first. Acts carry their ids, so that nothing happens twice.
        if (!done && done.error().kind == ErrorKind::conflict && acts.size() > 1) done = in_parts(acts);
        return done;
    }
    Result<flow::Ticket> put(const flow::SealedRequest& request) override
    {
        return read_from<ticket_in>(line_.ask("put_by_staff", map_of(request)));
    }
    Result<std::vector<std::int64_t>> present() override { return numbers_from(line_.ask("present")); }
    Result<flow::ChangedEntries> entries_after(std::int64_t place, std::size_t bytes_max) override
    {
        return read_from<changed_entries_in>(line_.ask("entries_after", {{"place", place}, {"bytes", bytes_max}}));
    }
    Result<std::vector<flow::BookRow>> books() override { return list_from<book_row_in>(line_.ask("books")); }

    Result<std::vector<flow::Ring>> rings() override { return list_from<ring_in>(line_.ask("rings")); }
    Result<std::vector<flow::StopCount>> stop_counts() override { return list_from<stop_count_in>(line_.ask("stops")); }
    Result<std::int64_t> change_number() override { return number_from(line_.ask("change_number")); }
    Result<std::vector<flow::Trouble>> troubles() override { return troubles_from(line_.ask("troubles")); }
    // A call whose answer was lost is not made twice: the hall says what came of it.
    Result<std::vector<flow::HallNumber>> hall() override { return list_from<hall_number_in>(line_.ask("hall")); }
    Result<flow::HallNumber> call_next(const std::string& counter, const std::vector<std::string>& letters) override
    {
        return read_from<hall_number_in>(line_.ask_once("call_next", {{"counter", counter}, {"letters", letters}}));
    }
    Result<flow::HallNumber> call_again(const std::string& words, const std::string& counter) override
    {
        return read_from<hall_number_in>(line_.ask_once("call_again", {{"number", words}, {"counter", counter}}));
    }
    Result<flow::HallNumber> mark(const std::string& words, flow::HallNumber::State state,
                                  const std::string& waits_for) override
    {
        return read_from<hall_number_in>(line_.ask_once(
            "mark_number", {{"number", words}, {"state", std::string{flow::name_of(state)}}, {"waits_for", waits_for}}));
    }
    Result<flow::HallNumber> take_number(const std::string& letter, const std::string& language,
                                         const std::string& subject) override
    {
        return read_from<hall_number_in>(
            line_.ask_once("give_number", {{"letter", letter}, {"language", language}, {"subject", subject}}));
    }
    Result<flow::Verified> verify(const std::string& anchor) override
    {
        return read_from<verified_in>(line_.ask("verify", {{"anchor", anchor}}, upkeep_max));
    }
    Result<void> backup(const std::string& to_path) override
    {
        return done(line_.ask("backup", {{"to", to_path}}, upkeep_max));
    }
    Result<std::string> rebuild() override
    {
        const auto said = TRY(line_.ask("rebuild", Json::object(), upkeep_max));
        if (!said.is_string()) return failure(ErrorKind::internal, "the store's answer: words are expected");
        return said.get<std::string>();
    }

    Result<record::Powers> powers() override
    {
        const auto said = TRY(line_.ask("powers"));
        if (!said.is_binary()) return failure(ErrorKind::internal, "the store's answer: bytes are expected");
        return record::powers_of(said.get_binary());
    }

private:
    Result<std::vector<flow::DoneAct>> in_parts(const std::vector<flow::AskedAct>& acts)
    {
        for (std::size_t first = 0;;) {
            auto list = Json::array();
            std::size_t bytes = 0;
            auto next = first;
            while (next < acts.size() && (next == first || bytes + weight_of(acts[next]) <= sent_bytes_max)) {
                bytes += weight_of(acts[next]);
                list.push_back(map_of(acts[next++]));
            }
            const bool more = next < acts.size();
            auto done = list_from<done_act_in>(
                line_.ask("append_all", {{"acts", std::move(list)}, {"first", first}, {"more", more}}, upkeep_max));
            if (!more || !done) return done;
            first = next;
        }
    }

    Connection line_;
};
}  // namespace

std::unique_ptr<flow::StaffDoor> desk_client(Connector connect) { return std::make_unique<DeskClient>(std::move(connect)); }

}  // namespace kiosk::wire
