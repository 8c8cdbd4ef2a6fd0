#include <doctest/doctest.h>
#include <signal.h>
#include <unistd.h>

#include "kiosk/app/parts/staff_at_work.h"
#include "kiosk/vault/files.h"
#include "kiosk/vault/key_file.h"
#include "tests/danger/danger_folder.h"

using namespace kiosk;

namespace {
/// Files of the folder that hold the words.
std::vector<std::string> files_with(const std::filesystem::path& folder, const std::string& words)
{
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string content((std::istreambuf_iterator<char>(in)), {});
        if (content.find(words) != std::string::npos) out.push_back(entry.path().filename().string());
    }
    return out;
}
}  // namespace

TEST_CASE("nothing that a citizen wrote and no receipt's secret stands readable in any file")
{
    const std::string canary = "Chim hoàng yến 7f3a91";
    const support::DangerFolder at;
    const auto sealer = app::sealer_of(at.folder).value();
    const auto secrets = vault::make_secret_maker(vault::SecretCost::light);
    const auto notes = app::note_cipher();
    const law::RuleBook rules;
    const base::SystemClock clock;
    std::string secret, code;
    {
        const auto queue = app::connect_terminal(at.folder).value();
        const auto id = base::RequestId::random();
        const auto receipt =
            flow::submit(id, support::danger_document(canary), {*sealer, *queue, *secrets, rules, at.folder.settings, clock});
        REQUIRE(receipt);
        secret = receipt->secret;
        auto keys = app::key_cabinet_of(at.folder).value()->unlock("Nông Văn Páo", support::danger_passphrase).value();
        const auto staff = app::staff_at_work(at.folder, std::move(keys), clock).value();
        REQUIRE(staff.work->news().value());
        REQUIRE(staff.work->decide({id, 1, flow::StaffAct::claimed, canary, {}, false}));
        CHECK(files_with(at.path(), canary).empty());
        CHECK(files_with(at.path(), secret).empty());
        code = receipt->code;
    }
    at.end_store();
    // Within the minute in which the act can be taken back the holder reads what was before; a store that begins anew says what
    // is.
    CHECK(flow::look_up(code, secret, {*app::connect_terminal(at.folder).value(), *notes})->note == canary);
    at.end_store();
    CHECK(files_with(at.path(), canary).empty());
    CHECK(files_with(at.path(), secret).empty());

    REQUIRE(vault::write_file(at.path() / "control", "words before " + canary + " and after"));
    CHECK(files_with(at.path(), canary) == std::vector<std::string>{"control"});
}

TEST_CASE("with everything that lies at the terminal and another centre's key no request opens")
{
    const support::DangerFolder at;
    const auto sealer = app::sealer_of(at.folder).value();
    const auto context = flow::SealContext{base::RequestId::random(), "TT"};
    const auto envelope = sealer->seal(base::view_of("words"), context).value();
    REQUIRE(vault::make_key_file(at.path() / "other.keys", {"A", "head"}, support::danger_passphrase, {1, 8}));
    const auto stranger = vault::unlock_any(at.path() / "other.keys", support::danger_passphrase).value();
    CHECK_FALSE(stranger->open(envelope, context));
    const auto right = app::key_cabinet_of(at.folder).value()->unlock("Nông Văn Páo", support::danger_passphrase).value();
    CHECK(right->open(envelope, context));
}
