/// Draws the sample pages to PNG, to be looked at beside the design pictures. Not a test, not installed.
///   ui_gallery OUT_DIR [page] [WxH] [text size 0..3] [contrast 0..3] [flags: l(eft hand) r(each low) k(eys) p(ressed) t(imes)
///   ,scroll n]
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include <png.h>

#include "kiosk/raster/raster.h"
#include "kiosk/ui/painter.h"
#include "sample_pages.h"

using namespace kiosk;

namespace {

void write_png(const std::string& path, const std::vector<std::uint32_t>& pixels, int width, int height)
{
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        bytes[i * 3] = static_cast<std::uint8_t>(pixels[i] >> 16);
        bytes[i * 3 + 1] = static_cast<std::uint8_t>(pixels[i] >> 8);
        bytes[i * 3 + 2] = static_cast<std::uint8_t>(pixels[i]);
    }
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_RGB;
    png_image_write_to_file(&image, path.c_str(), 0, bytes.data(), 0, nullptr);
}

double ms_since(std::chrono::steady_clock::time_point from)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count();
}

}  // namespace

int main(int count, char** arguments)
{
    const auto argument = [&](int at, const char* otherwise) { return std::string(at < count ? arguments[at] : otherwise); };
    const std::string out = argument(1, "."), only = argument(2, "all"), size = argument(3, "1920x1080"),
                      flags = argument(6, "");
    const int width = std::atoi(size.c_str()), height = std::atoi(size.substr(size.find('x') + 1).c_str());
    const auto text = static_cast<base::TextSize>(std::atoi(argument(4, "1").c_str()));
    const auto contrast = static_cast<base::Contrast>(std::atoi(argument(5, "0").c_str()));
    const auto fonts = ui::installed_fonts();
    if (!fonts) return std::fprintf(stderr, "%s\n", fonts.error().detail.c_str()), 3;
    auto names = ui::samples::names();
    for (const std::string& name : ui::samples::desk_names()) names.push_back(name);
    for (const std::string& name : names) {
        if (only != "all" && only != name) continue;
        auto painter = std::move(*ui::Painter::make(*fonts, ui::screen_size(width, height)));
        page::PlainPage page = ui::samples::sample(name);
        page.comfort.text_size = text;
        page.comfort.contrast = contrast;
        page.comfort.left_hand = flags.find('l') != std::string::npos;
        page.comfort.low_reach = flags.find('r') != std::string::npos;
        page.comfort.three_keys = flags.find('k') != std::string::npos;
        const auto start = std::chrono::steady_clock::now();
        painter->show(page);
        for (const char flag : flags) {
            if (flag == 'n') painter->scroll_pages(1);
        }
        std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
        raster::Raster raster;
        const auto draw = [&] {
            const ImDrawData& data = painter->frame({});
            const ui::GlyphAtlas atlas = painter->atlas();
            raster.paint(data, {atlas.coverage, atlas.width_px, atlas.height_px, atlas.version},
                         {pixels.data(), width, height, width}, painter->ground_rgb());
        };
        draw();
        const double first = ms_since(start);
        if (flags.find('t') != std::string::npos) {
            const auto again = std::chrono::steady_clock::now();
            for (int i = 0; i < 50; ++i) {
                raster.forget();
                painter->show(page);
                draw();
            }
            const double change = ms_since(again) / 50;
            const auto cpu = [] { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; };
            double arranged = 0, drawn = 0, painted = 0;
            for (int i = 0; i < 50; ++i) {
                const double t0 = cpu();
                painter->show(page);
                painter->seen();
                const double t1 = cpu();
                const ImDrawData& data = painter->frame({});
                const double t2 = cpu();
                raster.forget();
                const ui::GlyphAtlas atlas = painter->atlas();
                raster.paint(data, {atlas.coverage, atlas.width_px, atlas.height_px, atlas.version},
                             {pixels.data(), width, height, width}, painter->ground_rgb());
                arranged += t1 - t0, drawn += t2 - t1, painted += cpu() - t2;
            }
            std::printf("   cpu ms: arrange and semantics %.2f, draw %.2f, whole raster %.2f\n", arranged / 50, drawn / 50,
                        painted / 50);
            const auto still = std::chrono::steady_clock::now();
            for (int i = 0; i < 50; ++i) draw();
            std::printf("%s: first %.1f ms, page change %.2f ms, same frame %.2f ms\n", name.c_str(), first, change,
                        ms_since(still) / 50);
        }
        write_png(out + "/" + name + ".png", pixels, width, height);
    }
    return 0;
}
