/// kioskctl keys accept, clock confirm, series confirm, staff power: what only a head may say about a data folder, each an
/// event of its log.
#include <algorithm>
#include <iostream>
#include <regex>

#include "kiosk/app/ctl/data_commands.h"
#include "kiosk/app/parts/new_folder.h"
#include "kiosk/base/try.h"

namespace kiosk::app {

namespace {
struct Head {
    base::SystemClock clock;
    DataFolder folder;
    StaffAtWork at;
};

base::Result<std::unique_ptr<Head>> head_of(const HeadWords& words)
{
    auto out = std::make_unique<Head>();
    out->folder = TRY(open_data_folder(words.data));
    out->at = TRY(signed_in(out->folder, words.keys, out->clock));
    return out;
}

/// About the log itself.
int asked(const Head& head, record::Wish wish)
{
    const auto done = head.at.work->staff().append(record::log_subject, std::move(wish));
    return done ? 0 : said(done.error());
}

/// "TT.TGTT.2026=41"
base::Result<record::SeriesLast> series_in(const std::string& text)
{
    const std::regex form{R"(([A-Z0-9]{1,12})\.(TGTT|TV|DDNTT)\.([2-9][0-9]{3})=([0-9]{1,6}))"};
    std::smatch parts;
    if (!std::regex_match(text, parts, form))
        return base::failure(base::ErrorKind::invalid_input,
                             text + ": a book and its last number are written UNIT.FORM.YEAR=NUMBER, such as TT.TGTT.2026=41");
    return record::SeriesLast{parts[1], parts[2], std::stoll(parts[3]), std::stoll(parts[4])};
}
}  // namespace

int accept_keys(const HeadWords& words)
{
    const auto head = head_of(words);
    if (!head) return said(head.error());
    const auto file = (*head)->folder.path / public_keys_file;
    const auto named = vault::read_public_keys(file);
    if (!named) return said(named.error());
    const auto own = vault::read_one_public_key(keys_file_of((*head)->folder, words.keys.keys));
    if (!own) return said(own.error());
    // Whoever exchanged the file hopes for exactly this command.
    if (std::none_of(named->begin(), named->end(), [&](const vault::NamedKey& key) { return key.key == *own; }))
        return said(
            file.string() + ": your own key is not in it, so nobody here could read what is sealed to it; nothing was changed",
            2);
    record::ChangeKeys wish;
    for (const auto& one : *named) wish.keys.push_back(one.key);
    if (const int refused = asked(**head, std::move(wish)); refused != 0) return refused;
    const auto ids = vault::ids_in(file);
    if (!ids) return said(ids.error());
    auto out = OutJson::array();
    for (std::size_t i = 0; i < ids->size(); ++i) out.push_back({{"role", (*named)[i].role}, {"key", base::hex((*ids)[i])}});
    std::cout << out.dump() << '\n';
    return 0;
}

int confirm_clock(const HeadWords& words)
{
    const auto head = head_of(words);
    return head ? asked(**head, record::ConfirmClock{}) : said(head.error());
}

int confirm_series(const SeriesWords& words)
{
    record::ConfirmSeries wish;
    for (const auto& text : words.numbers) {
        const auto one = series_in(text);
        if (!one) return said(one.error());
        wish.series.push_back(*one);
    }
    const auto head = head_of(words);
    return head ? asked(**head, std::move(wish)) : said(head.error());
}

int change_power(const PowerWords& words)
{
    const auto role = record::role_named(words.role);
    const auto power = record::power_named(words.power);
    const auto grant = record::grant_named(words.grant);
    if (!role) return said(role.error());
    if (!power) return said(power.error());
    if (!grant) return said(grant.error());
    const auto head = head_of(words);
    return head ? asked(**head, record::ChangePower{*power, *role, *grant}) : said(head.error());
}

}  // namespace kiosk::app
