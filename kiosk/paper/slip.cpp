#include "kiosk/paper/slip.h"

#include "kiosk/paper/slip_values.h"

namespace kiosk::paper {

namespace {
using content::SlipField;

Roll::Style style_of(content::SlipLine::Style style)
{
    switch (style) {
    case content::SlipLine::Style::small: return Roll::Style::small;
    case content::SlipLine::Style::strong: return Roll::Style::strong;
    case content::SlipLine::Style::large: return Roll::Style::large;
    case content::SlipLine::Style::normal: break;
    }
    return Roll::Style::normal;
}

void draw(Roll& roll, const SlipWords& line)
{
    if (line.field == SlipField::rule) return roll.rule();
    if (!line.qr.empty()) return roll.qr(line.qr);
    const bool middle = line.field == SlipField::centre || line.field == SlipField::unit || line.field == SlipField::title ||
                        line.field == SlipField::received || line.style == content::SlipLine::Style::large;
    const auto align = middle ? Roll::Align::middle : Roll::Align::left;
    if (!line.label.empty()) roll.words(line.label, Roll::Style::small, align);
    roll.words(line.value, style_of(line.style), align);
    roll.blank(line.style == content::SlipLine::Style::large ? 2 : 4);
}
}  // namespace

visit::Receipt sample_receipt()
{
    using namespace std::chrono_literals;
    const base::Day day{2026y / 11 / 23};
    visit::Receipt receipt;
    receipt.code = "BK-7K4M";
    receipt.secret = "K7M42QXD";
    receipt.daily_number = 17;
    receipt.sent_at = base::WallTime{std::chrono::sys_days{day}} + 2h + 42min;  // 09:42 at UTC+7
    receipt.answer_by = 2026y / 11 / 24;
    return receipt;
}

content::Settings sample_settings()
{
    content::Settings settings;
    settings.centre_name = {{"vi", "Trung tâm trợ giúp pháp lý nhà nước"}, {"en", "State Legal Aid Centre"}};
    settings.unit_name = {{"vi", "Trụ sở chính"}, {"en", "Main office"}};
    settings.opening_hours = {{"vi", "Thứ Hai đến Thứ Sáu, 7:30–11:30 và 13:30–17:00"},
                              {"en", "Monday to Friday, 7:30–11:30 and 13:30–17:00"}};
    settings.phone = "0000000000";
    return settings;
}

DrawRoll drawing_of(const Slip& slip)
{
    return [&slip](Roll& roll) {
        if (!slip.band.empty()) {
            roll.words(slip.band, Roll::Style::strong, Roll::Align::middle);
            roll.rule();
        }
        for (const auto& line : words_of(slip)) draw(roll, line);
    };
}

base::Result<std::string> slip_pdf(const Slip& slip)
{
    // The code stays out of the document's title.
    return roll_pdf(drawing_of(slip), "slip", base::local_day(slip.receipt.sent_at));
}

base::Result<RollDots> slip_dots(const Slip& slip) { return roll_dots(drawing_of(slip)); }

}  // namespace kiosk::paper
