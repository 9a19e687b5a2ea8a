#include "aboutdialog.h"

#include "version.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QVBoxLayout>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int aboutWidth = 620;
constexpr int aboutHeight = 440;

QString licence()
{
    QFile file(u":/LICENSE"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QWidget *textPage(const QStringList &paragraphs)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    for (const QString &text : paragraphs) {
        auto *label = new QLabel(text);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        layout->addWidget(label);
    }
    layout->addStretch();
    return page;
}

} // namespace

AboutDialog::AboutDialog(Tab tab, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Latchkey"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *title = new QLabel(tr("Latchkey %1").arg(QString::fromLatin1(version)));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    title->setFont(large);
    auto *text = new QPlainTextEdit(licence());
    text->setReadOnly(true);
    text->setAccessibleName(tr("Text of the licence"));
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *tabs = new QTabWidget;
    tabs->addTab(
        textPage({tr("The console of Latchkey, an authentication server."),
                  tr("Latchkey is free software: you may use it, change it and pass it on under "
                     "the GNU General Public License, version 3 or later. It comes without any "
                     "warranty."),
                  tr("The icons were drawn for Latchkey and are under the same licence."),
                  tr("QtKeychain, which keeps secrets in the system's keychain, is under the "
                     "Modified BSD License.")}),
        tr("&About"));
    tabs->addTab(
        textPage({tr("Latchkey is made with Qt %1.").arg(QLatin1StringView(qVersion())),
                  tr("Qt is made by The Qt Company and many others, and is used under the GNU "
                     "Lesser General Public License, version 3."),
                  u"https://www.qt.io/licensing"_s}),
        tr("&Qt"));
    tabs->addTab(text, tr("&Licence"));
    tabs->setCurrentIndex(tab == Tab::Qt ? 1 : 0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(tabs);
    layout->addWidget(buttons);
    resize(aboutWidth, aboutHeight);
}

} // namespace latchkey::console
