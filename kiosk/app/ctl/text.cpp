#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <string>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/base/utf8.h"
#include "kiosk/text/typing.h"

namespace kiosk::app {

namespace {

/// One line out for each line in. A line that is no UTF-8 ends it: there is no honest answer to it.
int compose(text::Method method, text::TonePlacement placement)
{
    std::string keys;
    for (int line = 1; std::getline(std::cin, keys); ++line) {
        if (keys.ends_with('\r')) keys.pop_back();
        const auto clean = base::nfc(keys);
        if (!clean) {
            fmt::print(stderr, "standard input:{}: expected text in UTF-8\n", line);
            return 1;
        }
        std::cout << text::composed(*clean, method, placement) << '\n';
    }
    std::cout.flush();
    return std::cout ? 0 : 3;
}

}  // namespace

void add_text_commands(CLI::App& app, Chosen& chosen)
{
    auto* command = app.add_subcommand("compose", "Vietnamese words from lines of Telex or VNI key strokes on standard input");
    const auto method = std::make_shared<std::string>();
    const auto style = std::make_shared<std::string>("old");
    command->add_option("method", *method, "telex or vni")->required()->check(CLI::IsMember({"telex", "vni"}));
    command->add_option("--style", *style, "where the tone stands: old (hòa) or new (hoà)")
        ->check(CLI::IsMember({"old", "new"}))
        ->capture_default_str();
    command->callback([&chosen, method, style] {
        chosen = [method, style] {
            return compose(*method == "telex" ? text::Method::telex : text::Method::vni,
                           *style == "new" ? text::TonePlacement::new_style : text::TonePlacement::old_style);
        };
    });
}

}  // namespace kiosk::app
