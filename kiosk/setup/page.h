#pragma once
/// What the pages of setting up say: one step a page, Vietnamese first. Pure: the same view, the same page.
/// Leaves to its neighbour (`ui`): how it looks; to `content/words/*/setup.yaml`: the words.
#include "kiosk/page/page.h"
#include "kiosk/setup/intent.h"

namespace kiosk::setup {

using Page = page::Page<Intent>;

/// Borrowed.
struct View {
    const Session& session;
    const content::Library& library;
    base::WallTime now;
    bool demo = false;
};

Page page_of(const View&);
/// The block of a place of the touch test.
std::string touch_block(std::size_t place);

// -- one file each
Page unit_page(const View&);
Page text_page(const View&);
Page size_page(const View&);
Page hang_page(const View&);
Page touch_page(const View&);
Page printer_page(const View&);
Page scanner_page(const View&);
Page sound_page(const View&);
Page clock_page(const View&);
Page keys_page(const View&);
Page content_page(const View&);
Page contact_page(const View&);
Page all_page(const View&);

}  // namespace kiosk::setup
