#include <doctest/doctest.h>

#include "kiosk/app/ctl/located_json.h"

using kiosk::app::lines_of;
using kiosk::app::read_json;
using nlohmann::json;

TEST_CASE("what is read with its places is what the parser reads without")
{
    for (const auto* text :
         {"{}", "[]", "null", "-1.5e3", "\"a\\u1ebf\"", R"({"a":[1,{"b":[true,false,null,"x"]},[[]]],"c":{"d":{}}})",
          "\xEF\xBB\xBF[1]", "[18446744073709551615,-9223372036854775808]"}) {
        CAPTURE(text);
        const auto read = read_json(text);
        CHECK(read.faults.empty());
        CHECK(read.value == json::parse(text));
    }
}

TEST_CASE("a text that is no JSON is told at the line where reading stopped, whatever is wrong with it")
{
    for (const auto& [text, line] : std::initializer_list<std::pair<std::string, std::size_t>>{{"", 1},
                                                                                               {"{\n\"a\": 1\n", 2},
                                                                                               {"{\n\"a\": tru\n}", 2},
                                                                                               {"[1,\n2]]", 2},
                                                                                               {"\"\xff\"", 1},
                                                                                               {"[1e999]", 1},
                                                                                               {std::string(100'000, '['), 1},
                                                                                               {"{\"a\"}", 1}}) {
        const auto read = read_json(text);
        REQUIRE(read.faults.size() == 1);
        CHECK(read.faults.front().line == line);
        CHECK(read.value.is_discarded());
    }
}

TEST_CASE("every key that stands twice is told with its path and line, and equal keys of different objects are none")
{
    const auto read =
        read_json("{\"a\": 1,\n\"b\": {\"a\": 1, \"a\": 2},\n\"c\": [{\"d\": 1}, {\"d\": 1,\n\"d\": 2}],\n\"a\": 3}");
    REQUIRE(read.faults.size() == 3);
    CHECK(read.faults[0].path == "b.a");
    CHECK(read.faults[0].line == 2);
    CHECK(read.faults[1].path == "c[1].d");
    CHECK(read.faults[1].line == 4);
    CHECK(read.faults[2].path == "a");
    CHECK(read.faults[2].line == 5);
    CHECK(read_json(R"([{"a":1},{"a":1,"b":{"a":1}}])").faults.empty());
}

TEST_CASE("the line of a place is the one where its value begins, also of a number before a line end")
{
    const auto lines =
        lines_of("[\n{\"a\":\n7\n,\"b\": [1,\n\"x\",\n2\n]}\n]", {"[0]", "[0].a", "[0].b[1]", "[0].b[2]", "[1]"});
    CHECK(lines == std::map<std::string, std::size_t>{{"[0]", 2}, {"[0].a", 3}, {"[0].b[1]", 5}, {"[0].b[2]", 6}});
}
