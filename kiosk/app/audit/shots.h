#pragma once
/// Pictures of what the audit found, each page and kind of fault once, drawn in memory.
#include <filesystem>
#include <memory>
#include <set>
#include <string>

#include "kiosk/page/page.h"
#include "kiosk/ui/painter.h"

namespace kiosk::app::audit {

class Shots {
public:
    /// An empty folder: takes none.
    Shots(std::filesystem::path folder, ui::PackedPictures pictures)
        : folder_(std::move(folder)), pictures_(std::move(pictures))
    {
    }
    /// `subject` is what is pictured once only. Yields the error of the disk.
    base::Result<void> take(const std::string& subject, const std::string& name, const page::PlainPage&, const ui::ScreenSize&);

private:
    std::filesystem::path folder_;
    ui::PackedPictures pictures_;
    std::set<std::string> taken_;
};

}  // namespace kiosk::app::audit
