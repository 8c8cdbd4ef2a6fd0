#pragma once
/// A print service that a test tells what to do: answers over IPP on a port of its own, and remembers what it was asked.
#include <cups/cups.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace kiosk::test {

class MadeUpQueue {
public:
    std::atomic<int> job_state{IPP_JSTATE_PROCESSING};
    std::atomic<bool> takes_jobs{true}, takes_documents{true}, out_of_paper{false}, forgets_jobs{false}, low_paper{false},
        stopped{false};
    std::atomic<int> busy{0};      ///< so many questions about a job, and wishes to cancel it, are put off
    std::atomic<int> hangs_up{0};  ///< so many wishes to cancel end without an answer

    MadeUpQueue() : listening_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in here{};
        here.sin_family = AF_INET;
        here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(::bind(listening_, reinterpret_cast<sockaddr*>(&here), sizeof here) == 0);
        REQUIRE(::listen(listening_, 4) == 0);
        socklen_t size = sizeof here;
        REQUIRE(::getsockname(listening_, reinterpret_cast<sockaddr*>(&here), &size) == 0);
        address = "ipp://127.0.0.1:" + std::to_string(ntohs(here.sin_port)) + "/ipp/print";
        thread_ = std::thread([this] { serve(); });
    }
    ~MadeUpQueue()
    {
        over_ = true;
        thread_.join();
        ::close(listening_);
    }
    MadeUpQueue(const MadeUpQueue&) = delete;
    MadeUpQueue& operator=(const MadeUpQueue&) = delete;

    std::string address;
    std::string document() { return read(document_); }
    /// Job name, user and format as they were told.
    std::string told() { return read(told_); }
    int purged() { return read(purged_); }
    int asked() { return read(asked_); }
    /// Lies there already: whose jobs, by number.
    struct Job {
        int id;
        std::string name, user;
    };
    void leave(std::vector<Job> jobs)
    {
        const std::lock_guard lock{mutex_};
        left_ = std::move(jobs);
    }
    std::vector<int> purged_ids() { return read(purged_ids_); }

private:
    template <class Value>
    Value read(const Value& value)
    {
        const std::lock_guard lock{mutex_};
        return value;
    }

    void serve()
    {
        while (!over_) {
            pollfd in{listening_, POLLIN, 0};
            if (::poll(&in, 1, 20) <= 0) continue;
            http_t* http = httpAcceptConnection(listening_, 1);
            while (http && !over_ && answer(http)) {
            }
            httpClose(http);
        }
    }

    bool answer(http_t* http)
    {
        while (!over_ && !httpWait(http, 20)) {
        }
        char path[256];
        http_state_t state = HTTP_STATE_WAITING;
        while (!over_ && (state = httpReadRequest(http, path, sizeof path)) == HTTP_STATE_WAITING) {
        }
        if (state != HTTP_STATE_POST) return false;
        http_status_t status = HTTP_STATUS_CONTINUE;
        while (!over_ && (status = httpUpdate(http)) == HTTP_STATUS_CONTINUE) {
        }
        if (status != HTTP_STATUS_OK && status != HTTP_STATUS_CONTINUE) return false;
        if (httpGetExpect(http) == HTTP_STATUS_CONTINUE) httpWriteResponse(http, HTTP_STATUS_CONTINUE);
        ipp_t* request = ippNew();
        for (ipp_state_t read = IPP_STATE_IDLE; !over_ && (read = ippRead(http, request)) != IPP_STATE_DATA;)
            if (read == IPP_STATE_ERROR) return ippDelete(request), false;
        std::string document;
        char block[4096];
        for (ssize_t got = 0; (got = httpRead2(http, block, sizeof block)) > 0;)
            document.append(block, static_cast<std::size_t>(got));
        if (ippGetOperation(request) == IPP_OP_CANCEL_JOB && hangs_up > 0) {
            --hangs_up;
            ippDelete(request);
            return false;
        }
        ipp_t* response = answered(request, document);
        httpClearFields(http);
        httpSetField(http, HTTP_FIELD_CONTENT_TYPE, "application/ipp");
        httpSetLength(http, ippLength(response));
        httpWriteResponse(http, HTTP_STATUS_OK);
        ippWrite(http, response);
        httpFlushWrite(http);
        ippDelete(request);
        ippDelete(response);
        return true;
    }

    ipp_t* answered(ipp_t* request, const std::string& document)
    {
        const std::lock_guard lock{mutex_};
        ++asked_;
        ipp_t* response = ippNewResponse(request);
        const auto words = [&](const char* name) {
            const char* found = ippGetString(ippFindAttribute(request, name, IPP_TAG_ZERO), 0, nullptr);
            return std::string{found ? found : ""};
        };
        switch (ippGetOperation(request)) {
        case IPP_OP_CREATE_JOB:
            if (!takes_jobs) {
                ippSetStatusCode(response, IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS);
                break;
            }
            told_ = words("job-name") + " " + words("requesting-user-name");
            ippAddInteger(response, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-id", 41);
            ippAddInteger(response, IPP_TAG_JOB, IPP_TAG_ENUM, "job-state", IPP_JSTATE_PENDING);
            break;
        case IPP_OP_SEND_DOCUMENT:
            if (!takes_documents) {
                ippSetStatusCode(response, IPP_STATUS_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED);
                break;
            }
            document_ = document;
            told_ += " " + words("document-format");
            break;
        case IPP_OP_GET_JOB_ATTRIBUTES:
            if (forgets_jobs)
                ippSetStatusCode(response, IPP_STATUS_ERROR_NOT_FOUND);
            else if (put_off())
                ippSetStatusCode(response, IPP_STATUS_ERROR_BUSY);
            else
                ippAddInteger(response, IPP_TAG_JOB, IPP_TAG_ENUM, "job-state", job_state);
            break;
        case IPP_OP_GET_PRINTER_ATTRIBUTES:
            ippAddInteger(response, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state",
                          stopped ? IPP_PSTATE_STOPPED : IPP_PSTATE_IDLE);
            ippAddString(response, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "printer-state-reasons", nullptr,
                         out_of_paper ? "media-empty-error"
                         : low_paper  ? "media-low"
                                      : "none");
            break;
        case IPP_OP_GET_JOBS:
            if (words("which-jobs") != "completed")
                for (const auto& job : left_) {
                    if (job.id != left_.front().id) ippAddSeparator(response);
                    ippAddInteger(response, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-id", job.id);
                    ippAddString(response, IPP_TAG_JOB, IPP_TAG_NAME, "job-name", nullptr, job.name.c_str());
                    ippAddString(response, IPP_TAG_JOB, IPP_TAG_NAME, "job-originating-user-name", nullptr, job.user.c_str());
                }
            break;
        case IPP_OP_CANCEL_JOB:
            if (ippGetBoolean(ippFindAttribute(request, "purge-job", IPP_TAG_BOOLEAN), 0))
                purged_ids_.push_back(ippGetInteger(ippFindAttribute(request, "job-id", IPP_TAG_INTEGER), 0));
            if (put_off())
                ippSetStatusCode(response, IPP_STATUS_ERROR_BUSY);
            else if (ippGetInteger(ippFindAttribute(request, "job-id", IPP_TAG_INTEGER), 0) == 41 &&
                     ippGetBoolean(ippFindAttribute(request, "purge-job", IPP_TAG_BOOLEAN), 0))
                ++purged_;
            break;
        default: ippSetStatusCode(response, IPP_STATUS_ERROR_OPERATION_NOT_SUPPORTED);
        }
        return response;
    }

    bool put_off() { return busy > 0 && busy-- > 0; }

    int listening_;
    std::atomic<bool> over_{false};
    std::thread thread_;
    std::mutex mutex_;
    std::string document_, told_;
    int purged_ = 0, asked_ = 0;
    std::vector<Job> left_;
    std::vector<int> purged_ids_;
};

}  // namespace kiosk::test
