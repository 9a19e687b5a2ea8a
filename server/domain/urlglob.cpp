#include "urlglob.h"
