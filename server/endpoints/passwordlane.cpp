#include "passwordlane.h"

namespace latchkey::endpoints {

// An escape might spell the member's name, so any backslash counts, too.
http::Lane passwordLane(const http::HttpRequest &request)
{
    // Names match whatever their case, in all of Unicode: U+017F folds to "s".
    const auto beyondAscii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    const bool mayHash = std::ranges::any_of(request.body, beyondAscii)
        || request.body.contains('\\') || request.body.toLower().contains("password");
    return mayHash ? http::Lane::Hashing : http::Lane::Quick;
}

} // namespace latchkey::endpoints
