#include "kiosk/app/bench/screen.h"

#include <random>

#include "kiosk/app/citizen/citizen.h"
#include "kiosk/app/citizen/lazy_queue.h"
#include "kiosk/app/shell/clocks.h"
#include "kiosk/app/shell/shell.h"

namespace kiosk::app::bench {

using namespace std::chrono_literals;

namespace {

/// A terminal whose store cannot be reached: nothing that is touched here leaves it.
class Stand {
public:
    static std::unique_ptr<Stand> make(const DataFolder& folder, const content::Library& library)
    {
        auto glass = Glass::make({{"bench", 1920, 1080, true}, 0});
        auto sealer = sealer_of(folder);
        if (!glass || !sealer) return nullptr;
        (*glass)->painter().use_pictures(library.pictures);
        return std::unique_ptr<Stand>{new Stand{std::move(*glass), std::move(*sealer), folder, library}};
    }

    /// Touches something else on each page, the same at every run; where the road ends it begins at the front again.
    bool step()
    {
        const auto& seen = glass->painter().seen();
        std::vector<std::size_t> ways;
        for (const auto& block : seen.blocks)
            if (block.meaning && block.enabled && block.role != ui::Role::key) ways.push_back(*block.meaning);
        const auto before = seen.page;
        // The front page starts from anywhere: its meaning is the last one.
        const auto way = ways.empty() ? std::size_t{0} : ways[random_() % ways.size()];
        citizen.meant(way);
        glass->window().wake();
        shell.settle();
        clock.pause(2s);
        return glass->painter().seen().page != before;
    }

    std::unique_ptr<Glass> glass;
    WalkClock clock{base::SystemClock{}.wall()};
    base::NoLog log;
    std::unique_ptr<flow::Sealer> sealer;
    LazyQueue queue{
        [](const std::stop_token&) -> LazyQueue::Connected { return base::failure(base::ErrorKind::unavailable, "bench"); }};
    std::unique_ptr<flow::SecretMaker> secrets = secret_maker();
    std::unique_ptr<flow::NoteCipher> notes = note_cipher();
    Citizen citizen;
    Shell shell;

private:
    Stand(std::unique_ptr<Glass> glass_made, std::unique_ptr<flow::Sealer> sealer_made, const DataFolder& folder,
          const content::Library& library)
        : glass(std::move(glass_made)),
          sealer(std::move(sealer_made)),
          citizen({library, folder.settings, Sending{*sealer, queue, *secrets, *notes}, clock, log, folder.demo, {}}),
          shell(*glass, citizen, clock)
    {
        shell.start();
    }
    std::mt19937 random_{11};
};

void measure_pages(const Plan& plan, Figures& out, Stand& stand)
{
    Samples samples;
    const auto wanted = static_cast<std::size_t>(plan.count(100, 400));
    for (std::size_t i = 0; i < wanted * 6 && samples.size() < wanted; ++i) {
        const auto start = cpu_ms();
        const bool changed = stand.step();
        const auto took = cpu_ms() - start;
        // The first pages of a run make the glyphs that all others use.
        if (changed && i > 20) samples.push_back(took);
    }
    out.set("page_change_cpu_ms", std::move(samples));
}

void measure_frames(const Plan& plan, Figures& out, Stand& stand)
{
    const ui::SemanticBlock* control = nullptr;
    for (const auto& block : stand.glass->painter().seen().blocks)
        if (block.meaning && block.enabled && !block.hidden && control == nullptr) control = &block;
    if (control == nullptr) return;
    const auto x = control->rect_px.centre_x(), y = control->rect_px.centre_y();
    Samples touched, animated, full;
    const auto frame = [&](Samples& into, double start) {
        if (stand.glass->draw(stand.clock.steady())) into.push_back(cpu_ms() - start);
    };
    for (int i = 0; i < plan.count(40, 200); ++i) {
        using Phase = platform::Touch::Phase;
        stand.clock.pause(2s);
        stand.shell.settle();
        const auto drawn = stand.glass->frames();
        const auto touch_at = wall_ms();
        const auto press_at = cpu_ms();
        stand.glass->window().push_finger({Phase::down, 1, x, y});
        stand.shell.settle();
        if (stand.glass->frames() > drawn) {
            touched.push_back(wall_ms() - touch_at);
            animated.push_back((cpu_ms() - press_at) / static_cast<double>(stand.glass->frames() - drawn));
        }
        // A finger that slides off before it lifts touches nothing.
        stand.glass->window().push_finger({Phase::move, 1, 1, 1});
        stand.glass->window().push_finger({Phase::up, 1, 1, 1});
        stand.shell.settle();
        stand.glass->draw_all_again();
        frame(full, cpu_ms());
    }
    out.set("touch_to_pixels_ms", std::move(touched));
    out.set("animated_frame_cpu_ms", std::move(animated));
    out.set("full_frame_cpu_ms", std::move(full));
}

/// From the finger's lift on "quick exit" to the neutral page on the glass, memory wiped; from whatever page a person is on.
void measure_quick_exit(const Plan& plan, Figures& out, Stand& stand)
{
    using Phase = platform::Touch::Phase;
    Samples samples;
    const auto exit_of = [&]() -> std::optional<ui::RectF> {
        for (const auto& one : stand.glass->painter().seen().blocks)
            if (one.id.ends_with(".exit") && one.meaning && one.enabled && !one.hidden) return one.rect_px;
        return std::nullopt;
    };
    for (int i = 0; i < plan.count(40, 200); ++i) {
        for (int steps = 0; steps < 3 + i % 12 || (steps < 60 && !exit_of()); ++steps) stand.step();
        stand.glass->window().push_text("Nguyen Thi Huong, to dan pho 7, phuong Song Cau");
        stand.shell.settle();
        const auto exit = exit_of();
        if (!exit) continue;
        stand.clock.pause(2s);
        stand.glass->window().push_finger({Phase::down, 1, exit->centre_x(), exit->centre_y()});
        stand.shell.settle();
        const auto lifted_at = wall_ms();
        stand.glass->window().push_finger({Phase::up, 1, exit->centre_x(), exit->centre_y()});
        stand.shell.settle();
        if (stand.glass->painter().seen().page == "front") samples.push_back(wall_ms() - lifted_at);
    }
    out.set("quick_exit_ms", std::move(samples));
}

}  // namespace

void measure_drawing(const Plan& plan, Figures& out, const DataFolder& folder, const content::Library& library)
{
    for (const char* name :
         {"page_change_cpu_ms", "animated_frame_cpu_ms", "full_frame_cpu_ms", "touch_to_pixels_ms", "quick_exit_ms"})
        out.none(name);
    const auto stand = Stand::make(folder, library);
    if (!stand) return;
    stand->step();
    measure_frames(plan, out, *stand);
    measure_pages(plan, out, *stand);
    measure_quick_exit(plan, out, *stand);
}

}  // namespace kiosk::app::bench
