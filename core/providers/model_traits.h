// SPDX-License-Identifier: GPL-3.0-or-later
// What models refuse, read from their names: vendors answer 400 to a parameter that a model does not take. Facts as of November 2026,
// from the vendors' documentation. Rule for what is not known: on the vendor's own host leave the parameter out, elsewhere send it.
#pragma once
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

/// OpenAI's o-series and everything from GPT-5 on (but for the chat variants): no sampling parameters.
[[nodiscard]] bool isOpenAiReasoningModel(const QString &model);
/// From GPT-5.4 on, /chat/completions refuses tools unless reasoning is switched off.
[[nodiscard]] bool refusesToolsWithReasoningInChat(const QString &model);

/// From Gemini 3 on: a turn's first call must carry its signature.
[[nodiscard]] bool geminiWantsSignatures(const QString &model);
/// From Gemini 3 on: the provider's documentation asks to keep 1.0.
[[nodiscard]] bool geminiWantsItsOwnTemperature(const QString &model);
/// Not before Gemini 3: an answer's schema and tools in one request.
[[nodiscard]] bool geminiShapesAnswersBesideTools(const QString &model);

} // namespace countersign
