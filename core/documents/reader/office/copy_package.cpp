// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/copy_package.h"

#include "core/documents/worker_lines.h"

#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

struct Opened {
    QLatin1StringView end = worker::damaged;
    QString part;
    QLatin1StringView kind;
};

/// Only what reads to its end can be copied: half of a file would look like all of it.
Opened opened(const Package &package)
{
    switch (package.container().state()) {
    case Container::State::Encrypted: return {worker::encrypted, {}, {}};
    case Container::State::Bomb: return {worker::bomb, {}, {}};
    case Container::State::NoContainer:
    case Container::State::CutOff: return {};
    case Container::State::Whole: break;
    }
    QString part = package.relations(QString()).firstOf(u"officeDocument");
    for (const QString &usual : {u"word/document.xml"_s, u"xl/workbook.xml"_s}) {
        if (!package.holds(part) && package.holds(usual))
            part = usual;
    }
    XmlStream stream(package.bytes(part));
    const bool there = stream.next();
    if (stream.refused())
        return {worker::doctype, {}, {}};
    if (there && stream.name() == u"document")
        return {worker::complete, part, worker::word};
    if (there && stream.name() == u"workbook")
        return {worker::complete, part, worker::sheet};
    return {};
}

CopyRun copied(const QByteArray &bytes, const std::vector<std::vector<CopyEdit>> *edits, Opened &found)
{
    CopyRun run;
    run.edits = edits;
    const Container container(bytes);
    const Package package(container);
    found = opened(package);
    if (found.end == worker::complete)
        (found.kind == worker::word ? copyWord : copyWorkbook)(package, found.part, run);
    if (run.failed || (found.end == worker::complete && (package.refused() || package.damaged())))
        found.end = package.refused() ? worker::doctype : worker::damaged;
    if (run.tooMuch)
        found.end = worker::tooMuchText;
    return run;
}

QString withoutTags(const XmlSource &source)
{
    QString text;
    for (qsizetype i = 0; i < qsizetype(source.tokens().size()); ++i) {
        const XmlToken &token = source.tokens()[size_t(i)];
        if (token.kind == XmlToken::Kind::Text)
            text += source.text(i);
        else if (token.name == u"p" || token.name == u"si" || token.name == u"c" || token.name == u"tab" || token.name == u"br")
            text += u'\n';
    }
    return text;
}

} // namespace

QString EditedText::take(const QString &piece)
{
    const qsizetype begin = m_text.size();
    const qsizetype end = begin + piece.size();
    for (const QChar c : piece)
        m_text += c == u'\n' || c == u'\t' || c == u'\r' ? QChar(u' ') : c;
    if (!m_edits)
        return piece;
    QString written;
    qsizetype at = begin;
    while (m_next < m_edits->size() && (*m_edits)[m_next].begin < end) {
        const CopyEdit &edit = (*m_edits)[m_next];
        if (edit.begin >= at)
            written += QStringView(piece).sliced(at - begin, edit.begin - at);
        // What spans several pieces is written in the first of them.
        if (edit.begin >= begin)
            written += edit.replacement;
        at = std::max(at, std::min(edit.end, end));
        if (edit.end > end)
            return written;
        ++m_next;
    }
    return written + QStringView(piece).sliced(at - begin);
}

QByteArray newContainer(const NewParts &parts)
{
    qsizetype room = 1'000'000;
    for (const auto &[name, content] : parts)
        room += content.size() + content.size() / 100 + 10'000;
    QByteArray bytes(room, Qt::Uninitialized);
    size_t used = 0;
    const std::unique_ptr<archive, decltype(&archive_write_free)> writer(archive_write_new(), archive_write_free);
    bool written = archive_write_set_format_zip(writer.get()) == ARCHIVE_OK
        && archive_write_open_memory(writer.get(), bytes.data(), size_t(bytes.size()), &used) == ARCHIVE_OK;
    for (const auto &[name, content] : parts) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(), archive_entry_free);
        archive_entry_set_pathname(entry.get(), name.constData());
        archive_entry_set_size(entry.get(), content.size());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        written = written && archive_write_header(writer.get(), entry.get()) == ARCHIVE_OK
            && archive_write_data(writer.get(), content.constData(), size_t(content.size())) == content.size();
    }
    written = archive_write_close(writer.get()) == ARCHIVE_OK && written;
    bytes.truncate(written ? qsizetype(used) : 0);
    return bytes;
}

QByteArray relationsPart(const std::vector<NewRelation> &relations)
{
    QString xml = u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"_s;
    for (const NewRelation &relation : relations)
        xml += u"<Relationship Id=\"%1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%2\" Target=\"%3\"/>"_s.arg(
            escapedXml(relation.id), relation.type, relation.target);
    return (xml + u"</Relationships>"_s).toUtf8();
}

QByteArray contentTypesPart(const std::vector<std::pair<QString, QString>> &types)
{
    QString xml = u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                  "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                  "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                  "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"_s;
    for (const auto &[part, type] : types)
        xml += u"<Override PartName=\"/%1\" ContentType=\"application/vnd.openxmlformats-officedocument.%2+xml\"/>"_s.arg(part, type);
    return (xml + u"</Types>"_s).toUtf8();
}

EditedText CopyRun::next() const
{
    static const std::vector<CopyEdit> none;
    return EditedText(!edits ? nullptr : texts.size() < edits->size() ? &(*edits)[texts.size()] : &none);
}

void CopyRun::finish(EditedText &text, const QString &name, bool table)
{
    texts.push_back({name, text.taken(), table});
    qsizetype size = 0;
    for (const CopyText &one : texts)
        size += one.text.size();
    tooMuch = tooMuch || size > longestCopyText;
}

CopyTexts copyTexts(const QByteArray &bytes)
{
    Opened found;
    CopyRun run = copied(bytes, nullptr, found);
    return {found.end, found.kind, found.end == worker::complete ? std::move(run.texts) : std::vector<CopyText>()};
}

OfficeCopy writeCopy(const QByteArray &bytes, const std::vector<std::vector<CopyEdit>> &edits)
{
    Opened found;
    const CopyRun run = copied(bytes, &edits, found);
    OfficeCopy copy{found.end, {}};
    // Edits were made for the texts of this very file.
    if (found.end == worker::complete && run.texts.size() != edits.size())
        copy.end = worker::damaged;
    if (copy.end == worker::complete)
        copy.bytes = newContainer(run.parts);
    if (copy.end == worker::complete && copy.bytes.isEmpty())
        copy.end = worker::damaged;
    return copy;
}

PackageText packageText(const QByteArray &bytes)
{
    const Container container(bytes);
    if (container.state() != Container::State::Whole)
        return {worker::damaged, {}, {}};
    PackageText all{worker::complete, {}, container.names()};
    for (const QString &name : container.names()) {
        const QByteArray part = container.part(name);
        const auto source = XmlSource::read(part);
        if (!container.holds(name) || !source)
            return {worker::damaged, {}, {}}; // nothing that cannot be looked through belongs into a copy
        all.text += name + u'\n' + QString::fromUtf8(part) + u'\n' + withoutTags(*source) + u'\n';
    }
    return all;
}

} // namespace countersign::office
