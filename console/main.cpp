#include "application.h"
#include "mainwindow.h"
#include "prompt.h"
#include "translations.h"
#include "version.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace latchkey::console;
using namespace Qt::Literals;

namespace {

// In the system's language: what was chosen stands in the settings, and those are not known yet.
Application::Options readOptions(const QApplication &application)
{
    const Translations translations({});
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Administers the users of a Latchkey server."));
    const QCommandLineOption profile(
        u"profile"_s, QApplication::translate("main", "The server to begin with."), u"name"_s);
    const QCommandLineOption data(
        u"data"_s, QApplication::translate("main", "The folder of the settings."), u"folder"_s);
    parser.addOptions({profile, data});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    return {.settingsFolder = parser.value(data), .profile = parser.value(profile)};
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QApplication::setApplicationName(u"latchkey"_s);
    QApplication::setApplicationDisplayName(u"Latchkey"_s);
    QApplication::setApplicationVersion(QString::fromLatin1(latchkey::version));

    DialogPrompt prompt;
    Application console(readOptions(application), prompt, systemSecretStore());
    prompt.setWindow(&console.window());
    console.start();
    return QApplication::exec();
}
