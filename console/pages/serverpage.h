#pragma once

#include "page.h"

namespace latchkey::console {

class ServerPage final : public Page
{
    Q_OBJECT

public:
    explicit ServerPage(const Workplace &workplace);
};

} // namespace latchkey::console
