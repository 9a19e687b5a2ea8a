#include "processlimits.h"

#include "logging.h"

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace latchkey {

void raiseOpenFileLimit()
{
#ifdef Q_OS_UNIX
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == limit.rlim_max)
        return;
    limit.rlim_cur = limit.rlim_max;
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
        logging::write(LogLevel::Warning, u"the limit of open files could not be raised");
#endif
}

} // namespace latchkey
