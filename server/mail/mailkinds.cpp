#include "mailkinds.h"

namespace latchkey::mail {

using namespace Qt::Literals;

const QStringList &mailKinds()
{
    static const QStringList kinds{u"invite"_s,
                                   u"confirmation"_s,
                                   u"recovery"_s,
                                   u"magic_link"_s,
                                   u"email_change"_s,
                                   u"reauthentication"_s,
                                   u"password_changed_notification"_s,
                                   u"email_changed_notification"_s,
                                   u"phone_changed_notification"_s,
                                   u"identity_linked_notification"_s,
                                   u"identity_unlinked_notification"_s,
                                   u"mfa_factor_enrolled_notification"_s,
                                   u"mfa_factor_unenrolled_notification"_s};
    return kinds;
}

QString settingsNameOf(const QString &kind)
{
    return kind.toUpper();
}

const QStringList &mailLanguages()
{
    static const QStringList languages{u"en"_s, u"de"_s, u"fr"_s, u"es"_s};
    return languages;
}

QString languageOf(QStringView locale)
{
    qsizetype end = 0;
    while (end < locale.size() && locale[end].isLetter())
        ++end;
    const QString language = locale.first(end).toString().toLower();
    return mailLanguages().contains(language) ? language : QString();
}

} // namespace latchkey::mail
