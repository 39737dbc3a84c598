// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/document_text.h"

namespace countersign {

namespace {

void cut(const QString &text, std::vector<DocumentText::Sheet> &sheets)
{
    qsizetype at = 0;
    while (text.size() - at > DocumentText::LongestSheet) {
        qsizetype end = text.lastIndexOf(u'\n', at + DocumentText::LongestSheet - 1) + 1;
        if (end <= at) {
            end = at + DocumentText::LongestSheet;
            end -= text[end - 1].isHighSurrogate();
        }
        sheets.push_back({0, text.sliced(at, end - at)});
        at = end;
    }
    if (at < text.size() || sheets.empty())
        sheets.push_back({0, text.sliced(at)});
}

} // namespace

int DocumentText::sheetOf(int page, const QString &passage) const
{
    const auto found = std::ranges::find_if(
        sheets, [&](const Sheet &sheet) { return info.pages > 0 ? sheet.page == page : !passage.isEmpty() && sheet.text.contains(passage); });
    if (found != sheets.end())
        return int(found - sheets.begin());
    // A passage may lie across two sheets.
    const auto begins = std::ranges::find_if(sheets, [&](const Sheet &sheet) { return sheet.text.contains(passage.left(60)); });
    return info.pages > 0 || passage.isEmpty() || begins == sheets.end() ? 0 : int(begins - sheets.begin());
}

Result<DocumentTextPtr> readDocumentText(const Library &library, const QString &path)
{
    auto info = library.find(path);
    if (!info)
        return std::unexpected(info.error());
    auto read = library.pages(path);
    if (!read)
        return std::unexpected(read.error());
    auto text = std::make_shared<DocumentText>();
    text->info = std::move(*info);
    if (text->info.pages == 0) {
        QString whole;
        for (PageText &page : *read)
            whole += page.text;
        cut(whole, text->sheets);
        return text;
    }
    for (int page = 1; page <= text->info.pages; ++page)
        text->sheets.push_back({page, {}});
    for (PageText &page : *read) {
        if (page.page >= 1 && page.page <= text->info.pages)
            text->sheets[size_t(page.page - 1)].text = std::move(page.text);
    }
    return text;
}

} // namespace countersign
