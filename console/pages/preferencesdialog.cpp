#include "preferencesdialog.h"

#include "appearance.h"
#include "page.h"
#include "preferences.h"
#include "profilespage.h"
#include "session/idlelock.h"
#include "session/profilestore.h"
#include "shortcutspage.h"
#include "translations.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int longestLockMinutes = 24 * 60;
constexpr int preferencesWidth = 680;
constexpr int preferencesHeight = 520;

void choose(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

PreferencesDialog::PreferencesDialog(Parts parts, QWidget *parent)
    : QDialog(parent)
    , m_parts(std::move(parts))
    , m_language(new QComboBox)
    , m_languageNote(new QLabel(tr("The console speaks it from its next start on.")))
    , m_appearance(new QComboBox)
    , m_start(new QComboBox)
    , m_lock(new QSpinBox)
{
    setWindowTitle(tr("Preferences"));
    auto *tabs = new QTabWidget;
    tabs->addTab(makeGeneral(), tr("&General"));
    tabs->addTab(makeProfiles(), tr("Ser&vers"));
    tabs->addTab(new ShortcutsPage(m_parts.workplace.actions, m_parts.shortcuts), tr("&Shortcuts"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tabs);
    layout->addWidget(buttons);
    resize(preferencesWidth, preferencesHeight);
    connectAll();
}

QWidget *PreferencesDialog::makeGeneral()
{
    fillLanguages();
    fillAppearances();
    fillStart();
    m_language->setAccessibleName(tr("Language"));
    m_languageNote->hide();
    m_appearance->setAccessibleName(tr("Appearance"));
    m_start->setAccessibleName(tr("Server at start"));
    m_lock->setAccessibleName(tr("Minutes without input until the console locks"));
    m_lock->setRange(0, longestLockMinutes);
    m_lock->setSpecialValueText(tr("Never"));
    m_lock->setValue(m_parts.preferences.lockMinutes());
    auto *lockNote = new QLabel(tr("Locking signs you out. The window shows the same again when "
                                   "you have signed in."));
    lockNote->setWordWrap(true);
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setVerticalSpacing(12);
    form->setContentsMargins(16, 16, 16, 16);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Language:"), m_language);
    form->addRow(QString(), m_languageNote);
    form->addRow(tr("&Appearance:"), m_appearance);
    form->addRow(tr("Server at sta&rt:"), m_start);
    form->addRow(tr("Loc&k after minutes without input:"), m_lock);
    form->addRow(QString(), lockNote);
    return page;
}

QWidget *PreferencesDialog::makeProfiles()
{
    auto *page = new ProfilesPage({.session = m_parts.workplace.session,
                                   .profiles = m_parts.profiles,
                                   .secrets = m_parts.secrets,
                                   .prompt = m_parts.workplace.prompt,
                                   .mayLeave = m_parts.mayLeave});
    connect(page, &ProfilesPage::changed, this, [this] {
        fillStart();
        Q_EMIT profilesChanged();
    });
    return page;
}

void PreferencesDialog::fillLanguages()
{
    m_language->addItem(tr("As the system"), QString());
    for (const Language &one : builtInLanguages())
        m_language->addItem(one.name, one.code);
    choose(m_language, m_parts.preferences.language());
}

void PreferencesDialog::fillAppearances()
{
    m_appearance->addItem(tr("As the system"), QVariant::fromValue(Appearance::System));
    m_appearance->addItem(tr("Light"), QVariant::fromValue(Appearance::Light));
    m_appearance->addItem(tr("Dark"), QVariant::fromValue(Appearance::Dark));
    choose(m_appearance, QVariant::fromValue(m_parts.preferences.appearance()));
}

void PreferencesDialog::fillStart()
{
    const QSignalBlocker quiet(m_start);
    m_start->clear();
    m_start->addItem(tr("The one used last"), QString());
    for (const Profile &profile : m_parts.profiles.profiles())
        m_start->addItem(profile.name, profile.id);
    choose(m_start, m_parts.preferences.startProfile());
}

void PreferencesDialog::connectAll()
{
    connect(m_language,
            &QComboBox::currentIndexChanged,
            this,
            [this, former = m_language->currentIndex()](int index) {
                m_parts.preferences.setLanguage(m_language->currentData().toString());
                m_languageNote->setVisible(index != former);
            });
    connect(m_appearance, &QComboBox::currentIndexChanged, this, [this] {
        const auto chosen = m_appearance->currentData().value<Appearance>();
        m_parts.preferences.setAppearance(chosen);
        applyAppearance(chosen);
    });
    connect(m_start, &QComboBox::currentIndexChanged, this, [this] {
        m_parts.preferences.setStartProfile(m_start->currentData().toString());
    });
    connect(m_lock, &QSpinBox::valueChanged, this, [this](int minutes) {
        m_parts.preferences.setLockMinutes(minutes);
        m_parts.idleLock.setMinutes(minutes);
    });
}

} // namespace latchkey::console
