#include <fstream>

#include "kiosk/content/binary.h"
#include "kiosk/content/cases.h"
#include "kiosk/content/facts_file.h"
#include "kiosk/content/loader.h"
#include "kiosk/content/markdown.h"
#include "kiosk/content/pieces.h"
#include "kiosk/content/recordings.h"
#include "kiosk/content/settings.h"
#include "kiosk/content/yaml.h"
#include "kiosk/law/outcome.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/pack_copy.h"

namespace kiosk::fuzz {

namespace {
/// One small pack and one folder for all rounds; gone when the program ends.
const test::PackCopy& small_pack()
{
    static const test::PackCopy pack;
    return pack;
}

const law::RuleBook& small_rules()
{
    static const law::RuleBook rules = content::load_rules(small_pack().path).value();
    return rules;
}

std::filesystem::path scratch_file(std::string_view bytes)
{
    const auto file = small_pack().path / ".scratch";
    std::ofstream{file, std::ios::binary} << bytes;
    return file;
}

void require_located(const std::vector<content::Fault>& faults)
{
    require(!faults.empty(), "what is refused has a fault");
    for (const auto& fault : faults) require(!fault.message.empty() && !fault.file.empty(), "a fault says where and what");
}

/// A replaced file is put back, so that each round begins with the same pack.
class Replaced {
public:
    Replaced(std::string file, std::string_view bytes) : file_(std::move(file)), before_(small_pack().read(file_))
    {
        small_pack().write(file_, std::string{bytes});
    }
    ~Replaced() { small_pack().write(file_, before_); }
    Replaced(const Replaced&) = delete;
    Replaced& operator=(const Replaced&) = delete;

private:
    std::string file_, before_;
};

constexpr const char* files[] = {"pack.yaml",
                                 "areas.yaml",
                                 "pictures/house_poor.svg",
                                 "numbers.yaml",
                                 "holidays.yaml",
                                 "citations/law.yaml",
                                 "form/check.yaml",
                                 "form/request.yaml",
                                 "glossary/terms.yaml",
                                 "topics/held/topic.yaml",
                                 "topics/held/vi.md",
                                 "notices/timetable/vi.md",
                                 "words/vi/screens.yaml",
                                 "words/vi/questions.yaml",
                                 "paper/slip.yaml",
                                 "paper/statistics.yaml",
                                 "cases/cases.yaml",
                                 "rules/rules.yaml"};
constexpr content::Stamp stamp{1, 2};
}  // namespace

void yaml(std::string_view bytes)
{
    content::Faults faults;
    static_cast<void>(content::parse_yaml({"fuzz.yaml", std::string{bytes}}, faults));
}

void markdown(std::string_view bytes)
{
    content::Faults faults;
    for (const auto& passage : content::passages_of(bytes, "fuzz.md", 1, faults))
        for (const auto& mark : passage.marks)
            require(mark.begin <= mark.end && mark.end <= passage.text.size(), "a mark stands inside its passage");
}

void pieces(std::string_view bytes)
{
    std::string whole;
    std::size_t places = 0;
    for (const auto& piece : content::pieces_of(bytes)) {
        whole += piece.place ? '{' + piece.words + '}' : piece.words;
        places += piece.place ? 1 : 0;
        require(!piece.place || piece.recorded_as.empty(), "a place is not recorded");
        require(piece.recorded_as.size() <= bytes.size(), "a recording is bound to no more than its text");
    }
    require(whole == bytes, "pieces make up their text");
    require(places <= content::places_max, "a text has few places");
}

void facts(std::string_view bytes)
{
    const auto read = content::load_facts(scratch_file(bytes), small_rules());
    if (!read)
        require_located(read.error());
    else
        require(law::judge(small_rules(), *read, *base::parse_day("2026-11-23")).has_value(),
                "facts that are read can be judged");
}

void settings(std::string_view bytes)
{
    const auto read = content::read_settings(scratch_file(bytes));
    if (!read) return require(!read.error().detail.empty(), "refused settings say why");
    const auto again = content::read_settings(scratch_file(content::written(*read)));
    require(again.has_value() && content::written(*again) == content::written(*read), "written settings read back as the same");
}

void rules(std::string_view bytes)
{
    const Replaced replaced{"rules/rules.yaml", bytes};
    const auto book = content::load_rules(small_pack().path);
    if (!book) return require_located(book.error());
    law::Facts known;
    known.set("household", "poor");
    for (const auto* day : {"2017-12-31", "2018-01-01", "2026-12-31", "2027-01-01", "2999-12-31"})
        static_cast<void>(law::judge(*book, known, *base::parse_day(day)));
}

void pack(std::string_view bytes)
{
    if (bytes.empty()) return;
    const Replaced replaced{files[static_cast<unsigned char>(bytes.front()) % std::size(files)], bytes.substr(1)};
    const auto loaded = content::load(small_pack().path);
    if (!loaded)
        require_located(loaded.error());
    else {
        require(content::from_binary(content::binary_form(loaded->library, stamp), stamp).has_value(),
                "a loaded pack has a binary form that reads back");
        for (const auto& text : content::spoken_texts(loaded->library, "vi"))
            require(!text.recorded_as.empty(), "what can be recorded has words");
    }
    static_cast<void>(content::run_cases(small_pack().path));
}

void library(std::string_view bytes)
{
    const auto read = content::from_binary(content::framed(std::string{bytes}, stamp), stamp);
    if (read) static_cast<void>(content::binary_form(*read, stamp));
}

void write_pack_seeds(const std::filesystem::path& folder)
{
    const auto put = [&](const std::string& target, const std::string& name, const std::string& bytes) {
        std::filesystem::create_directories(folder / target);
        std::ofstream{folder / target / name, std::ios::binary} << bytes;
    };
    for (std::size_t i = 0; i < std::size(files); ++i)
        put("pack", std::to_string(i), std::string(1, static_cast<char>(i)) + small_pack().read(files[i]));
    put("pieces", "two places", "Câu {number} · còn khoảng {left} câu");
    put("rules", "small", small_pack().read("rules/rules.yaml"));
    put("settings", "usual", content::written(content::Settings{}));
    put("facts", "some", "age: 67\nhousehold: near_poor\nmatter_is_business: no\ncourt_date: 2026-11-27\n");
    constexpr std::size_t header = 48;
    put("library", "small", content::binary_form(content::load(small_pack().path).value().library, stamp).substr(header));
    put("library", "empty", content::binary_form({}, stamp).substr(header));
}

}  // namespace kiosk::fuzz
