#include "redirectpolicy.h"
