#include "kiosk/flow/sealing.h"

#include <string_view>

#include "kiosk/base/try.h"

namespace kiosk::flow {

namespace {
Bytes after_label(std::string_view label, ByteView bytes)
{
    Bytes out;
    out.reserve(label.size() + bytes.size());
    for (const auto part : {base::view_of(label), bytes}) out.insert(out.end(), part.begin(), part.end());
    return out;
}
}  // namespace

Bytes session_words(ByteView challenge) { return after_label("TGPL session", challenge); }
Bytes challenge_words(ByteView random) { return after_label("TGPL challenge", random); }

Result<Bytes> seal_with_new_key(Opener& opener, Sealer& to_new_keys, ByteView key_envelope, ByteView plain,
                                const SealContext& context, const LaterContext& later)
{
    if (record::subject_of(context.id) != later.subject)
        return base::failure(base::ErrorKind::invalid_input, "one subject is expected, not two");
    const auto inner = TRY(opener.seal_later(key_envelope, plain, later));
    return to_new_keys.seal_small(inner, context);
}

Result<Bytes> open_with_new_key(Opener& opener, ByteView key_envelope, ByteView sealed, const SealContext& context,
                                const LaterContext& later)
{
    if (record::subject_of(context.id) != later.subject)
        return base::failure(base::ErrorKind::corrupt, "one subject is expected, not two");
    const auto inner = TRY(opener.open(sealed, context));
    return opener.open_later(key_envelope, inner, later);
}

}  // namespace kiosk::flow
