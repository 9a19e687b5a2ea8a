#include "accesstoken.h"
