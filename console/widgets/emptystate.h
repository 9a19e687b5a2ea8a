#pragma once

#include <QWidget>

class QLabel;

namespace latchkey::console {

// What stands where there is nothing to show: a drawing, what is missing, and what to do.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(QString iconName,
               const QString &title,
               const QString &text,
               QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text);

    // Below the text: a button, a field to copy from.
    void addWidget(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
};

} // namespace latchkey::console
