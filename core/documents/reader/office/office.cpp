// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/office.h"

#include "core/documents/reader/office/odf_reader.h"
#include "core/documents/reader/office/sheet_reader.h"
#include "core/documents/reader/office/slide_reader.h"
#include "core/documents/reader/office/word_reader.h"
#include "core/documents/worker_lines.h"

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

enum class Kind { None, Word, Workbook, Slides };

struct Main {
    Kind kind = Kind::None;
    QString part;
};

Kind kindOfRoot(const Package &package, const QString &part)
{
    XmlStream stream(package.bytes(part));
    const bool there = stream.next();
    if (stream.refused())
        package.note(stream);
    if (!there)
        return Kind::None;
    return stream.name() == u"document"    ? Kind::Word
        : stream.name() == u"workbook"     ? Kind::Workbook
        : stream.name() == u"presentation" ? Kind::Slides
                                           : Kind::None;
}

/// By the package's relations, else by the usual names, else by what the parts begin with: content types are wrong too often to be asked.
Main mainPart(const Package &package)
{
    QStringList candidates = package.relations(QString()).allOf(u"officeDocument");
    candidates << u"word/document.xml"_s << u"xl/workbook.xml"_s << u"ppt/presentation.xml"_s;
    for (const QString &name : package.container().names()) {
        if (name.endsWith(u".xml") && (name.contains(u"document") || name.contains(u"workbook") || name.contains(u"presentation")))
            candidates.append(name);
    }
    for (const QString &part : std::as_const(candidates)) {
        if (const Kind kind = package.holds(part) ? kindOfRoot(package, part) : Kind::None; kind != Kind::None)
            return {kind, part};
    }
    // A file that was cut off has lost what leads to its parts, which stand before.
    if (!package.numbered(u"ppt/slides/slide").isEmpty())
        return {Kind::Slides, u"ppt/presentation.xml"_s};
    if (!package.numbered(u"xl/worksheets/").isEmpty())
        return {Kind::Workbook, u"xl/workbook.xml"_s};
    return {};
}

bool isOdf(const Package &package)
{
    return package.holds(u"content.xml"_s)
        && (package.holds(u"meta-inf/manifest.xml"_s) || package.holds(u"mimetype"_s) || package.holds(u"styles.xml"_s));
}

/// The names of streams in the file's own directory (MS-CFB 2.6.1) are UTF-16.
bool hasStream(const QByteArray &bytes, QLatin1StringView name)
{
    QByteArray wide;
    for (const char c : name) {
        wide += c;
        wide += '\0';
    }
    wide += QByteArray(2, '\0');
    return bytes.contains(wide);
}

} // namespace

QLatin1StringView readOffice(const QByteArray &bytes, TextSink &sink)
{
    const Container container(bytes);
    switch (container.state()) {
    case Container::State::NoContainer: return worker::damaged;
    case Container::State::Encrypted: return worker::encrypted;
    case Container::State::Bomb: return worker::bomb;
    case Container::State::Whole:
    case Container::State::CutOff: break;
    }
    const Package package(container);
    bool wanted = true;
    if (const Main main = mainPart(package); package.refused()) {
        return worker::doctype;
    } else if (main.kind != Kind::None) {
        wanted = main.kind == Kind::Word  ? readWord(package, main.part, sink)
            : main.kind == Kind::Workbook ? readWorkbook(package, main.part, sink)
                                          : readSlides(package, main.part, sink);
    } else if (isOdf(package)) {
        const QByteArray manifest = package.bytes(u"meta-inf/manifest.xml"_s);
        if (manifest.contains("encryption-data") || container.names().contains(u"encrypted-package"_s))
            return worker::encrypted;
        wanted = readOdf(package, sink);
    } else if (container.names().contains(u"xl/workbook.bin"_s)) {
        return worker::binarySheet;
    } else {
        return package.damaged() ? worker::damaged : worker::zip;
    }
    if (!wanted)
        return worker::tooMuchText;
    if (package.refused())
        return worker::doctype;
    return package.damaged() ? worker::partly : worker::complete;
}

QLatin1StringView oldOfficeKind(const QByteArray &bytes)
{
    if (hasStream(bytes, "EncryptedPackage"_L1) || hasStream(bytes, "EncryptionInfo"_L1))
        return worker::encrypted;
    if (hasStream(bytes, "WordDocument"_L1))
        return worker::oldWord;
    if (hasStream(bytes, "Workbook"_L1) || hasStream(bytes, "Book"_L1))
        return worker::oldSheet;
    return hasStream(bytes, "PowerPoint Document"_L1) ? worker::oldSlides : worker::oldOffice;
}

} // namespace countersign::office
