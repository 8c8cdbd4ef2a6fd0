#include "kiosk/content/loader.h"

#include <fmt/format.h>

#include "kiosk/content/lint.h"

namespace kiosk::content {

namespace {
void warn_of_unread(const PackFiles& files, Faults& faults)
{
    for (const auto& path : files.untaken())
        if (!path.starts_with("cases/") && path != "search/cases.yaml" && path != "search/honest.yaml")
            faults.warn(path, 0, "nothing reads this file");
}

void read_everything(Reading& reading)
{
    if (!read_pack_info(reading)) return;
    read_citations(reading);
    read_holidays(reading);
    read_rules(reading);
    read_words(reading);
    read_suggestions(reading);
    read_questions(reading);
    read_areas(reading);
    read_terms(reading);
    read_topics(reading);
    read_notices(reading);
    read_phone_lines(reading);
    read_synonyms(reading);
    read_paper(reading);
    read_clocks(reading);
    read_case_rules(reading);
    read_paper_forms(reading);
    read_ministry(reading);
    read_recordings(reading);
    read_pictures(reading);
    check_words(reading);
    check_topics(reading);
    lint_jargon(reading);
    lint_uses(reading);
    lint_dead_ends(reading);
    lint_pictures(reading);
    count_missing(reading);
    warn_of_unread(reading.files, reading.faults);
}

/// What a bug of ours or a lack of memory throws becomes a fault too: a pack never ends the program.
template <class Read>
void guarded(Faults& faults, const std::filesystem::path& pack, Read read)
{
    try {
        read();
    } catch (const std::exception&) {
        faults.add(pack.string(), 0, "could not be read to its end");
    }
}

bool is_folder(const std::filesystem::path& pack, Faults& faults)
{
    std::error_code error;
    if (std::filesystem::is_directory(pack, error)) return true;
    faults.add(pack.string(), 0, "no such folder");
    return false;
}
}  // namespace

std::string Fault::text() const
{
    return line > 0 ? fmt::format("{}:{}: {}", file, line, message) : fmt::format("{}: {}", file, message);
}

tl::expected<Loaded, std::vector<Fault>> load(const std::filesystem::path& pack)
{
    Faults faults;
    Loaded loaded;
    if (is_folder(pack, faults))
        guarded(faults, pack, [&] {
            PackFiles files{pack, {}, faults};
            Reading reading{files, faults, loaded.library};
            read_everything(reading);
        });
    if (faults.any()) return tl::unexpected(std::move(faults).sorted());
    loaded.warnings = std::move(faults).sorted();
    return loaded;
}

tl::expected<law::RuleBook, std::vector<Fault>> load_rules(const std::filesystem::path& pack)
{
    Faults faults;
    Library library;
    if (is_folder(pack, faults))
        guarded(faults, pack, [&] {
            PackFiles files{pack, {"pack.yaml", "citations/", "rules/", "holidays.yaml"}, faults};
            Reading reading{files, faults, library};
            if (!read_pack_info(reading)) return;
            read_citations(reading);
            read_holidays(reading);
            read_rules(reading);
        });
    if (faults.any()) return tl::unexpected(std::move(faults).sorted());
    return std::move(library.rules);
}

}  // namespace kiosk::content
