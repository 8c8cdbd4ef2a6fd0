#include "kiosk/app/ctl/ctl_support.h"

#include <iostream>

#include "kiosk/app/exit_code.h"
#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"
#include "kiosk/vault/files.h"
#include "kiosk/vault/key_file.h"

namespace kiosk::app {

using base::ErrorKind;
using base::failure;

int said(const std::string& line, int exit_code)
{
    std::cerr << line << '\n';
    return exit_code;
}

int said(const base::Error& error) { return said(error.detail, exit_code_of(error.kind)); }

base::Result<std::string> passphrase_in(const std::filesystem::path& file)
{
    if (file.empty()) return failure(ErrorKind::invalid_input, "--passphrase-file: a file with the passphrase is expected");
    auto content = vault::read_file(file);
    if (!content) return content;
    const std::size_t begins = content->starts_with("\xEF\xBB\xBF") ? 3 : 0;
    auto line = content->substr(begins, content->find_first_of("\r\n", begins) - begins);
    base::wipe(content->data(), content->size());
    if (line.empty() || line.size() > 1024)
        return failure(ErrorKind::invalid_input, file.string() + ":1: a passphrase of at most 1,024 bytes is expected");
    // What "Unicode" means to some editors is UTF-16.
    if (line.find('\0') != std::string::npos || !base::valid_utf8(line))
        return failure(ErrorKind::invalid_input, file.string() + ":1: text in UTF-8 is expected");
    return line;
}

base::Result<std::string> new_passphrase_in(const std::filesystem::path& file)
{
    auto line = passphrase_in(file);
    const auto is_blank = [](char letter) { return letter == ' ' || letter == '\t'; };
    if (line && (is_blank(line->front()) || is_blank(line->back()))) {
        base::wipe(line->data(), line->size());
        return failure(ErrorKind::invalid_input, file.string() + ":1: a passphrase without blanks at its ends is expected");
    }
    return line;
}

std::filesystem::path keys_file_of(const DataFolder& folder, const std::filesystem::path& wanted)
{
    if (!wanted.empty()) return wanted;
    const auto& named = folder.settings.keys_file;
    return named.empty() || named.is_absolute() ? named : folder.path / named;
}

base::Result<StaffAtWork> signed_in(const DataFolder& folder, const KeyChoice& choice, const base::Clock& clock)
{
    const auto keys = keys_file_of(folder, choice.keys);
    if (keys.empty()) return failure(ErrorKind::invalid_input, "--keys: the staff's key file is expected");
    auto passphrase = TRY(passphrase_in(choice.passphrase_file));
    auto opener = [&]() -> base::Result<std::unique_ptr<flow::Opener>> {
        TRY(TRY(connect_desk(folder))->passphrase_tried());
        if (choice.staff.empty()) return vault::unlock_any(keys, passphrase);
        return TRY(vault::open_cabinet(keys))->unlock(choice.staff, passphrase);
    }();
    base::wipe(passphrase.data(), passphrase.size());
    return staff_at_work(folder, TRY(std::move(opener)), clock);
}

law::RuleBook rules_for(const DataFolder& folder, const std::filesystem::path& content)
{
    auto library = open_library(content_folder(folder, content), folder.path / "cache");
    if (library) return std::move(library->rules);
    std::cerr << "warning: the content pack cannot be read (" << library.error().detail
              << "); urgency is judged by the facts alone\n";
    return {};
}

base::Result<std::unique_ptr<base::Clock>> clock_of(const std::string& iso_time)
{
    if (iso_time.empty()) return std::make_unique<base::SystemClock>();
    const auto time = base::parse_time(iso_time);
    if (!time) return failure(ErrorKind::invalid_input, "--clock: " + time.error().detail);
    return std::make_unique<base::SetClock>(*time);
}

}  // namespace kiosk::app
