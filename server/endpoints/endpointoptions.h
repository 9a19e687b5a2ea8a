#pragma once

#include "domain/redirectpolicy.h"
#include "services/testmail.h"

#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace latchkey::endpoints {

// A setting as administrators see it.
struct ShownSetting
{
    QString name;
    QString value; // hidden if it is a secret
    QString source;
    bool isSecret = false;
    QString help;
};

using ShownSettings = std::vector<ShownSetting>;

// What the endpoints themselves say about the server. Made once from the configuration.
struct EndpointOptions
{
    bool samlEnabled = false;
    bool passkeysEnabled = false;
    bool oauthServerEnabled = false;
    bool oauthDynamicRegistration = false;
    bool customOauthEnabled = true;
    bool scimEnabled = false;
    bool userCursorsEnabled = false; // GET /admin/users without page and per_page
    bool manualLinkingEnabled = false;

    bool confirmByPost = false; // links show a button first

    // GET /settings
    QList<std::pair<QString, bool>> externalProviders; // name as on the wire, in its order
    QMap<QString, bool> providers; // all that there are, and whether they are on
    bool signupDisabled = false;
    bool mailerAutoconfirm = false;
    bool phoneAutoconfirm = false;
    QString smsProvider;

    // For administrators. They may become others while the server runs.
    std::function<std::shared_ptr<const ShownSettings>()> settings;

    services::TestMailSender testMailSender; // nothing: there is no mail server

    QString issuer; // of the discovery documents
    std::shared_ptr<const domain::RedirectPolicy> redirects;
};

} // namespace latchkey::endpoints
