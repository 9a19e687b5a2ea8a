#include "invitedialog.h"

#include "page.h"
#include "widgets/tones.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr qsizetype shownProblems = 5;
constexpr qsizetype shownLetters = 60;

// So many that the dialog does not grow with them.
QString listed(const QStringList &texts)
{
    QStringList shown;
    for (const QString &text : texts.first(std::min(texts.size(), shownProblems)))
        shown << (text.size() > shownLetters ? text.first(shownLetters) + u'…' : text);
    if (texts.size() > shownProblems)
        shown << u"…"_s;
    return shown.join(u", "_s);
}

} // namespace

InviteDialog::InviteDialog(const Workplace &workplace, QWidget *parent)
    : QDialog(parent)
    , m_workplace(workplace)
    , m_text(new QPlainTextEdit)
    , m_summary(new QLabel)
    , m_problems(new QLabel)
    , m_invite(new QPushButton(tr("&Invite")))
{
    setWindowTitle(tr("Invite"));
    m_text->setAccessibleName(tr("E-mail addresses"));
    m_text->setPlaceholderText(tr("One or many, with commas, blanks or lines between them"));
    m_text->setTabChangesFocus(true);
    for (QLabel *label : {m_summary, m_problems}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneText(Tone::Bad, colours));
    m_problems->setPalette(colours);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    buttons->addButton(m_invite, QDialogButtonBox::AcceptRole);
    m_invite->setDefault(true);
    auto *label = new QLabel(tr("&Whoever is invited gets a mail with a link to sign in with."));
    label->setWordWrap(true);
    label->setBuddy(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(label);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_summary);
    layout->addWidget(m_problems);
    layout->addWidget(buttons);
    resize(520, 360);
    connect(m_text, &QPlainTextEdit::textChanged, this, &InviteDialog::reconsider);
    connect(m_invite, &QPushButton::clicked, this, &InviteDialog::invite);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    reconsider();
}

void InviteDialog::reconsider()
{
    m_list = AddressList::read(m_text->toPlainText());
    const auto good = static_cast<int>(m_list.good.size());
    m_summary->setText(tr("%Ln people will be invited.", nullptr, good));
    m_summary->setVisible(good > 0);
    QStringList problems;
    if (!m_list.bad.isEmpty())
        problems << tr("No e-mail addresses, left out: %1").arg(listed(m_list.bad));
    if (!m_list.repeated.isEmpty())
        problems << tr("More than once, invited once: %1").arg(listed(m_list.repeated));
    if (good > mostAtOnce)
        problems << tr("At most %Ln people can be invited at once.", nullptr, mostAtOnce);
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
    m_invite->setEnabled(good > 0 && good <= mostAtOnce);
}

void InviteDialog::invite()
{
    if (m_list.good.size() > 1) {
        accept();
        return;
    }
    m_invite->setEnabled(false);
    m_workplace.client.send(ApiRequest::post(u"/invite"_s, {{"email"_L1, m_list.good.first()}}),
                            this,
                            [this](const ApiResult &answer) {
                                if (answer) {
                                    accept();
                                    return;
                                }
                                m_invite->setEnabled(true);
                                m_problems->setText(sentence(answer.error()));
                                m_problems->show();
                            });
}

} // namespace latchkey::console
