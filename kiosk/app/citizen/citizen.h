#pragma once
/// The citizen's terminal as a program: a session, its page, what was meant, and the few acts on the world.
/// Leaves to its neighbours: what screens say (`screens`), what follows from a touch (`visit`), how things are sent (`flow`).
///
/// Idle: after the set time a countdown page, then the wipe. On the untouched front page nothing runs but the minute.
#include <functional>
#include <memory>
#include <vector>

#include "kiosk/app/program.h"
#include "kiosk/base/log.h"
#include "kiosk/content/library.h"
#include "kiosk/content/settings.h"
#include "kiosk/flow/submit.h"
#include "kiosk/visit/intent.h"

namespace kiosk::app {

/// Borrowed; all outlive the citizen.
struct CitizenParts {
    const content::Library& library;
    const content::Settings& settings;
    flow::Sealer& sealer;
    flow::RequestQueue& queue;
    flow::SecretMaker& secrets;
    flow::NoteCipher& notes;
    const base::Clock& clock;
    base::Log& log;
    bool demo = false;
    /// Done once when the first page is on the glass: what would only make people wait before it.
    std::function<void()> after_first_page = {};
};

class Citizen final : public Program {
public:
    explicit Citizen(const CitizenParts&);

    page::PlainPage page() override;
    void meant(std::size_t meaning) override;
    bool pressed(const platform::KeyPress&) override;
    void typed(const std::string&) override;
    void scanned(const std::string& bytes) override;
    void somebody_is_here() override;
    std::optional<base::SteadyTime> deadline() override;
    void due() override;
    bool act() override;
    bool take_wiped() override;

private:
    void happened(const visit::Intent&);
    visit::World world() const;
    visit::Session fresh() const;
    bool anything_to_wipe() const;
    std::optional<base::SteadyTime> idle_at() const;
    visit::Intent submitted();
    visit::Intent looked_up();
    visit::Intent rung(bool urgent);

    CitizenParts parts_;
    /// On the heap and made anew with each step: what was typed is zeroed with the block it lay in, short strings too.
    std::unique_ptr<visit::Session> session_;
    std::vector<visit::Intent> meanings_;
    /// So that a second try after a lost answer sends the very same envelope.
    std::unique_ptr<flow::Unanswered> unanswered_;
    bool typing_page_ = false;
    bool wiped_ = false;
    base::SteadyTime last_here_;
    base::SteadyTime next_minute_;
};

}  // namespace kiosk::app
