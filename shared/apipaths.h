#pragma once

#include <QByteArrayView>

namespace latchkey::paths {

// Clients of Supabase put this before every path; a gateway usually strips it, we answer both.
inline constexpr QByteArrayView prefix = "/auth/v1";

inline constexpr quint16 defaultPort = 9090;

} // namespace latchkey::paths
