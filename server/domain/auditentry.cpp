#include "auditentry.h"
