#include "kiosk/paper/sheet_inner.h"

namespace kiosk::paper {

namespace {
struct Look {
    const char* font;
    Colour colour;
    double before, after;
};

Look look_of_heading(int level)
{
    switch (level) {
    case 1: return {"Inter Bold 22", ink, 0, 8};
    case 2: return {"Inter Bold 15", teal, 14, 4};
    default: return {"Inter SemiBold 11.5", ink, 8, 2};
    }
}

Look look_of(Sheet::Style style)
{
    switch (style) {
    case Sheet::Style::quiet: return {"Inter 8.5", quiet, 0, 3};
    case Sheet::Style::citation: return {"Inter Medium 8.5", gold, 0, 3};
    case Sheet::Style::strong: return {"Inter SemiBold 10", ink, 0, 4};
    case Sheet::Style::body: break;
    }
    return {"Inter 10", ink, 0, 4};
}

/// Cairo's own way to a file does not tell that the disk was full when the last bytes left its buffer.
cairo_status_t write_bytes(void* file, const unsigned char* bytes, unsigned count)
{
    auto& out = *static_cast<std::ofstream*>(file);
    return out.write(reinterpret_cast<const char*>(bytes), count) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}
}  // namespace

Sheet::Sheet(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}
Sheet::~Sheet() = default;
Sheet::Sheet(Sheet&&) noexcept = default;
Sheet& Sheet::operator=(Sheet&&) noexcept = default;

base::Result<Sheet> Sheet::open(const std::filesystem::path& file, const SheetInfo& info)
{
    auto inner = std::make_unique<Inner>();
    inner->info = info;
    if (!file.empty()) inner->file.open(file, std::ios::binary);
    if (!inner->file) return base::failure(base::ErrorKind::io, file.string() + ": cannot be written");
    inner->surface =
        cairo_pdf_surface_create_for_stream(file.empty() ? nullptr : write_bytes, &inner->file, page_width, page_height);
    if (cairo_surface_status(inner->surface) != CAIRO_STATUS_SUCCESS)
        return base::failure(base::ErrorKind::io, file.string() + ": cannot be written");
    cairo_pdf_surface_set_metadata(inner->surface, CAIRO_PDF_METADATA_TITLE, info.title.c_str());
    cairo_pdf_surface_set_metadata(inner->surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                   (base::iso(info.made_on) + "T00:00:00+07:00").c_str());
    inner->cairo = cairo_create(inner->surface);
    return Sheet{std::move(inner)};
}

void Sheet::heading(std::string_view words, int level)
{
    const auto look = look_of_heading(level);
    const auto layout = inner_->laid_out(words, look.font, text_width);
    // A heading never stands alone at the foot of a page.
    inner_->need(inner_->height_of(layout.get()) + look.before + 60);
    if (inner_->y > margin) inner_->y += look.before;
    if (level < 3) {
        const std::string title{words};
        inner_->contents.push_back({title, level, inner_->pages});
        cairo_pdf_surface_add_outline(inner_->surface, CAIRO_PDF_OUTLINE_ROOT, title.c_str(),
                                      fmt::format("page={}", inner_->pages).c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
    inner_->put(layout.get(), margin, look.colour);
    inner_->y += look.after;
}

void Sheet::title(std::string_view words)
{
    const auto look = look_of_heading(1);
    inner_->put(inner_->laid_out(words, look.font, text_width).get(), margin, look.colour);
    inner_->y += look.after;
}

void Sheet::paragraph(std::string_view words, Style style)
{
    const auto look = look_of(style);
    const auto layout = inner_->laid_out(words, look.font, text_width);
    inner_->put(layout.get(), margin, look.colour);
    inner_->y += look.after;
}

void Sheet::item(std::string_view mark, std::string_view words) { inner_->hanging(mark, "Inter SemiBold 10", words, 24); }

void Sheet::pair(std::string_view label, std::string_view words) { inner_->hanging(label, "Inter 9", words, 150); }

void Sheet::signature_box(std::string_view heading_words, std::string_view who)
{
    constexpr double height = 46 * points_per_mm;
    inner_->need(height + 10);
    inner_->y += 8;
    const double box_top = inner_->y;
    cairo_set_source_rgb(inner_->cairo, rule.r, rule.g, rule.b);
    cairo_set_line_width(inner_->cairo, 1);
    cairo_rectangle(inner_->cairo, margin, box_top, text_width, height);
    cairo_stroke(inner_->cairo);
    const auto title = inner_->laid_out(heading_words, "Inter SemiBold 10", text_width - 20);
    const auto below = inner_->laid_out(who, "Inter 9", text_width - 20);
    inner_->y = box_top + 8;
    inner_->put(title.get(), margin + 10, ink);
    inner_->put(below.get(), margin + 10, quiet);
    inner_->y = box_top + height + 8;
}

const std::vector<Sheet::Entry>& Sheet::contents() const { return inner_->contents; }

void Sheet::entry(const Entry& entry)
{
    const bool first = entry.level == 1;
    const double indent = first ? 0 : 14;
    const auto words = inner_->laid_out(entry.words, first ? "Inter SemiBold 10" : "Inter 9.5", text_width - indent - 40);
    const auto page = inner_->laid_out(fmt::format("{}", entry.page), first ? "Inter SemiBold 10" : "Inter 9.5", text_width);
    pango_layout_set_alignment(page.get(), PANGO_ALIGN_RIGHT);
    if (first) inner_->y += 4;
    inner_->need(inner_->height_of(words.get()));
    cairo_set_source_rgb(inner_->cairo, ink.r, ink.g, ink.b);
    cairo_move_to(inner_->cairo, margin, inner_->y);
    pango_cairo_show_layout(inner_->cairo, page.get());
    inner_->put(words.get(), margin + indent, ink);
    inner_->y += 2;
}

void Sheet::drawing(double width, double height, double scale, const std::function<void(_cairo*)>& draw)
{
    constexpr double frame = 12;
    width *= scale;
    height *= scale;
    inner_->need(height + 2 * frame);
    cairo_save(inner_->cairo);
    cairo_set_source_rgb(inner_->cairo, rule.r, rule.g, rule.b);
    cairo_set_line_width(inner_->cairo, 1);
    cairo_rectangle(inner_->cairo, margin, inner_->y, width + 2 * frame, height + 2 * frame);
    cairo_stroke(inner_->cairo);
    cairo_translate(inner_->cairo, margin + frame, inner_->y + frame);
    cairo_scale(inner_->cairo, scale, scale);
    draw(inner_->cairo);
    cairo_restore(inner_->cairo);
    inner_->y += height + 2 * frame + 8;
}

void Sheet::space(double millimetres) { inner_->y += millimetres * points_per_mm; }

void Sheet::keep_together(double millimetres) { inner_->need(millimetres * points_per_mm); }

void Sheet::new_page() { inner_->turn(); }

base::Result<int> Sheet::close()
{
    inner_->footer();
    cairo_show_page(inner_->cairo);
    cairo_surface_finish(inner_->surface);
    const bool well = cairo_status(inner_->cairo) == CAIRO_STATUS_SUCCESS &&
                      cairo_surface_status(inner_->surface) == CAIRO_STATUS_SUCCESS &&
                      (!inner_->file.is_open() || inner_->file.flush());
    if (!well) return base::failure(base::ErrorKind::io, "the document could not be written");
    return inner_->pages;
}

}  // namespace kiosk::paper
