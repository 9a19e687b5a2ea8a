#pragma once

#include <QLineEdit>

class QTimer;

namespace latchkey::console {

// A search box that searches as one types: the first key at once, further ones as soon as the last
// search is a moment ago, so that a fast typist asks for few and a slow one waits for none.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

Q_SIGNALS:
    void searched(const QString &text);
    void left(); // Enter or Down: into what was found

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search();

    QTimer *m_pause;
    QString m_searched;
};

} // namespace latchkey::console
