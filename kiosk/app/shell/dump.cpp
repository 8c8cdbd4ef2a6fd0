#include "kiosk/app/shell/dump.h"

#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

namespace kiosk::app {

namespace {

using Json = nlohmann::ordered_json;

double rounded(double value) { return std::round(value * 100) / 100; }

Json rect(const ui::RectF& r, double scale)
{
    return Json::array({rounded(r.x * scale), rounded(r.y * scale), rounded(r.w * scale), rounded(r.h * scale)});
}

std::string colour(std::uint32_t rgb) { return fmt::format("#{:06x}", rgb & 0xffffffU); }

Json block(const ui::SemanticBlock& seen, double px_per_mm)
{
    return {{"id", seen.id},
            {"role", ui::name_of(seen.role)},
            {"words", seen.words},
            {"spoken", seen.spoken.empty() ? seen.words : seen.spoken},
            {"enabled", seen.enabled},
            {"chosen", seen.chosen},
            {"hidden", seen.hidden},
            {"fell_back", seen.fell_back},
            {"touchable", seen.meaning.has_value()},
            {"rect_px", rect(seen.rect_px, 1)},
            {"rect_mm", rect(seen.rect_px, 1 / px_per_mm)},
            {"cap_height_mm", rounded(seen.cap_height_mm)},
            {"text_colour", colour(seen.text_rgb)},
            {"background_colour", colour(seen.background_rgb)}};
}

}  // namespace

std::string dump_of(const ui::Semantics& seen)
{
    Json out{{"page", seen.page},
             {"language", seen.language},
             {"text_size", seen.text_size},
             {"contrast", seen.contrast},
             {"screen_px", {seen.width_px, seen.height_px}},
             {"px_per_mm", rounded(seen.px_per_mm)},
             {"more_below", seen.more_below},
             {"more_above", seen.more_above},
             {"blocks", Json::array()}};
    for (const auto& one : seen.blocks) out["blocks"].push_back(block(one, seen.px_per_mm));
    return out.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

base::Result<void> write_dump(const std::filesystem::path& path, const ui::Semantics& seen)
{
    std::ofstream file{path, std::ios::binary | std::ios::trunc};
    file << dump_of(seen);
    file.close();
    if (!file) return base::failure(base::ErrorKind::io, "cannot write " + path.string());
    return {};
}

}  // namespace kiosk::app
