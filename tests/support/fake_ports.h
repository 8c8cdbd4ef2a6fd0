#pragma once
/// All ports in memory, for tests of what stands between them and a program.
#include "tests/support/fake_doors.h"
#include "tests/support/fake_sealing.h"
