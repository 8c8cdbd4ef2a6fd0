/// Papers of the desk: drawn for the preview, printed, saved. Each is noted in the log before it leaves the desk.
#include <filesystem>
#include <fstream>
#include <utility>

#include "kiosk/app/desk/desk_program.h"
#include "kiosk/base/try.h"
#include "kiosk/flow/paper_values.h"
#include "kiosk/flow/staff_log.h"
#include "kiosk/paper/form_layout.h"

namespace kiosk::app {

namespace intent = desk::intent;
using Print = desk::PaperPreview::Print;

namespace {
base::Result<void> save(const std::filesystem::path& folder, const std::string& name, const std::string& bytes)
{
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, fault);
    const auto file = folder / name;
    std::ofstream out{file, std::ios::binary | std::ios::trunc};
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, fault);
    if (!(out << bytes).flush()) return base::failure(base::ErrorKind::io, "the folder for papers cannot be written");
    return {};
}

Print told_of(visit::Printing printing)
{
    switch (printing) {
    case visit::Printing::printed: return Print::printed;
    case visit::Printing::sent: return Print::sent;
    default: return Print::failed;
    }
}
}  // namespace

std::string DeskProgram::paper_band() const
{
    return parts_.demo ? std::string{parts_.library.find_words("vi", "desk.paper.band").words} : std::string{};
}

/// A day sheet carries the newest line of the log that this member wrote, for `verify` to hold the log to.
void DeskProgram::add_anchor(desk::PaperJob& job)
{
    if (job.of != content::PaperSubject::day || !work_) return;
    const auto anchor = flow::log_anchor(work_->staff());
    if (!anchor) return;
    job.values.one["log_number"] = anchor->number;
    job.values.one["log_letters"] = anchor->letters;
}

void DeskProgram::draw_paper(desk::PaperJob job)
{
    const auto today = base::local_day(parts_.clock.wall());
    const auto* form = content::form_on(parts_.library, job.paper, today);
    intent::PaperDrawn drawn{job.paper, {}};
    add_anchor(job);
    if (form != nullptr) {
        const auto images = paper::form_images({*form, job.values, paper_band(), today}, job.width_px);
        if (!images) parts_.log.note(base::Event::fault_caught, images.error());
        if (images)
            for (const auto& image : *images) drawn.pages.push_back({{}, image.width_px, image.height_px, image.grey, 1});
    }
    happened(std::move(drawn));
}

base::Result<void> DeskProgram::note_paper(const desk::PaperJob& job)
{
    if (!work_) return base::failure(base::ErrorKind::denied, "the desk is locked");
    if (job.request) return work_->note_look(*job.request, flow::StaffAct::printed);
    return work_->note_desk("printed");
}

base::Result<desk::Intent> DeskProgram::paper_put(desk::PaperJob job, bool into_file)
{
    const auto today = base::local_day(parts_.clock.wall());
    const auto* form = content::form_on(parts_.library, job.paper, today);
    if (form == nullptr) return base::failure(base::ErrorKind::not_found, "no such form is in force today");
    if (!into_file && !printer_.is_there()) return base::failure(base::ErrorKind::unavailable, "there is no office printer");
    if (printer_.at_work() && !into_file) return base::failure(base::ErrorKind::busy, "a paper is on its way");
    TRY(note_paper(job));
    add_anchor(job);
    auto pdf = TRY(paper::form_pdf({*form, job.values, paper_band(), today}));
    if (!into_file) {
        TRY(printer_.begin(std::move(pdf), job.copies));
        return desk::Intent{intent::PaperEnded{Print::on_its_way, {}, {}}};
    }
    const auto name = flow::paper_file_name(*form, job.values);
    TRY(save(parts_.folder / "out", name, pdf));
    return desk::Intent{intent::PaperEnded{Print::saved, {}, name}};
}

void DeskProgram::put_on_paper(const desk::PaperJob& job, bool into_file)
{
    auto put = paper_put(job, into_file);
    if (!put) {
        parts_.log.note(base::Event::fault_caught, put.error());
        return happened(intent::PaperEnded{Print::failed, put.error().kind, {}});
    }
    happened(*put);
    // The print is part of what happened to the request.
    if (job.request) ask_store();
}

void DeskProgram::look_at_printer()
{
    const auto ended = printer_.ended();
    if (!ended) return;
    if (*ended && told_of(**ended) != Print::failed) return happened(intent::PaperEnded{told_of(**ended), {}, {}});
    happened(intent::PaperEnded{Print::failed, *ended ? base::ErrorKind::unavailable : ended->error().kind, {}});
}

}  // namespace kiosk::app
