#include "kiosk/ui/fonts.h"

#include <array>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <stb_truetype.h>

namespace kiosk::ui {

namespace {

/// What a font said, kept; what was asked lately is found without searching. Laying out a page asks some ten thousand times.
template <class Value>
class Known {
public:
    template <class Ask>
    Value of(std::uint32_t key, Ask ask)
    {
        auto& [last_key, last_value] = lately_[(key ^ key >> 13) % lately_.size()];
        if (last_key == key + 1) return last_value;
        const auto [found, fresh] = all_.try_emplace(key, Value{});
        if (fresh) found->second = ask();
        last_key = key + 1;
        return last_value = found->second;
    }
    void forget()
    {
        all_.clear();
        lately_.fill({});
    }

private:
    std::unordered_map<std::uint32_t, Value> all_;
    std::array<std::pair<std::uint32_t, Value>, 512> lately_{};  ///< the key and 1; 0: none
};

}  // namespace

struct Fonts::OneFace {
    void* bytes = nullptr;
    std::size_t size = 0;
    stbtt_fontinfo info{};
    float units_to_em = 0;
    Known<std::uint16_t> glyphs;
    Known<int> advances, kernings;

    ~OneFace()
    {
        if (bytes) munmap(bytes, size);
    }
};

Fonts::Fonts() = default;
Fonts::~Fonts() = default;

base::Result<std::unique_ptr<Fonts>> Fonts::open(const FontFiles& files)
{
    auto fonts = std::unique_ptr<Fonts>(new Fonts);
    for (const auto* path : {&files.regular, &files.medium, &files.semibold, &files.bold, &files.extrabold, &files.icons}) {
        auto face = std::make_unique<OneFace>();
        const int file = ::open(path->c_str(), O_RDONLY | O_CLOEXEC);
        if (file < 0) return base::failure(base::ErrorKind::unavailable, "font file missing: " + path->string());
        struct stat about {};
        if (fstat(file, &about) == 0 && about.st_size > 0) {
            face->size = static_cast<std::size_t>(about.st_size);
            void* bytes = mmap(nullptr, face->size, PROT_READ, MAP_PRIVATE, file, 0);
            if (bytes != MAP_FAILED) face->bytes = bytes;
        }
        close(file);
        if (!face->bytes || !stbtt_InitFont(&face->info, static_cast<const unsigned char*>(face->bytes), 0)) {
            return base::failure(base::ErrorKind::corrupt, "not a font: " + path->string());
        }
        face->units_to_em = stbtt_ScaleForMappingEmToPixels(&face->info, 1);
        fonts->faces_.push_back(std::move(face));
    }
    return fonts;
}

std::uint16_t Fonts::glyph(Face face, char32_t code_point)
{
    OneFace& one = *faces_[static_cast<std::size_t>(face)];
    return one.glyphs.of(
        code_point, [&] { return static_cast<std::uint16_t>(stbtt_FindGlyphIndex(&one.info, static_cast<int>(code_point))); });
}

float Fonts::advance(Face face, std::uint16_t glyph, float em)
{
    OneFace& one = *faces_[static_cast<std::size_t>(face)];
    const int units = one.advances.of(glyph, [&] {
        int advance = 0, bearing = 0;
        stbtt_GetGlyphHMetrics(&one.info, glyph, &advance, &bearing);
        return advance;
    });
    return static_cast<float>(units) * one.units_to_em * em;
}

float Fonts::ink_centre(Face face, std::uint16_t glyph, float em) const
{
    const OneFace& one = *faces_[static_cast<std::size_t>(face)];
    int left = 0, bottom = 0, right = 0, top = 0;
    stbtt_GetGlyphBox(&one.info, glyph, &left, &bottom, &right, &top);
    return static_cast<float>(left + right) / 2 * one.units_to_em * em;
}

float Fonts::kerning(Face face, std::uint16_t left, std::uint16_t right, float em)
{
    OneFace& one = *faces_[static_cast<std::size_t>(face)];
    const int units =
        one.kernings.of(std::uint32_t{left} << 16 | right, [&] { return stbtt_GetGlyphKernAdvance(&one.info, left, right); });
    return static_cast<float>(units) * one.units_to_em * em;
}

void Fonts::forget()
{
    for (auto& face : faces_) {
        face->glyphs.forget();
        face->advances.forget();
        face->kernings.forget();
    }
}

const stbtt_fontinfo& Fonts::info(Face face) const { return faces_[static_cast<std::size_t>(face)]->info; }

base::Result<FontFiles> installed_fonts()
{
    const std::filesystem::path inter = "/usr/share/fonts/opentype/inter";
    FontFiles files{
        inter / "Inter-Regular.otf",   inter / "Inter-Medium.otf",
        inter / "Inter-SemiBold.otf",  inter / "Inter-Bold.otf",
        inter / "Inter-ExtraBold.otf", "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"};
    for (const auto* path : {&files.regular, &files.medium, &files.semibold, &files.bold, &files.extrabold, &files.icons}) {
        std::error_code ignored;
        if (!std::filesystem::exists(*path, ignored)) {
            return base::failure(base::ErrorKind::unavailable, "font file missing: " + path->string());
        }
    }
    return files;
}

}  // namespace kiosk::ui
