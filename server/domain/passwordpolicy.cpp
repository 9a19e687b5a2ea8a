#include "passwordpolicy.h"
