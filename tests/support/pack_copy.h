#pragma once
/// A copy of the small pack in a temporary folder, to be spoilt one fault at a time.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace kiosk::test {

class PackCopy {
public:
    PackCopy() : PackCopy(std::filesystem::path{KIOSK_SOURCE_DIR} / "tests/fixtures/small_pack") {}
    explicit PackCopy(const std::filesystem::path& from)
    {
        auto name = (std::filesystem::temp_directory_path() / "kiosk-pack-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        path = name;
        std::filesystem::copy(from, path, std::filesystem::copy_options::recursive);
    }
    ~PackCopy()
    {
        std::error_code error;
        std::filesystem::remove_all(path, error);
    }
    PackCopy(const PackCopy&) = delete;
    PackCopy& operator=(const PackCopy&) = delete;

    std::string read(const std::string& file) const
    {
        std::ifstream in{path / file, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    void write(const std::string& file, const std::string& text) const
    {
        std::filesystem::create_directories((path / file).parent_path());
        std::ofstream{path / file, std::ios::binary} << text;
    }
    void replace(const std::string& file, const std::string& from, const std::string& to) const
    {
        auto text = read(file);
        const auto at = text.find(from);
        if (at == std::string::npos) throw std::runtime_error("the fixture does not hold: " + from);
        write(file, text.replace(at, from.size(), to));
    }
    void remove(const std::string& file) const { std::filesystem::remove_all(path / file); }

    std::filesystem::path path;
};

}  // namespace kiosk::test
