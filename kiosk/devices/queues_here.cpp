#include "kiosk/devices/queues_here.h"

#include <cups/cups.h>

#include <memory>

namespace kiosk::devices {

namespace {
constexpr int patience_ms = 1000;

struct CloseLine {
    void operator()(http_t* line) const { httpClose(line); }
};
struct DropAnswer {
    void operator()(ipp_t* answer) const { ippDelete(answer); }
};
}  // namespace

std::vector<std::string> queues_here()
{
    std::vector<std::string> names;
    const std::unique_ptr<http_t, CloseLine> line{
        httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1, patience_ms, nullptr)};
    if (!line) return names;
    auto* question = ippNewRequest(IPP_OP_CUPS_GET_PRINTERS);
    ippAddString(question, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", nullptr, "printer-name");
    const std::unique_ptr<ipp_t, DropAnswer> answer{cupsDoRequest(line.get(), question, "/")};
    if (!answer) return names;
    for (auto* each = ippFirstAttribute(answer.get()); each != nullptr; each = ippNextAttribute(answer.get())) {
        const char* called = ippGetName(each);
        const char* name = ippGetString(each, 0, nullptr);
        if (called != nullptr && name != nullptr && std::string_view{called} == "printer-name") names.emplace_back(name);
    }
    return names;
}

}  // namespace kiosk::devices
