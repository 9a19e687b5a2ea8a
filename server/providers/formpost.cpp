#include "formpost.h"

#include "httppost.h"

#include <QUrl>

namespace latchkey::providers {

using namespace Qt::Literals;

namespace {

QByteArray encoded(const FormPost &form)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : form.fields)
        pairs.append(name + '=' + value.toPercentEncoding());
    return pairs.join('&');
}

} // namespace

Result<QByteArray> send(const FormPost &form)
{
    HttpAnswer answer = TRY(post({.url = form.url,
                                  .contentType = "application/x-www-form-urlencoded",
                                  .body = encoded(form),
                                  .timeout = form.timeout,
                                  .mostBytes = form.mostBytes}));
    if (answer.status != 200) {
        return unexpectedFailure(QUrl(form.url).host() + u" answered "_s
                                 + QString::number(answer.status));
    }
    return std::move(answer.body);
}

} // namespace latchkey::providers
