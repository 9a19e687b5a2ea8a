#pragma once

#include "addresslist.h"
#include "api/adminclient.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace latchkey::console {

struct Workplace;

// Takes addresses and says what is wrong with them. One is invited from here, so that what the
// server says can be mended; many are the caller's.
class InviteDialog final : public QDialog
{
    Q_OBJECT

public:
    static constexpr int mostAtOnce = 5'000; // as POST /admin/bulk takes

    InviteDialog(const Workplace &workplace, QWidget *parent);

    // Those to be invited.
    const QStringList &addresses() const { return m_list.good; }

private:
    void reconsider();
    void invite();

    const Workplace &m_workplace;
    QPlainTextEdit *m_text;
    QLabel *m_summary;
    QLabel *m_problems;
    QPushButton *m_invite;
    AddressList m_list;
};

} // namespace latchkey::console
