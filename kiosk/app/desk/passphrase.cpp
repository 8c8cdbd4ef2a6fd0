#include "kiosk/app/desk/passphrase.h"

#include <algorithm>

#include "kiosk/base/bytes.h"
#include "kiosk/base/utf8.h"

namespace kiosk::app {

void Passphrase::add(std::string_view typed)
{
    if (size_ + typed.size() > bytes_.size()) return;
    std::copy(typed.begin(), typed.end(), bytes_.begin() + static_cast<std::ptrdiff_t>(size_));
    size_ += typed.size();
}

void Passphrase::erase_letter()
{
    auto shorter = base::without_last_letter({bytes_.data(), size_});
    wipe();
    add(shorter);
    base::wipe(shorter.data(), shorter.size());
}

void Passphrase::wipe()
{
    base::wipe(bytes_.data(), bytes_.size());
    size_ = 0;
}

std::size_t Passphrase::letters() const { return base::letters_in({bytes_.data(), size_}); }

}  // namespace kiosk::app
