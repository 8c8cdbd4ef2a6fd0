#include "kiosk/app/shell/walk_controls.h"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace kiosk::app::walk;

namespace {
ui::SemanticBlock seen(std::string id, std::string words, bool control = true)
{
    ui::SemanticBlock out;
    out.id = std::move(id);
    out.words = std::move(words);
    out.role = control ? ui::Role::button : ui::Role::text;
    if (control) out.meaning = 0;
    return out;
}

ui::Semantics a_page()
{
    ui::Semantics out;
    out.page = "home";
    out.blocks = {seen("title", "Gửi yêu cầu", false), seen("home.ask", "Gửi yêu cầu"), seen("row.name.change", "Sửa"),
                  seen("row.phone.change", "Sửa"), seen("home.off", "Tắt")};
    out.blocks.back().enabled = false;
    return out;
}
}  // namespace

TEST_CASE("a walk finds a control by its whole words, and a text with the same words does not disturb")
{
    const auto found = control_named(a_page(), "Gửi yêu cầu", false);
    REQUIRE(found);
    CHECK(found->id == "home.ask");
    CHECK_FALSE(control_named(a_page(), "Gửi yêu", false));
}

TEST_CASE("a walk finds a control by its block id")
{
    REQUIRE(control_named(a_page(), "row.phone.change", true));
    REQUIRE(control_named(a_page(), "row.phone.change", false));
    CHECK_FALSE(control_named(a_page(), "title", true));
}

TEST_CASE("words that two controls carry are refused, naming both")
{
    const auto found = control_named(a_page(), "Sửa", false);
    REQUIRE_FALSE(found);
    CHECK(found.error().detail.find("row.name.change") != std::string::npos);
    CHECK(found.error().detail.find("row.phone.change") != std::string::npos);
}

TEST_CASE("a control that cannot be touched now fails the step instead of being touched in vain")
{
    const auto found = control_named(a_page(), "Tắt", false);
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == base::ErrorKind::denied);
}

TEST_CASE("what the page says of a person is not repeated when a step fails")
{
    auto with_name = a_page();
    with_name.blocks.push_back(seen("person", "Lò Thị Mẩy"));
    const auto found = control_named(with_name, "Gửi", false);
    REQUIRE_FALSE(found);
    CHECK(found.error().detail.find("Mẩy") == std::string::npos);
    CHECK(found.error().detail.find("person") != std::string::npos);
}

TEST_CASE("a door is found by its title, by both its lines, and a row by the word on its button")
{
    auto home = a_page();
    home.blocks.push_back(seen("home.check", "Tôi có được giúp không?\nKhoảng hai phút"));
    CHECK(control_named(home, "Tôi có được giúp không?", false).value().id == "home.check");
    CHECK(control_named(home, "Tôi có được giúp không? Khoảng hai phút", false).value().id == "home.check");
    CHECK(control_named(home, "Khoảng hai phút", false).value().id == "home.check");
    CHECK_FALSE(control_named(home, "Tôi có được", false));
}

TEST_CASE("a dialog's button is meant, not the one with the same words under it")
{
    auto with_dialog = a_page();
    for (auto& block : with_dialog.blocks) block.enabled = false;
    with_dialog.blocks.push_back(seen("dialog.ask", "Gửi yêu cầu"));
    CHECK(control_named(with_dialog, "Gửi yêu cầu", false).value().id == "dialog.ask");
}
