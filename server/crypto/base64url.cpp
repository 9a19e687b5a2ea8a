#include "base64url.h"
