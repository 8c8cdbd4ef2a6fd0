#pragma once
/// A request in the words staff read: who, how to call safely, why it cannot wait.
#include <string>

#include "kiosk/desk/panes.h"

namespace kiosk::desk {

/// The requester's name, or words saying that none was given.
std::string name_words(const View&, const flow::OpenedRequest&);
/// Everything to mind before dialling, in one line: when, what not to say, the agreed word, the safe person.
std::string safe_contact_words(const View&, const flow::OpenedRequest&);
/// "xét xử ngày 27/11 · bị tạm giữ"; empty when nothing is urgent.
std::string urgent_words(const View&, const flow::OpenedRequest&);
/// "09:31" today, "yesterday", else "20/11".
std::string when_words(const View&, base::WallTime);
/// "2 lời nhắn"; empty when the holder of the receipt has sent none.
std::string messages_words(const View&, const flow::QueuedRequest&);
/// Grounds are written to stand in a sentence; alone they begin with a capital.
std::string capitalised(const std::string&);
std::string stage_words(const View&, const flow::QueuedRequest&);
/// The chosen options of one question, with commas.
std::string option_words(const View&, std::string_view path, const std::vector<std::string>& values);
/// An ISO day as it is written; what is none stays as it is.
std::string day_words(const View&, const std::string& iso_day);

}  // namespace kiosk::desk
