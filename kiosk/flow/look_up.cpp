#include "kiosk/flow/submit.h"

#include "kiosk/base/try.h"

namespace kiosk::flow {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t code_letters = 4;
constexpr std::size_t secret_letters = 8;
constexpr std::size_t typed_bytes_max = 80;

/// Capital letters and digits of what was typed; blanks, dashes and colons go.
std::string plain(std::string_view typed)
{
    std::string out;
    for (const char c : typed.substr(0, typed_bytes_max)) {
        if (c >= 'a' && c <= 'z')
            out += static_cast<char>(c - 'a' + 'A');
        else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            out += c;
    }
    return out;
}

bool of_slip_letters(std::string_view text) { return text.find_first_not_of(slip_letters) == std::string_view::npos; }
}  // namespace

base::Result<std::string> written_code(std::string_view typed)
{
    const auto letters = plain(typed);
    if (letters.size() <= code_letters || letters.size() > code_letters + 8 ||
        !of_slip_letters(std::string_view{letters}.substr(letters.size() - code_letters)))
        return failure(ErrorKind::invalid_input, "a code like BK-7K4M is expected");
    return letters.substr(0, letters.size() - code_letters) + "-" + letters.substr(letters.size() - code_letters);
}

base::Result<std::string> written_secret(std::string_view typed)
{
    auto letters = plain(typed);
    if (letters.size() != secret_letters || !of_slip_letters(letters))
        return failure(ErrorKind::invalid_input, "eight letters are expected");
    return letters;
}

base::Result<SlipWords> slip_words(std::string_view text)
{
    auto rest = text;
    for (const auto* mark : {"TGPL1:", "tgpl1:"})
        if (rest.starts_with(mark)) rest.remove_prefix(6);
    const auto letters = plain(rest);
    if (letters.size() <= secret_letters + code_letters)
        return failure(ErrorKind::invalid_input, "a code and eight letters are expected");
    auto code = TRY(written_code(std::string_view{letters}.substr(0, letters.size() - secret_letters)));
    auto secret = TRY(written_secret(std::string_view{letters}.substr(letters.size() - secret_letters)));
    return SlipWords{std::move(code), std::move(secret)};
}

base::Result<visit::RequestStatus> look_up(const std::string& code, const std::string& secret, const LookupParts& parts)
{
    // What cannot be a code or a secret is answered like a wrong one: nothing is learned from the difference.
    const auto right_code = written_code(code);
    const auto right_secret = written_secret(secret);
    if (!right_code || !right_secret) return failure(ErrorKind::denied, "code and secret do not belong together");
    const auto stored = TRY(parts.queue.status(*right_code, *right_secret));

    visit::RequestStatus status;
    status.id = stored.id;
    status.code = stored.code;
    status.stage = stored.stage;
    status.tries = stored.tries;
    status.since = stored.since;
    status.answer_by = stored.answer_by;
    status.case_number = stored.case_number;
    if (!stored.note.empty()) {
        auto note = parts.notes.open_note(stored.note, *right_secret, stored.id);
        // The stage is still worth telling when the note does not open.
        if (note) status.note = std::move(*note);
    }
    return status;
}

}  // namespace kiosk::flow
