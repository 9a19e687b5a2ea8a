#pragma once

#include "domain/redirectpolicy.h"

#include <QTest>

namespace latchkey::test {

inline const QString site = QStringLiteral("https://app.example.com/start");

inline domain::RedirectPolicy policy(const QString &siteUrl, const QStringList &allowList = {})
{
    return domain::RedirectPolicy::create(siteUrl, allowList).value();
}

// How many addresses each of the three programs judges, at least.
inline constexpr int policyRows = 128;
inline constexpr int trickRows = 178;
inline constexpr int listRows = 230;
static_assert(policyRows + trickRows + listRows >= 500);

// Rows of addresses that one policy answers alike.
class Rows
{
public:
    static int added() { return addedRows; }

    Rows(QString siteUrl, QStringList allowList)
        : m_siteUrl(std::move(siteUrl))
        , m_allowList(std::move(allowList))
    { }

    static void addColumns()
    {
        QTest::addColumn<QString>("siteUrl");
        QTest::addColumn<QStringList>("allowList");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isAllowed");
    }

    const Rows &allowed(std::initializer_list<const char *> urls) const { return add(urls, true); }

    const Rows &refused(std::initializer_list<const char *> urls) const { return add(urls, false); }

    // Judges the row at hand.
    static bool isAllowed()
    {
        QFETCH(QString, siteUrl);
        QFETCH(QStringList, allowList);
        QFETCH(QString, url);
        return policy(siteUrl, allowList).isAllowed(url);
    }

private:
    const Rows &add(std::initializer_list<const char *> urls, bool isAllowed) const
    {
        addedRows += int(urls.size());
        for (const char *url : urls)
            QTest::addRow("%s %s, %s [%s]",
                          isAllowed ? "yes" : "no",
                          QByteArray(url).toPercentEncoding(":/?#[]@!$&'()*+,;=%\\").constData(),
                          qPrintable(m_siteUrl),
                          qPrintable(m_allowList.join(u' ')))
                << m_siteUrl << m_allowList << QString::fromUtf8(url) << isAllowed;
        return *this;
    }

    static inline int addedRows = 0;
    QString m_siteUrl;
    QStringList m_allowList;
};

} // namespace latchkey::test
