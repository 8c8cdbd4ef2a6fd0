#pragma once
/// What a folder of schema 2 says, told as events: its members of staff by the names of the audit, then every row of the audit
/// in order. What used to lie open and is sealed now (fields, grounds, minutes, names) is sealed to the public keys; envelopes
/// and messages stay as they are. What the rows say at last is what the events say at last.
/// Leaves to its neighbours: reading (old_folder.h), the files (take_over.h).
#include <map>

#include "kiosk/flow/act_words.h"
#include "kiosk/store/old_folder.h"
#include "kiosk/store/store.h"

namespace kiosk::store {

class OldEvents {
public:
    /// Borrows the folder. `copies` holds requests that only the second copy has.
    OldEvents(const OldFolder& folder, std::map<base::RequestId, OldRequest> copies, SealToKeys seal, std::string home)
        : folder_(folder), copies_(std::move(copies)), seal_(std::move(seal)), home_(std::move(home))
    {
    }
    using Take = std::function<Result<void>(record::Draft)>;
    Result<void> each(const Take&);

private:
    struct Person {
        std::int64_t number = 0;
        record::SubjectId id;
        base::Day since{};
    };
    /// How far the telling of a request is.
    struct Told {
        bool received = false;
        record::Stage stage = record::Stage::received;
        std::size_t messages = 0;
        std::size_t entries = 0;
        std::int64_t last_decision = 0;  ///< number of the row of the audit
    };
    Result<void> look_ahead();
    void meet(const std::string& name, base::Day);
    Result<void> tell_people(const Take&);
    Result<void> tell(const OldAct&, const Take&);
    Result<void> tell_desk(const OldAct&, const Take&);
    Result<void> tell_received(const OldRequest&, Told&, const Take&);
    Result<void> tell_message(const OldRequest&, Told&, const Take&);
    Result<void> tell_act(const OldAct&, const OldRequest&, Told&, const Take&);
    /// What has no row in the audit.
    Result<void> tell_the_rest(const base::RequestId&, const Take&);
    Result<std::optional<OldRequest>> request(const base::RequestId&) const;
    std::int64_t number_of(const std::string& name) const;
    Result<Bytes> sealed_words(const flow::ActWords&, const flow::SealContext&) const;

    const OldFolder& folder_;
    std::map<base::RequestId, OldRequest> copies_;
    SealToKeys seal_;
    std::string home_;
    std::vector<std::string> names_;  ///< in order of their numbers
    std::map<std::string, Person> people_;
    std::map<base::RequestId, Told> told_;
};

}  // namespace kiosk::store
