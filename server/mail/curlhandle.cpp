#include "curlhandle.h"

#include <atomic>
#include <mutex>
#include <new>

namespace latchkey::mail {

CurlHandle makeCurlHandle()
{
    static std::once_flag ready;
    std::call_once(ready, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    CurlHandle handle(curl_easy_init());
    if (!handle)
        throw std::bad_alloc();
    return handle;
}

int stopIfInterrupted(void *interrupted, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return *static_cast<const std::atomic<bool> *>(interrupted) ? 1 : 0;
}

} // namespace latchkey::mail
