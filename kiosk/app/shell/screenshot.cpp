#include "kiosk/app/shell/screenshot.h"

#include <png.h>

#include <vector>

namespace kiosk::app {

base::Result<void> write_png(const std::filesystem::path& path, const raster::Surface& surface)
{
    const auto width = static_cast<std::size_t>(surface.width_px);
    std::vector<png_byte> rgb;
    rgb.reserve(width * static_cast<std::size_t>(surface.height_px) * 3);
    for (int y = 0; y < surface.height_px; ++y) {
        const auto* row = surface.pixels + static_cast<std::ptrdiff_t>(y) * surface.pitch_px;
        for (std::size_t x = 0; x < width; ++x)
            for (const int shift : {16, 8, 0}) rgb.push_back(static_cast<png_byte>(row[x] >> shift));
    }
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(surface.width_px);
    image.height = static_cast<png_uint_32>(surface.height_px);
    image.format = PNG_FORMAT_RGB;
    image.flags = PNG_IMAGE_FLAG_FAST;
    if (png_image_write_to_file(&image, path.c_str(), 0, rgb.data(), 0, nullptr) == 0)
        return base::failure(base::ErrorKind::io, "cannot write " + path.string());
    return {};
}

}  // namespace kiosk::app
