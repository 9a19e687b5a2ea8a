#pragma once

#include "administering.h"

namespace latchkey::support {

inline constexpr auto annsId = "0a11ce00-0000-4000-8000-000000000001";

inline void makeAnn(TestApp &app)
{
    const auto made = app.send("POST /admin/users",
                               R"({"id":"0a11ce00-0000-4000-8000-000000000001",
                                   "email":"ann@example.org","phone":"15550100",
                                   "password":"correct horse","email_confirm":true,
                                   "user_metadata":{"a":1,"b":2},"app_metadata":{"plan":"x"}})",
                               serviceKey(app));
    if (made.status != 200)
        qFatal("no ann: %s", made.body.constData());
}

inline void makeAnnAndBob(TestApp &app)
{
    makeAnn(app);
    app.send(
        "POST /admin/users", R"({"email":"bob@example.org","phone":"15550200"})", serviceKey(app));
}

} // namespace latchkey::support
