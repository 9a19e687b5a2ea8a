#pragma once

#include "testapp.h"

namespace latchkey::support {

inline QByteArray serviceKey(const TestApp &app)
{
    return app.keys().serviceRole;
}

} // namespace latchkey::support
