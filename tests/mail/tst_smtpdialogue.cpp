#include "mail/smtpdialogue.h"

#include <QTest>

using namespace latchkey::mail;
using namespace Qt::Literals;
using Stage = SmtpDialogue::Stage;

class TstSmtpDialogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void remembersTheLastReply();
    void readsOffers();
    void keepsNoSecrets();
    void isBounded();
    void manyRepliesAreNotEndless();
};

void TstSmtpDialogue::remembersTheLastReply()
{
    SmtpDialogue dialogue;
    QCOMPARE(dialogue.stage(), Stage::Connecting);
    dialogue.received("220 mail.test\r\n");
    dialogue.sent("MAIL FROM:<a@b.c>\r\n");
    QCOMPARE(dialogue.stage(), Stage::Sender);
    QCOMPARE(dialogue.replyCode(), 0);
    dialogue.received("250 ok\r\n");
    dialogue.sent("RCPT TO:<d@e.f>\r\n");
    dialogue.received("550-5.1.1 No such\r\n");
    QCOMPARE(dialogue.replyCode(), 0); // more is to come
    dialogue.received("550 5.1.1 user\x07\r\n");
    QCOMPARE(dialogue.replyCode(), 550);
    QCOMPARE(dialogue.reply(), u"550-5.1.1 No such 550 5.1.1 user"_s);
    QCOMPARE(dialogue.replyCodes(), u"550 5.1.1"_s);
    dialogue.sent("DATA\r\n");
    dialogue.received("354 go\r\n");
    dialogue.sentContent(10);
    QCOMPARE(dialogue.stage(), Stage::Content);
    QCOMPARE(dialogue.replyCode(), 0);
    dialogue.received("451 4.7.1 Try later\r\n");
    QCOMPARE(dialogue.replyCodes(), u"451 4.7.1"_s);
}

void TstSmtpDialogue::readsOffers()
{
    SmtpDialogue dialogue;
    dialogue.sent("EHLO me\r\n");
    dialogue.received("250-mail.test\r\n250-STARTTLS\r\n250-AUTH PLAIN\r\n250 SMTPUTF8\r\n");
    QVERIFY(dialogue.offersStartTls());
    QVERIFY(dialogue.offersSmtpUtf8());
    QCOMPARE(dialogue.loginMechanisms(), QStringList{u"PLAIN"_s});
    dialogue.sent("STARTTLS\r\n");
    dialogue.received("220 go\r\n");
    QVERIFY(dialogue.hasTls());
    dialogue.sent("EHLO me\r\n");
    dialogue.received("250-mail.test\r\n250-auth=LOGIN CRAM-MD5\r\n250 HELP\r\n");
    QVERIFY(!dialogue.offersStartTls());
    QCOMPARE(dialogue.loginMechanisms(), QStringList({u"LOGIN"_s, u"CRAM-MD5"_s}));
}

void TstSmtpDialogue::keepsNoSecrets()
{
    SmtpDialogue dialogue;
    dialogue.sent("AUTH PLAIN AHBvc3QAc2VjcmV0\r\n");
    dialogue.received("535 no\r\n");
    dialogue.sent("AUTH LOGIN\r\n");
    dialogue.received("334 VXNlcm5hbWU6\r\n");
    dialogue.sent("cG9zdA==\r\n");
    dialogue.received("334 UGFzc3dvcmQ6\r\n");
    dialogue.sent("c2VjcmV0\r\n"); // base64 that could be a verb changes nothing
    dialogue.received("235 ok\r\n");
    dialogue.sent("DATA\r\n");
    dialogue.sentContent(7);
    const QStringList lines = dialogue.lines();
    QCOMPARE(lines,
             QStringList({u"> AUTH PLAIN ••••"_s,
                          u"< 535 no"_s,
                          u"> AUTH LOGIN ••••"_s,
                          u"< 334 ••••"_s,
                          u"> ••••"_s,
                          u"< 334 ••••"_s,
                          u"> ••••"_s,
                          u"< 235 ok"_s,
                          u"> DATA"_s,
                          u"> (the mail)"_s}));
}

void TstSmtpDialogue::isBounded()
{
    SmtpDialogue dialogue;
    for (int i = 0; i < 1000; ++i)
        dialogue.received(QByteArray("220-" + QByteArray(5000, 'x') + "\r\n"));
    QVERIFY(dialogue.lines().size() <= 200);
    QVERIFY(dialogue.lines().front().size() <= 510);
    QVERIFY(dialogue.reply().size() <= 2000);
    QVERIFY(dialogue.hasEndlessReply());
    dialogue.note(u"this is why"_s);
    QCOMPARE(dialogue.lines().back(), u"* this is why"_s);
    dialogue.received("220 at last\r\n");
    dialogue.sent("EHLO me\r\n");
    QVERIFY(!dialogue.hasEndlessReply());
}

// The limit is one of a reply, not of all that is said.
void TstSmtpDialogue::manyRepliesAreNotEndless()
{
    SmtpDialogue dialogue;
    for (int i = 0; i < 1000; ++i)
        dialogue.received(QByteArray("250-" + QByteArray(100, 'x') + "\r\n250 ok\r\n"));
    QVERIFY(!dialogue.hasEndlessReply());
}

QTEST_GUILESS_MAIN(TstSmtpDialogue)
#include "tst_smtpdialogue.moc"
