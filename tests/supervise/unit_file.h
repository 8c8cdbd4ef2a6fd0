#pragma once
/// What a unit of packaging/systemd says of restarting and watching. Read by the tests, so that they try what is installed.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

namespace kiosk::support {

class UnitFile {
public:
    explicit UnitFile(const std::string& name)
    {
        const auto path = std::filesystem::path{KIOSK_SOURCE_DIR} / "packaging" / "systemd" / name;
        std::ifstream in{path};
        if (!in) throw std::runtime_error(path.string() + ": no such unit");
        for (std::string line; std::getline(in, line);) {
            const auto equals = line.find('=');
            if (line.empty() || line[0] == '#' || equals == line.npos) continue;
            lines_[line.substr(0, equals)] = line.substr(equals + 1);
        }
    }
    /// Empty: it does not say.
    std::string value(const std::string& key) const
    {
        const auto found = lines_.find(key);
        return found == lines_.end() ? std::string{} : found->second;
    }
    /// "100ms", "5s", or seconds without a unit; zero: it does not say.
    std::chrono::milliseconds time(const std::string& key) const
    {
        const auto text = value(key);
        if (text.empty()) return {};
        std::size_t used = 0;
        const auto number = std::stoll(text, &used);
        const auto unit = text.substr(used);
        if (unit == "ms") return std::chrono::milliseconds{number};
        if (unit.empty() || unit == "s") return std::chrono::seconds{number};
        if (unit == "min") return std::chrono::minutes{number};
        throw std::runtime_error(key + "=" + text + ": a time is expected");
    }

private:
    std::map<std::string, std::string> lines_;
};

}  // namespace kiosk::support
