#include <fstream>
#include <nlohmann/json.hpp>

#include "kiosk/author/manifest.h"
#include "kiosk/flow/request_document.h"
#include "kiosk/vault/pack_signature.h"
#include "kiosk/wire/codec.h"
#include "kiosk/wire/codec_record.h"
#include "kiosk/wire/codec_wish.h"
#include "tests/fuzz/fuzz.h"

namespace kiosk::fuzz {

void wire(std::string_view bytes)
{
    wire::Bytes buffer(bytes.begin(), bytes.end());
    for (int messages = 0; messages < 100; ++messages) {
        const auto before = buffer.size();
        const auto taken = wire::take_message(buffer, 64 * 1024);
        if (!taken || !*taken) return;
        require(buffer.size() < before, "a message that was taken is gone");
        wire::MessageFields fields{**taken};
        static_cast<void>(wire::sealed_request_in(fields));
        static_cast<void>(wire::ticket_in(fields));
        static_cast<void>(wire::status_in(fields));
        static_cast<void>(wire::ring_in(fields));
        static_cast<void>(wire::enrolment_in(fields));
        static_cast<void>(wire::asked_act_in(fields));
        static_cast<void>(wire::member_row_in(fields));
        static_cast<void>(wire::changed_rows_in(fields));
        static_cast<void>(wire::event_in(fields));
        static_cast<void>(wire::done_act_in(fields));
        static_cast<void>(wire::error_in(**taken));
    }
}

void request(std::string_view bytes)
{
    const auto json = flow::Json::parse(bytes, nullptr, false);
    if (json.is_discarded()) return;
    const auto document = flow::checked_document(json);
    if (!document) return require(!document.error().detail.empty(), "a refused request names what is wrong");
    require(flow::checked_document(*document).has_value(), "what was checked passes again");
}

void manifest(std::string_view bytes)
{
    const auto read = author::read_manifest(std::string{bytes});
    if (!read) return;
    const auto text = author::written(*read);
    const auto again = author::read_manifest(text);
    require(again.has_value() && author::written(*again) == text, "a manifest reads back as it was written");
    for (const auto& file : read->files)
        require(file.path.find("..") != 0 && file.path.front() != '/', "no file of a manifest lies outside of the pack");
}

void signature(std::string_view bytes)
{
    const auto line = bytes.find('\n');
    if (line == std::string_view::npos) return;
    require(!vault::verifies({std::string{bytes.substr(0, line)}, std::string{bytes.substr(line + 1)}}, "a text nobody signed"),
            "nobody signs by chance");
}

void write_seeds(const std::filesystem::path& folder)
{
    write_pack_seeds(folder);
    write_visit_seeds(folder);
    write_record_seeds(folder);
    write_sealed_seeds(folder);
    const auto put = [&](const std::string& target, const std::string& name, const std::string& bytes) {
        std::filesystem::create_directories(folder / target);
        std::ofstream{folder / target / name, std::ios::binary} << bytes;
    };
    const auto framed = [](const wire::Json& json) {
        const auto bytes = wire::framed(json);
        return std::string{bytes.begin(), bytes.end()};
    };
    flow::SealedRequest sealed;
    sealed.unit = "TT";
    sealed.envelope = wire::Bytes(64, 7);
    put("wire", "request", framed(wire::map_of(sealed)));
    put("wire", "ticket", framed(wire::map_of(flow::Ticket{"BK-7K4M", 7, 7})));
    put("wire", "asked", framed({{"v", wire::version}, {"op", "status"}, {"code", "BK-7K4M"}, {"secret", "K7M42QXD"}}));
    auto act =
        wire::map_of(flow::AskedAct{{}, {}, record::ChangeMember{3, {{}, record::Role::officer, {}, {}}}, {{1, 2}, {}, {3}}});
    act["v"] = wire::version;
    act["op"] = "append";
    put("wire", "act", framed(act));
    flow::ChangedRows rows{{flow::RequestRow{}}, 7, true};
    auto changed = wire::map_of(rows);
    changed["v"] = wire::version;
    put("wire", "rows", framed(changed));
    put("wire", "refused", framed(wire::refusal({base::ErrorKind::denied, "no"})));
    put("manifest", "small",
        author::written({"small",
                         3,
                         *base::parse_day("2026-11-23"),
                         *base::parse_day("2027-11-23"),
                         {{"pack.yaml", 12, std::string(64, 'a')}}}));
    put("signature", "zeros", std::string(64, '0') + '\n' + std::string(128, '0'));
    put("request", "small",
        R"({"language":"vi","for":"self","requester":{"name":"A"},"contact":{"phone":"0912345678"},"facts":{"household":"poor"},"matter":{"area":"land","words":"x"},"help":"explain","needs":[],"consent":true})");
    put("id_card", "old", "001061000001|012345678|Nguyễn Văn Mẫu|01011961|Nam|Xã Mẫu, Bắc Kạn|01012022");
    put("id_card", "no address", "001061000001||Nguyễn Thị Mẫu|00001961|nữ||01012025");
    put("id_card", "new", "001061000001||Nguyễn Thị Mẫu|01011961|Nữ|Xã Mẫu|01012025||");
    int number = 0;
    for (const auto* query : {"ly hôn", "ly hon", "lij hoon", "d9a61t d9ai", "bỏ nhau", "so do", "bị đánh", "\"*() NEAR/",
                              "tranh chap dat dai voi nha ben canh"}) {
        put("search", std::to_string(number), query);
        put("typing", std::to_string(number++), query);
    }
    put("planted", "nothing", "abc");
}

}  // namespace kiosk::fuzz
