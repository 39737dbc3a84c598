// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/compare_target.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CompareTarget)
};

// Only these words after a plus sign begin an option, so that "+" may stand in a model's name.
const QRegularExpression &optionStart()
{
    static const QRegularExpression expression(u"\\+(policy|temperature|max)="_s);
    return expression;
}

std::unexpected<Error> badTarget(const QString &text, const QString &why)
{
    return failure(ErrorCode::BadUsage, Words::tr("The target \"%1\" is not understood: %2").arg(text, why));
}

Result<void> take(TargetWish &wish, const QString &target, const QString &key, const QString &value)
{
    bool understood = false;
    if (key == "policy"_L1) {
        if (value.isEmpty())
            return badTarget(target, Words::tr("\"policy\" must name a policy."));
        wish.policy = value;
    } else if (key == "temperature"_L1) {
        const double temperature = value.toDouble(&understood);
        if (!understood || !std::isfinite(temperature) || temperature < 0 || temperature > 2)
            return badTarget(target, Words::tr("\"temperature\" must be a number from 0 to 2."));
        wish.temperature = temperature;
    } else {
        const int most = value.toInt(&understood);
        if (!understood || most < 1)
            return badTarget(target, Words::tr("\"max\" must be a whole number of tokens, 1 or more."));
        wish.outputTokens = most;
    }
    return {};
}

Result<TargetWish> parseTarget(const QString &text)
{
    TargetWish wish;
    QRegularExpressionMatch option = optionStart().match(text);
    const QString place = option.hasMatch() ? text.first(option.capturedStart()) : text;
    const qsizetype slash = place.indexOf(u'/');
    if (slash < 1 || slash + 1 == place.size())
        return badTarget(text, Words::tr("write it as PROVIDER/MODEL, with names of providers.json."));
    wish.provider = place.first(slash);
    wish.model = place.sliced(slash + 1);
    while (option.hasMatch()) {
        const qsizetype begin = option.capturedEnd();
        const QString key = option.captured(1);
        option = optionStart().match(text, begin);
        const qsizetype end = option.hasMatch() ? option.capturedStart() : text.size();
        if (auto taken = take(wish, text, key, text.sliced(begin, end - begin)); !taken)
            return std::unexpected(taken.error());
    }
    return wish;
}

} // namespace

QString TargetWish::text() const
{
    QString text = provider + u'/' + model;
    if (!policy.isEmpty())
        text += u"+policy="_s + policy;
    if (temperature)
        text += u"+temperature="_s + QString::number(*temperature);
    if (outputTokens)
        text += u"+max="_s + QString::number(*outputTokens);
    return text;
}

Result<std::vector<TargetWish>> parseTargets(const QString &text)
{
    std::vector<TargetWish> wishes;
    for (const QString &piece : text.split(u',')) {
        auto wish = parseTarget(piece.trimmed());
        if (!wish)
            return std::unexpected(wish.error());
        wishes.push_back(std::move(*wish));
    }
    return wishes;
}

Result<CompareTarget> findTarget(const TargetWish &wish, const TargetLookup &lookup)
{
    const auto provider = std::ranges::find(lookup.providers, wish.provider, &Provider::name);
    if (provider == lookup.providers.end()) {
        QStringList names;
        for (const Provider &known : lookup.providers)
            names.append(known.name);
        return failure(ErrorCode::NotFound,
                       Words::tr("There is no provider \"%1\". Known are: %2. Add it to providers.json in the workspace.")
                           .arg(wish.provider, names.join(u", "_s)));
    }
    if (lookup.usable && !lookup.usable(*provider))
        return failure(ErrorCode::Secret,
                       Words::tr("There is no key for \"%1\", so it cannot be compared. Add its key in the settings, or compare with \"practice\".")
                           .arg(wish.provider));
    auto policy = lookup.policy(wish.policy.isEmpty() ? lookup.defaultPolicy : wish.policy);
    if (!policy)
        return std::unexpected(policy.error());
    return CompareTarget{wish.text(), *provider, wish.model, std::move(*policy), wish.temperature, wish.outputTokens};
}

} // namespace countersign
