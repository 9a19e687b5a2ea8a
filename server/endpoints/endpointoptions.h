#pragma once

#include "domain/redirectpolicy.h"

#include <QList>
#include <QMap>
#include <QString>

#include <memory>
#include <utility>

namespace latchkey::endpoints {

// What the endpoints themselves say about the server. Made once from the configuration.
struct EndpointOptions
{
    bool samlEnabled = false;
    bool passkeysEnabled = false;
    bool oauthServerEnabled = false;
    bool oauthDynamicRegistration = false;
    bool customOauthEnabled = true;
    bool scimEnabled = false;
    bool manualLinkingEnabled = false;

    bool confirmByPost = false; // links show a button first

    // GET /settings
    QList<std::pair<QString, bool>> externalProviders; // name as on the wire, in its order
    QMap<QString, bool> providers; // all that there are, and whether they are on
    bool signupDisabled = false;
    bool mailerAutoconfirm = false;
    bool phoneAutoconfirm = false;
    QString smsProvider;

    QString issuer; // of the discovery documents
    std::shared_ptr<const domain::RedirectPolicy> redirects;
};

} // namespace latchkey::endpoints
