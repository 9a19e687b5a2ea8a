#include "commandline.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;

Q_DECLARE_METATYPE(latchkey::Command)

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commands_data();
    void commands();
    void options_data();
    void options();
    void optionsOfTls();
    void files();
    void refusals_data();
    void refusals();
    void passwordsAreRefused_data();
    void passwordsAreRefused();
    void helpNamesEverything();
    void quotes_data();
    void quotes();
};

void TestCommandLine::commands_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Command>("command");
    const auto row = [](const char *line, Command command) {
        QTest::newRow(*line ? line : "(nothing)") << QString::fromLatin1(line) << command;
    };
    row("", Command::Serve);
    row("serve", Command::Serve);
    row("migrate", Command::Migrate);
    row("keys", Command::Keys);
    row("admin create --email a@b.example", Command::AdminCreate);
    row("tls self-signed --host a.example", Command::TlsSelfSigned);
    row("admin reset --email a@b.example", Command::AdminReset);
    row("--email a@b.example admin reset", Command::AdminReset);
    row("backup f", Command::Backup);
    row("restore --force f", Command::Restore);
    row("--version", Command::Version);
    row("version", Command::Version);
    row("--help", Command::Help);
    row("-h", Command::Help);
    row("help", Command::Help);
    row("--help-settings", Command::HelpSettings);
    row("serve --help", Command::Help);
    row("admin --help", Command::Help);
    row("tls --help", Command::Help);
    row("admin create --help", Command::Help); // though --email is missing
    row("--data-dir d --version", Command::Version);
}

void TestCommandLine::commands()
{
    QFETCH(QString, line);
    const Result<CommandLine> parsed = parseCommandLine(line.split(u' ', Qt::SkipEmptyParts));
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    QTEST(parsed->command, "command");
}

void TestCommandLine::options_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("expected"); // config, config-dir, data-dir, email, role
    const QString role = u"supabase_admin"_s;
    const auto row
        = [](const char *name, const QStringList &arguments, const QStringList &expected) {
              QTest::newRow(name) << arguments << expected;
          };
    row("none", {}, {{}, {}, {}, {}, role});
    row("before the command",
        {u"--config"_s, u"f"_s, u"--data-dir"_s, u"d"_s, u"serve"_s},
        {u"f"_s, {}, u"d"_s, {}, role});
    row("behind the command", {u"keys"_s, u"--config-dir"_s, u"c"_s}, {{}, u"c"_s, {}, {}, role});
    row("without a command", {u"--data-dir"_s, u"d"_s}, {{}, {}, u"d"_s, {}, role});
    row("joined", {u"--config=a=b"_s}, {u"a=b"_s, {}, {}, {}, role});
    row("short", {u"-c"_s, u"f"_s, u"-d"_s, u"c"_s}, {u"f"_s, u"c"_s, {}, {}, role});
    row("admin create",
        {u"admin"_s, u"create"_s, u"--role"_s, u"service_role"_s, u"--email"_s, u"a@b.example"_s},
        {{}, {}, {}, u"a@b.example"_s, u"service_role"_s});
    row("email first",
        {u"--email=a@b.example"_s, u"admin"_s, u"create"_s},
        {{}, {}, {}, u"a@b.example"_s, role});
}

void TestCommandLine::options()
{
    QFETCH(QStringList, arguments);
    const Result<CommandLine> parsed = parseCommandLine(arguments);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
    const CommandLineOptions &options = parsed->options;
    QTEST((QStringList{options.configFile,
                       options.configDirectory,
                       options.dataDirectory,
                       options.email,
                       options.role}),
          "expected");
}

void TestCommandLine::optionsOfTls()
{
    const Result<CommandLine> plain = parseCommandLine({u"tls"_s, u"self-signed"_s, u"--host=a"_s});
    QVERIFY(plain);
    QCOMPARE(plain->options.hosts, QStringList{u"a"_s});
    QCOMPARE(plain->options.days, 825);
    QVERIFY(!plain->options.force);
    const QString all = u"--force tls self-signed --host a --host b --days 7 --out-dir d"_s;
    const Result<CommandLine> full = parseCommandLine(all.split(u' '));
    QVERIFY(full);
    QCOMPARE(full->options.hosts, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(full->options.days, 7);
    QCOMPARE(full->options.outDirectory, u"d"_s);
    QVERIFY(full->options.force);
}

void TestCommandLine::files()
{
    const auto optionsOf = [](const char *text) {
        return parseCommandLine(QString::fromLatin1(text).split(u' ')).value().options;
    };
    QCOMPARE(optionsOf("backup a.db").file, u"a.db"_s);
    QVERIFY(!optionsOf("backup a.db").force);
    QCOMPARE(optionsOf("restore --force --data-dir d a.db").file, u"a.db"_s);
    QVERIFY(optionsOf("restore a.db --force").force);
}

void TestCommandLine::refusals_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *line, const char *says) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(says);
    };
    row("serv", "serv is no command; did you mean serve?");
    row("migrates", "did you mean migrate?");
    row("frobnicate", "see --help");
    row("serve now", "a word too much behind serve");
    row("--data", "--data is no option; did you mean --data-dir?");
    row("--confg=secret", "--confg is no option; did you mean --config?");
    row("-x", "-x is no option");
    row("--config", "--config needs a value");
    row("--config=", "--config needs a value");
    row("--config --data-dir d", "--config needs a value");
    row("--config a --config b", "given twice");
    row("backup", "which file? backup FILE");
    row("restore --force", "which file? restore FILE");
    row("backup a b", "a word too much behind backup");
    row("serve --force", "--force belongs to backup, restore and tls self-signed");
    row("--forc", "did you mean --force?");
    row("admin", "admin create --email");
    row("admin create", "whose account?");
    row("admin remove --email a@b.example", "did you mean admin create?");
    row("admin reset", "whose account? admin reset");
    row("admin reser --email a@b.example", "did you mean admin reset?");
    row("admin reset --role x --email a@b.example", "--role belongs to admin create");
    row("admin reset a@b.example", "behind --email: admin reset");
    row("serve --email a@b.example", "--email belongs to admin create");
    row("--role x", "--role belongs to admin create");
    row("admin create a@b.example", "behind --email");
    row("tls", "tls self-signed --host");
    row("tls sign --host a", "did you mean tls self-signed?");
    row("tls self-signed", "for which host?");
    row("tls self-signed --host", "--host needs a value");
    row("tls self-signed --host a b", "a word too much");
    row("tls self-signed --host a --days 0", "--days takes a whole number from 1 to 3650");
    row("tls self-signed --host a --days 3651", "--days takes a whole number");
    row("tls self-signed --host a --days soon", "--days takes a whole number");
    row("tls self-signed --host a --days 5 --days 6", "given twice");
    row("tls self-signed --host a --force=yes", "--force takes no value");
    row("tls self-signed --host a --email a@b.example", "--email belongs to admin create");
    row("serve --host a", "--host belongs to tls self-signed");
    row("admin create --email a@b.example --force",
        "--force belongs to backup, restore and tls self-signed");
}

void TestCommandLine::refusals()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const Result<CommandLine> parsed = parseCommandLine(line.split(u' '));
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().message.contains(says), qPrintable(parsed.error().message));
    QVERIFY(!parsed.error().message.contains("secret"_L1));
}

void TestCommandLine::passwordsAreRefused_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"admin create --email a@b.example --password hunter2",
                             "admin create --email a@b.example --password=hunter2",
                             "--password hunter2",
                             "admin create -p hunter2",
                             "admin create --email a@b.example hunter2"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestCommandLine::passwordsAreRefused()
{
    QFETCH(QString, line);
    const Result<CommandLine> parsed = parseCommandLine(line.split(u' '));
    QVERIFY(!parsed);
    QVERIFY(parsed.error().message.contains("standard input"_L1));
    QVERIFY(!parsed.error().message.contains("hunter2"_L1));
}

void TestCommandLine::helpNamesEverything()
{
    const QString help = commandLineHelp();
    for (const QString &word : {u"serve"_s,
                                u"migrate"_s,
                                u"keys"_s,
                                u"admin create --email"_s,
                                u"--role"_s,
                                u"tls self-signed --host"_s,
                                u"--out-dir DIR"_s,
                                u"--days N"_s,
                                u"backup FILE"_s,
                                u"restore FILE"_s,
                                u"--force"_s,
                                u"--config FILE"_s,
                                u"--config-dir DIR"_s,
                                u"--data-dir DIR"_s,
                                u"--help-settings"_s,
                                u"--version"_s,
                                u".local/share/latchkey"_s})
        QVERIFY2(help.contains(word), qPrintable(word));
    for (const QString &line : help.split(u'\n'))
        QVERIFY2(line.size() <= 80, qPrintable(line));
    QVERIFY(versionLine().startsWith("latchkey-server "_L1) && versionLine().endsWith(u'\n'));
}

void TestCommandLine::quotes_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("plain") << u"/srv/auth-1.db"_s << u"/srv/auth-1.db"_s;
    QTest::newRow("blank") << u"/my data"_s << u"'/my data'"_s;
    QTest::newRow("quote") << u"it's"_s << u"'it'\\''s'"_s;
    QTest::newRow("dollar") << u"$HOME"_s << u"'$HOME'"_s;
    QTest::newRow("empty") << QString() << u"''"_s;
}

void TestCommandLine::quotes()
{
    QFETCH(QString, word);
    QTEST(shellQuoted(word), "quoted");
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
