#include "tokenhash.h"
