#include "kiosk/paper/form_pages.h"

#include <cairo-pdf.h>

#include <cmath>

namespace kiosk::paper {

namespace {
cairo_status_t append_bytes(void* to, const unsigned char* bytes, unsigned count)
{
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

tl::unexpected<base::Error> not_drawn() { return base::failure(base::ErrorKind::internal, "the paper could not be drawn"); }
}  // namespace

CountedPages::CountedPages(PageSize size)
{
    const cairo_rectangle_t extent{0, 0, size.width, size.height};
    surface_ = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, &extent);
    cairo_ = cairo_create(surface_);
}

CountedPages::~CountedPages()
{
    cairo_destroy(cairo_);
    cairo_surface_destroy(surface_);
}

cairo_t* CountedPages::next()
{
    ++count_;
    return cairo_;
}

PdfPages::PdfPages(PageSize size, const std::string& title, base::Day made_on)
    : surface_(cairo_pdf_surface_create_for_stream(append_bytes, &bytes_, size.width, size.height))
{
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATE_DATE, (base::iso(made_on) + "T00:00:00+07:00").c_str());
    cairo_ = cairo_create(surface_);
}

PdfPages::~PdfPages()
{
    cairo_destroy(cairo_);
    cairo_surface_destroy(surface_);
}

cairo_t* PdfPages::next()
{
    if (begun_) cairo_show_page(cairo_);
    begun_ = true;
    return cairo_;
}

base::Result<std::string> PdfPages::bytes()
{
    cairo_show_page(cairo_);
    cairo_surface_finish(surface_);
    if (cairo_status(cairo_) != CAIRO_STATUS_SUCCESS || cairo_surface_status(surface_) != CAIRO_STATUS_SUCCESS)
        return not_drawn();
    return bytes_;
}

ImagePages::ImagePages(PageSize size, int width_px)
    : size_(size), width_px_(width_px), height_px_(static_cast<int>(std::lround(width_px * size.height / size.width)))
{
}

ImagePages::~ImagePages()
{
    if (cairo_) cairo_destroy(cairo_);
    if (surface_) cairo_surface_destroy(surface_);
}

cairo_t* ImagePages::next()
{
    keep();
    surface_ = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width_px_, height_px_);
    cairo_ = cairo_create(surface_);
    cairo_set_source_rgb(cairo_, 1, 1, 1);
    cairo_paint(cairo_);
    cairo_scale(cairo_, width_px_ / size_.width, height_px_ / size_.height);
    return cairo_;
}

void ImagePages::keep()
{
    if (!surface_) return;
    cairo_destroy(cairo_);
    cairo_surface_flush(surface_);
    well_ = well_ && cairo_surface_status(surface_) == CAIRO_STATUS_SUCCESS;
    if (well_) {
        std::vector<std::uint8_t> grey;
        grey.reserve(static_cast<std::size_t>(width_px_) * static_cast<std::size_t>(height_px_));
        const auto* rows = cairo_image_surface_get_data(surface_);
        const int stride = cairo_image_surface_get_stride(surface_);
        for (int y = 0; y < height_px_; ++y)
            for (int x = 0; x < width_px_; ++x) grey.push_back(rows[y * stride + x * 4 + 1]);
        images_.push_back({width_px_, height_px_, std::make_shared<const std::vector<std::uint8_t>>(std::move(grey))});
    }
    cairo_surface_destroy(surface_);
    surface_ = nullptr;
    cairo_ = nullptr;
}

base::Result<std::vector<PageImage>> ImagePages::images()
{
    keep();
    if (!well_) return not_drawn();
    return images_;
}

}  // namespace kiosk::paper
