// SPDX-License-Identifier: GPL-3.0-or-later
// bench_pages: what the pages Documents and Design do in the window's thread with large things. Prints one line each; run it with
// QT_QPA_PLATFORM=offscreen.
#include "core/agents/text_merge.h"
#include "ui/design/agent_document.h"
#include "ui/design/source_view.h"
#include "ui/documents/document_text.h"
#include "ui/documents/documents_model.h"
#include "ui/documents/hit_words.h"
#include "ui/documents/sheet_view.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSortFilterProxyModel>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTreeView>
#include <cstdio>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

template <typename Work>
void measure(const char *what, Work work)
{
    QElapsedTimer time;
    time.start();
    work();
    std::printf("%-72s %8.1f ms\n", what, double(time.nsecsElapsed()) / 1e6);
}

std::vector<DocumentInfo> library(int count)
{
    std::vector<DocumentInfo> documents;
    for (int i = 0; i < count; ++i) {
        DocumentInfo info;
        info.path =
            u"folder-%1/part-%2/document-%3.pdf"_s.arg(i / 1000, 3, 10, QChar(u'0')).arg(i / 100, 4, 10, QChar(u'0')).arg(i, 6, 10, QChar(u'0'));
        info.kind = u"pdf"_s;
        info.pages = info.pagesRead = 12;
        info.bytes = i;
        documents.push_back(info);
    }
    return documents;
}

QString words(qsizetype characters)
{
    QString text;
    for (int line = 0; text.size() < characters; ++line)
        text += u"Line %1: the water came through the ceiling of the sitting room and damaged the floor.\n"_s.arg(line);
    return text.left(characters);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    const std::vector<DocumentInfo> documents = library(10'000);
    DocumentsModel::Tree tree;
    measure("10,000 documents into a tree (background)", [&] { tree = DocumentsModel::treeOf(documents); });
    DocumentsModel model;
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(DocumentsModel::SortRole);
    QTreeView view;
    view.setUniformRowHeights(true);
    view.setModel(&sorted);
    sorted.sort(0);
    view.show();
    measure("  the tree into model and view", [&] { model.setTree(tree); });
    measure("  all folders expanded", [&] { view.expandAll(); });

    const QString megabyte = words(1'000'000);
    measure("searched words in 1,000,000 characters (background)", [&] { (void)HitWords(u"water damages"_s).in(megabyte); });
    const QString sheet = megabyte.left(DocumentText::LongestSheet);
    const std::vector<Range> hits = HitWords(u"water damages"_s).in(sheet);
    SheetView sheetView;
    sheetView.resize(700, 800);
    sheetView.show();
    measure("the longest sheet with its hits into its view", [&] { sheetView.showText(sheet, {}, hits); });
    measure("  next hit", [&] { sheetView.setCurrentHit(int(hits.size() / 2)); });

    QTemporaryDir folder;
    QDir(folder.path()).mkpath(u"agents"_s);
    const AgentShelf shelf(folder.path(), folder.filePath(u"drafts"_s));
    if (!shelf.write(u"big"_s, "---\nname: Big\n---\n" + words(100'000).toUtf8()))
        return 1;
    AgentDocument document(shelf);
    SourceView source(document.text());
    source.resize(600, 800);
    source.show();
    measure("an agent with 100,000 characters of instructions opened", [&] { document.open(u"big"_s); });
    measure("  one keystroke in its form", [&] {
        Agent agent = document.file().agent();
        agent.name += u'x';
        document.change(agent, u"name"_s);
    });
    measure("  one keystroke in its source, then the form is read", [&] {
        QTextCursor(document.text()).insertText(u" "_s);
        document.text()->undo();
        (void)document.file();
    });
    QString mine = megabyte.left(100'000), theirs = mine;
    mine.insert(1000, u"mine\n"_s);
    theirs.insert(90'000, u"theirs\n"_s);
    measure("changes of two merged in 1,200 lines", [&] { (void)mergeTexts(megabyte.left(100'000), mine, theirs); });
    return 0;
}
