#include "refreshrotation.h"
