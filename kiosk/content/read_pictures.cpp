/// pictures/NAME.svg: pictograms that stand in place of an icon of that name (drawing/svg.h). May be missing.
#include "kiosk/content/load_pass.h"
#include "kiosk/drawing/packed.h"
#include "kiosk/drawing/svg.h"

namespace kiosk::content {

void read_pictures(LoadPass& pass)
{
    constexpr std::string_view folder = "pictures/", ending = ".svg";
    for (const auto* file : pass.files.take_under("pictures", ending)) {
        const auto name = file->path.substr(folder.size(), file->path.size() - folder.size() - ending.size());
        if (!is_id(name)) {
            pass.fault(file->path, 0, "a name of letters, digits, '_', '-' and '.' is expected");
            continue;
        }
        const auto picture = drawing::read_svg(file->text);
        if (picture)
            pass.library.pictures.emplace(name, drawing::packed(*picture));
        else
            pass.fault(file->path, picture.error().line, picture.error().what);
    }
}

}  // namespace kiosk::content
