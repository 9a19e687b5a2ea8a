#include "consoleundertest.h"

#include "actions.h"
#include "appearance.h"
#include "serverprocess.h"
#include "session/memorystore.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

namespace latchkey::console::test {

using namespace Qt::Literals;

namespace {

std::unique_ptr<SecretStore> secretsIn(Keychain *keychain)
{
    if (keychain)
        return std::make_unique<FakeKeychain>(*keychain);
    return std::make_unique<MemoryStore>();
}

void complain(const QString &text)
{
    QTest::qFail(qPrintable(text), __FILE__, __LINE__);
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

} // namespace

ConsoleUnderTest::ConsoleUnderTest(Keychain *keychain)
    : m_keychain(keychain)
{
    restart();
}

ConsoleUnderTest::~ConsoleUnderTest() = default;

void ConsoleUnderTest::restart()
{
    if (m_application)
        window().close();
    m_application.reset();
    m_application = std::make_unique<Application>(
        Application::Options{
            .settingsFolder = m_folder.path(), .profile = {}, .localServers = m_localServers},
        m_prompt,
        secretsIn(m_keychain));
    m_application->start();
    // What was kept may be tried first.
    (void)QTest::qWaitFor(
        [this] { return m_application->session().state() != Session::State::SigningIn; }, 60'000);
}

bool ConsoleUnderTest::isSignedIn() const
{
    return m_application->session().state() == Session::State::SignedIn;
}

QByteArray ConsoleUnderTest::settings()
{
    m_application->settings().sync();
    QByteArray text;
    for (const QFileInfo &info : QDir(m_folder.path()).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            text += file.readAll();
    }
    return text;
}

QWidget *ConsoleUnderTest::front() const
{
    QWidget *dialog = QApplication::activeModalWidget();
    return dialog ? dialog : &m_application->window();
}

QWidget *ConsoleUnderTest::seen(const QString &accessibleName) const
{
    for (QWidget *widget : front()->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->accessibleName() == accessibleName)
            return widget;
    }
    complain(u"There is no "_s + accessibleName);
    return nullptr;
}

bool ConsoleUnderTest::sees(const QString &text) const
{
    return std::ranges::any_of(front()->findChildren<QLabel *>(), [&](const QLabel *label) {
        // Word joiners keep something in one line, and are not to be seen.
        return label->isVisible() && label->text().remove(QChar(0x2060)).contains(text);
    });
}

JobRow *ConsoleUnderTest::newestJob()
{
    const auto rows = window().findChildren<JobRow *>();
    return rows.isEmpty() ? nullptr : rows.last();
}

void ConsoleUnderTest::enter(const QString &accessibleName, const QString &text) const
{
    if (auto *field = seen<QLineEdit>(accessibleName)) {
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        for (const QChar letter : text)
            field->insert(letter); // as an input method does: keyClicks() knows ASCII only
    }
}

void ConsoleUnderTest::click(const QString &buttonText) const
{
    for (QAbstractButton *button : front()->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && withoutMnemonic(button->text()) == buttonText) {
            button->click();
            return;
        }
    }
    complain(u"There is no button "_s + buttonText);
}

void ConsoleUnderTest::trigger(QLatin1StringView action)
{
    QAction *found = window().actions().action(action);
    if (!found->isEnabled())
        complain(found->text() + u" is not possible"_s);
    found->trigger();
}

void ConsoleUnderTest::fillServer(const ServerProcess &server) const
{
    for (auto *field : front()->findChildren<QLineEdit *>()) {
        if (field->isVisible() && field->accessibleName() == "Address of the server"_L1)
            field->setText(server.url().toString());
    }
}

void ConsoleUnderTest::signIn(const ServerProcess &server,
                              const QString &email,
                              const QString &typed) const
{
    fillServer(server);
    click(u"E-mail and password"_s);
    enter(u"E-mail address"_s, email);
    enter(u"Password"_s, typed);
    click(u"Sign In"_s);
}

void ConsoleUnderTest::signInWithKey(const ServerProcess &server, const QString &key) const
{
    fillServer(server);
    click(u"Service key"_s);
    enter(u"Service key"_s, key);
    click(u"Sign In"_s);
}

void ConsoleUnderTest::signInWithKey(ServerProcess &server) const
{
    signInWithKey(server, QString::fromLatin1(server.serviceKey()));
}

void ConsoleUnderTest::shoot(const QString &name)
{
    const QDir folder(QStringLiteral(LATCHKEY_SCREENSHOTS));
    folder.mkpath(u"."_s);
    const QPalette usual = QApplication::palette();
    const std::array schemes{std::pair{u"light"_s, usual}, std::pair{u"dark"_s, darkPalette()}};
    for (const auto &[scheme, palette] : schemes) {
        QApplication::setPalette(palette);
        QCoreApplication::processEvents();
        const QString file = folder.filePath(name + u'-' + scheme + u".png"_s);
        if (!front()->grab().save(file))
            complain(u"Nothing can be written to "_s + file);
    }
    QApplication::setPalette(usual);
}

} // namespace latchkey::console::test
