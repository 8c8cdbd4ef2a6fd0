#pragma once
/// What may come in through the terminal's socket, whoever sits behind it: sealed requests of this unit and of about today,
/// in the sizes that the vault makes, and no more of them than people can fill in. Everything else of the terminal's side
/// goes through as it is. Leaves to its neighbours: storing (store.h), who may connect (the socket's folder).
#include "kiosk/store/store.h"

namespace kiosk::store {

/// So many at once, then one for every so much time.
class Rate {
public:
    Rate(int at_once, std::chrono::seconds for_one, base::SteadyTime now)
        : most_(at_once), for_one_(for_one), left_(at_once), since_(now)
    {
    }
    bool may(base::SteadyTime now);
    void took() { --left_; }

private:
    int most_;
    std::chrono::seconds for_one_;
    int left_;
    base::SteadyTime since_;
};

/// As settings have it when somebody asks; empty: they cannot be read, and nobody is turned away for that.
struct KnownHere {
    std::string unit;
    std::string terminal;
    std::string code_prefix{};
};

class TerminalDoor final : public flow::RequestQueue {
public:
    /// Store and clock are borrowed. `known` is asked again and again, for settings may be changed while a store runs; what it
    /// said before stays known, for a terminal may run longer than its settings.
    TerminalDoor(Store&, const base::Clock&, std::function<KnownHere()> known);

    /// busy: too many; what is stored already gets its ticket all the same. invalid_input: not from this unit, not of today,
    /// no envelope.
    Result<flow::Ticket> put(const flow::SealedRequest&) override;
    Result<flow::StoredStatus> status(const std::string& code, const std::string& secret) override
    {
        return store_.status(code, secret);
    }
    Result<std::optional<base::Day>> newest_day() override { return store_.newest_day(); }
    Result<void> append_message(const std::string& code, const std::string& secret, ByteView sealed) override;
    void ask_status(const std::string& code, const std::string& secret,
                    std::function<void(Result<flow::StoredStatus>)> answer) override;
    void ask_to_append(const std::string& code, const std::string& secret, Bytes sealed,
                       std::function<void(Result<void>)> answer) override;
    /// A bell of a terminal that is not known here rings under the name of this folder's.
    Result<void> ring(const std::string& terminal, const std::string& page, bool urgent) override;
    Result<void> count_stop(const std::string& reason) override;

    /// What is asked of a request whoever hands it in: of this unit, of about today, an envelope of a citizen's size.
    Result<void> fits(const flow::SealedRequest&);
    /// Does a code that staff ask for begin as this folder's do, or as those of notices from proceedings bodies?
    bool is_code_prefix(const std::string&) const;

private:
    void learn();

    Store& store_;
    const base::Clock& clock_;
    std::function<KnownHere()> known_;
    std::vector<std::string> units_;
    std::vector<std::string> terminals_;
    Rate requests_;
    Rate signs_;  ///< bells and reasons for stopping
};

}  // namespace kiosk::store
