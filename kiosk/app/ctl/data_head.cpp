/// kioskctl keys accept, clock confirm: what only a head may say about a data folder, each written into its audit.
#include <algorithm>
#include <iostream>

#include "kiosk/app/ctl/data_commands.h"
#include "kiosk/app/parts/new_folder.h"

namespace kiosk::app {

namespace {
struct Head {
    DataFolder folder;
    std::unique_ptr<flow::Opener> opener;
    std::unique_ptr<flow::StaffDoor> desk;
};

base::Result<Head> head_of(const HeadWords& words)
{
    auto folder = open_data_folder(words.data);
    if (!folder) return tl::unexpected(folder.error());
    auto opener = opener_for(*folder, words.keys);
    if (!opener) return tl::unexpected(opener.error());
    auto desk = connect_desk(*folder);
    if (!desk) return tl::unexpected(desk.error());
    return Head{std::move(*folder), std::move(*opener), std::move(*desk)};
}
}  // namespace

int accept_keys(const HeadWords& words)
{
    const auto head = head_of(words);
    if (!head) return said(head.error());
    const auto file = head->folder.path / public_keys_file;
    const auto named = vault::read_public_keys(file);
    if (!named) return said(named.error());
    const auto own = vault::read_one_public_key(keys_file_of(head->folder, words.keys.keys));
    if (!own) return said(own.error());
    // Whoever exchanged the file hopes for exactly this command.
    if (std::none_of(named->begin(), named->end(), [&](const vault::NamedKey& key) { return key.key == *own; }))
        return said(
            file.string() + ": your own key is not in it, so nobody here could read what is sealed to it; nothing was changed",
            2);
    const auto ids = vault::ids_in(file);
    if (!ids) return said(ids.error());
    if (auto pinned = head->desk->pin_keys(head->opener->staff_name(), head->opener->role(), *ids); !pinned)
        return said(pinned.error());
    auto out = OutJson::array();
    for (std::size_t i = 0; i < ids->size(); ++i) out.push_back({{"role", (*named)[i].role}, {"key", base::hex((*ids)[i])}});
    std::cout << out.dump() << '\n';
    return 0;
}

int confirm_clock(const HeadWords& words)
{
    const auto head = head_of(words);
    if (!head) return said(head.error());
    if (auto confirmed = head->desk->confirm_clock(head->opener->staff_name(), head->opener->role()); !confirmed)
        return said(confirmed.error());
    return 0;
}

}  // namespace kiosk::app
