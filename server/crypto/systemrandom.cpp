#include "systemrandom.h"
