#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <vector>

#include "kiosk/app/ctl/data_commands.h"
#include "kiosk/flow/submit.h"
#include "kiosk/vault/receipt_secret.h"

namespace kiosk::app {

namespace {
using base::ErrorKind;
using flow::Json;

constexpr std::size_t file_bytes_max = 512u << 20;
/// So many requests are no longer one person's afternoon: their secrets' verifiers cost less.
constexpr std::size_t many = 100;
/// Handed to the store together; with few, each citizen's line comes at once.
constexpr std::size_t batch = 40;

struct RequestToSubmit {
    std::size_t line = 1;
    base::RequestId id;
    Json document;
};

std::size_t line_at(const std::string& text, std::size_t byte)
{
    return 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size())), '\n'));
}

/// Where in a document of several lines the named key stands.
std::size_t line_of(const std::string& text, const std::string& fault)
{
    const auto path = fault.substr(0, fault.find(':'));
    const auto key = '"' + path.substr(path.rfind('.') + 1) + '"';
    const auto at = text.find(key);
    return at == std::string::npos ? 1 : line_at(text, at);
}

/// Tells only where reading stopped; what stands there is nobody's business here.
struct StoppedAt {
    std::size_t byte = 0;
};
Json parsed(const std::string& text, StoppedAt& stopped)
{
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        stopped.byte = error.byte > 0 ? error.byte - 1 : 0;
    } catch (const Json::exception&) {
        stopped.byte = 0;
    }
    return Json(Json::value_t::discarded);
}

class Reader {
public:
    explicit Reader(std::string name) : name_(std::move(name)) {}

    void read(const std::string& text)
    {
        StoppedAt stopped;
        const auto whole = parsed(text, stopped);
        if (whole.is_array()) {
            for (const auto& item : whole) take(item, 1, nullptr);
        } else if (!whole.is_discarded()) {
            take(whole, 1, &text);
        } else {
            const auto first = text.substr(0, text.find('\n'));
            StoppedAt ignored;
            const bool lines = !parsed(first, ignored).is_discarded();
            if (lines || text.find('\n') == std::string::npos || first.find('}') != std::string::npos) read_lines(text);
            else fault(line_at(text, stopped.byte), "JSON is expected");
        }
        if (wanted.empty() && faults == 0) fault(1, "a request is expected");
    }

    std::vector<RequestToSubmit> wanted;
    int faults = 0;

private:
    void read_lines(const std::string& text)
    {
        std::size_t number = 0;
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find('\n', at), text.size());
            const auto line = text.substr(at, end - at);
            at = end + 1;
            ++number;
            if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
            StoppedAt stopped;
            const auto item = parsed(line, stopped);
            if (item.is_discarded()) fault(number, "JSON is expected");
            else take(item, number, nullptr);
        }
    }
    void take(const Json& item, std::size_t line, const std::string* text)
    {
        const auto checked = flow::checked_document(item);
        if (!checked) return fault(text ? line_of(*text, checked.error().detail) : line, checked.error().detail);
        RequestToSubmit one{line, base::RequestId::random(), item};
        if (checked->contains("id"))
            if (const auto id = base::RequestId::parse((*checked)["id"].get_ref<const std::string&>())) one.id = *id;
        wanted.push_back(std::move(one));
    }
    void fault(std::size_t line, const std::string& what)
    {
        ++faults;
        std::cerr << name_ << ':' << line << ": " << what << '\n';
    }
    std::string name_;
};

base::Result<std::string> content_of(const std::filesystem::path& file)
{
    if (file == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
    std::error_code fault;
    if (std::filesystem::is_directory(file, fault)) return base::failure(ErrorKind::invalid_input, file.string() + ": a file is expected");
    std::ifstream in(file, std::ios::binary);
    if (!in) return base::failure(ErrorKind::not_found, file.string() + ": it cannot be read");
    const auto size = std::filesystem::file_size(file, fault);
    if (!fault && size > file_bytes_max) return base::failure(ErrorKind::too_large, file.string() + ": at most 512 MiB are expected");
    return std::string(std::istreambuf_iterator<char>(in), {});
}

/// The one that is there already; its secret was given to whoever handed it in.
int already_stored(const DataFolder& folder, const base::RequestId& id)
{
    const auto desk = connect_desk(folder);
    const auto rows = desk ? (*desk)->list() : base::Result<std::vector<flow::QueuedRequest>>{tl::unexpected(desk.error())};
    if (!rows) return said(rows.error());
    for (const auto& row : *rows)
        if (row.id == id)
            std::cout << OutJson{{"code", row.code}, {"secret", nullptr}, {"daily_number", row.daily_number}, {"id", id.text()}, {"already_stored", true}}.dump() << std::endl;
    return 1;
}
void print(const base::RequestId& id, const visit::Receipt& receipt)
{
    std::cout << OutJson{{"code", receipt.code}, {"secret", receipt.secret}, {"daily_number", receipt.daily_number}, {"id", id.text()},
                         {"urgent", receipt.urgent}, {"answer_by", base::iso(receipt.answer_by)}}.dump() << '\n';
}

/// One flush for all of them. A line is printed when its request is on disk.
int hand_in(std::span<const RequestToSubmit> some, const std::string& name, const DataFolder& folder, const flow::SubmitParts& parts)
{
    std::vector<flow::Unanswered> handed;
    std::vector<flow::SealedRequest> sealed;
    for (const auto& one : some) {
        auto made = flow::sealed_for_queue(one.id, one.document, parts);
        if (!made) return said(name + ':' + std::to_string(one.line) + ": not stored: " + made.error().detail, 3);
        sealed.push_back(*made->sealed);
        handed.push_back(std::move(*made));
    }
    auto tickets = parts.queue.put_all(sealed);
    // The very same envelopes again: what was stored without an answer is then found, not stored twice.
    const auto unanswered = [](const base::Result<flow::Ticket>& ticket) {
        return !ticket && (ticket.error().kind == ErrorKind::unavailable || ticket.error().kind == ErrorKind::io);
    };
    for (int again = 0; again < 3 && std::any_of(tickets.begin(), tickets.end(), unanswered); ++again) tickets = parts.queue.put_all(sealed);

    int outcome = 0;
    for (std::size_t i = 0; i < some.size(); ++i) {
        const auto& ticket = tickets[i];
        if (ticket) {
            print(some[i].id, flow::receipt_of(handed[i], *ticket));
        } else if (ticket.error().kind == ErrorKind::conflict) {
            std::cerr << name << ':' << some[i].line << ": a request with this id is stored already; nothing was changed\n";
            outcome = std::max(outcome, already_stored(folder, some[i].id));
        } else {
            std::cerr << name << ':' << some[i].line << ": not stored: ";
            outcome = std::max(outcome, said(ticket.error()));
        }
    }
    std::cout.flush();
    return outcome;
}
}  // namespace

int submit_file(const SubmitWords& words)
{
    const auto folder = open_data_folder(words.data);
    if (!folder) return said(folder.error());
    const auto clock = clock_of(words.clock);
    if (!clock) return said(clock.error());
    const auto text = content_of(words.file);
    if (!text) return said(text.error());
    const auto name = words.file == "-" ? std::string{"standard input"} : words.file.string();
    Reader reader{name};
    reader.read(*text);
    // All or nothing: a file is mended and handed in again, not picked apart.
    if (reader.faults > 0) return said("nothing was stored", 1);

    const auto rules = rules_for(*folder, words.content);
    const auto sealer = sealer_of(*folder);
    if (!sealer) return said(sealer.error());
    const auto queue = connect_terminal(*folder);
    if (!queue) return said(queue.error());
    const auto secrets = vault::make_secret_maker(reader.wanted.size() > many ? vault::SecretCost::light : vault::SecretCost::usual);
    const flow::SubmitParts parts{**sealer, **queue, *secrets, rules, folder->settings, **clock};
    int outcome = 0;
    for (std::size_t first = 0; first < reader.wanted.size(); first += batch) {
        const auto count = std::min(batch, reader.wanted.size() - first);
        const int ended = hand_in({reader.wanted.data() + first, count}, name, *folder, parts);
        if (ended > 1) return ended;
        outcome = std::max(outcome, ended);
    }
    return std::cout ? outcome : 3;
}

}  // namespace kiosk::app
