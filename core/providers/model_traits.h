// SPDX-License-Identifier: GPL-3.0-or-later
// What models refuse, read from their names: vendors answer 400 to a parameter that a model does not take. Facts as of November 2026,
// from the vendors' documentation. Rule for what is not known: on the vendor's own host leave the parameter out, elsewhere send it.
#pragma once
#include "core/base/stages.h"

#include <QtCore/QString>
#include <QtCore/QUrl>

namespace countersign {

/// A vendor's own service, by host name; None for everything else.
enum class Vendor { None, Anthropic, OpenAi, AzureOpenAi, Google, Mistral, DeepSeek, XAi, Moonshot, ZAi, Groq, OpenRouter };
[[nodiscard]] Vendor vendorOf(const QUrl &url);
/// Its name in the price list; empty where the list has none (Azure and OpenRouter set prices of their own).
[[nodiscard]] QString priceListName(Vendor vendor);

/// temperature, top_p, top_k: accepted up to the 4.6 family.
[[nodiscard]] bool anthropicAllowsSampling(const QUrl &baseUrl, const QString &model);
/// output_config.format: from the 4.5 family on.
[[nodiscard]] bool anthropicHasStructuredOutput(const QUrl &baseUrl, const QString &model);
/// The largest max_tokens, for models that the catalogue does not list.
[[nodiscard]] qint64 anthropicOutputLimit(const QString &model);

/// How a Claude model is told to think. From the vendor's documentation and the table of its SDK's users, November 2026.
struct AnthropicThinking {
    enum class Form { None, Budget, Adaptive };
    Form form = Form::None;
    bool mayBeOff = true; // "disabled" is accepted
    bool hasXHigh = false;
    bool hasEffort = false; // output_config.effort
};
[[nodiscard]] AnthropicThinking anthropicThinking(const QUrl &baseUrl, const QString &model);
/// tool_choice any and tool: refused by models that always think.
[[nodiscard]] bool anthropicForcesTools(const QString &model);

/// OpenAI's o-series and everything from GPT-5 on (but for the chat variants): no sampling parameters.
[[nodiscard]] bool isOpenAiReasoningModel(const QString &model);
/// The word for an effort as this OpenAI model knows it; empty: it knows none.
[[nodiscard]] QString openAiEffort(const QString &model, Effort effort);
/// From GPT-5.4 on, /chat/completions refuses tools unless reasoning is switched off.
[[nodiscard]] bool refusesToolsWithReasoningInChat(const QString &model);

/// How a Gemini model is told to think: before 2.5 not at all, 2.5 by a budget, from 3 on by a level.
enum class GeminiThinking { None, Budget, Level };
[[nodiscard]] GeminiThinking geminiThinking(const QString &model);
/// From Gemini 3 on: a turn's first call must carry its signature.
[[nodiscard]] bool geminiWantsSignatures(const QString &model);
/// From Gemini 3 on: the provider's documentation asks to keep 1.0.
[[nodiscard]] bool geminiWantsItsOwnTemperature(const QString &model);
/// Not before Gemini 3: an answer's schema and tools in one request.
[[nodiscard]] bool geminiShapesAnswersBesideTools(const QString &model);

} // namespace countersign
