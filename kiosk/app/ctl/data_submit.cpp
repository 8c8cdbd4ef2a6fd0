#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

#include "kiosk/app/ctl/data_commands.h"
#include "kiosk/app/ctl/request_file.h"
#include "kiosk/flow/queue_mirror.h"
#include "kiosk/flow/submit.h"
#include "kiosk/vault/receipt_secret.h"

namespace kiosk::app {

namespace {
using base::ErrorKind;

constexpr std::size_t file_bytes_max = 512u << 20;
/// So many requests are no longer one person's afternoon: their secrets' verifiers cost less.
constexpr std::size_t many = 100;
/// Handed to the store together; with few, each citizen's line comes at once.
constexpr std::size_t batch = 40;

base::Result<std::string> content_of(const std::filesystem::path& file)
{
    if (file == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
    std::error_code fault;
    if (std::filesystem::is_directory(file, fault))
        return base::failure(ErrorKind::invalid_input, file.string() + ": a file is expected");
    std::ifstream in(file, std::ios::binary);
    if (!in) return base::failure(ErrorKind::not_found, file.string() + ": it cannot be read");
    const auto size = std::filesystem::file_size(file, fault);
    if (!fault && size > file_bytes_max)
        return base::failure(ErrorKind::too_large, file.string() + ": at most 512 MiB are expected");
    return std::string(std::istreambuf_iterator<char>(in), {});
}

/// The one that is there already; its secret was given to whoever handed it in.
int already_stored(const DataFolder& folder, const base::RequestId& id)
{
    const auto desk = connect_desk(folder);
    if (!desk) return said(desk.error());
    flow::QueueMirror mirror{**desk};
    if (const auto read = mirror.refresh(); !read) return said(read.error());
    if (const auto found = mirror.find(id))
        std::cout << OutJson{{"code", (*found)->row.request.code},
                             {"secret", nullptr},
                             {"daily_number", (*found)->row.request.daily_number},
                             {"id", id.text()},
                             {"already_stored", true}}
                         .dump()
                  << std::endl;
    return 1;
}
void print(const base::RequestId& id, const visit::Receipt& receipt)
{
    std::cout << OutJson{{"code", receipt.code}, {"secret", receipt.secret}, {"daily_number", receipt.daily_number},
                         {"id", id.text()},      {"urgent", receipt.urgent}, {"answer_by", base::iso(receipt.answer_by)}}
                     .dump()
              << '\n';
}

/// One flush for all of them. A line is printed when its request is on disk.
int hand_in(std::span<const RequestToSubmit> some, const std::string& name, const DataFolder& folder,
            const flow::SubmitParts& parts)
{
    std::vector<flow::PendingSubmission> handed;
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
    for (int again = 0; again < 3 && std::any_of(tickets.begin(), tickets.end(), unanswered); ++again)
        tickets = parts.queue.put_all(sealed);

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
    // Nothing more is stored whose code and secret nobody would get.
    return std::cout.flush() ? outcome : 3;
}

bool tells_a_day(const RequestToSubmit& request, const law::RuleBook& rules)
{
    const auto facts = flow::facts_in(request.document);
    return std::any_of(rules.facts.begin(), rules.facts.end(), [&](const auto& one) {
        return one.kind == law::RuleBook::FactKind::Kind::day && base::parse_day(facts.known(one.fact).value_or(""));
    });
}

/// The newest day of a stored request; asked only where a day of court or of a time limit has to be judged by it.
std::optional<base::Day> newest_stored(flow::RequestQueue& queue, const std::vector<RequestToSubmit>& requests,
                                       const law::RuleBook& rules, base::Day today)
{
    if (std::none_of(requests.begin(), requests.end(), [&](const auto& one) { return tells_a_day(one, rules); }))
        return std::nullopt;
    const auto newest = queue.newest_day().value_or(std::nullopt);
    if (newest && today < *newest)
        std::cerr << "warning: this machine's clock (" << base::iso(today) << ") stands before the newest request stored ("
                  << base::iso(*newest) << "): days of court and of time limits count as urgent\n";
    return newest;
}
}  // namespace

int submit_file(const SubmitWords& words)
{
    auto folder = open_data_folder(words.data);
    if (!folder) return said(folder.error());
    const auto clock = clock_of(words.clock);
    if (!clock) return said(clock.error());
    if (!words.clock.empty()) folder->clock = clock->get();
    const auto text = content_of(words.file);
    if (!text) return said(text.error());
    const auto name = words.file == "-" ? std::string{"standard input"} : words.file.string();
    const auto rules = rules_for(*folder, words.content);
    const auto file = read_request_file(*text, name, rules, base::local_day((*clock)->wall()));
    for (const auto& fault : file.faults) std::cerr << fault << '\n';
    // All or nothing: a file is mended and handed in again, not picked apart.
    if (!file.faults.empty()) return said("nothing was stored", 1);

    const auto sealer = sealer_of(*folder);
    if (!sealer) return said(sealer.error());
    const auto queue = connect_intake(*folder);
    if (!queue) return said(queue.error());
    const auto secrets =
        vault::make_secret_maker(file.requests.size() > many ? vault::SecretCost::light : vault::SecretCost::usual);
    const auto newest = newest_stored(**queue, file.requests, rules, base::local_day((*clock)->wall()));
    const flow::SubmitParts parts{**sealer, **queue, *secrets, rules, folder->settings, **clock, nullptr, newest};
    int outcome = 0;
    for (std::size_t first = 0; first < file.requests.size(); first += batch) {
        const auto count = std::min(batch, file.requests.size() - first);
        const int ended = hand_in({file.requests.data() + first, count}, name, *folder, parts);
        if (ended > 1) return ended;
        outcome = std::max(outcome, ended);
    }
    return outcome;
}

}  // namespace kiosk::app
