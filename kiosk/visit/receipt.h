#pragma once
/// What the citizen takes away, and what "my request" shows later. Neither holds a name or the matter.
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/ids.h"
#include "kiosk/base/result.h"

namespace kiosk::visit {

/// Made only after the store said that the request is on disk.
struct Receipt {
    std::string code;    ///< "BK-7K4M", given by the store
    std::string secret;  ///< 8 letters, shown "K7M4-2QXD"; the store keeps only a verifier of it
    int daily_number = 0;
    base::WallTime sent_at{};
    base::Day answer_by{};  ///< the centre's own promise, from settings
    bool urgent = false;
    std::vector<std::string> ground_ids;  ///< which papers to bring
    /// What the QR code holds: "TGPL1:BK-7K4M:K7M42QXD".
    bool operator==(const Receipt&) const = default;
    std::string qr() const { return "TGPL1:" + code + ":" + secret; }
};

/// How far a request is. Only staff move it on.
enum class Stage { received, claimed, called, waiting, accepted, transferred, finished, closed };
std::string_view name_of(Stage);
base::Result<Stage> stage_named(std::string_view);

/// What became of the paper that was asked for on this page: the slip of a receipt, an article. It says nothing about a
/// request: that is on disk already.
/// `sent`: to a printer that does not tell whether it prints.
enum class Printing { not_asked, wanted, running, printed, sent, no_paper, not_ready, failed };
std::string_view name_of(Printing);
base::Result<Printing> printing_named(std::string_view);
constexpr bool is_on_its_way(Printing printing) { return printing == Printing::wanted || printing == Printing::running; }

struct RequestStatus {
    std::string code;
    Stage stage = Stage::received;
    int tries = 0;  ///< calls made without reaching the person
    base::Day since{};
    base::Day answer_by{};
    std::string note;         ///< staff's words, decrypted with the receipt's secret; may be empty
    std::string case_number;  ///< once accepted
    base::RequestId id{};     ///< what a message of the holder is sealed to
    bool operator==(const RequestStatus&) const = default;
};

}  // namespace kiosk::visit
