#include <algorithm>

#include "kiosk/visit/listening.h"
#include "kiosk/visit/steps.h"

namespace kiosk::visit::steps {

void listen(Listening& listening)
{
    listening.on = !listening.on;
    listening.paused = listening.failed = false;
    ++listening.from_start;
}

void hear_again(Listening& listening)
{
    listening.paused = false;
    ++listening.from_start;
}

void change_rate(Listening& listening, int steps)
{
    listening.rate_percent = std::clamp(listening.rate_percent + steps * rate_step_percent, rate_percent_min, rate_percent_max);
    listening.paused = false;
}

void change_volume(Listening& listening, int steps)
{
    listening.volume_percent =
        std::clamp(listening.volume_percent + steps * volume_step_percent, volume_percent_min, volume_percent_max);
    listening.paused = false;
}

void fall_silent(Listening& listening)
{
    listening.on = listening.paused = false;
    listening.failed = true;
}

void hear_language(Listening& listening, const std::string& language)
{
    listening.sample = language;
    listening.failed = false;
    // What the page says does not go on behind it.
    if (listening.on) listening.paused = true;
}

Heard heard_in(const Session& s)
{
    return {s.place,
            s.overlay,
            s.overlay_item,
            s.language,
            s.trouble,
            s.failed,
            s.awaiting,
            s.late,
            s.from_card,
            s.not_from_card,
            is_on_its_way(s.printing) ? Printing::running : s.printing};
}

void hear_on(Session& s, const Heard& before)
{
    const auto now = heard_in(s);
    auto without_news = before;
    // A trouble that went away is no news.
    if (now.trouble.empty()) without_news.trouble.clear();
    if (!now.failed) without_news.failed.reset();
    if (now.awaiting == Awaiting::nothing) without_news.awaiting = Awaiting::nothing;
    if (!now.late) without_news.late = false;
    if (now.from_card.empty()) without_news.from_card.clear();
    if (now.not_from_card.empty()) without_news.not_from_card.clear();
    const bool news = now != without_news;
    if (news) s.listening.failed = false;
    if (s.listening.on) s.listening.paused = !news;
}

}  // namespace kiosk::visit::steps
