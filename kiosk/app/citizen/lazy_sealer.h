#pragma once
/// A sealer that is made when it is first needed: a fresh demo makes its keys while the first page is already up.
#include <functional>
#include <memory>

#include "kiosk/flow/ports.h"

namespace kiosk::app {

class LazySealer final : public flow::Sealer {
public:
    using Made = base::Result<std::unique_ptr<flow::Sealer>>;
    explicit LazySealer(std::function<Made()> make) : make_(std::move(make)) {}

    /// Makes it now; the error of making it, when there is one. A failure is tried again at the next call.
    base::Result<void> ready();
    base::Result<base::Bytes> seal(base::ByteView plain, const flow::SealContext&) override;

private:
    std::function<Made()> make_;
    std::unique_ptr<flow::Sealer> sealer_;
};

}  // namespace kiosk::app
