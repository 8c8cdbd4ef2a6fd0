#pragma once
/// <language>.md of a topic or a notice: a title, one line for lists, and below them the parts or running text.
#include "kiosk/content/load_pass.h"

namespace kiosk::content {

/// The parts of a topic, each under its `## name`.
TopicText read_topic_text(const PackFile&, LoadPass&);
struct NoticeText {
    std::string title;
    std::vector<Passage> text;
};
NoticeText read_notice_text(const PackFile&, LoadPass&);

}  // namespace kiosk::content
