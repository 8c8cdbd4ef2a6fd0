#include <array>
#include <iostream>
#include <string>
#include <utility>

#include "kiosk/app/ctl/commands.h"

namespace kiosk::app {

namespace {
CLI::App* found(CLI::App& in, const std::string& name)
{
    for (auto* command : in.get_subcommands([](const CLI::App*) { return true; }))
        if (command->get_name() == name) return command;
    return nullptr;
}

int not_built_yet(const std::string& name)
{
    std::cerr << name << ": not built yet\n";
    return 2;
}

void add_coming(CLI::App& in, const std::string& name, const std::string& about, Chosen& chosen)
{
    if (found(in, name)) return;
    auto* command = in.add_subcommand(name, about + " (not built yet)");
    command->allow_extras();
    when_chosen(command, chosen, std::make_shared<std::string>(name), not_built_yet);
}

CLI::App& group(CLI::App& app, const std::string& name, const std::string& about)
{
    if (auto* there = found(app, name)) return *there;
    auto* made = app.add_subcommand(name, about);
    made->require_subcommand(1);
    return *made;
}
}  // namespace

void add_coming_commands(CLI::App& app, Chosen& chosen)
{
    using Row = std::pair<const char*, const char*>;
    for (const auto& [name, about] : {Row{"sync", "send to and fetch from the centre"}, Row{"eligibility", "judge facts"},
                                      Row{"search", "search the library"}, Row{"compose", "Vietnamese typing"}})
        add_coming(app, name, about, chosen);
    auto& content = group(app, "content", "content packs");
    for (const auto& [name, about] :
         {Row{"check", "faults of a pack"}, Row{"cases", "golden cases"}, Row{"picture", "the question graph"},
          Row{"book", "the pack as one document"}, Row{"sign", "sign a pack"}, Row{"install", "install a signed pack"}})
        add_coming(content, name, about, chosen);
    add_coming(group(app, "keys", "keys for signing"), "sign-new", "a key for signing packs", chosen);
    auto& exchange = group(app, "exchange", "files between branch and centre");
    add_coming(exchange, "export", "write a file", chosen);
    add_coming(exchange, "import", "read a file", chosen);
}

}  // namespace kiosk::app
