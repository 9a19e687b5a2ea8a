#include "sessionvalidity.h"
