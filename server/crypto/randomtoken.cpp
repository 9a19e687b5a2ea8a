#include "randomtoken.h"
