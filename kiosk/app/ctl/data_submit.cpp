#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

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

struct Wanted {
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

    std::vector<Wanted> wanted;
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
        Wanted one{line, base::RequestId::random(), item};
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
    flow::Unanswered unanswered;
    const flow::SubmitParts parts{**sealer, **queue, *secrets, rules, folder->settings, **clock, &unanswered};
    int outcome = 0;
    for (const auto& one : reader.wanted) {
        auto receipt = flow::submit(one.id, one.document, parts);
        // The very same envelope again: if the first try was stored without an answer, this finds it.
        for (int again = 0; again < 3 && !receipt && receipt.error().kind != ErrorKind::conflict && receipt.error().kind != ErrorKind::disk_full; ++again)
            receipt = flow::submit(one.id, one.document, parts);
        if (!receipt && receipt.error().kind == ErrorKind::conflict) {
            std::cerr << name << ':' << one.line << ": a request with this id is stored already; nothing was changed\n";
            outcome = std::max(outcome, already_stored(*folder, one.id));
            continue;
        }
        if (!receipt) {
            std::cerr << name << ':' << one.line << ": not stored: ";
            return said(receipt.error());
        }
        std::cout << OutJson{{"code", receipt->code}, {"secret", receipt->secret}, {"daily_number", receipt->daily_number}, {"id", one.id.text()},
                             {"urgent", receipt->urgent}, {"answer_by", base::iso(receipt->answer_by)}}.dump() << std::endl;
    }
    return std::cout ? outcome : 3;
}

}  // namespace kiosk::app
