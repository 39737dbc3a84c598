// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes on a sheet or slide: text boxes, groups, tables, charts, SmartArt, pictures that are described.
#pragma once
#include "core/documents/reader/office/drawing.h"

namespace countersign::office {

/// All shapes of a drawing part (xdr:wsDr).
void addShapes(MarkdownText &out, const Package &package, const QString &part);

/// One shape (p:sp, p:graphicFrame, p:grpSp, p:pic, …). `listed` says whether its paragraphs have bullets of their own accord.
void addShape(MarkdownText &out, const Package &package, const Relations &relations, const XmlNode &shape, bool listed);

} // namespace countersign::office
