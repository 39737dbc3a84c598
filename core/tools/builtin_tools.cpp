// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/builtin_tools.h"

#include <QtCore/QJsonArray>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

QJsonObject text(const QString &description)
{
    return {{u"type"_s, u"string"_s}, {u"description"_s, description}, {u"minLength"_s, 1}, {u"maxLength"_s, 20'000}};
}

QJsonObject number(const QString &description, int least, int most)
{
    return {{u"type"_s, u"integer"_s}, {u"description"_s, description}, {u"minimum"_s, least}, {u"maximum"_s, most}};
}

QJsonObject schema(const QJsonObject &properties, const QStringList &required)
{
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, properties},
            {u"required"_s, QJsonArray::fromStringList(required)},
            {u"additionalProperties"_s, false}};
}

} // namespace

// For a model, so in English whatever the language of the window is.
std::vector<ToolInfo> builtinTools()
{
    return {
        {u"search_documents"_s,
         u"Search the person's documents (PDF, text, Markdown, CSV, mail) by words and find the passages that fit best, each with its file and page. "
         "Any of the words may match, in any form; names, numbers and dates work too. \"Words in quotation marks\" must stand there like that; "
         "in:folder, type:pdf, title:word, after:2026-01-31 and before:2026-03-01 narrow it. Use it to look something up before you answer."_s,
         schema({{u"query"_s, text(u"The words to search for, e.g. \"water damage kitchen deductible\"."_s)},
                 {u"limit"_s, number(u"How many passages to give, 8 if left out."_s, 1, 50)},
                 {u"neighbours"_s, number(u"How many passages before and after each to give with it, 0 if left out."_s, 0, 3)}},
                {u"query"_s})},
        {u"read_document"_s,
         u"Read the text of one document, whole or by pages: open a file that list_files or search_documents named, for example to summarise it. "
         "Long documents come in parts; the result says how to get the next one."_s,
         schema({{u"path"_s, text(u"The document's path as list_files or search_documents gave it, e.g. \"claims/claim-07.pdf\"."_s)},
                 {u"first_page"_s,
                  number(u"First page to read, from 1. In a document without pages: the part, as the result numbers them."_s, 1, 100'000)},
                 {u"last_page"_s, number(u"Last page to read; if left out, as many as fit in one answer."_s, 1, 100'000)}},
                {u"path"_s})},
        {u"list_files"_s,
         u"List the files (documents and databases) that can be read here, with kind, pages and size, and how much of each could be read. "
         "Use it to see which files there are."_s,
         schema({{u"folder"_s, text(u"Only the files of this folder, e.g. \"claims\". Left out: all."_s)}}, {})},
        {u"sqlite_query"_s,
         u"Ask a SQLite database a question in SQL and get the rows as CSV: count, sum, filter and join records of tables. Reading only: one SELECT "
         u"(or WITH … SELECT, "
         "EXPLAIN, PRAGMA table_info). At most 200 rows come back. SELECT name, sql FROM sqlite_master shows the tables."_s,
         schema({{u"database"_s, text(u"The database's path as list_files gave it, or the name of an attached database file."_s)},
                 {u"sql"_s, text(u"One SELECT statement, e.g. \"SELECT status, count(*) FROM claims GROUP BY status\"."_s)}},
                {u"database"_s, u"sql"_s})},
    };
}

} // namespace countersign
