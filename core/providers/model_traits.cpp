// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/model_traits.h"

#include <QtCore/QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct HostOfVendor {
    QLatin1StringView host; // beginning with "." = any host that ends so
    Vendor vendor;
};
constexpr std::array Hosts{
    HostOfVendor{"api.anthropic.com"_L1, Vendor::Anthropic},
    HostOfVendor{"api.openai.com"_L1, Vendor::OpenAi},
    HostOfVendor{".openai.azure.com"_L1, Vendor::AzureOpenAi},
    HostOfVendor{"generativelanguage.googleapis.com"_L1, Vendor::Google},
    HostOfVendor{"api.mistral.ai"_L1, Vendor::Mistral},
    HostOfVendor{"api.deepseek.com"_L1, Vendor::DeepSeek},
    HostOfVendor{"api.x.ai"_L1, Vendor::XAi},
    HostOfVendor{"api.moonshot.ai"_L1, Vendor::Moonshot},
    HostOfVendor{"api.z.ai"_L1, Vendor::ZAi},
    HostOfVendor{"api.groq.com"_L1, Vendor::Groq},
    HostOfVendor{"openrouter.ai"_L1, Vendor::OpenRouter},
};

struct ClaudeVersion {
    int major = 0; // 0: not a name of the known form
    int minor = 0;
};

/// "claude-opus-4-6", "claude-haiku-4-5-20251001", "claude-3-5-sonnet-latest", also with a vendor's prefix.
ClaudeVersion claudeVersion(const QString &model)
{
    static const QRegularExpression named(uR"(claude-[a-z]+-(\d{1,2})(?:-(\d{1,2}))?(?:$|[-@:]))"_s);
    static const QRegularExpression numbered(uR"(claude-(\d{1,2})(?:-(\d{1,2}))?-[a-z]+)"_s);
    for (const QRegularExpression *form : {&named, &numbered}) {
        if (const QRegularExpressionMatch match = form->match(model); match.hasMatch())
            return {match.capturedView(1).toInt(), match.capturedView(2).toInt()};
    }
    return {};
}

/// "gemini-2.5-flash" is before 3, "gemini-flash-latest" is not.
bool isGeminiBefore3(const QString &model)
{
    static const QRegularExpression old(uR"(gemini-(?:1|2)(?:\.\d+)?(?:$|-))"_s);
    return old.match(model).hasMatch();
}

bool isGeminiFrom3(const QString &model) { return model.contains("gemini"_L1) && !isGeminiBefore3(model); }

bool isVendorOwn(const QUrl &baseUrl) { return vendorOf(baseUrl) == Vendor::Anthropic; }

} // namespace

Vendor vendorOf(const QUrl &url)
{
    const QString host = url.host().toLower();
    for (const HostOfVendor &known : Hosts) {
        if (known.host.startsWith(u'.') ? host.endsWith(known.host) : host == known.host)
            return known.vendor;
    }
    return Vendor::None;
}

QString priceListName(Vendor vendor)
{
    switch (vendor) {
    case Vendor::Anthropic: return u"anthropic"_s;
    case Vendor::OpenAi: return u"openai"_s;
    case Vendor::Google: return u"google"_s;
    case Vendor::Mistral: return u"mistral"_s;
    case Vendor::DeepSeek: return u"deepseek"_s;
    case Vendor::XAi: return u"xai"_s;
    case Vendor::Moonshot: return u"moonshotai"_s;
    case Vendor::ZAi: return u"zai"_s;
    case Vendor::Groq: return u"groq"_s;
    case Vendor::AzureOpenAi:
    case Vendor::OpenRouter:
    case Vendor::None: break;
    }
    return {};
}

bool anthropicAllowsSampling(const QUrl &baseUrl, const QString &model)
{
    const ClaudeVersion version = claudeVersion(model);
    if (version.major == 0)
        return !isVendorOwn(baseUrl);
    return version.major < 4 || (version.major == 4 && version.minor <= 6);
}

bool anthropicHasStructuredOutput(const QUrl &, const QString &model)
{
    const ClaudeVersion version = claudeVersion(model);
    return version.major == 0 || version.major > 4 || (version.major == 4 && version.minor >= 5);
}

qint64 anthropicOutputLimit(const QString &model)
{
    const ClaudeVersion version = claudeVersion(model);
    if (version.major == 3)
        return version.minor >= 5 ? 8192 : 4096;
    if (version.major == 4 && version.minor <= 1)
        return 32'000;
    if (version.major == 4 && version.minor == 5)
        return 64'000;
    return 128'000;
}

bool isOpenAiReasoningModel(const QString &model)
{
    static const QRegularExpression form(uR"(^(?:openai/)?(?:o\d|gpt-(?:[5-9]|\d\d)(?!\d)))"_s);
    return form.match(model).hasMatch() && !model.contains("-chat"_L1);
}

bool refusesToolsWithReasoningInChat(const QString &model)
{
    static const QRegularExpression form(uR"(^(?:openai/)?gpt-(?:5\.(?:[4-9]|\d\d)|[6-9](?!\d)|\d\d(?!\d)))"_s);
    return form.match(model).hasMatch() && !model.contains("-chat"_L1);
}

bool geminiWantsSignatures(const QString &model) { return isGeminiFrom3(model); }

bool geminiWantsItsOwnTemperature(const QString &model) { return isGeminiFrom3(model); }

bool geminiShapesAnswersBesideTools(const QString &model) { return !isGeminiBefore3(model); }

} // namespace countersign
