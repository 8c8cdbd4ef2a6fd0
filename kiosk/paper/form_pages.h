#pragma once
/// Where the pages of an official paper go: nowhere while they are counted, into a PDF, or into pictures.
/// Leaves to its neighbour (form_layout.h): what is drawn on them.
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

struct _cairo;
struct _cairo_surface;

namespace kiosk::paper {

/// Points.
struct PageSize {
    double width = 0, height = 0;
};

class FormPages {
public:
    virtual ~FormPages() = default;
    /// A page to draw on, in points; the one before is done. Borrowed until the next call.
    virtual _cairo* next() = 0;
};

class CountedPages final : public FormPages {
public:
    explicit CountedPages(PageSize);
    ~CountedPages() override;
    CountedPages(const CountedPages&) = delete;
    CountedPages& operator=(const CountedPages&) = delete;
    _cairo* next() override;
    int count() const { return count_; }

private:
    _cairo_surface* surface_;
    _cairo* cairo_;
    int count_ = 0;
};

class PdfPages final : public FormPages {
public:
    /// The title stands in print queues and in the document: it names nobody.
    PdfPages(PageSize, const std::string& title, base::Day made_on);
    ~PdfPages() override;
    PdfPages(const PdfPages&) = delete;
    PdfPages& operator=(const PdfPages&) = delete;
    _cairo* next() override;
    /// internal: Cairo could not draw it.
    base::Result<std::string> bytes();

private:
    std::string bytes_;
    _cairo_surface* surface_;
    _cairo* cairo_;
    bool begun_ = false;
};

/// 8 bits a pixel, 0 black; shared, so that a copy is cheap.
struct PageImage {
    int width_px = 0, height_px = 0;
    std::shared_ptr<const std::vector<std::uint8_t>> grey;
};

class ImagePages final : public FormPages {
public:
    ImagePages(PageSize, int width_px);
    ~ImagePages() override;
    ImagePages(const ImagePages&) = delete;
    ImagePages& operator=(const ImagePages&) = delete;
    _cairo* next() override;
    base::Result<std::vector<PageImage>> images();

private:
    void keep();

    PageSize size_;
    int width_px_, height_px_;
    _cairo_surface* surface_ = nullptr;
    _cairo* cairo_ = nullptr;
    bool well_ = true;
    std::vector<PageImage> images_;
};

}  // namespace kiosk::paper
