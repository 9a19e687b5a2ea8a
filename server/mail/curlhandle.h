#pragma once

#include <curl/curl.h>
#include <memory>

namespace latchkey::mail {

struct CurlCleanup
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }

    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

// A transfer and the connections it keeps for the next one. Used by one thread at a time.
using CurlHandle = std::unique_ptr<CURL, CurlCleanup>;
using CurlList = std::unique_ptr<curl_slist, CurlCleanup>;

// Readies libcurl at first use, which costs memory that a server without mail need not spend.
// Thread-safe. Never null: without memory the process ends.
CurlHandle makeCurlHandle();

// CURLOPT_XFERINFOFUNCTION that ends a transfer once the std::atomic<bool> of CURLOPT_XFERINFODATA
// is true.
int stopIfInterrupted(void *interrupted, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

} // namespace latchkey::mail
