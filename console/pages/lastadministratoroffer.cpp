#include "lastadministratoroffer.h"

#include "page.h"
#include "prompt.h"
#include "widgets/messagebar.h"

#include <QCoreApplication>

namespace latchkey::console {

namespace {

class OfferTexts
{
    Q_DECLARE_TR_FUNCTIONS(LastAdministrator)
};

Question question(const QString &name)
{
    return {.title = OfferTexts::tr("Last Administrator"),
            .text = OfferTexts::tr("Do it to %1, the last administrator?").arg(name),
            .explanation = lastAdministratorWarning(),
            .action = OfferTexts::tr("Do It Anyway"),
            .isDestructive = true,
            .typed = name};
}

} // namespace

QString lastAdministratorWarning()
{
    return OfferTexts::tr("Afterwards only a service key, or “latchkey-server” on the server's own "
                          "machine, lets anybody manage it.");
}

void offerForLastAdministrator(const Workplace &workplace,
                               const ApiError &refusal,
                               const QString &name,
                               const std::function<void()> &doIt)
{
    workplace.messages.show({.kind = Message::Kind::Error,
                             .text = sentence(refusal),
                             .details = technicalDetails(refusal),
                             .action = OfferTexts::tr("Do It Anyway…"),
                             .onAction = [&workplace, name, doIt] {
                                 if (workplace.prompt.confirm(question(name)))
                                     doIt();
                             }});
}

} // namespace latchkey::console
