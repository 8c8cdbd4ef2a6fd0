/// What a receipt printer would have put on its last paper: ESC/POS on standard input, a picture (PBM) on standard output.
/// Knows the commands that kiosk/paper/escpos.h sends and those by which a printer is asked; ends with 1 at any other byte, for
/// a printer would print it as a letter, and when nothing was cut.
#include <cstddef>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

using namespace std::string_view_literals;

struct Paper {
    std::size_t row_bytes = 0;
    std::string dots;
};

/// How many bytes a command without a picture has; 0: it is none that is known.
std::size_t length_of(std::string_view rest)
{
    constexpr std::string_view known[] = {"\x1b@"sv, "\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"sv, "\x10\x04\x02"sv,
                                          "\x10\x04\x04"sv, "\x1dr\x01"sv};
    for (const auto command : known)
        if (rest.starts_with(command)) return command.size();
    return 0;
}

bool take_strip(std::string_view& rest, Paper& paper)
{
    constexpr std::size_t head = 8;
    if (rest.size() < head) return false;
    const auto number = [&](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(rest[at])) |
               static_cast<std::size_t>(static_cast<unsigned char>(rest[at + 1])) << 8;
    };
    const auto row_bytes = number(4), size = row_bytes * number(6);
    if (rest.size() < head + size || (paper.row_bytes != 0 && paper.row_bytes != row_bytes)) return false;
    paper.row_bytes = row_bytes;
    paper.dots += rest.substr(head, size);
    rest.remove_prefix(head + size);
    return true;
}

bool last_cut(std::string_view rest, Paper& out)
{
    constexpr auto cut = "\x1dV\x42\x00"sv, strip = "\x1dv0\0"sv;
    Paper paper;
    while (!rest.empty()) {
        if (rest.starts_with(strip)) {
            if (!take_strip(rest, paper)) return false;
        } else if (rest.starts_with(cut)) {
            if (!paper.dots.empty()) out = paper;
            paper = {};
            rest.remove_prefix(cut.size());
        } else if (const auto length = length_of(rest)) {
            rest.remove_prefix(length);
        } else {
            return false;
        }
    }
    return out.row_bytes != 0;
}

}  // namespace

int main()
{
    const std::string bytes{std::istreambuf_iterator<char>{std::cin}, {}};
    Paper paper;
    if (!last_cut(bytes, paper)) {
        std::fputs("no whole paper of known commands\n", stderr);
        return 1;
    }
    std::cout << "P4\n" << paper.row_bytes * 8 << ' ' << paper.dots.size() / paper.row_bytes << '\n' << paper.dots;
    return std::cout.good() ? 0 : 1;
}
