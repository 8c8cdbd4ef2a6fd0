#pragma once
/// Members of staff let in, sent away, given another role or a new passphrase: by the log and by the key file together, for
/// kioskctl and the desk alike. The log comes first: nobody is let in or sent away whom it does not know of; what the key file
/// then does not take is taken back there.
#include <filesystem>
#include <string>

#include "kiosk/flow/staff_work.h"

namespace kiosk::app {

/// Who asks, signed in. All is borrowed.
struct StaffChanger {
    flow::StaffWork& work;
    flow::Sealer* sealer = nullptr;  ///< to today's keys; null: nobody can be added
    std::filesystem::path keys_file;
    const std::string& passphrase;  ///< of whoever asks: it opens the file's private key

    /// A member who works here, by name. not_found: the log knows none.
    base::Result<record::Member> named(const std::string& name) const;
    /// conflict: somebody of this name works here, or the passphrase is somebody else's.
    base::Result<void> add(const std::string& name, const std::string& role, const std::string& fresh) const;
    base::Result<void> change_role(const std::string& name, record::Role) const;
    base::Result<void> remove(const std::string& name) const;
    /// Their old one is forgotten: new keys of their own, under the new one. What they hold else stays theirs.
    base::Result<void> renew(const std::string& name, const std::string& fresh) const;

private:
    base::Result<void> change(const record::Member&, const record::MemberNow&) const;
};

}  // namespace kiosk::app
