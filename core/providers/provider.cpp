// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/provider.h"

#include "core/base/loopback.h"

#include "core/providers/catalogue.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QUrlQuery>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Provider)
};

/// Names of APIs that a providers.json may hold.
const QStringList &knownApis()
{
    static const QStringList names{u"anthropic-messages"_s, u"openai-chat"_s, u"openai-responses"_s, u"gemini"_s, u"ollama"_s};
    return names;
}

/// Reads one entry; the first thing wrong with it is the error, after `where`.
class EntryReader {
public:
    explicit EntryReader(QJsonObject entry) : m_entry(std::move(entry)) { }

    Result<Provider> read()
    {
        Provider provider;
        provider.name = text("name"_L1);
        provider.api = text("api"_L1);
        provider.keyEnv = text("key_env"_L1);
        const QString address = text("base_url"_L1);
        static const QRegularExpression name(uR"(^[\p{L}\p{N}_. -]{1,64}$)"_s);
        if (!name.match(provider.name).hasMatch())
            complain(Words::tr("“name” is missing or has characters other than letters, digits, spaces, “_”, “-” and “.”."));
        if (!knownApis().contains(provider.api))
            complain(Words::tr("“api” must be one of %1.").arg(knownApis().join(u", "_s)));
        checkAddress(address, provider);
        static const QRegularExpression variable(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
        if (!provider.keyEnv.isEmpty() && !variable.match(provider.keyEnv).hasMatch())
            complain(Words::tr(
                QT_TRANSLATE_NOOP("Provider", "“key_env” must be the name of an environment variable. A key itself never belongs into this file.")));
        readModels(provider);
        readContext(provider);
        const QJsonValue local = m_entry.value("local"_L1);
        if (!local.isUndefined() && !local.isBool())
            complain(Words::tr("“local” must be true or false."));
        if (local.toBool() && !provider.isLocal())
            complain(Words::tr(
                "“local” is true, but the address is not one of this machine (127.0.0.0/8, [::1] or localhost). Remove it or correct the address."));
        provider.needsKey = !provider.isLocal() || !provider.keyEnv.isEmpty();
        if (m_problem.isEmpty())
            return provider;
        return failure(ErrorCode::Invalid, m_problem);
    }

private:
    void complain(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    QString text(QLatin1StringView key)
    {
        const QJsonValue value = m_entry.value(key);
        if (!value.isUndefined() && !value.isString())
            complain(Words::tr("“%1” must be a text.").arg(key));
        return value.toString();
    }

    void checkAddress(const QString &address, Provider &provider)
    {
        provider.baseUrl = QUrl(address, QUrl::StrictMode);
        const QUrl &url = provider.baseUrl;
        if (address.isEmpty() || !url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)) {
            complain(Words::tr("“base_url” must be an address such as https://api.example.com/v1."));
            return;
        }
        if (!url.userInfo().isEmpty() || url.hasFragment()) {
            complain(Words::tr("“base_url” must not hold a user name, a password or a fragment."));
            return;
        }
        const QList<std::pair<QString, QString>> query = QUrlQuery(url).queryItems();
        if (std::ranges::any_of(query, [](const auto &item) { return item.first != "api-version"_L1; })) {
            complain(Words::tr("“base_url” may have no query but “api-version”. A key never belongs into an address."));
            return;
        }
        if (url.scheme() == "http"_L1 && !isLoopback(url))
            complain(Words::tr("“base_url” is not encrypted. Use https; http is for addresses of this machine only."));
    }

    void readModels(Provider &provider)
    {
        const QJsonValue models = m_entry.value("models"_L1);
        const QJsonArray list = models.toArray();
        const bool allTexts = std::ranges::all_of(list, [](const QJsonValue &model) { return model.isString() && !model.toString().isEmpty(); });
        if ((!models.isUndefined() && !models.isArray()) || !allTexts) {
            complain(Words::tr("“models” must be a list of model names."));
            return;
        }
        for (const QJsonValue &model : list)
            provider.models << model.toString();
    }

    void readContext(Provider &provider)
    {
        const QJsonValue tokens = m_entry.value("context_tokens"_L1);
        if (tokens.isUndefined())
            return;
        constexpr qint64 Fewest = 256, Most = 16'777'216;
        const qint64 count = tokens.toInteger();
        if (count < Fewest || count > Most)
            complain(Words::tr("“context_tokens” must be a whole number of tokens, such as 32768."));
        else
            provider.contextTokens = count;
    }

    QJsonObject m_entry;
    QString m_problem;
};

int lineOf(const QByteArray &json, qsizetype offset) { return int(json.first(std::clamp(offset, qsizetype(0), json.size())).count('\n')) + 1; }

} // namespace

const ModelFacts *Provider::factsOf(const QString &model) const
{
    const auto found = std::ranges::find(live, model, &ModelFacts::id);
    return found == live.end() ? nullptr : &*found;
}

bool Provider::isLocal() const { return isLoopback(baseUrl); }

Result<std::vector<Provider>> parseProviders(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorCode::Invalid, Words::tr("providers.json, line %1: %2.").arg(lineOf(json, problem.offset)).arg(problem.errorString()));
    const QJsonValue list = document.object().value("providers"_L1);
    if (!list.isArray())
        return failure(ErrorCode::Invalid, Words::tr("providers.json: there must be a list “providers”."));
    std::vector<Provider> providers;
    QSet<QString> names;
    const QJsonArray entries = list.toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString name = entries[i]["name"_L1].toString();
        const QString where = name.isEmpty() ? Words::tr("providers.json, entry %1").arg(i + 1)
                                             : Words::tr("providers.json, entry %1 (“%2”)").arg(i + 1).arg(name.left(64));
        if (!entries[i].isObject())
            return failure(ErrorCode::Invalid, where + u": "_s + Words::tr("an entry must be an object."));
        Result<Provider> provider = EntryReader(entries[i].toObject()).read();
        if (!provider)
            return failure(provider.error().code, where + u": "_s + provider.error().message);
        if (names.contains(provider->name))
            return failure(ErrorCode::Invalid, where + u": "_s + Words::tr("an earlier entry has the same name."));
        names.insert(provider->name);
        providers.push_back(std::move(*provider));
    }
    return providers;
}

std::vector<Provider> knownProviders()
{
    const Catalogue &catalogue = Catalogue::shipped();
    return {
        {u"anthropic"_s, u"anthropic-messages"_s, QUrl(u"https://api.anthropic.com"_s), u"ANTHROPIC_API_KEY"_s, catalogue.modelsOf(u"anthropic"_s),
         true},
        {u"openai"_s, u"openai-responses"_s, QUrl(u"https://api.openai.com/v1"_s), u"OPENAI_API_KEY"_s, catalogue.modelsOf(u"openai"_s), true},
        {u"google"_s, u"gemini"_s, QUrl(u"https://generativelanguage.googleapis.com/v1beta"_s), u"GEMINI_API_KEY"_s, catalogue.modelsOf(u"google"_s),
         true},
    };
}

} // namespace countersign
