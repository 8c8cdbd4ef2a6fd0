#pragma once
/// kioskctl run as a person runs it: the real program from a shell, in a folder of its own with what its commands need.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/scratch_folder.h"

namespace kiosk::support {

struct Ran {
    int code = -1;
    std::string out;
    std::string err;
};

class CtlFolder {
public:
    using Words = std::vector<std::string>;

    CtlFolder()
    {
        write("pass", "mot hai ba bon\n");
        write("new_pass", "nam sau bay tam\n");
    }
    ~CtlFolder()
    {
        for (const auto& data : data_folders_) end_store(data);
    }

    std::filesystem::path path(const std::string& name) const { return scratch_.path() / name; }
    void write(const std::string& name, const std::string& content) const
    {
        std::ofstream(path(name), std::ios::binary) << content;
    }
    std::string read(const std::string& name) const
    {
        std::ifstream in(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    /// A data folder whose keys and settings name it.
    void init(const std::string& data, const std::string& keys)
    {
        data_folders_.push_back(data);
        ran({"init", "--unit", "TT", "--data", data, "--keys", keys, "--passphrase-file", "pass"});
    }
    void will_hold_data(const std::string& data) { data_folders_.push_back(data); }

    /// `redirected`: what a shell adds, such as ">/dev/full". Standard input is `input`.
    Ran ran(const Words& words, const std::string& redirected = {}, const std::string& input = {}) const
    {
        write(".in", input);
        std::string line = "cd " + quoted(scratch_.path().string()) + " && rm -f .out && " +
                           quoted(std::string{KIOSK_BINARY_DIR} + "/kioskctl");
        for (const auto& word : words) line += ' ' + quoted(word);
        line += " <.in " + (redirected.empty() ? std::string{">.out"} : redirected) + " 2>.err";
        const int status = std::system(line.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read(".out"),
                without_root_notice(read(".err"))};
    }
    /// Tests run as root say so of every folder; what a command itself says stands alone.
    static std::string without_root_notice(std::string told)
    {
        if (!told.starts_with("kioskctl: running as root on ")) return told;
        return told.substr(std::min(told.size(), told.find('\n') + 1));
    }
    /// A command on `data` with the passphrase of its staff.
    Ran with_keys(Words words, const std::string& data = "data") const
    {
        words.insert(words.end(), {"--data", data, "--passphrase-file", "pass"});
        return ran(words);
    }
    std::size_t requests_in(const std::string& data = "data") const
    {
        const auto list = nlohmann::json::parse(ran({"requests", "list", "--data", data}).out, nullptr, false);
        return list.is_array() ? list.size() : 0;
    }
    /// The store's process is ours: it was started for this folder.
    void end_store(const std::string& data) const
    {
        const auto lock = path(data) / "store" / "lock";
        for (int tries = 0; tries < 400; ++tries) {
            std::ifstream in(lock);
            int number = 0;
            if (!(in >> number) || number <= 1) return;
            std::ifstream of("/proc/" + std::to_string(number) + "/cmdline");
            const std::string words{std::istreambuf_iterator<char>(of), {}};
            if (words.find(path(data).string()) == std::string::npos || ::kill(number, SIGTERM) != 0) return;
            usleep(10'000);
        }
    }

private:
    static std::string quoted(const std::string& word)
    {
        std::string out = "'";
        for (const char c : word) out += c == '\'' ? std::string{"'\\''"} : std::string(1, c);
        return out + "'";
    }

    ScratchFolder scratch_;
    std::vector<std::string> data_folders_;
};

}  // namespace kiosk::support
