// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/egress/destination_rules.h"

#include "core/base/loopback.h"

#include <QtCore/QCoreApplication>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Egress)
};

int portOf(const QUrl &url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); }

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host().compare(b.host(), Qt::CaseInsensitive) == 0 && portOf(a) == portOf(b);
}

} // namespace

Result<void> mayOpen(const QUrl &url, const QList<QUrl> &allowed)
{
    if (!url.isValid() || url.host().isEmpty())
        return failure(ErrorCode::Policy, Words::tr("The request has no address to go to. Check the provider's base_url in providers.json."));
    if (!url.userInfo().isEmpty())
        return failure(ErrorCode::Policy,
                       Words::tr("The provider's address holds a user name or password; put the key into the keychain and take it out of base_url."));
    const bool secure = url.scheme() == "https"_L1;
    if (!secure && !(url.scheme() == "http"_L1 && isLoopback(url)))
        return failure(ErrorCode::Policy,
                       Words::tr("%1 is not sent to: only https is, and http to this machine. Check the provider's base_url.").arg(url.host()));
    for (const QUrl &one : allowed) {
        if (sameOrigin(url, one))
            return {};
    }
    return failure(ErrorCode::Policy,
                   Words::tr("%1 is not the address of a provider of this workspace, so nothing was sent. Add it to providers.json if it should be.")
                       .arg(url.host()));
}

Result<void> mayOpenOnLoopback(const QUrl &url)
{
    const bool http = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !http || url.host().isEmpty())
        return failure(ErrorCode::Policy, Words::tr("This is not an address of a server on this machine. Give one like http://127.0.0.1:8000/."));
    if (!url.userInfo().isEmpty())
        return failure(ErrorCode::Policy, Words::tr("The address holds a user name or password. Take it out, and give it as a header."));
    if (!isLoopback(url))
        return failure(ErrorCode::Policy,
                       Words::tr("%1 is not on this machine, so nothing was sent there. Use an address like 127.0.0.1.").arg(url.host()));
    return {};
}

} // namespace countersign
