// SPDX-License-Identifier: GPL-3.0-or-later
// Text out of Office files: Word, Excel and PowerPoint since 2007 (OOXML, transitional and strict) and OpenDocument. For the confined worker.
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QLatin1StringView>
#include <QtCore/QString>
#include <vector>

namespace countersign::office {

/// From here on the text of a page belongs to `place`: cells "A5:D5".
struct PlaceMark {
    qsizetype at = 0; // characters from the start of the page
    QString place;
};

/// Takes what is read. A document without pages comes as pieces of page 0, one with pages as pages 1, 2, …, each once.
class TextSink {
public:
    virtual ~TextSink() = default;
    /// First, once. `pageCount` is 0 when there are no pages.
    virtual void begin(QLatin1StringView kind, const QString &title, int pageCount) = 0;
    /// False: enough, stop reading. `name` is that of a sheet.
    virtual bool text(int page, const QString &text, const QString &name = {}, const std::vector<PlaceMark> &places = {}) = 0;
};

/// How it ended: one of the values of "end" in worker_lines.h. `zip` when the container holds no document.
[[nodiscard]] QLatin1StringView readOffice(const QByteArray &bytes, TextSink &sink);

/// What an OLE file (it begins with D0 CF 11 E0) is, as a value of "end": an encrypted document or one of Office 97.
[[nodiscard]] QLatin1StringView oldOfficeKind(const QByteArray &bytes);

} // namespace countersign::office
