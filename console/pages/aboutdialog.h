#pragma once

#include <QDialog>

namespace latchkey::console {

// Version and licences: ours, Qt's and what else is in the program.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Tab { Latchkey, Qt };

    explicit AboutDialog(Tab tab, QWidget *parent = nullptr);
};

} // namespace latchkey::console
