#pragma once

#include "page.h"

namespace latchkey::console {

class AuditPage final : public Page
{
    Q_OBJECT

public:
    explicit AuditPage(const Workplace &workplace);
};

} // namespace latchkey::console
