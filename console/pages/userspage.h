#pragma once

#include "page.h"

namespace latchkey::console {

class UsersPage final : public Page
{
    Q_OBJECT

public:
    explicit UsersPage(const Workplace &workplace);
};

} // namespace latchkey::console
