// language_pack OUT: the pack of language_pack.h as a folder, for walks of the real program.
#include "language_pack.h"

int main(int count, char** words)
{
    if (count != 2) return 2;
    kiosk::test::make_language_pack(words[1]);
    return kiosk::content::load(words[1]) ? 0 : 1;
}
