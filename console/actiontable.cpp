#include "actions.h"

#include <QCoreApplication>

#include <array>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr GivenSet signedIn = Given::SignedIn;
constexpr GivenSet onUsers = signedIn | Given::UsersPage;
constexpr GivenSet withUsers = onUsers | Given::SomeUsers;

// clang-format off: an action to a line.
constexpr std::array rows{
    ActionRow{"server.switch"_L1, QT_TRANSLATE_NOOP("Actions", "S&witch Server…"), "", "", Menu::Server, 0},
    ActionRow{"server.lock"_L1, QT_TRANSLATE_NOOP("Actions", "&Lock"), "Ctrl+L", "lock", Menu::Server, 0, signedIn},
    ActionRow{"server.sign_out"_L1, QT_TRANSLATE_NOOP("Actions", "Sign &Out"), "", "sign-out", Menu::Server, 0, signedIn},
    ActionRow{"users.import"_L1, QT_TRANSLATE_NOOP("Actions", "&Import Users…"), "Ctrl+I", "", Menu::Server, 1, onUsers | Given::MayWrite},
    ActionRow{"users.export"_L1, QT_TRANSLATE_NOOP("Actions", "&Export Users…"), "Ctrl+E", "", Menu::Server, 1, onUsers},
    ActionRow{"users.export_selected"_L1, QT_TRANSLATE_NOOP("Actions", "Export Se&lected Users…"), "Ctrl+Shift+E", "", Menu::Server, 1, withUsers},
    ActionRow{"audit.export"_L1, QT_TRANSLATE_NOOP("Actions", "Export &Audit Log…"), "Ctrl+Alt+E", "", Menu::Server, 1, signedIn | Given::AuditPage},
    ActionRow{"server.quit"_L1, QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "", Menu::Server, 2},

    ActionRow{"edit.undo"_L1, QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "", Menu::Edit, 0, onUsers | Given::UndoableChange},
    ActionRow{"edit.copy_email"_L1, QT_TRANSLATE_NOOP("Actions", "&Copy E-mail Address"), "Ctrl+C", "copy", Menu::Edit, 1, withUsers},
    ActionRow{"edit.copy_id"_L1, QT_TRANSLATE_NOOP("Actions", "Copy &Id"), "Ctrl+Shift+C", "", Menu::Edit, 1, withUsers},
    ActionRow{"edit.copy_json"_L1, QT_TRANSLATE_NOOP("Actions", "Copy as &JSON"), "Ctrl+Alt+C", "", Menu::Edit, 1, withUsers},
    ActionRow{"edit.select_all"_L1, QT_TRANSLATE_NOOP("Actions", "Select &All"), "Ctrl+A", "", Menu::Edit, 2, onUsers},
    ActionRow{"edit.find"_L1, QT_TRANSLATE_NOOP("Actions", "&Find"), "Ctrl+F", "search", Menu::Edit, 3, signedIn},
    ActionRow{"edit.preferences"_L1, QT_TRANSLATE_NOOP("Actions", "Pre&ferences…"), "Ctrl+,", "", Menu::Edit, 9},

    ActionRow{"user.save"_L1, QT_TRANSLATE_NOOP("Actions", "&Save Changes"), "Ctrl+S", "", Menu::User, 9, onUsers | Given::UserSavable},
    ActionRow{"user.revert"_L1, QT_TRANSLATE_NOOP("Actions", "Re&vert Changes"), "", "", Menu::User, 9, onUsers | Given::UserEdited},

    ActionRow{"view.users"_L1, QT_TRANSLATE_NOOP("Actions", "&Users"), "Ctrl+1", "users", Menu::View, 0, signedIn},
    ActionRow{"view.audit"_L1, QT_TRANSLATE_NOOP("Actions", "&Audit Log"), "Ctrl+2", "audit", Menu::View, 0, signedIn},
    ActionRow{"view.server"_L1, QT_TRANSLATE_NOOP("Actions", "&Server"), "Ctrl+3", "server", Menu::View, 0, signedIn},
    ActionRow{"view.refresh"_L1, QT_TRANSLATE_NOOP("Actions", "&Refresh"), "F5", "refresh", Menu::View, 1, signedIn, true},
    ActionRow{"view.dismiss"_L1, QT_TRANSLATE_NOOP("Actions", "&Dismiss"), "Esc", "", Menu::View, 1, signedIn},
    ActionRow{"view.jobs"_L1, QT_TRANSLATE_NOOP("Actions", "&Jobs"), "Ctrl+J", "jobs", Menu::View, 2, signedIn, false, true},
    ActionRow{"view.sidebar"_L1, QT_TRANSLATE_NOOP("Actions", "Side&bar"), "F9", "sidebar", Menu::View, 2, signedIn, false, true},
    ActionRow{"view.inspector"_L1, QT_TRANSLATE_NOOP("Actions", "&Inspector"), "F8", "inspector", Menu::View, 2, onUsers, false, true},
    ActionRow{"view.palette"_L1, QT_TRANSLATE_NOOP("Actions", "&Commands…"), "Ctrl+K", "", Menu::View, 3},

    ActionRow{"help.manual"_L1, QT_TRANSLATE_NOOP("Actions", "&Manual"), "F1", "", Menu::Help, 0},
    ActionRow{"help.administrators"_L1, QT_TRANSLATE_NOOP("Actions", "Making Ad&ministrators"), "", "", Menu::Help, 0},
    ActionRow{"help.configuration"_L1, QT_TRANSLATE_NOOP("Actions", "&Configuring the Server"), "", "", Menu::Help, 0},
    ActionRow{"help.about"_L1, QT_TRANSLATE_NOOP("Actions", "&About Latchkey"), "", "", Menu::Help, 1},
    ActionRow{"help.about_qt"_L1, QT_TRANSLATE_NOOP("Actions", "About &Qt"), "", "", Menu::Help, 1},

    ActionRow{"user.create"_L1, QT_TRANSLATE_NOOP("Actions", "&New User…"), "Ctrl+N", "user-add", Menu::User, 0, onUsers | Given::MayWrite, true},
    ActionRow{"user.invite"_L1, QT_TRANSLATE_NOOP("Actions", "&Invite…"), "Ctrl+Shift+N", "mail", Menu::User, 0, onUsers | Given::MayWrite, true},
    ActionRow{"user.ban"_L1, QT_TRANSLATE_NOOP("Actions", "&Ban…"), "Ctrl+B", "ban", Menu::User, 1, withUsers | Given::MayBan, true},
    ActionRow{"user.unban"_L1, QT_TRANSLATE_NOOP("Actions", "&Unban"), "Ctrl+Shift+B", "", Menu::User, 1, withUsers | Given::MayBan},
    ActionRow{"user.end_sessions"_L1, QT_TRANSLATE_NOOP("Actions", "&End Sessions…"), "Ctrl+Shift+X", "", Menu::User, 1, withUsers | Given::MayEndSessions},
    ActionRow{"user.recovery"_L1, QT_TRANSLATE_NOOP("Actions", "Send &Recovery Mail"), "Ctrl+R", "", Menu::User, 2, withUsers | Given::MayRecover},
    ActionRow{"user.magic_link"_L1, QT_TRANSLATE_NOOP("Actions", "Send &Magic Link"), "Ctrl+M", "", Menu::User, 2, withUsers | Given::MayRecover},
    ActionRow{"user.copy_recovery_link"_L1, QT_TRANSLATE_NOOP("Actions", "Copy Recovery &Link"), "Ctrl+Alt+R", "", Menu::User, 2, onUsers | Given::OneUser | Given::MayWrite},
    ActionRow{"user.copy_magic_link"_L1, QT_TRANSLATE_NOOP("Actions", "Cop&y Magic Link"), "Ctrl+Alt+M", "", Menu::User, 2, onUsers | Given::OneUser | Given::MayWrite},
    ActionRow{"user.set_role"_L1, QT_TRANSLATE_NOOP("Actions", "Set R&ole…"), "Ctrl+Shift+R", "", Menu::User, 3, withUsers | Given::MayWrite},
    ActionRow{"user.delete"_L1, QT_TRANSLATE_NOOP("Actions", "&Delete…"), "Del", "trash", Menu::User, 3, withUsers | Given::MayWrite, true},
};

// clang-format on

} // namespace

std::span<const ActionRow> actionTable()
{
    return rows;
}

} // namespace latchkey::console
