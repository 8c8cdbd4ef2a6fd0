#include "kiosk/app/ctl/author_support.h"

#include <iostream>

#include "kiosk/app/exit_code.h"
#include "kiosk/content/loader.h"

namespace kiosk::app {

int failed(const base::Error& error)
{
    std::cerr << error.detail << '\n';
    return exit_code_of(error.kind);
}

int check_failed(const base::Error& error)
{
    std::cerr << error.detail << '\n';
    return exit_code_of_check(error.kind);
}

std::optional<content::Library> loaded(const std::string& folder)
{
    auto result = content::load(folder);
    if (result) return std::move(result->library);
    for (const auto& fault : result.error()) std::cerr << fault.text() << '\n';
    return std::nullopt;
}

CLI::App* subject(CLI::App& app, const std::string& name, const std::string& about)
{
    for (auto* there : app.get_subcommands([&](CLI::App* one) { return one->get_name() == name; })) return there;
    auto* made = app.add_subcommand(name, about);
    made->require_subcommand(1);
    return made;
}

}  // namespace kiosk::app
