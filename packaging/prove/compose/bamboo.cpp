// One line of keys -> one composed line, by the engine in Debian's fcitx5-bamboo (LGPL-2.1+), through the C functions its
// library exports. The third argument is the path of libbamboo.so.
#include <dlfcn.h>
#include <fcntl.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>

namespace {

/// As fcitx5-bamboo declares it; a field it does not know yet stands last.
struct Options {
    bool restore_foreign, free_dd, macros, capital_macros, spell_check_by_words;
    const char* charset;
    bool new_style, free_marking;
};

template <class Function>
Function function(void* library, const char* name)
{
    auto* found = dlsym(library, name);
    if (!found) {
        std::cerr << "libbamboo.so has no " << name << '\n';
        std::exit(3);
    }
    return reinterpret_cast<Function>(found);
}

std::string taken(char* text)
{
    std::string out = text ? text : "";
    std::free(text);
    return out;
}

}  // namespace

int main(int count, char** given)
{
    if (count != 4) return 2;
    auto* library = dlopen(given[3], RTLD_NOW);
    if (!library) {
        std::cerr << dlerror() << '\n';
        return 3;
    }
    function<void (*)()>(library, "Init")();
    const auto new_dictionary = function<std::uintptr_t (*)(std::uintptr_t)>(library, "NewDictionary");
    const auto new_macros = function<std::uintptr_t (*)(char**)>(library, "NewMacroTable");
    const auto new_engine = function<std::uintptr_t (*)(const char*, std::uintptr_t, std::uintptr_t)>(library, "NewEngine");
    const auto set = function<void (*)(std::uintptr_t, Options*)>(library, "EngineSetOption");
    const auto reset = function<void (*)(std::uintptr_t)>(library, "ResetEngine");
    const auto press = function<bool (*)(std::uintptr_t, std::uint32_t, std::uint32_t)>(library, "EngineProcessKeyEvent");
    const auto commit = function<char* (*)(std::uintptr_t)>(library, "EnginePullCommit");

    char* no_macros[] = {nullptr};
    const auto dictionary = new_dictionary(static_cast<std::uintptr_t>(open("/dev/null", O_RDONLY)));
    const auto engine = new_engine(std::strcmp(given[1], "telex") == 0 ? "Telex" : "VNI", dictionary, new_macros(no_macros));
    Options options{true, true, false, false, false, "Unicode", std::strcmp(given[2], "new") == 0, true};
    set(engine, &options);

    std::string keys;
    while (std::getline(std::cin, keys)) {
        reset(engine);
        taken(commit(engine));
        std::string out;
        for (const char key : keys + ' ') {
            const bool used = press(engine, static_cast<unsigned char>(key), key >= 'A' && key <= 'Z' ? 1 : 0);
            out += taken(commit(engine));
            if (!used) out += key;
        }
        if (out.ends_with(' ')) out.pop_back();
        std::cout << out << '\n';
    }
}
