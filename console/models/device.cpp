#include "device.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

struct Mark
{
    QLatin1StringView part; // of the User-Agent
    QLatin1StringView name;
};

// Most claim to be others, too: the first that is found is what it is.
constexpr std::array programs{Mark{.part = "Edg/"_L1, .name = "Edge"_L1},
                              Mark{.part = "OPR/"_L1, .name = "Opera"_L1},
                              Mark{.part = "Firefox/"_L1, .name = "Firefox"_L1},
                              Mark{.part = "FxiOS/"_L1, .name = "Firefox"_L1},
                              Mark{.part = "CriOS/"_L1, .name = "Chrome"_L1},
                              Mark{.part = "Chrome/"_L1, .name = "Chrome"_L1},
                              Mark{.part = "Safari/"_L1, .name = "Safari"_L1},
                              Mark{.part = "curl/"_L1, .name = "curl"_L1}};

constexpr std::array machines{Mark{.part = "Android"_L1, .name = "Android"_L1},
                              Mark{.part = "iPhone"_L1, .name = "iPhone"_L1},
                              Mark{.part = "iPad"_L1, .name = "iPad"_L1},
                              Mark{.part = "Windows"_L1, .name = "Windows"_L1},
                              Mark{.part = "Mac OS X"_L1, .name = "macOS"_L1},
                              Mark{.part = "CrOS"_L1, .name = "ChromeOS"_L1},
                              Mark{.part = "Linux"_L1, .name = "Linux"_L1}};

QString found(std::span<const Mark> marks, const QString &userAgent)
{
    const auto mark = std::ranges::find_if(
        marks, [&](const Mark &one) { return userAgent.contains(one.part); });
    return mark == marks.end() ? QString() : QString(mark->name);
}

QString deviceText(const char *text)
{
    return QCoreApplication::translate("Device", text);
}

} // namespace

QString deviceOf(const QString &userAgent)
{
    if (userAgent.trimmed().isEmpty())
        return deviceText(QT_TRANSLATE_NOOP("Device", "Unknown device"));
    const QString program = found(programs, userAgent);
    const QString machine = found(machines, userAgent);
    if (program.isEmpty() && machine.isEmpty())
        return userAgent;
    if (program.isEmpty() || machine.isEmpty())
        return program + machine; // one of them
    return deviceText(QT_TRANSLATE_NOOP("Device", "%1 on %2")).arg(program, machine);
}

} // namespace latchkey::console
