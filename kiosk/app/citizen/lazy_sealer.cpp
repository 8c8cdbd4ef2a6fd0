#include "kiosk/app/citizen/lazy_sealer.h"

namespace kiosk::app {

base::Result<void> LazySealer::ready()
{
    if (sealer_) return {};
    auto made = make_();
    if (!made) return tl::unexpected(made.error());
    sealer_ = std::move(*made);
    return {};
}

base::Result<base::Bytes> LazySealer::seal(base::ByteView plain, const flow::SealContext& context)
{
    return ready().and_then([&] { return sealer_->seal(plain, context); });
}

}  // namespace kiosk::app
