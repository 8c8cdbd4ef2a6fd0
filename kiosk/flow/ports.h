#pragma once
/// What the use cases need from the world, and nothing of how it is done.
#include "kiosk/flow/board_door.h"
#include "kiosk/flow/queued_request.h"
#include "kiosk/flow/request_queue.h"
#include "kiosk/flow/sealing.h"
#include "kiosk/flow/staff_door.h"
