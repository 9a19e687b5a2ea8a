#include "threadname.h"

#include <QtSystemDetection>

#ifdef Q_OS_LINUX
#include <pthread.h>
#endif

namespace latchkey {

void nameThisThread(const char *name)
{
#ifdef Q_OS_LINUX
    ::pthread_setname_np(::pthread_self(), name);
#else
    static_cast<void>(name);
#endif
}

} // namespace latchkey
