#pragma once

#include "accountupdate.h"
#include "administration.h"
#include "administratorcreation.h"
#include "administratorreads.h"
#include "administratorreset.h"
#include "anonymoussignin.h"
#include "captchacheck.h"
#include "codeguesses.h"
#include "crypto/currentkeyring.h"
#include "crypto/passwordhasher.h"
#include "crypto/secretbox.h"
#include "domain/passwordpolicy.h"
#include "emailchange.h"
#include "guessthrottle.h"
#include "identityremoval.h"
#include "invitation.h"
#include "linkgeneration.h"
#include "magiclink.h"
#include "mailadmission.h"
#include "mailrequests.h"
#include "mailspacing.h"
#include "notifications.h"
#include "otp.h"
#include "passwordgrant.h"
#include "pkcegrant.h"
#include "readiness.h"
#include "reauthentication.h"
#include "recovery.h"
#include "refreshgrant.h"
#include "refreshtokenkeys.h"
#include "resend.h"
#include "sendlimits.h"
#include "servicesettings.h"
#include "sessionissuer.h"
#include "signout.h"
#include "signup.h"
#include "storage/auditstore.h"
#include "storage/database.h"
#include "storage/flowstatestore.h"
#include "storage/guessstore.h"
#include "storage/mailrequeststore.h"
#include "storage/mailspacingstore.h"
#include "storage/onetimetokenstore.h"
#include "storage/outboxstore.h"
#include "storage/sessionstore.h"
#include "storage/userstore.h"
#include "tokenauthenticator.h"
#include "tokensuccession.h"
#include "verification.h"
#include "verifiedtoken.h"

namespace latchkey::services {

// Every use case, wired. Built once by the application (and by tests); constant afterwards. The
// order of members is the order of construction: what others refer to comes first.
struct Services
{
    Services(ServiceSettings given,
             storage::Database &db,
             storage::AuditStore auditStore,
             crypto::Keyring keyring,
             crypto::SecretBox secretBox,
             domain::PasswordPolicy passwordPolicy,
             crypto::PasswordHasher::Cost hashCost,
             const QString &commonHash, // what unknown users cost; empty: our own kind
             RandomSource &random);
    ~Services() = default;
    Services(const Services &) = delete;
    Services &operator=(const Services &) = delete;

    const ServiceSettings settings;
    storage::Database &database;
    const storage::UserStore users{};
    const storage::AuditStore audit;
    const storage::SessionStore sessions;
    const storage::FlowStateStore flows{};
    const storage::OneTimeTokenStore tokens{};
    const storage::MailRequestStore mailRequests;
    const storage::OutboxStore outbox{};
    const storage::MailSpacingStore mailSpacings{};
    const storage::GuessStore passwordGuesses{};
    crypto::CurrentKeyring keys; // replaced when the settings are read again
    const crypto::SecretBox box; // for what is encrypted in the database
    const crypto::PasswordHasher hasher;
    const domain::PasswordPolicy policy;

    const RefreshTokenKeys refreshTokenKeys;
    const TokenSuccession succession;
    const GuessThrottle throttle;
    const SessionIssuer issuer;
    const SendLimits sendLimits;
    const MailAdmission mailAdmission;
    const MailRequests mails;
    const MailSpacing spacing;
    const Notifications notifications;
    const EmailChange emailChange;
    const CodeGuesses guesses;
    const VerifiedToken verifiedToken;
    const Reauthentication reauthentication;
    const Invitation invitation;

    const Readiness readiness;
    const TokenAuthenticator authenticator;
    const CaptchaCheck captcha;
    const PasswordGrant passwordGrant;
    const RefreshGrant refreshGrant;
    const AnonymousSignIn anonymousSignIn;
    const PkceGrant pkceGrant;
    const SignUp signUp;
    const MagicLink magicLink;
    const Otp otp;
    const Recovery recovery;
    const Resend resend;
    const Verification verification;
    const LinkGeneration linkGeneration;
    const SignOut signOut;
    const AccountUpdate accountUpdate;
    const IdentityRemoval identityRemoval;
    const AdministratorCreation administratorCreation;
    const AdministratorReset administratorReset;
    const Administration administration;

    const AdministratorReads reads; // last: its thread ends first
};

} // namespace latchkey::services
