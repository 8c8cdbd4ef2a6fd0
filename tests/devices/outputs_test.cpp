#include "kiosk/devices/outputs.h"

#include <doctest/doctest.h>

using namespace kiosk::devices;

TEST_CASE("headphones that are plugged in are used alone, and the loudspeaker again when they are gone")
{
    const Outputs outputs{{"Built-in", 100}, {"USB Headset", 60}};
    CHECK(output_among({"Built-in", "USB Headset"}, outputs).device == "USB Headset");
    CHECK(output_among({"Built-in", "USB Headset"}, outputs).max_percent == 60);
    CHECK(output_among({"Built-in"}, outputs).device == "Built-in");
    CHECK(output_among({"Built-in"}, outputs).max_percent == 100);
}

TEST_CASE("a loudspeaker that is not there sounds on the usual card and keeps its limit")
{
    const auto output = output_among({"Something else"}, {{"Built-in", 80}, {"", 60}});
    CHECK(output.device.empty());
    CHECK(output.max_percent == 80);
}

TEST_CASE("nobody can make an output louder than its limit")
{
    for (const int volume : {20, 60, 100, 5000}) {
        std::vector<short> samples{30'000, -30'000};
        make_as_loud(samples, volume, 50);
        CHECK(samples[0] <= 15'000);
        CHECK(samples[1] >= -15'000);
    }
    std::vector<short> full{32'767, -32'768};
    make_as_loud(full, 100, 100);
    CHECK(full[0] == 32'767);
    CHECK(full[1] == -32'768);
}
