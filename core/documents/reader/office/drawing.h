// SPDX-License-Identifier: GPL-3.0-or-later
// DrawingML that all three kinds of Office files share (ECMA-376 part 1, 20 and 21): bodies of text, charts, SmartArt.
#pragma once
#include "core/documents/reader/office/markdown.h"
#include "core/documents/reader/office/package.h"

namespace countersign::office {

/// Of an a:p: runs, fields, line breaks, equations. Links follow their words in parentheses.
[[nodiscard]] QString drawnText(const XmlNode &paragraph, const Relations &relations = {});

/// The paragraphs of a text body (a:txBody, xdr:txBody, …). `listed` says whether they have bullets unless they say otherwise.
void addTextBody(MarkdownText &out, const XmlNode &body, bool listed, const Relations &relations = {});
/// The same as one text with line breaks: for titles and cells.
[[nodiscard]] QString textOfBody(const XmlNode &body, const Relations &relations = {});
[[nodiscard]] Table tableOf(const XmlNode &tbl, const Relations &relations = {}); // a:tbl

/// A chart part: titles, series and the values it has kept, as Markdown.
[[nodiscard]] QString chartText(const Package &package, const QString &part);
[[nodiscard]] QString chartTitle(const XmlNode &chartSpace);
/// A SmartArt's data part: its texts, one a line.
[[nodiscard]] QString diagramText(const Package &package, const QString &part);

/// What stands in the chart or SmartArt of an a:graphicData; empty when it is neither.
[[nodiscard]] QString graphicText(const Package &package, const Relations &relations, const XmlNode &graphicData);

/// mc:AlternateContent: the choice when there is something in it, else the fallback; null = nothing.
[[nodiscard]] const XmlNode *alternative(const XmlNode &alternateContent);

/// "Picture: what it shows", from the alternative text of a docPr or cNvPr; empty when nobody wrote one.
[[nodiscard]] QString pictureText(const XmlNode &properties);

} // namespace countersign::office
