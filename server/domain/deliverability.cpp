#include "deliverability.h"

#include <QSet>
#include <QStringList>

namespace latchkey::domain {

using namespace Qt::Literals;

namespace {

// RFC 5322 3.2.3: dots stand between atoms only.
bool isDotAtom(QStringView text)
{
    return !text.isEmpty() && !text.startsWith(u'.') && !text.endsWith(u'.')
        && !text.contains(".."_L1);
}

// RFC 2606 2 and RFC 6762 3: nobody can be reached there.
bool isReserved(const QString &domain)
{
    static const QStringList endings{
        u".test"_s, u".example"_s, u".invalid"_s, u".local"_s, u".localhost"_s};
    return std::ranges::any_of(endings,
                               [&](const QString &ending) { return domain.endsWith(ending); });
}

// Domains that exist, or nearly do, and are typed by those who do not want to give their own.
bool isOfNobody(const QString &domain)
{
    static const QSet<QString> domains{u"test.com"_s,
                                       u"example.com"_s,
                                       u"example.net"_s,
                                       u"example.org"_s,
                                       u"gamil.com"_s,
                                       u"gamai.com"_s,
                                       u"anonymous.com"_s,
                                       u"email.com"_s};
    return domains.contains(domain);
}

bool isMadeUp(QStringView name, const QString &domain)
{
    constexpr qsizetype shortestOfGmail = 6;
    if (domain != "gmail.com"_L1)
        return false;
    return name.size() < shortestOfGmail || name == "example"_L1 || name == "someone"_L1;
}

} // namespace

bool isUndeliverable(const QString &email)
{
    const qsizetype at = email.lastIndexOf(u'@');
    if (at < 0)
        return true;
    const QStringView name = QStringView(email).first(at);
    const QString domain = domainOfAddress(email);
    return !isDotAtom(name) || !isDotAtom(domain) || !domain.contains(u'.') || isReserved(domain)
        || isOfNobody(domain) || isMadeUp(name, domain);
}

QString domainOfAddress(const QString &email)
{
    return email.sliced(email.lastIndexOf(u'@') + 1);
}

bool isLargeProvider(const QString &domain)
{
    static const QSet<QString> domains{
        u"gmail.com"_s,   u"yahoo.com"_s,     u"hotmail.com"_s,    u"aol.com"_s,
        u"outlook.com"_s, u"comcast.net"_s,   u"icloud.com"_s,     u"msn.com"_s,
        u"live.com"_s,    u"sbcglobal.net"_s, u"hotmail.co.uk"_s,  u"me.com"_s,
        u"yahoo.co.in"_s, u"att.net"_s,       u"mail.ru"_s,        u"cox.net"_s,
        u"yahoo.co.uk"_s, u"verizon.net"_s,   u"rediffmail.com"_s, u"bellsouth.net"_s,
    };
    return domains.contains(domain);
}

} // namespace latchkey::domain
