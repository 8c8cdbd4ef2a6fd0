/// Many acts as one append: an import, all of it or none.
#include "kiosk/base/try.h"
#include "kiosk/record/kinds.h"
#include "kiosk/store/acts.h"
#include "kiosk/store/store.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

base::Error of_act(std::size_t number, base::Error error)
{
    error.detail = std::to_string(number) + ": " + error.detail;
    return error;
}
}  // namespace

Result<std::size_t> fit_together(const std::vector<flow::AskedAct>& asked)
{
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (auto fits = act_fits(asked[i]); !fits) return tl::unexpected(of_act(i + 1, fits.error()));
        bytes += record::encoded(asked[i].sealed).size() + act_overhead_bytes;
    }
    if (asked.empty()) return failure(ErrorKind::invalid_input, "acts are expected");
    if (asked.size() > acts_together_max || bytes > acts_together_bytes_max)
        return failure(ErrorKind::too_large, "too many acts for one append");
    return bytes;
}

/// All of them as they were, if this was asked before and its answer was lost; none: not one of them is here.
Result<std::optional<std::vector<record::Event>>> Store::same_together(std::int64_t who,
                                                                       const std::vector<flow::AskedAct>& asked)
{
    std::vector<record::Event> out;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        auto before = TRY(log_->by_act(asked[i].id));
        if (before && (before->who != who || before->subject != asked[i].subject))
            return failure(ErrorKind::conflict, std::to_string(i + 1) + ": another act has this id");
        if (before && before->kind == record::kind::act_refused) return tl::unexpected(of_act(i + 1, refused_before().value()));
        if (before) out.push_back(std::move(*before));
    }
    if (out.empty()) return std::nullopt;
    if (out.size() < asked.size())
        return failure(ErrorKind::conflict, "some of these acts were done before, and not all of them");
    return out;
}

Result<std::vector<flow::DoneAct>> Store::act_all(std::int64_t who, const std::vector<flow::AskedAct>& asked)
{
    using Done = std::vector<flow::DoneAct>;
    const auto bytes = TRY(fit_together(asked));
    return guarded<Done>([&]() -> Result<Done> {
        auto events = TRY(same_together(who, asked));
        if (!events) {
            events.emplace();
            std::size_t refused = 0;
            const auto written = write(bytes, [&](Writing& writing) -> Result<void> {
                events->clear();
                for (const auto& one : asked) {
                    const record::Act act{one.id, one.subject, who, one.wish, record::encoded(one.sealed)};
                    auto draft = record::decided(writing.view(), act, here());
                    if (!draft) refused = events->size() + 1;
                    events->push_back(TRY(writing.add(TRY(std::move(draft)))));
                }
                return {};
            });
            if (!written && refused > 0) {
                TRY(note_refusal(who, asked[refused - 1], written.error()));
                return tl::unexpected(of_act(refused, written.error()));
            }
            TRY(written);
        }
        Done out;
        for (const auto& event : *events) out.push_back(TRY(done(event)));
        return out;
    });
}

}  // namespace kiosk::store
