#pragma once

#include <QWidget>

namespace latchkey::console {

class SignInForm;

// What the window shows while nobody is signed in: the form on a quiet ground.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(SignInForm *form); // takes it over

private:
    SignInForm *m_form;
};

} // namespace latchkey::console
