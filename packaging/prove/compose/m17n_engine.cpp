// One line of keys -> one composed line, by vi-telex and vi-vni of Debian's libm17n and m17n-db (LGPL-2.1+).
#include <m17n.h>

#include <cstring>
#include <iostream>
#include <string>

namespace {

std::string utf8(MText* text)
{
    unsigned char bytes[4096];
    auto* converter = mconv_buffer_converter(msymbol("utf-8"), bytes, sizeof bytes);
    mconv_encode(converter, text);
    const std::string out{reinterpret_cast<char*>(bytes), static_cast<std::size_t>(converter->nbytes)};
    mconv_free_converter(converter);
    return out;
}

void set_new_style(MSymbol language, MSymbol name)
{
    MPlist* value = mplist();
    mplist_add(value, Minteger, reinterpret_cast<void*>(1));
    minput_config_variable(language, name, msymbol("tone-mark-on-last"), value);
    m17n_object_unref(value);
}

}  // namespace

int main(int count, char** given)
{
    if (count != 3) return 2;
    M17N_INIT();
    const auto language = msymbol("vi");
    const auto name = msymbol(given[1]);
    if (std::strcmp(given[2], "new") == 0) set_new_style(language, name);
    auto* method = minput_open_im(language, name, nullptr);
    if (!method) return 3;
    auto* context = minput_create_ic(method, nullptr);
    auto* text = mtext();
    std::string keys;
    while (std::getline(std::cin, keys)) {
        minput_reset_ic(context);
        mtext_del(text, 0, mtext_len(text));
        for (const char key : keys) {
            const char spelt[] = {key, 0};
            const auto symbol = msymbol(spelt);
            if (minput_filter(context, symbol, nullptr)) {
                minput_lookup(context, symbol, nullptr, text);
                continue;
            }
            if (minput_lookup(context, symbol, nullptr, text) != 0) mtext_cat_char(text, key);
        }
        auto out = utf8(text);
        if (context->preedit) out += utf8(context->preedit);
        std::cout << out << '\n';
    }
}
