// One line of keys -> one composed line, by kiosk/text. Ends with 1 when typing key by key ends in something else.
#include <cstring>
#include <iostream>
#include <string>

#include "kiosk/text/typing.h"

int main(int count, char** given)
{
    using namespace kiosk::text;
    if (count != 3) return 2;
    const auto method = std::strcmp(given[1], "telex") == 0 ? Method::telex : Method::vni;
    const auto placement = std::strcmp(given[2], "new") == 0 ? TonePlacement::new_style : TonePlacement::old_style;
    std::string keys;
    bool same = true;
    while (std::getline(std::cin, keys)) {
        Typing typing;
        for (const char key : keys) typing = after_key(std::move(typing), {&key, 1}, method, placement);
        same = same && typing.text == composed(keys, method, placement);
        std::cout << typing.text << '\n';
    }
    if (!same) std::cerr << "composed() and after_key() differ\n";
    return same ? 0 : 1;
}
