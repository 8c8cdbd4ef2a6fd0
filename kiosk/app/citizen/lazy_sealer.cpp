#include "kiosk/app/citizen/lazy_sealer.h"

#include "kiosk/base/try.h"

namespace kiosk::app {

base::Result<void> LazySealer::ready()
{
    if (sealer_) return {};
    sealer_ = TRY(make_());
    return {};
}

base::Result<base::Bytes> LazySealer::seal(base::ByteView plain, const flow::SealContext& context)
{
    return ready().and_then([&] { return sealer_->seal(plain, context); });
}

}  // namespace kiosk::app
