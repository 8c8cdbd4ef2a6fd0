#include "kiosk/drawing/packed.h"

#include <cstddef>

namespace kiosk::drawing {

namespace {

void put(std::string& out, int number)
{
    out += static_cast<char>(number & 255);
    out += static_cast<char>((number >> 8) & 255);
}

class Bytes {
public:
    explicit Bytes(std::string_view rest) : rest_(rest) {}
    bool over() const { return rest_.empty(); }
    bool short_of_bytes() const { return short_; }
    int byte()
    {
        if (rest_.empty()) {
            short_ = true;
            return 0;
        }
        const int value = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        return value;
    }
    std::int16_t number()
    {
        const int low = byte();
        return static_cast<std::int16_t>(low | byte() << 8);
    }

private:
    std::string_view rest_;
    bool short_ = false;
};

}  // namespace

std::string packed(const Drawing& drawing)
{
    std::string out;
    put(out, drawing.width);
    put(out, drawing.height);
    for (const Layer& layer : drawing.layers) {
        out += static_cast<char>(layer.role);
        put(out, static_cast<int>(layer.outline.size()));
        for (const Step& step : layer.outline) {
            out += static_cast<char>(step.kind);
            if (step.kind >= Step::Kind::quad) {
                put(out, step.x1);
                put(out, step.y1);
            }
            if (step.kind == Step::Kind::cubic) {
                put(out, step.x2);
                put(out, step.y2);
            }
            put(out, step.x);
            put(out, step.y);
        }
    }
    return out;
}

std::optional<Drawing> unpacked(std::string_view bytes)
{
    Bytes in(bytes);
    Drawing drawing;
    drawing.width = in.number();
    drawing.height = in.number();
    while (!in.over()) {
        const int role = in.byte();
        const auto steps = static_cast<std::uint16_t>(in.number());
        if (role > static_cast<int>(Role::gold) || steps > bytes.size()) return std::nullopt;
        Layer& layer = drawing.layers.emplace_back();
        layer.role = static_cast<Role>(role);
        layer.outline.resize(steps);
        for (Step& step : layer.outline) {
            const int kind = in.byte();
            if (kind > static_cast<int>(Step::Kind::cubic)) return std::nullopt;
            step.kind = static_cast<Step::Kind>(kind);
            if (step.kind >= Step::Kind::quad) {
                step.x1 = in.number();
                step.y1 = in.number();
            }
            if (step.kind == Step::Kind::cubic) {
                step.x2 = in.number();
                step.y2 = in.number();
            }
            step.x = in.number();
            step.y = in.number();
        }
    }
    if (in.short_of_bytes() || drawing.width <= 0 || drawing.height <= 0 || drawing.layers.empty()) return std::nullopt;
    return drawing;
}

}  // namespace kiosk::drawing
