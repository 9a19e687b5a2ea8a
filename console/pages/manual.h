#pragma once

#include <QDialog>

class QTextBrowser;

namespace latchkey::console {

// The README that the console was built with, beside the window.
class Manual : public QDialog
{
    Q_OBJECT

public:
    explicit Manual(QWidget *parent = nullptr);

    // A heading's words.
    void turnTo(const QString &section);

private:
    QTextBrowser *m_text;
};

} // namespace latchkey::console
