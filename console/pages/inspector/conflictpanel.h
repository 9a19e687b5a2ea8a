#pragma once

#include "models/userfields.h"

#include <QFrame>

class QPushButton;
class QTreeWidget;

namespace latchkey::console {

// What somebody else has changed in the same user meanwhile, beside what is about to be saved, and
// the choice between both.
class ConflictPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit ConflictPanel(QWidget *parent = nullptr);

    void show(const QList<FieldChange> &changes); // none: it goes away

Q_SIGNALS:
    void resolved(latchkey::console::Preference preference);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTreeWidget *m_fields;
    QPushButton *m_mine;
    QPushButton *m_theirs;
};

} // namespace latchkey::console
