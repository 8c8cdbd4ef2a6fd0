#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <string>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/base/utf8.h"
#include "kiosk/text/typing.h"

namespace kiosk::app {

namespace {

struct ComposeOptions {
    std::string method, style = "old";
};

/// One line out for each line in. A line that is no UTF-8 ends it: there is no honest answer to it.
int compose(const ComposeOptions& wanted)
{
    const auto method = wanted.method == "telex" ? text::Method::telex : text::Method::vni;
    const auto placement = wanted.style == "new" ? text::TonePlacement::new_style : text::TonePlacement::old_style;
    std::string keys;
    for (int line = 1; std::getline(std::cin, keys); ++line) {
        if (keys.ends_with('\r')) keys.pop_back();
        const auto clean = base::nfc(keys);
        if (!clean) {
            std::cerr << "standard input:" << line << ": expected text in UTF-8\n";
            return 1;
        }
        std::cout << text::composed(*clean, method, placement) << '\n';
    }
    return 0;
}

}  // namespace

void add_text_commands(CLI::App& app, Chosen& chosen)
{
    auto* command = app.add_subcommand("compose", "Vietnamese words from lines of Telex or VNI key strokes on standard input");
    const auto options = std::make_shared<ComposeOptions>();
    command->add_option("method", options->method, "telex or vni")->required()->check(CLI::IsMember({"telex", "vni"}));
    command->add_option("--style", options->style, "where the tone stands: old (hòa) or new (hoà)")
        ->check(CLI::IsMember({"old", "new"}))
        ->capture_default_str();
    when_chosen(command, chosen, options, compose);
}

}  // namespace kiosk::app
