#pragma once
/// The EventLog that is used: both copies on disk. What each does is in its own file: opening (healing.h), comparing
/// (compare.h), forgetting (forgetting.h); here is the order of an append.
#include <map>

#include "kiosk/store/healing.h"

namespace kiosk::store {

class TwoCopies final : public EventLog {
public:
    TwoCopies(OpenedCopies opened, Database& database) : database_(database), opened_(std::move(opened)) {}
    /// After opening: heads and mark as the tables say.
    Result<void> start();

    const std::string& origin() const override { return copies().origin; }
    record::Head head() const override { return head_of(copies().origin); }
    Result<std::vector<record::Head>> heads() override;
    std::int64_t place() const override { return place_; }
    const Healed& healed() const override { return opened_.healed; }

    Result<void> append(const std::function<Result<void>(Appending&)>& work) override;
    bool must_end() const override { return must_end_; }
    Result<void> make_room(std::size_t bytes) override;
    Result<void> begin_origin(const std::string& name, record::Draft began) override;

    Result<std::optional<record::Event>> by_act(const record::ActId&) override;
    Result<std::vector<record::Event>> of_subject(const record::SubjectId&) override;
    Result<std::optional<record::Event>> by_id(const record::EventId&) override;
    Result<std::int64_t> place_of(const record::EventId&) override;
    Result<void> each_after(std::int64_t place,
                            const std::function<Result<void>(std::int64_t place, const record::Event&)>&) override;
    Result<void> forget(std::span<const record::SubjectId>) override;

    Result<std::vector<std::string>> check() override;
    Result<void> copy_to(const std::filesystem::path&) override;
    Result<void> checkpoint() override;
    void doubt() override { (void)copies().mark.doubt(true); }

private:
    class Addition;
    Copies& copies() { return opened_.copies; }
    const Copies& copies() const { return opened_.copies; }
    record::Head head_of(const std::string& origin) const;
    Result<void> may_append();
    Result<void> write_frame(const std::function<Result<void>(Appending&)>& work, const std::string& origin);
    /// The event of a row, from the file where the row is damaged.
    Result<record::Event> event_of(EventRow&&);
    /// The same; damage is doubted.
    template <class T>
    Result<T> doubted(Result<T> result)
    {
        if (!result && is_damage(result.error())) doubt();
        return result;
    }

    Database& database_;
    OpenedCopies opened_;
    std::map<std::string, record::Head> heads_;
    std::int64_t place_ = 0;
    bool must_end_ = false;
    std::int64_t rested_at_ = -1;  ///< changes of the database at the last rest
};

/// A name and 8 random letters, as an origin is called; invalid_input for a name that is none.
Result<std::string> drawn_origin(const std::string& name);

}  // namespace kiosk::store
