#include "domain/administrator.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::domain;
using namespace Qt::Literals;

// Who is an administrator, and of which kind.
class TestAdministrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roles();
    void rights();
    void whomTheHelpDeskMayTouch();
};

void TestAdministrator::roles()
{
    const QStringList full{u"service_role"_s, u"latchkey_helpdesk"_s, u"latchkey_auditor"_s, u""_s};
    QCOMPARE(adminRoleOf(u"service_role"_s, full), AdminRole::Full);
    // Whatever the setting says, the limited roles stay limited, and no role is nobody's.
    QCOMPARE(adminRoleOf(u"latchkey_helpdesk"_s, full), AdminRole::HelpDesk);
    QCOMPARE(adminRoleOf(u"latchkey_auditor"_s, full), AdminRole::Auditor);
    QCOMPARE(adminRoleOf(u"latchkey_helpdesk"_s, {}), AdminRole::HelpDesk);
    QCOMPARE(adminRoleOf(u""_s, full), std::nullopt);
    for (const QString &other : QStringList{u"authenticated"_s,
                                            u"SERVICE_ROLE"_s,
                                            u" service_role"_s,
                                            u"service_role "_s,
                                            u"Latchkey_Helpdesk"_s,
                                            u"supabase_admin"_s})
        QCOMPARE(adminRoleOf(other, full), std::nullopt);
}

void TestAdministrator::rights()
{
    QCOMPARE(rightNames(AdminRole::Full),
             (QStringList{u"read"_s, u"ban"_s, u"recover"_s, u"end_sessions"_s, u"write"_s}));
    QCOMPARE(rightNames(AdminRole::HelpDesk),
             (QStringList{u"read"_s, u"ban"_s, u"recover"_s, u"end_sessions"_s}));
    QCOMPARE(rightNames(AdminRole::Auditor), QStringList{u"read"_s});
}

void TestAdministrator::whomTheHelpDeskMayTouch()
{
    const QStringList full{u"service_role"_s};
    for (const QString &role : QStringList{u"authenticated"_s, u""_s, u"editor"_s}) {
        QVERIFY(mayTouch(AdminRole::HelpDesk, role, full));
        QVERIFY(mayTouch(AdminRole::Full, role, full));
    }
    for (const QString &role :
         QStringList{u"service_role"_s, u"latchkey_helpdesk"_s, u"latchkey_auditor"_s}) {
        QVERIFY(!mayTouch(AdminRole::HelpDesk, role, full));
        QVERIFY(mayTouch(AdminRole::Full, role, full));
    }
}

QTEST_GUILESS_MAIN(TestAdministrator)
#include "tst_administrator.moc"
