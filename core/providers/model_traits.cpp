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

AnthropicThinking anthropicThinking(const QUrl &baseUrl, const QString &model)
{
    using Form = AnthropicThinking::Form;
    const ClaudeVersion v = claudeVersion(model);
    if (v.major == 0)
        return {isVendorOwn(baseUrl) ? Form::None : Form::Budget, true, false, false};
    if (v.major >= 5) {
        const bool always = v.minor >= 5 ? !model.contains("haiku"_L1) : model.contains("fable"_L1);
        return {Form::Adaptive, !always, true, true};
    }
    if (v.major == 4 && v.minor >= 6)
        return {Form::Adaptive, true, v.minor >= 7, true};
    if (v.major == 4 || (v.major == 3 && v.minor >= 7))
        return {Form::Budget, true, false, v.minor == 5 && model.contains("opus"_L1)};
    return {};
}

bool anthropicForcesTools(const QString &model)
{
    const ClaudeVersion v = claudeVersion(model);
    if (model.contains("fable"_L1))
        return v.major < 5 || (v.major == 5 && v.minor == 0);
    return v.major < 5 || v.minor < 5 || model.contains("haiku"_L1);
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

QString openAiEffort(const QString &model, Effort effort)
{
    if (!isOpenAiReasoningModel(model))
        return {};
    static const QRegularExpression form(uR"(gpt-(\d+)(?:\.(\d+))?)"_s);
    const QRegularExpressionMatch match = form.match(model);
    const int major = match.captured(1).toInt(), minor = match.captured(2).toInt(); // 0: the o-series
    const auto from = [&](int M, int m) { return major > M || (major == M && minor >= m); };
    const bool alwaysThinks = model.contains("gpt-6-astra"_L1) || model.contains("gpt-6.1-sol"_L1) || from(6, 2);
    switch (effort) {
    case Effort::Off: return from(5, 1) && !alwaysThinks ? u"none"_s : major == 5 && minor == 0 ? u"minimal"_s : u"low"_s;
    case Effort::Minimal: return major == 5 && minor == 0 ? u"minimal"_s : u"low"_s;
    case Effort::Low: return u"low"_s;
    case Effort::Medium: return u"medium"_s;
    case Effort::High: return u"high"_s;
    case Effort::XHigh: return from(5, 2) ? u"xhigh"_s : u"high"_s;
    case Effort::Max: break;
    }
    return from(5, 6) ? u"max"_s : from(5, 2) ? u"xhigh"_s : u"high"_s;
}

bool refusesToolsWithReasoningInChat(const QString &model)
{
    static const QRegularExpression form(uR"(^(?:openai/)?gpt-(?:5\.(?:[4-9]|\d\d)|[6-9](?!\d)|\d\d(?!\d)))"_s);
    return form.match(model).hasMatch() && !model.contains("-chat"_L1);
}

GeminiThinking geminiThinking(const QString &model)
{
    if (isGeminiFrom3(model))
        return GeminiThinking::Level;
    return model.contains("gemini-2.5"_L1) ? GeminiThinking::Budget : GeminiThinking::None;
}

bool geminiWantsSignatures(const QString &model) { return isGeminiFrom3(model); }

bool geminiWantsItsOwnTemperature(const QString &model) { return isGeminiFrom3(model); }

bool geminiShapesAnswersBesideTools(const QString &model) { return !isGeminiBefore3(model); }

} // namespace countersign
