#include "kiosk/devices/print_queue.h"

#include <cups/cups.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

#include "kiosk/base/try.h"
#include "kiosk/devices/printer_state.h"

namespace kiosk::devices {

namespace {
using std::chrono::milliseconds;
using visit::Printing;
using Now = std::chrono::steady_clock;

struct CloseHttp {
    void operator()(http_t* one) const { httpClose(one); }
};
struct DropIpp {
    void operator()(ipp_t* one) const { ippDelete(one); }
};
using Http = std::unique_ptr<http_t, CloseHttp>;
using Ipp = std::unique_ptr<ipp_t, DropIpp>;

constexpr auto job_name = "slip";  ///< of every paper: it says nothing
constexpr int jobs_max = 100;
constexpr auto service_socket = "/run/cups/cups.sock";

/// Whose jobs these are, for the service: of this machine alone.
std::string user_of_machine()
{
    char host[65] = {};
    if (::gethostname(host, sizeof host - 1) != 0) return "kiosk";
    return std::string{"kiosk-"} + host;
}

bool is_told_to_stop(int stop_fd, milliseconds wait)
{
    pollfd in{stop_fd, POLLIN, 0};
    return ::poll(&in, 1, static_cast<int>(wait.count())) > 0;
}

/// Gives a connection up that answers nothing.
int no_longer(http_t*, void*) { return 0; }
/// A service that wants a password gets none: there is nobody to type it.
const char* no_password(const char*, http_t*, const char*, const char*, void*) { return nullptr; }

base::Result<void> failed(const std::string& address, const char* what)
{
    return base::failure(base::ErrorKind::unavailable, address + ": " + what);
}

class QueueJob {
public:
    QueueJob(std::string address, int stop_fd, QueuePatience patience)
        : address_(std::move(address)), stop_fd_(stop_fd), patience_(patience)
    {
        cupsSetPasswordCB2(no_password, nullptr);
    }

    bool stopped(milliseconds wait = milliseconds{0}) const { return is_told_to_stop(stop_fd_, wait); }

    base::Result<void> connect()
    {
        char scheme[32], login[32], host[256], path[1024];
        int port = 0;
        if (httpSeparateURI(HTTP_URI_CODING_ALL, address_.c_str(), scheme, sizeof scheme, login, sizeof login, host,
                            sizeof host, &port, path, sizeof path) < HTTP_URI_STATUS_OK)
            return failed(address_, "no address of a print service");
        path_ = path;
        const auto secrecy = std::string_view{scheme} == "ipps" ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED;
        // The service of this machine by its local socket: a process without a network reaches it too.
        const bool here = std::string_view{host} == "localhost" && port == ippPort() && ::access(service_socket, W_OK) == 0;
        http_.reset(httpConnect2(here ? service_socket : host, port, nullptr, AF_UNSPEC, secrecy, 1,
                                 static_cast<int>(patience_.answer.count()), nullptr));
        if (!http_) return failed(address_, "nobody answers");
        httpSetTimeout(http_.get(), static_cast<double>(patience_.answer.count()) / 1000, no_longer, nullptr);
        return {};
    }

    /// The job has its number before any of the paper leaves this process: only what has a number can be cancelled.
    base::Result<void> send(const std::string& pdf)
    {
        ipp_t* creating = asking(IPP_OP_CREATE_JOB);
        ippAddString(creating, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, job_name);
        const Ipp created{cupsDoRequest(http_.get(), creating, path_.c_str())};
        auto* id = created ? ippFindAttribute(created.get(), "job-id", IPP_TAG_INTEGER) : nullptr;
        if (!id || ippGetStatusCode(created.get()) >= IPP_STATUS_ERROR_BAD_REQUEST) return failed(address_, "no job is taken");
        id_ = ippGetInteger(id, 0);
        if (stopped()) return failed(address_, "stopped");
        const Ipp sending{asking(IPP_OP_SEND_DOCUMENT)};
        ippAddString(sending.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, "application/pdf");
        ippAddBoolean(sending.get(), IPP_TAG_OPERATION, "last-document", 1);
        const bool sent = cupsSendRequest(http_.get(), sending.get(), path_.c_str(), ippLength(sending.get()) + pdf.size()) ==
                              HTTP_STATUS_CONTINUE &&
                          cupsWriteRequestData(http_.get(), pdf.data(), pdf.size()) == HTTP_STATUS_CONTINUE;
        const Ipp answer{sent ? cupsGetResponse(http_.get(), path_.c_str()) : nullptr};
        if (!answer || ippGetStatusCode(answer.get()) >= IPP_STATUS_ERROR_BAD_REQUEST)
            return failed(address_, "the paper is not taken");
        return {};
    }

    std::optional<Printing> waited()
    {
        for (const auto until = Now::now() + patience_.end; Now::now() < until;) {
            if (stopped(patience_.look_again)) return std::nullopt;
            const Ipp job{asked(IPP_OP_GET_JOB_ATTRIBUTES, "job-state", "job-state-reasons")};
            // Forgotten, as a service may that keeps no finished jobs; or it never came so far.
            if (job && ippGetStatusCode(job.get()) == IPP_STATUS_ERROR_NOT_FOUND) return Printing::sent;
            auto* attribute = job ? ippFindAttribute(job.get(), "job-state", IPP_TAG_ENUM) : nullptr;
            const int state = attribute ? ippGetInteger(attribute, 0) : IPP_JSTATE_PENDING;
            if (state == IPP_JSTATE_COMPLETED) return Printing::printed;
            if (state == IPP_JSTATE_ABORTED || state == IPP_JSTATE_CANCELED) return Printing::failed;
            // A tray may be empty while another one prints.
            if (state != IPP_JSTATE_PROCESSING && out_of_paper()) return Printing::no_paper;
        }
        return Printing::not_ready;
    }

    /// Cancelled where it still runs, and its document removed ("purge-job" is the print service's own; printers pass it over).
    /// A service that is just starting anew is asked again: it keeps waiting jobs, and would print this one for somebody else.
    void give_up()
    {
        if (id_ != 0) purge(id_);
    }

    /// Of earlier papers of this machine, however they ended. Their number.
    int clear()
    {
        int purged = 0;
        for (const char* which : {"not-completed", "completed"})
            for (const int id : papers(which)) {
                if (stopped()) return purged;
                purge(id);
                ++purged;
            }
        return purged;
    }

    QueueState state()
    {
        const Ipp printer{asked(IPP_OP_GET_PRINTER_ATTRIBUTES, "printer-state", "printer-state-reasons")};
        auto* attribute = printer ? ippFindAttribute(printer.get(), "printer-state", IPP_TAG_ENUM) : nullptr;
        QueueState seen;
        if (!attribute || ippGetInteger(attribute, 0) == IPP_PSTATE_STOPPED) seen.printer = PrinterState::not_ready;
        if (is_for_a_reason(printer.get(), {"media-low", "media-low-warning", "media-low-report"}))
            seen.printer = PrinterState::low_paper;
        if (says_no_paper(printer.get())) seen.printer = PrinterState::no_paper;
        for (const char* which : {"not-completed", "completed"}) seen.papers_left += static_cast<int>(papers(which).size());
        return seen;
    }

private:
    static bool says_no_paper(ipp_t* printer)
    {
        return is_for_a_reason(printer, {"media-empty", "media-empty-error", "media-needed", "media-needed-error"});
    }
    static bool is_for_a_reason(ipp_t* printer, std::initializer_list<std::string_view> reasons)
    {
        auto* told = printer ? ippFindAttribute(printer, "printer-state-reasons", IPP_TAG_KEYWORD) : nullptr;
        for (int at = 0; told && at < ippGetCount(told); ++at)
            if (std::find(reasons.begin(), reasons.end(), std::string_view{ippGetString(told, at, nullptr)}) != reasons.end())
                return true;
        return false;
    }

    void purge(int id)
    {
        for (const auto until = Now::now() + patience_.giving_up; Now::now() < until;) {
            ipp_t* request = asking(IPP_OP_CANCEL_JOB, id);
            ippAddBoolean(request, IPP_TAG_OPERATION, "purge-job", 1);
            const Ipp answer{http_ ? cupsDoRequest(http_.get(), request, path_.c_str()) : (ippDelete(request), nullptr)};
            const auto status = answer ? ippGetStatusCode(answer.get()) : IPP_STATUS_ERROR_INTERNAL;
            if (status < IPP_STATUS_ERROR_BAD_REQUEST || status == IPP_STATUS_ERROR_NOT_FOUND ||
                status == IPP_STATUS_ERROR_NOT_POSSIBLE)
                return;
            ::poll(nullptr, 0, static_cast<int>(patience_.look_again.count()));
            (void)connect();
        }
    }

    std::vector<int> papers(const char* which)
    {
        ipp_t* request = asking(IPP_OP_GET_JOBS);
        ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", nullptr, which);
        ippAddBoolean(request, IPP_TAG_OPERATION, "my-jobs", 1);
        ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "limit", jobs_max);
        const char* const wanted[] = {"job-id", "job-name", "job-originating-user-name"};
        ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", 3, nullptr, wanted);
        const Ipp jobs{cupsDoRequest(http_.get(), request, path_.c_str())};
        std::vector<int> found;
        if (!jobs) return found;
        // One job after the other, parted by attributes without a name.
        int id = 0;
        bool named = false, ours = false;
        const auto end = [&] {
            if (id != 0 && named && ours) found.push_back(id);
            id = 0;
            named = ours = false;
        };
        for (auto* one = ippFirstAttribute(jobs.get()); one; one = ippNextAttribute(jobs.get())) {
            const char* name = ippGetName(one);
            if (ippGetGroupTag(one) != IPP_TAG_JOB || !name) {
                end();
                continue;
            }
            const std::string_view what = name;
            if (what == "job-id")
                id = ippGetInteger(one, 0);
            else if (const char* text = ippGetString(one, 0, nullptr); text && what == "job-name")
                named = std::string_view{text} == job_name;
            else if (text && what == "job-originating-user-name")
                ours = user_ == text;
        }
        end();
        return found;
    }

    ipp_t* asking(ipp_op_t what, int job = 0) const
    {
        ipp_t* request = ippNewRequest(what);
        ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, address_.c_str());
        if (job == 0 && what != IPP_OP_GET_PRINTER_ATTRIBUTES) job = id_;
        if (job != 0) ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
        ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, user_.c_str());
        return request;
    }

    ipp_t* asked(ipp_op_t what, const char* first, const char* second)
    {
        ipp_t* request = asking(what);
        const char* const wanted[] = {first, second};
        ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", 2, nullptr, wanted);
        return cupsDoRequest(http_.get(), request, path_.c_str());
    }

    bool out_of_paper()
    {
        const Ipp printer{asked(IPP_OP_GET_PRINTER_ATTRIBUTES, "printer-state", "printer-state-reasons")};
        return says_no_paper(printer.get());
    }

    std::string address_, path_, user_ = user_of_machine();
    int stop_fd_;
    QueuePatience patience_;
    Http http_;
    int id_ = 0;
};
}  // namespace

base::Result<QueueState> state_of_queue(const std::string& address)
{
    QueueJob job{address, -1, {}};
    TRY(job.connect());
    return job.state();
}

std::string address_of_queue(const std::string& name) { return "ipp://localhost:631/printers/" + name; }

base::Result<std::optional<visit::Printing>> print_at(const std::string& address, const std::string& pdf, int stop_fd,
                                                      QueuePatience patience)
{
    QueueJob job{address, stop_fd, patience};
    if (job.stopped()) return std::nullopt;
    TRY(job.connect());
    job.clear();
    if (job.stopped()) return std::nullopt;
    const auto sent = job.send(pdf);
    const auto how = sent ? job.waited() : std::nullopt;
    job.give_up();
    if (!sent && !job.stopped()) return tl::unexpected(sent.error());
    return how;
}

base::Result<int> clear_queue(const std::string& address, QueuePatience patience)
{
    QueueJob job{address, -1, patience};  // poll passes over a descriptor below 0
    TRY(job.connect());
    return job.clear();
}

}  // namespace kiosk::devices
