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

void read_everything(LoadPass& pass)
{
    if (!read_pack_info(pass)) return;
    read_citations(pass);
    read_holidays(pass);
    read_rules(pass);
    read_words(pass);
    read_suggestions(pass);
    read_questions(pass);
    read_areas(pass);
    read_terms(pass);
    read_topics(pass);
    read_notices(pass);
    read_phone_lines(pass);
    read_synonyms(pass);
    read_paper(pass);
    read_clocks(pass);
    read_case_rules(pass);
    read_paper_forms(pass);
    read_ministry(pass);
    read_recordings(pass);
    read_pictures(pass);
    check_words(pass);
    check_topics(pass);
    lint_jargon(pass);
    lint_uses(pass);
    lint_dead_ends(pass);
    lint_pictures(pass);
    count_missing(pass);
    warn_of_unread(pass.files, pass.faults);
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
            LoadPass pass{files, faults, loaded.library};
            read_everything(pass);
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
            LoadPass pass{files, faults, library};
            if (!read_pack_info(pass)) return;
            read_citations(pass);
            read_holidays(pass);
            read_rules(pass);
        });
    if (faults.any()) return tl::unexpected(std::move(faults).sorted());
    return std::move(library.rules);
}

}  // namespace kiosk::content
