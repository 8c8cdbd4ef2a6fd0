#pragma once
/// Codes as scanners send them, good and bad: cards with fields empty, blank or odd, slips, either of them damaged, and noise.
#include <array>
#include <random>
#include <string>
#include <vector>

namespace kiosk::test {

class ScannedCodes {
public:
    explicit ScannedCodes(std::mt19937& random) : random_(random) {}

    std::string next()
    {
        auto code = some_code();
        if (below(4) == 0)
            for (auto changes = below(4); changes > 0 && !code.empty(); --changes) damage(code);
        if (below(6) == 0) code = "\x02" + code + "\x03";
        if (below(4) == 0) code += any_of(std::array{"\r\n", "\n", "\r", "\t", " ", "\0"});
        return code;
    }

private:
    unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }
    template <std::size_t Count>
    std::string any_of(const std::array<const char*, Count>& some)
    {
        return some[below(Count)];
    }

    std::string some_code()
    {
        switch (below(14)) {
        case 0:
            return "TGPL1:" +
                   any_of(std::array{"BK-7K4M:K7M42QXD", ":", "", "::", "BK-7K4M:", ":K7M42QXD", "a:b:c", "BK-7K4M"});
        case 1: return std::string(below(3) == 0 ? 100'000 : below(3000), static_cast<char>(below(256)));
        case 2: {
            std::string noise(below(300), ' ');
            for (auto& byte : noise) byte = static_cast<char>(below(256));
            return noise;
        }
        default: return card();
        }
    }

    /// One or two things amiss with most: what is wrong in every field is no card.
    std::string card()
    {
        std::vector<std::string> fields{
            "012345678901", "123456789", "Nguyễn Thị Thử", "23111961", "Nữ", "Tổ 5, Xã Hai, Huyện Ba, Tỉnh Bốn", "01012022"};
        for (auto amiss = below(4); amiss > 0; --amiss) fields[below(static_cast<unsigned>(fields.size()))] = odd_field();
        if (below(8) == 0) fields.resize(below(12), odd_field());
        std::string code;
        for (const auto& field : fields) code += (&field == &fields.front() ? "" : "|") + field;
        return code;
    }
    std::string odd_field()
    {
        const std::array odd{",",
                             ",,",
                             " , ,",
                             "A",
                             "Ỵ",
                             "0",
                             "00001961",
                             "00091961",
                             "99999999",
                             "31021961",
                             "23/11/1961",
                             "1961",
                             "000000000000",
                             "012345678901",
                             "A12345678",
                             "nữ",
                             "NAM",
                             "Nam",
                             "H’Hen Niê",
                             "\u0301",
                             "\u202e",
                             "\xff",
                             "\xe1\xbb",
                             "\t",
                             "Xã Hai",
                             ",Xã Hai",
                             "Xã Hai,",
                             "'; DROP TABLE request;--"};
        if (below(3) == 0) return std::string(below(3), ' ');
        if (below(12) == 0) return std::string(below(400), 'A');
        return any_of(odd);
    }
    void damage(std::string& code)
    {
        const auto at = below(static_cast<unsigned>(code.size()));
        switch (below(4)) {
        case 0: code.erase(at, 1 + below(5)); break;
        case 1: code.insert(at, 1, static_cast<char>(below(256))); break;
        case 2: code.resize(at); break;
        default: code[at] = static_cast<char>(below(256));
        }
    }

    std::mt19937& random_;
};

}  // namespace kiosk::test
