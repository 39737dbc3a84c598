// SPDX-License-Identifier: GPL-3.0-or-later
// Texts as vectors: the plug-in point for a model that runs on this machine. None ships; without one, search goes by words alone. What implements
// it may reach a loopback address and nothing else (app/network/local_embedder.h).
#pragma once
#include "core/base/error.h"

#include <QtCore/QStringList>
#include <vector>

namespace countersign {

class Embedder {
public:
    enum class For { Passages, Question }; // models are trained to tell them apart
    Embedder() = default;
    virtual ~Embedder() = default;
    Q_DISABLE_COPY_MOVE(Embedder)

    /// Server and model; vectors of different ones are never compared.
    [[nodiscard]] virtual QString name() const = 0;
    /// One vector for each text, all of one length. Blocks, in any thread but the window's.
    [[nodiscard]] virtual Result<std::vector<std::vector<float>>> embed(const QStringList &texts, For what) const = 0;
};

} // namespace countersign
