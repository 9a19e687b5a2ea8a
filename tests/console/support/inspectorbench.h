#pragma once

#include "consoleundertest.h"
#include "directrequest.h"
#include "eventually.h"
#include "models/openeduser.h"
#include "models/usertablemodel.h"
#include "pages/inspector/inspector.h"
#include "pages/userspage.h"
#include "pages/userstable.h"
#include "serverprocess.h"

#include <QTabWidget>

namespace latchkey::console::test {

using namespace Qt::Literals;

// A console that has signed in to a server, and what tests of the inspector do again and again.
class InspectorBench
{
public:
    ServerProcess &server() { return m_server; }

    ConsoleUnderTest &console() { return *m_console; }

    UsersPage &page() { return *console().window().findChild<UsersPage *>(); }

    UserTableModel &model() { return page().model(); }

    Inspector &inspector() { return *console().window().findChild<Inspector *>(); }

    OpenedUser &opened() { return inspector().opened(); }

    void start()
    {
        m_console = std::make_unique<ConsoleUnderTest>();
        console().signInWithKey(m_server);
        EVENTUALLY(console().isSignedIn());
        EVENTUALLY(model().rowCount() > 0);
    }

    void stop()
    {
        QVERIFY(console().prompt().isUsedUp());
        m_console.reset();
    }

    int rowOf(const QString &id)
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().at(row) && (*model().at(row))["id"_L1].toString() == id)
                return row;
        }
        return -1;
    }

    // Selects a user and waits until the inspector knows all about it.
    void open(const QString &id)
    {
        EVENTUALLY(rowOf(id) >= 0);
        page().table().selectRow(rowOf(id));
        EVENTUALLY(opened().id() == id && opened().isComplete());
    }

    void showTab(int index)
    {
        for (auto *tabs : inspector().findChildren<QTabWidget *>()) {
            if (tabs->accessibleName() == "About the user"_L1)
                tabs->setCurrentIndex(index);
        }
    }

    QJsonObject userOnServer(const QString &id)
    {
        return ask(m_server, "GET", u"/admin/users/"_s + id);
    }

    QString addUser(const QJsonObject &members)
    {
        return ask(m_server, "POST", u"/admin/users"_s, members)["id"_L1].toString();
    }

    void changeElsewhere(const QString &id, const QJsonObject &members)
    {
        ask(m_server, "PUT", u"/admin/users/"_s + id, members);
    }

private:
    ServerProcess m_server;
    std::unique_ptr<ConsoleUnderTest> m_console;
};

} // namespace latchkey::console::test
