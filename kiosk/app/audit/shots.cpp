#include "kiosk/app/audit/shots.h"

#include <vector>

#include "kiosk/app/shell/screenshot.h"
#include "kiosk/base/try.h"
#include "kiosk/raster/raster.h"

namespace kiosk::app::audit {

base::Result<void> Shots::take(const std::string& subject, const std::string& name, const page::PlainPage& page,
                               const ui::ScreenSize& screen)
{
    constexpr std::size_t at_most = 200;
    if (folder_.empty() || taken_.size() >= at_most || !taken_.insert(subject).second) return {};
    std::error_code failed;
    std::filesystem::create_directories(folder_, failed);
    if (failed) return base::failure(base::ErrorKind::io, "cannot make " + folder_.string());
    const auto fonts = TRY(ui::installed_fonts());
    auto painter = TRY(ui::Painter::make(fonts, screen));
    painter->use_pictures(pictures_);
    painter->show(page);
    const auto& drawn = painter->frame({});
    const auto atlas = painter->atlas();
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(screen.width_px) * static_cast<std::size_t>(screen.height_px));
    const raster::Surface surface{pixels.data(), screen.width_px, screen.height_px, screen.width_px};
    raster::Raster{}.paint(drawn, {atlas.coverage, atlas.width_px, atlas.height_px, atlas.version}, surface,
                           painter->ground_rgb());
    std::string file = name;
    for (char& letter : file)
        if (letter == '/' || letter == ' ') letter = '-';
    return write_png(folder_ / (file + ".png"), surface);
}

}  // namespace kiosk::app::audit
