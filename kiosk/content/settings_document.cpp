#include "kiosk/content/settings_document.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>

#include "kiosk/base/utf8.h"
#include "kiosk/content/settings_values.h"

namespace kiosk::content {

namespace {
using base::ErrorKind;

constexpr std::size_t document_bytes_max = 256 * 1024;

/// Hears where a document begins, and nothing else.
struct DocumentStarts final : YAML::EventHandler {
    int line = 0;
    void OnDocumentStart(const YAML::Mark& mark) override { line = mark.line + 1; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

/// At most two are looked for: `YAML::LoadAll` never ends on some broken text.
std::optional<int> line_of_second_document(const std::string& text)
{
    std::istringstream in{text};
    YAML::Parser parser{in};
    DocumentStarts starts;
    if (!parser.HandleNextDocument(starts) || !parser.HandleNextDocument(starts)) return std::nullopt;
    return starts.line;
}

}  // namespace

base::Result<void> read_document(const std::filesystem::path& file, const std::function<void(const YAML::Node& root)>& use)
{
    const auto at_line = [&](int line, const std::string& message) {
        return base::failure(ErrorKind::invalid_input, fmt::format("{}:{}: {}", file.string(), line, message));
    };
    std::error_code error;
    // Asked first: opening a pipe would wait for whoever writes into it.
    if (!std::filesystem::is_regular_file(file, error)) return base::failure(ErrorKind::io, file.string() + ": cannot be read");
    std::ifstream in{file, std::ios::binary};
    if (!in) return base::failure(ErrorKind::io, file.string() + ": cannot be read");
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (text.size() > document_bytes_max) return at_line(1, "expected a file of at most 256 KiB");
    if (!base::valid_utf8(text)) return at_line(1, "expected text in UTF-8");
    try {
        if (const auto line = line_of_second_document(text))
            return at_line(*line, "expected one YAML document; a second begins here");
        use(YAML::Load(text));
        return {};
    } catch (const Refused& refused) {
        return at_line(refused.line, refused.expected);
    } catch (const YAML::Exception& fault) {
        return at_line(std::max(fault.mark.line, 0) + 1, "expected YAML: " + fault.msg);
    }
}

}  // namespace kiosk::content
