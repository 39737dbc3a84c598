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
        {u"postgres_query"_s,
         u"Ask a PostgreSQL database on this machine a question in SQL and get the rows as CSV. Reading only, unless the person set the database up "
         u"for "
         "changes; one statement without semicolons. At most 200 rows come back. SELECT table_schema, table_name FROM information_schema.tables "
         "shows the tables."_s,
         schema({{u"database"_s, text(u"The name under which the person set the database up."_s)},
                 {u"sql"_s, text(u"One statement, e.g. \"SELECT status, count(*) FROM claims GROUP BY status\"."_s)}},
                {u"database"_s, u"sql"_s}),
         true},
        {u"calculator"_s,
         u"Calculate exactly, with decimal numbers of any length: + - * / ^ and brackets, % for hundredths, and abs, avg, ceil, floor, max, min, "
         u"mod, "
         "round(x, places), sqrt, sum. Use it for every sum instead of calculating yourself."_s,
         schema({{u"expression"_s, text(u"E.g. \"round((1249.90 + 80) * 19%, 2)\". A point before decimals; commas only between arguments."_s)}},
                {u"expression"_s})},
        {u"date"_s,
         u"What day it is, the weekday of a date, how long it is between two dates, a date so many days, months or working days on, or a time in "
         "another time zone. Use it instead of reckoning with dates yourself."_s,
         schema({{u"question"_s,
                  QJsonObject{{u"type"_s, u"string"_s},
                              {u"description"_s, u"What is asked."_s},
                              {u"enum"_s, QJsonArray{u"today"_s, u"weekday"_s, u"difference"_s, u"add"_s, u"convert"_s}}}},
                 {u"date"_s, text(u"2026-03-31 or \"today\"; for convert 2026-03-31T14:30."_s)},
                 {u"other"_s, text(u"The second date of a difference."_s)},
                 {u"days"_s, number(u"For add; below 0 goes back."_s, -1'000'000, 1'000'000)},
                 {u"weeks"_s, number(u"For add."_s, -100'000, 100'000)},
                 {u"months"_s, number(u"For add."_s, -100'000, 100'000)},
                 {u"years"_s, number(u"For add."_s, -10'000, 10'000)},
                 {u"working_days"_s, number(u"For add: Mondays to Fridays."_s, -100'000, 100'000)},
                 {u"zone"_s, text(u"A time zone like Europe/Berlin; if left out, the person's."_s)},
                 {u"to_zone"_s, text(u"For convert: the other zone."_s)}},
                {u"question"_s})},
        {u"http_get"_s,
         u"Read an address of a server that runs on this machine (127.0.0.1 or localhost), such as a local API: one GET, at most 1 MB, no redirects. "
         "Nothing beyond this machine can be reached."_s,
         schema({{u"url"_s, text(u"E.g. \"http://127.0.0.1:8000/status\"."_s)}}, {u"url"_s}), true},
    };
}

} // namespace countersign
