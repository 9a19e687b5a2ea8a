#pragma once

#include "addresscheck.h"
#include "domain/refreshrotation.h"
#include "domain/sessionvalidity.h"
#include "providers/captchaverifier.h"
#include "secret.h"
#include "sendlimits.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace latchkey::services {

// The settings that decisions of use cases rest on. Made once from the configuration, constant
// afterwards.
struct ServiceSettings
{
    bool signupDisabled = false;
    bool emailEnabled = true;
    bool phoneEnabled = false;
    bool anonymousEnabled = false;
    bool mailerAutoconfirm = false;
    bool smsAutoconfirm = false;
    bool secureEmailChange = true;
    bool magicLinkEnabled = true;
    int otpLength = 6;
    std::chrono::seconds otpLifetime{86'400};
    std::chrono::seconds flowLifetime{300}; // from the request to the PKCE exchange
    QStringList authorizedAddresses; // who may be mailed; empty: everybody
    AddressCheck::Options addressCheck;
    SendLimits::Options sendLimits; // of the whole server
    std::chrono::milliseconds mailSpacing{60'000}; // between two mails of a kind to one user
    QStringList notifications; // events that are told by mail: "password_changed", …
    Secret addressKey; // of the HMACs that stand for addresses in our own tables

    QString siteUrl;
    QString confirmationPath; // of links, resolved against their base
    QString invitePath;
    QString recoveryPath;
    QString emailChangePath;

    QString defaultRole;
    QString adminGroupName; // the role whose holders may edit their own app_metadata
    QStringList adminRoles; // of tokens that may use /admin

    QString issuer;
    std::chrono::seconds accessTokenLifetime{3600};
    domain::RefreshPolicy refresh;
    domain::SessionLimits sessionLimits;
    bool banEndsSessions = false; // else they refuse until it is over

    std::optional<providers::CaptchaVerifier::Options> captcha; // nothing: nobody is asked

    bool requireReauthentication = false;
    bool requireCurrentPassword = false;
};

} // namespace latchkey::services
