#include "kiosk/app/ctl/request_file.h"

#include <map>

#include "kiosk/app/ctl/located_json.h"
#include "kiosk/flow/handed_in.h"

namespace kiosk::app {

namespace {
using flow::Json;

struct PathFault {
    std::string item;  ///< "" or "[3]", the request in its list
    std::string path;  ///< within the request
    std::string expected;
};

class RequestFieldReader {
public:
    RequestFieldReader(const std::string& name, const law::RuleBook& rules, base::Day today)
        : name_(name), rules_(rules), today_(today)
    {
    }
    RequestFile out;

    void read(std::string_view text)
    {
        if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
        auto whole = read_json(text);
        const bool broken = !whole.faults.empty() && whole.faults.front().path.empty();
        if (broken && is_lines(text)) return read_lines(text);
        if (!whole.faults.empty()) return tell(whole.faults, 0);
        read_values(whole.value, text, 0);
    }

private:
    /// One JSON value a line: then the first line that is not blank is one, or was meant to be one.
    static bool is_lines(std::string_view text)
    {
        const auto begins = text.find_first_not_of(" \t\r\n");
        if (begins == std::string_view::npos) return false;
        const auto ends = text.find('\n', begins);
        const auto first = text.substr(begins, ends == std::string_view::npos ? ends : ends - begins);
        return first.find('}') != std::string_view::npos || read_json(first).faults.empty();
    }

    void read_lines(std::string_view text)
    {
        std::size_t line = 0;
        for (std::size_t at = 0; at < text.size(); ++line) {
            const auto end = std::min(text.find('\n', at), text.size());
            const auto one = text.substr(at, end - at);
            at = end + 1;
            if (one.find_first_not_of(" \t\r") == std::string_view::npos) continue;
            auto item = read_json(one);
            if (item.faults.empty())
                read_values(item.value, one, line);
            else
                tell(item.faults, line);
        }
    }

    /// One request or a list of them, whose text begins after so many lines of the file.
    void read_values(const Json& value, std::string_view text, std::size_t lines_before)
    {
        std::vector<PathFault> faults;
        std::set<std::string> places;
        std::vector<RequestToSubmit> taken;
        std::vector<std::string> items;
        const auto judge = [&](const Json& one, const std::string& item) {
            const auto checked = flow::handed_in_document(one, rules_, today_);
            if (!checked) {
                const auto& detail = checked.error().detail;
                const auto colon = std::min(detail.find(": "), detail.size());
                faults.push_back({item, detail.substr(0, colon), detail.substr(std::min(colon + 2, detail.size()))});
                places.insert({item, joined_path(item, faults.back().path)});
                return;
            }
            RequestToSubmit ready{1, base::RequestId::random(), one};
            if (checked->contains("id"))
                ready.id = base::RequestId::parse((*checked)["id"].get_ref<const std::string&>()).value_or(ready.id);
            taken.push_back(std::move(ready));
            items.push_back(item);
            places.insert(item);
        };
        if (value.is_array())
            for (std::size_t i = 0; i < value.size(); ++i) judge(value[i], '[' + std::to_string(i) + ']');
        else
            judge(value, {});

        const auto lines = lines_of(text, places);
        const auto line_at = [&](const std::string& path, std::size_t otherwise) {
            const auto found = lines.find(path);
            return found == lines.end() ? otherwise : lines_before + found->second;
        };
        for (const auto& fault : faults)
            tell(line_at(joined_path(fault.item, fault.path), line_at(fault.item, lines_before + 1)), fault.path,
                 fault.expected);
        for (std::size_t i = 0; i < taken.size(); ++i) keep(std::move(taken[i]), line_at(items[i], lines_before + 1));
        if (value.is_array() && value.empty()) tell(lines_before + 1, {}, "a request is expected");
    }

    /// The same id twice in one file would leave one of the two people without a request.
    void keep(RequestToSubmit request, std::size_t line)
    {
        request.line = line;
        const auto [before, fresh] = seen_.emplace(request.id, line);
        if (!fresh) return tell(line, "id", "the request on line " + std::to_string(before->second) + " has the same id");
        out.requests.push_back(std::move(request));
    }

    static std::string joined_path(const std::string& item, const std::string& path)
    {
        return item + (item.empty() || path.empty() ? "" : ".") + path;
    }

    void tell(const std::vector<JsonFault>& faults, std::size_t lines_before)
    {
        for (const auto& fault : faults) tell(lines_before + fault.line, fault.path, fault.expected);
    }
    void tell(std::size_t line, const std::string& path, const std::string& expected)
    {
        out.faults.push_back(name_ + ':' + std::to_string(line) + ": " + path + (path.empty() ? "" : ": ") + expected);
    }

    const std::string& name_;
    const law::RuleBook& rules_;
    base::Day today_;
    std::map<base::RequestId, std::size_t> seen_;  ///< its line
};
}  // namespace

RequestFile read_request_file(const std::string& text, const std::string& name, const law::RuleBook& rules, base::Day today)
{
    RequestFieldReader reader{name, rules, today};
    reader.read(text);
    if (reader.out.requests.empty() && reader.out.faults.empty())
        reader.out.faults.push_back(name + ":1: a request is expected");
    return std::move(reader.out);
}

}  // namespace kiosk::app
