// SPDX-License-Identifier: GPL-3.0-or-later
// A page of a PDF as it looks, drawn by the confined reader, and where on it a passage stands.
#pragma once
#include "core/documents/extraction.h"

#include <QtCore/QByteArray>
#include <QtCore/QRectF>

namespace countersign {

struct PageWord {
    QRectF box; // in shares of the page: 0 … 1
    QString text;
    friend bool operator==(const PageWord &, const PageWord &) = default;
};

struct PagePicture {
    int width = 0; // pixels
    int height = 0;
    QByteArray rgb; // three bytes a pixel, without padding
    std::vector<PageWord> words; // in the order of reading
};

/// Blocks for some 100 ms. `page` is 1, 2, …; at most 12 million pixels, whatever `dotsPerInch` asks for.
[[nodiscard]] Result<PagePicture> drawPage(const QString &path, int page, double dotsPerInch, const ExtractionLimits &limits = {},
                                           const QString &worker = {}, const std::function<bool()> &keepGoing = {});

/// Where `passage` stands: the words of the page that it is made of, also when the two break lines and columns differently. Empty when less than
/// half of it is there.
[[nodiscard]] std::vector<QRectF> boxesOf(const QString &passage, const std::vector<PageWord> &words);

} // namespace countersign
