#include "emailaddress.h"
