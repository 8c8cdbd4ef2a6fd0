#pragma once
/// A folder of its own for one test, gone afterwards.
#include <stdlib.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace kiosk::support {

class ScratchFolder {
public:
    ScratchFolder() : ScratchFolder(std::filesystem::temp_directory_path()) {}
    explicit ScratchFolder(const std::filesystem::path& below)
    {
        std::string name = (below / "kiosk-test-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no scratch folder");
        path_ = name;
    }
    ~ScratchFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

    /// Where nothing waits for a disk, if the machine has such a place.
    static std::filesystem::path in_memory()
    {
        std::error_code fault;
        const std::filesystem::path memory{"/dev/shm"};
        return std::filesystem::is_directory(memory, fault) ? memory : std::filesystem::temp_directory_path();
    }

private:
    std::filesystem::path path_;
};

}  // namespace kiosk::support
