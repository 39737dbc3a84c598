// SPDX-License-Identifier: GPL-3.0-or-later
// What providers said of their models when they were asked last, by their address, as a file of the data folder keeps it. A value; lenient in what
// it reads: what is broken is not known.
#pragma once
#include "core/providers/provider.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>

namespace countersign {

class KnownModels {
public:
    [[nodiscard]] static KnownModels parse(const QByteArray &json);
    [[nodiscard]] QByteArray toJson() const;

    /// Replaces what was known of this address.
    void set(const QUrl &baseUrl, std::vector<ModelFacts> models, const QDateTime &asked);
    [[nodiscard]] std::vector<ModelFacts> of(const QUrl &baseUrl) const;

    static constexpr qsizetype LargestFile = 16 << 20;

private:
    struct Told {
        QDateTime asked; // UTC
        std::vector<ModelFacts> models;
    };
    QHash<QUrl, Told> m_told;
};

} // namespace countersign
