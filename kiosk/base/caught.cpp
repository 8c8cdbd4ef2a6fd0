#include "kiosk/base/caught.h"

#include <cxxabi.h>

#include <cstdlib>
#include <memory>
#include <typeinfo>

namespace kiosk::base {

Error caught() noexcept
{
    try {
        const auto* type = abi::__cxa_current_exception_type();
        if (type == nullptr) return {};
        int fault = 0;
        const std::unique_ptr<char, void (*)(void*)> name{abi::__cxa_demangle(type->name(), nullptr, nullptr, &fault),
                                                          std::free};
        return {ErrorKind::internal, name ? name.get() : type->name()};
    } catch (...) {
        return {};  // no memory for its name
    }
}

}  // namespace kiosk::base
