// One line of keys -> one composed line, by the engine of UniKey (Debian source package ibus-unikey, GPL-2+).
// Built only in the proof, from sources fetched when it runs; no part of the product.
#include <cstring>
#include <iostream>
#include <string>

#include "charset.h"
#include "unikey.h"

namespace {

void without_last(std::string& text, int letters)
{
    while (letters-- > 0 && !text.empty()) {
        while (text.size() > 1 && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
        text.pop_back();
    }
}

}  // namespace

int main(int count, char** given)
{
    if (count != 3) return 2;
    UnikeySetup();
    UnikeySetOutputCharset(CONV_CHARSET_XUTF8);
    UnikeyOptions options;
    CreateDefaultUnikeyOptions(&options);
    options.modernStyle = std::strcmp(given[2], "new") == 0;
    options.autoNonVnRestore = 1;
    UnikeySetOptions(&options);
    UnikeySetInputMethod(std::strcmp(given[1], "telex") == 0 ? UkTelex : UkVni);

    std::string keys;
    while (std::getline(std::cin, keys)) {
        UnikeyResetBuf();
        std::string out;
        for (const char key : keys + ' ') {
            UnikeySetCapsState(key >= 'A' && key <= 'Z', 0);
            UnikeyFilter(static_cast<unsigned char>(key));
            without_last(out, UnikeyBackspaces);
            if (UnikeyBufChars > 0)
                out.append(reinterpret_cast<const char*>(UnikeyBuf), static_cast<std::size_t>(UnikeyBufChars));
            else if (UnikeyBackspaces == 0)
                out += key;
        }
        if (out.ends_with(' ')) out.pop_back();
        std::cout << out << '\n';
    }
    UnikeyCleanup();
}
