#include "kiosk/devices/print_queue.h"

#include <cups/cups.h>
#include <poll.h>

#include <cstring>
#include <memory>
#include <string_view>

namespace kiosk::devices {

namespace {
using std::chrono::milliseconds;
using visit::Printing;
using Time = std::chrono::steady_clock;

struct CloseHttp {
    void operator()(http_t* one) const { httpClose(one); }
};
struct DropIpp {
    void operator()(ipp_t* one) const { ippDelete(one); }
};
using Http = std::unique_ptr<http_t, CloseHttp>;
using Ipp = std::unique_ptr<ipp_t, DropIpp>;

constexpr auto user = "kiosk";

bool readable(int fd, int time_out_ms)
{
    pollfd in{fd, POLLIN, 0};
    return ::poll(&in, 1, time_out_ms) > 0;
}

/// Gives a connection up that answers nothing.
int no_longer(http_t*, void*) { return 0; }

class Job {
public:
    Job(std::string address, int stop_fd, QueuePatience patience) : address_(std::move(address)), stop_fd_(stop_fd), patience_(patience) {}

    bool connect()
    {
        char scheme[32], login[32], host[256], path[1024];
        int port = 0;
        if (httpSeparateURI(HTTP_URI_CODING_ALL, address_.c_str(), scheme, sizeof scheme, login, sizeof login, host, sizeof host, &port, path,
                            sizeof path) < HTTP_URI_STATUS_OK)
            return false;
        path_ = path;
        http_.reset(httpConnect2(host, port, nullptr, AF_UNSPEC, HTTP_ENCRYPTION_IF_REQUESTED, 1, static_cast<int>(patience_.answer.count()), nullptr));
        if (!http_) return false;
        httpSetTimeout(http_.get(), static_cast<double>(patience_.answer.count()) / 1000, no_longer, nullptr);
        return true;
    }

    bool send(const std::string& pdf)
    {
        Ipp request{asking(IPP_OP_PRINT_JOB)};
        ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, "slip");
        ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, "application/pdf");
        const auto size = ippLength(request.get()) + pdf.size();
        const bool sent = cupsSendRequest(http_.get(), request.get(), path_.c_str(), size) == HTTP_STATUS_CONTINUE &&
                          cupsWriteRequestData(http_.get(), pdf.data(), pdf.size()) == HTTP_STATUS_CONTINUE;
        const Ipp answer{sent ? cupsGetResponse(http_.get(), path_.c_str()) : nullptr};
        const auto* id = answer ? ippFindAttribute(answer.get(), "job-id", IPP_TAG_INTEGER) : nullptr;
        if (!id || ippGetStatusCode(answer.get()) >= IPP_STATUS_ERROR_BAD_REQUEST) return false;
        id_ = ippGetInteger(const_cast<ipp_attribute_t*>(id), 0);
        return true;
    }

    std::optional<Printing> waited()
    {
        auto last = Printing::not_ready;
        for (const auto until = Time::now() + patience_.end; Time::now() < until;) {
            if (readable(stop_fd_, static_cast<int>(patience_.look_again.count()))) return given_up(std::nullopt);
            const Ipp job{asked(IPP_OP_GET_JOB_ATTRIBUTES, "job-state", "job-state-reasons")};
            const auto* state = job ? ippFindAttribute(job.get(), "job-state", IPP_TAG_ENUM) : nullptr;
            // A print service that keeps nothing has forgotten a job that is over.
            if (!state) return job ? Printing::printed : given_up(Printing::failed);
            switch (ippGetInteger(const_cast<ipp_attribute_t*>(state), 0)) {
            case IPP_JSTATE_COMPLETED: return given_up(Printing::printed);
            case IPP_JSTATE_ABORTED:
            case IPP_JSTATE_CANCELED: return given_up(Printing::failed);
            default: break;
            }
            if (const auto reason = printer_trouble()) {
                if (*reason == Printing::no_paper) return given_up(reason);
                last = *reason;
            }
        }
        return given_up(last);
    }

private:
    ipp_t* asking(ipp_op_t what) const
    {
        ipp_t* request = ippNewRequest(what);
        ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, address_.c_str());
        if (id_ != 0 && what != IPP_OP_GET_PRINTER_ATTRIBUTES) ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", id_);
        ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, user);
        return request;
    }

    ipp_t* asked(ipp_op_t what, const char* first, const char* second)
    {
        ipp_t* request = asking(what);
        const char* const wanted[] = {first, second};
        ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", 2, nullptr, wanted);
        return cupsDoRequest(http_.get(), request, path_.c_str());
    }

    std::optional<Printing> printer_trouble()
    {
        const Ipp printer{asked(IPP_OP_GET_PRINTER_ATTRIBUTES, "printer-state", "printer-state-reasons")};
        auto* reasons = printer ? ippFindAttribute(printer.get(), "printer-state-reasons", IPP_TAG_KEYWORD) : nullptr;
        std::optional<Printing> worst;
        for (int at = 0; reasons && at < ippGetCount(reasons); ++at) {
            const std::string_view reason = ippGetString(reasons, at, nullptr);
            if (reason.starts_with("media-empty") || reason.starts_with("media-needed")) return Printing::no_paper;
            if (reason.ends_with("-error") || reason.starts_with("cover-open") || reason.starts_with("offline") || reason.starts_with("paused"))
                worst = Printing::not_ready;
        }
        return worst;
    }

    /// Cancelled where it still runs, and its document removed ("purge-job" is the print service's own; printers pass it over).
    std::optional<Printing> given_up(std::optional<Printing> how)
    {
        ipp_t* request = asking(IPP_OP_CANCEL_JOB);
        ippAddBoolean(request, IPP_TAG_OPERATION, "purge-job", 1);
        ippDelete(cupsDoRequest(http_.get(), request, path_.c_str()));
        return how;
    }

    std::string address_, path_;
    int stop_fd_;
    QueuePatience patience_;
    Http http_;
    int id_ = 0;
};
}  // namespace

std::string address_of_queue(const std::string& name) { return "ipp://localhost:631/printers/" + name; }

std::optional<visit::Printing> print_at(const std::string& address, const std::string& pdf, int stop_fd, QueuePatience patience)
{
    if (readable(stop_fd, 0)) return std::nullopt;
    Job job{address, stop_fd, patience};
    if (!job.connect() || !job.send(pdf)) return readable(stop_fd, 0) ? std::nullopt : std::optional{Printing::failed};
    return job.waited();
}

}  // namespace kiosk::devices
