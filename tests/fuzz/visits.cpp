#include <fstream>
#include <random>

#include "kiosk/base/utf8.h"
#include "kiosk/content/loader.h"
#include "kiosk/devices/keyboard_scanner.h"
#include "kiosk/screens/screens.h"
#include "kiosk/visit/intent.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/scanned_codes.h"

namespace kiosk::fuzz {

namespace {
namespace intent = visit::intent;

/// A page a step, spoken words and all: slow under sanitizers.
constexpr int steps_max = 30;

const content::Library& shipped_pack()
{
    static const content::Library library =
        std::move(content::load(std::filesystem::path{KIOSK_SOURCE_DIR} / "content").value().library);
    return library;
}

/// A visit that hostile bytes steer: which control is touched, what a scanner reads, what a scanner that types sends.
class Visit {
public:
    explicit Visit(std::string_view bytes) : bytes_(bytes) { settings_.scanner = content::keyboard_scanner; }

    void run()
    {
        for (int steps = 0; steps < steps_max && !bytes_.empty(); ++steps) {
            const auto what = byte();
            if (what < 160)
                touch(what);
            else if (what < 220)
                does(intent::Scanned{text()});
            else
                types(text(), what);
        }
    }

private:
    unsigned char byte()
    {
        if (bytes_.empty()) return 0;
        const auto first = static_cast<unsigned char>(bytes_.front());
        bytes_.remove_prefix(1);
        return first;
    }
    /// Up to the next line feed.
    std::string text()
    {
        const std::string taken{bytes_.substr(0, bytes_.find('\n'))};
        bytes_.remove_prefix(std::min(bytes_.size(), taken.size() + 1));
        return taken;
    }

    void does(const visit::Intent& what)
    {
        session_ = visit::after(session_, what, world_);
        const auto page = screens::page_of(session_, shipped_pack(), settings_, now_, false);
        require(!page.blocks.empty(), "there is always a page");
        meanings_ = page::numbered(page).second;
        for (const auto& [id, answer] : session_.draft.answers)
            for (const auto& value : answer.values)
                require(base::without_controls(value) == value, "what is kept is clean text");
    }
    void touch(unsigned char which)
    {
        if (meanings_.empty()) return does(intent::Woke{});
        const auto meaning = meanings_[which % meanings_.size()];
        does(meaning);
    }
    /// One byte a letter: half of what a code holds is no UTF-8 then, as a keyboard layout gone wrong sends it.
    void types(const std::string& letters, unsigned char pace)
    {
        const auto take = [&](const devices::KeyboardScanner::Out& out) {
            if (!out.code.empty()) does(intent::Scanned{out.code});
            for (const auto point : base::code_points(out.typed)) does(intent::Typed{base::utf8(point)});
        };
        base::SteadyTime time{};
        for (const char letter : letters)
            take(scanner_.letters(std::string(1, letter), time += std::chrono::milliseconds{pace % 40}));
        if (const auto code = scanner_.code_at_return(time))
            does(intent::Scanned{*code});
        else
            take(scanner_.let_go_now());
    }

    std::string_view bytes_;
    content::Settings settings_;
    base::WallTime now_ = base::parse_time("2026-11-23T09:42").value();
    visit::World world_{shipped_pack().guide, shipped_pack().rules, base::local_day(now_), {}};
    visit::Session session_;
    std::vector<visit::Intent> meanings_;
    devices::KeyboardScanner scanner_;
};
}  // namespace

void visit_with_codes(std::string_view bytes) { Visit{bytes}.run(); }

void write_visit_seeds(const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder / "visit");
    std::mt19937 random{1};
    test::ScannedCodes codes{random};
    for (int seed = 0; seed < 12; ++seed) {
        std::string bytes;
        for (int step = 0; step < 15; ++step) {
            bytes += static_cast<char>(random() % 256);
            if (static_cast<unsigned char>(bytes.back()) >= 160) bytes += codes.next().substr(0, 200) + '\n';
        }
        std::ofstream{folder / "visit" / std::to_string(seed), std::ios::binary} << bytes;
    }
}

}  // namespace kiosk::fuzz
