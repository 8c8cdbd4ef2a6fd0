/// kioskctl content picture, book, slip, statistics, paper: what an author or a lawyer looks at on paper.
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <memory>

#include "kiosk/app/ctl/author_support.h"
#include "kiosk/app/ctl/commands.h"
#include "kiosk/author/picture.h"
#include "kiosk/base/counted.h"
#include "kiosk/paper/book.h"
#include "kiosk/paper/form_layout.h"
#include "kiosk/paper/form_sample.h"
#include "kiosk/paper/slip.h"
#include "kiosk/paper/statistics.h"

namespace kiosk::app {

namespace {
struct PrintOptions {
    std::string folder, file, language = "vi", form;
    bool as_text = false;
};

/// Into the file, or onto standard output where none is named.
int put(const std::string& bytes, const std::string& file)
{
    if (file.empty())
        return (std::cout << bytes).flush() ? 0 : failed({base::ErrorKind::io, "standard output cannot be written"});
    std::ofstream out{file, std::ios::binary};
    if (!(out << bytes).flush()) return failed({base::ErrorKind::io, file + ": cannot be written"});
    return 0;
}

int picture(const PrintOptions& wanted)
{
    const auto library = loaded(wanted.folder);
    if (!library) return 1;
    const auto svg = author::picture_of(*library);
    return put(svg, wanted.file);
}

int book(const PrintOptions& wanted)
{
    const auto library = loaded(wanted.folder);
    if (!library) return 1;
    const auto file = wanted.file.empty() ? fmt::format("{}-{}.pdf", library->pack.id, library->pack.version) : wanted.file;
    const auto pages = paper::print_book(*library, file);
    if (!pages) return failed(pages.error());
    std::cerr << fmt::format("{}: {}\n", file, base::counted(*pages, "page"));
    return 0;
}

int slip(const PrintOptions& wanted)
{
    const auto library = loaded(wanted.folder);
    if (!library) return 1;
    const auto settings = paper::sample_settings();
    const auto receipt = paper::sample_receipt();
    const auto pdf = paper::slip_pdf({*library, settings, receipt, wanted.language, "MẪU · SAMPLE"});
    if (!pdf) return failed(pdf.error());
    return put(*pdf, wanted.file);
}

int statistics(const PrintOptions& wanted)
{
    const auto library = loaded(wanted.folder);
    if (!library) return 1;
    const auto empty = paper::empty_statistics(*library, wanted.language, {"TT", "CN1"});
    if (wanted.as_text) return put(paper::written(empty), wanted.file);
    const auto pages =
        paper::print_statistics(empty, library->pack.checked_on, wanted.file.empty() ? "/dev/stdout" : wanted.file);
    return pages ? 0 : failed(pages.error());
}

int form_with_sample(const PrintOptions& wanted)
{
    const auto library = loaded(wanted.folder);
    if (!library) return 1;
    const auto today = base::local_day(base::SystemClock{}.wall());
    const auto* form = content::form_named(*library, wanted.form, today);
    if (form == nullptr) {
        std::string names;
        for (const auto& each : library->paper_forms) names += (names.empty() ? "" : ", ") + each.paper;
        return failed({base::ErrorKind::invalid_input, "no form of this name is in force today; there are " + names});
    }
    const auto pdf = paper::form_pdf({*form, paper::sample_values(*form), "MẪU · SAMPLE", today});
    return pdf ? put(*pdf, wanted.file) : failed(pdf.error());
}
}  // namespace

void add_printing_commands(CLI::App& app, Chosen& chosen)
{
    const auto wanted = std::make_shared<PrintOptions>();
    const auto choose = [&chosen, wanted](CLI::App* command, int (*act)(const PrintOptions&)) {
        when_chosen(command, chosen, wanted, act);
        return command;
    };
    auto* content = subject(app, "content", "What an author of a content pack needs");
    auto* show = choose(content->add_subcommand("picture", "The questions as a picture (SVG)"), picture);
    show->add_option("DIR", wanted->folder, "the pack")->required();
    show->add_option("-o,--out", wanted->file, "file to write (standard output)");
    auto* print = choose(content->add_subcommand("book", "The whole pack as a PDF for a lawyer's signature"), book);
    print->add_option("DIR", wanted->folder, "the pack")->required();
    print->add_option("-o,--out", wanted->file, "file to write (PACK-VERSION.pdf)");
    auto* receipt = choose(content->add_subcommand("slip", "The slip of 80 mm with a made-up receipt, as PDF"), slip);
    auto* table = choose(content->add_subcommand("statistics", "The half-year report's empty table, as PDF"), statistics);
    for (auto* command : {receipt, table}) {
        command->add_option("DIR", wanted->folder, "the pack")->required();
        command->add_option("-o,--out", wanted->file, "file to write (standard output)");
        command->add_option("--lang", wanted->language, "language of the words (vi)");
    }
    auto* paper = choose(content->add_subcommand("paper", "An official paper with made-up values, as PDF"), form_with_sample);
    paper->add_option("DIR", wanted->folder, "the pack")->required();
    paper->add_option("FORM", wanted->form, "the paper's name or the form's code, such as refusal or 08-TP-TGPL")->required();
    paper->add_option("-o,--out", wanted->file, "file to write (standard output)");
    table->add_flag("--text", wanted->as_text, "plain text instead of PDF");
}

}  // namespace kiosk::app
