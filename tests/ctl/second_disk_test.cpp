#include <doctest/doctest.h>

#include "ctl_folder.h"

using kiosk::support::CtlFolder;
namespace fs = std::filesystem;

namespace {
struct TwoDisks : CtlFolder {
    TwoDisks()
    {
        init("data", "keys");
        write("one.json", R"({"language":"vi","for":"self","consent":true,"contact":{"phone":"0912345678"},"synthetic":true})");
        submit("data");
    }
    void submit(const std::string& data) const { REQUIRE(ran({"submit", "--data", data, "one.json"}).code == 0); }
    kiosk::support::Ran verify() const { return ran({"verify", "--data", "data"}); }
    void set_log_file(const std::string& to) const
    {
        auto settings = read("data/settings.yaml");
        const auto at = settings.find("log_file: ");
        REQUIRE(at != std::string::npos);
        settings.replace(at, settings.find('\n', at) - at, "log_file: \"" + to + "\"");
        write("data/settings.yaml", settings);
    }
};
}  // namespace

TEST_CASE("two histories are told by verify, and rebuild goes on with the one that a technician chose")
{
    TwoDisks at;
    at.end_store("data");
    fs::copy(at.path("data"), at.path("clone"), fs::copy_options::recursive);
    at.will_hold_data("clone");
    at.submit("data");
    at.submit("clone");
    at.submit("clone");
    at.end_store("data");
    at.end_store("clone");
    fs::copy_file(at.path("clone/store/kiosk.log"), at.path("data/store/kiosk.log"), fs::copy_options::overwrite_existing);
    const auto told = at.verify();
    CHECK(told.code == 1);
    CHECK((told.out + told.err).find("--keep database") != std::string::npos);
    CHECK(at.ran({"rebuild", "--data", "data"}).code == 2);
    const auto chosen = at.ran({"rebuild", "--data", "data", "--keep", "file"});
    CHECK_MESSAGE(chosen.code == 0, chosen.err);
    CHECK(at.verify().code == 0);
    CHECK(at.requests_in() == 3);
}

TEST_CASE("a log file on another disk is used where it was moved to, and refused by its setting where it was not")
{
    TwoDisks at;
    at.end_store("data");
    fs::create_directory(at.path("disk"));
    const auto refused = [&](int code, const std::string& words) {
        const auto ended = at.verify();
        CHECK(ended.code == code);
        CHECK_MESSAGE((ended.out + ended.err).find(words) != std::string::npos, ended.err);
    };
    at.set_log_file("disk/second.log");
    refused(2, "settings.yaml:");
    at.set_log_file(at.path("away/second.log"));
    refused(3, "is its disk mounted?");
    at.set_log_file(at.path("disk/second.log"));
    refused(2, "move it to the new place first");
    fs::rename(at.path("data/store/kiosk.log"), at.path("disk/second.log"));
    CHECK(at.verify().code == 0);
    at.submit("data");
    CHECK_FALSE(fs::exists(at.path("data/store/kiosk.log")));

    REQUIRE(at.ran({"backup", "--data", "data", "kept"}).code == 0);
    const auto other = at.ran({"restore", "--data", "other", "kept"});
    CHECK(other.code == 2);
    CHECK(other.err.find("belongs to another data folder") != std::string::npos);
    at.end_store("data");
    CHECK(at.ran({"restore", "--data", "data", "kept"}).code == 0);
    CHECK(fs::exists(at.path("disk/second.log.before-restore")));
    CHECK(at.requests_in() == 2);
}
