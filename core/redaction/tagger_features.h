// SPDX-License-Identifier: GPL-3.0-or-later
// Of each token of a text a row of hashed features: the words around, their beginnings and endings, and everything that tagger_text.h tells.
// The trainer (tools/redaction/train_tagger) and the program share this code, so they cannot differ. Whoever changes a feature, or what a
// token says, trains the model again and raises TaggerFeatureVersion.
#pragma once
#include "core/redaction/tagger_text.h"

#include <array>

namespace countersign {

inline constexpr quint32 TaggerFeatureVersion = 2;
inline constexpr size_t TaggerFeatureCount = 49;
using TaggerFeatures = std::array<quint32, TaggerFeatureCount>; // hashes; a model takes as many bits as it has rows

void taggerFeatures(const TaggerText &text, size_t token, TaggerFeatures &out);

} // namespace countersign
