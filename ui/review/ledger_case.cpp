// SPDX-License-Identifier: GPL-3.0-or-later
// A call of the ledger as a review case. The ledger holds the bytes and no originals, so the parts are the texts of the JSON body, and a
// value is a placeholder that the vault still knows.
#include "ui/review/review_case.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LedgerCase)
};

using Group = ReviewCase::Group;

// Walks a JSON body and collects its texts with their bytes. Lenient: it only ever shows.
class BodyReader {
public:
    explicit BodyReader(const QByteArray &body) : m_body(body) { }

    struct Text {
        QStringList path;
        QString text;
        Range bytes; // inside the quotes
    };

    std::vector<Text> read()
    {
        value();
        return std::move(m_texts);
    }

private:
    void skipSpace()
    {
        while (m_at < m_body.size() && QByteArrayView(" \t\r\n").contains(m_body[m_at]))
            ++m_at;
    }

    Range stringRange() // at the opening quote
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_body.size() && m_body[m_at] != '"')
            m_at += m_body[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at, m_body.size());
        const Range range{begin, m_at};
        m_at = std::min(m_at + 1, m_body.size());
        return range;
    }

    [[nodiscard]] QString decoded(Range range) const
    {
        const QByteArray quoted = "[\"" + m_body.mid(range.begin, range.length()) + "\"]";
        return QJsonDocument::fromJson(quoted).array().at(0).toString();
    }

    void value()
    {
        skipSpace();
        if (m_at >= m_body.size() || m_path.size() > 60)
            return;
        switch (m_body[m_at]) {
        case '"': {
            const Range range = stringRange();
            m_texts.push_back({m_path, decoded(range), range});
            break;
        }
        case '{': members('}', true); break;
        case '[': members(']', false); break;
        default:
            while (m_at < m_body.size() && !QByteArrayView(",}] \t\r\n").contains(m_body[m_at]))
                ++m_at;
        }
    }

    void members(char closing, bool named)
    {
        ++m_at;
        for (int i = 0; m_at < m_body.size(); ++i) {
            skipSpace();
            if (m_at >= m_body.size() || m_body[m_at] == closing)
                break;
            m_path << (named && m_body[m_at] == '"' ? decoded(stringRange()) : QString::number(i));
            skipSpace();
            if (named && m_at < m_body.size() && m_body[m_at] == ':')
                ++m_at;
            const qsizetype before = m_at;
            value();
            m_path.removeLast();
            skipSpace();
            if (m_at < m_body.size() && m_body[m_at] == ',')
                ++m_at;
            else if (m_at == before)
                break; // no JSON: stop rather than turn in circles
        }
        m_at = std::min(m_at + 1, m_body.size());
    }

    const QByteArray &m_body;
    qsizetype m_at = 0;
    QStringList m_path;
    std::vector<Text> m_texts;
};

// The words of a body that only steer it are no part that a person has to read.
bool isContent(const QStringList &path)
{
    static const QStringList steering{u"type"_s, u"role"_s, u"model"_s, u"id"_s, u"tool_use_id"_s, u"tool_call_id"_s, u"required"_s};
    if (path.isEmpty())
        return true;
    const bool insideSchema = path.contains(u"input_schema"_s) || path.contains(u"parameters"_s);
    return !steering.contains(path.constLast()) || (insideSchema && path.constLast() == u"description"_s);
}

// What a text of a body is, in a person's words: the paths of both APIs that are there.
class PartNames {
public:
    explicit PartNames(const std::vector<BodyReader::Text> &texts)
    {
        for (const BodyReader::Text &text : texts)
            m_texts.insert(text.path.join(u'/'), text.text);
        for (const BodyReader::Text &text : texts) {
            const bool isWords = text.path.size() == 3 || (text.path.size() == 5 && text.path[4] == "text"_L1);
            if (text.path.value(0) == "messages"_L1 && text.path.value(2) == "content"_L1 && isWords
                && at(text.path.first(2) + QStringList{u"role"_s}) == "user"_L1)
                m_lastOfPerson = text.path[1];
        }
    }

    [[nodiscard]] Group groupOf(const QStringList &path) const
    {
        const QString top = path.value(0);
        if (top == "system"_L1 || top == "systemInstruction"_L1 || top == "instructions"_L1)
            return Group::System;
        if (top == "tools"_L1)
            return Group::Tools;
        if (top == "input"_L1 || top == "contents"_L1)
            return Group::History;
        if (top != "messages"_L1)
            return Group::AnswerFormat;
        if (isToolResult(path))
            return Group::ToolResults;
        const QString role = roleOf(path);
        return role == "system"_L1 || role == "developer"_L1 ? Group::System : path.value(1) == m_lastOfPerson ? Group::Message : Group::History;
    }

    [[nodiscard]] QString titleOf(const QStringList &path) const
    {
        const QString top = path.value(0);
        if (top == "system"_L1)
            return Words::tr("Instructions");
        if (top == "tools"_L1 && path.size() > 2)
            return toolTitle(path);
        if (top == "messages"_L1 && path.size() > 2)
            return messageTitle(path);
        return path.join(u" › "_s);
    }

private:
    [[nodiscard]] QString at(const QStringList &path) const { return m_texts.value(path.join(u'/')); }

    [[nodiscard]] QString roleOf(const QStringList &path) const { return at(path.first(2) + QStringList{u"role"_s}); }
    [[nodiscard]] QString typeOf(const QStringList &path) const { return path.size() > 3 ? at(path.first(4) + QStringList{u"type"_s}) : QString(); }
    [[nodiscard]] bool isToolResult(const QStringList &path) const { return roleOf(path) == "tool"_L1 || typeOf(path) == "tool_result"_L1; }

    [[nodiscard]] QString toolTitle(const QStringList &path) const
    {
        const bool wrapped = path[2] == "function"_L1; // OpenAI Chat Completions
        const QString tool = at(path.first(wrapped ? 3 : 2) + QStringList{u"name"_s});
        QStringList rest = path.sliced(wrapped ? 3 : 2);
        if (rest == QStringList{u"name"_s})
            return Words::tr("%1 · name").arg(tool);
        if (rest == QStringList{u"description"_s})
            return Words::tr("%1 · description").arg(tool);
        rest.removeFirst(); // the schema's own name
        rest.removeAll(u"properties"_s);
        return Words::tr("%1 · parameter %2").arg(tool, rest.join(u" › "_s));
    }

    [[nodiscard]] QString messageTitle(const QStringList &path) const
    {
        const QString role = roleOf(path);
        const int number = path[1].toInt() + 1;
        if (role == "system"_L1 || role == "developer"_L1)
            return Words::tr("Instructions");
        if (isToolResult(path))
            return Words::tr("Message %1: what a tool returned").arg(number);
        if (role == "assistant"_L1) {
            const bool wrapped = path[2] == "tool_calls"_L1;
            if (!wrapped && typeOf(path) != "tool_use"_L1)
                return Words::tr("Message %1: the agent's answer").arg(number);
            if (path.constLast() == "name"_L1)
                return Words::tr("Message %1: name of a called tool").arg(number);
            const QString tool = at(path.first(4) + (wrapped ? QStringList{u"function"_s, u"name"_s} : QStringList{u"name"_s}));
            return Words::tr("Message %1: arguments of %2").arg(number).arg(tool);
        }
        return path[1] == m_lastOfPerson ? Words::tr("Your message") : Words::tr("Message %1: yours").arg(number);
    }

    QHash<QString, QString> m_texts; // by path
    QString m_lastOfPerson; // index of the message
};

QString historyOf(const LedgerCall &call)
{
    const QString at = QLocale().toString(call.at.toLocalTime(), QLocale::ShortFormat);
    if (call.decided.decision != "signed"_L1)
        return Words::tr("Not sent. %1 on %2. %3")
            .arg(call.decided.decision == "blocked"_L1 ? Words::tr("Blocked by policy") : Words::tr("Refused"), at, call.decided.reason)
            .trimmed();
    const QString by = call.decided.decidedBy == "person"_L1 ? Words::tr("Signed by you")
        : call.decided.decidedBy.startsWith("person: "_L1)   ? Words::tr("Signed by you ahead, with the rest of its run")
                                                             : Words::tr("Signed by %1").arg(call.decided.decidedBy);
    if (!call.finished)
        return Words::tr("%1 on %2. Cut off: the program ended before an answer was recorded.").arg(by, at);
    if (call.finished->error)
        return Words::tr("%1 on %2. It failed: %3").arg(by, at, call.finished->error->message);
    return Words::tr("%1 on %2. These bytes were sent.").arg(by, at);
}

class PlaceholderFinder {
public:
    PlaceholderFinder(ReviewCase &out, Vault &vault) : m_out(out), m_vault(vault) { }

    void search(int part, const BodyReader::Text &text, const QByteArray &body)
    {
        static const QRegularExpression placeholder(u"\\[([A-Z][A-Z0-9_]*)_([0-9]{1,9})\\]"_s);
        qsizetype byte = text.bytes.begin;
        for (const QRegularExpressionMatch &match : placeholder.globalMatch(text.text)) {
            // Placeholders are ASCII and never escaped, so they stand in the body letter by letter and in the same order.
            const qsizetype at = body.indexOf(match.captured().toLatin1(), byte);
            Range bytes{text.bytes.begin, text.bytes.begin};
            if (at >= 0 && at + match.capturedLength() <= text.bytes.end) {
                bytes = {at, at + match.capturedLength()};
                byte = bytes.end;
            }
            const Range range{match.capturedStart(), match.capturedEnd()};
            m_out.occurrences.push_back({part, valueOf(match.captured(1), match.captured(2).toInt()), range, range, {bytes}});
        }
    }

private:
    int valueOf(const QString &type, int number)
    {
        const QString replacement = u"[%1_%2]"_s.arg(type).arg(number);
        if (const auto known = m_index.constFind(replacement); known != m_index.cend())
            return *known;
        ReviewCase::Value value;
        value.type = type;
        value.replacement = replacement;
        if (const Result<Vault::Entry> entry = m_vault.entry(m_out.conversation, type, number); entry && !entry->spellings.isEmpty())
            value.original = entry->spellings.constFirst();
        m_out.values.push_back(std::move(value));
        return m_index[replacement] = int(m_out.values.size()) - 1;
    }

    ReviewCase &m_out;
    Vault &m_vault;
    QHash<QString, int> m_index;
};

} // namespace

ReviewCasePtr reviewCaseOf(const LedgerCall &call, const QByteArray &body, Vault &vault)
{
    auto out = std::make_shared<ReviewCase>();
    const CallDecided &decided = call.decided;
    out->id = decided.id;
    out->conversation = decided.conversation;
    out->destination = decided.destination;
    out->body = body;
    out->sha256 = decided.sha256;
    out->agent = decided.agent;
    out->policy = decided.policy;
    out->readOnly = true;
    out->history = historyOf(call);
    if (call.finished) {
        out->estimatedCost = call.finished->cost;
        out->estimatedTokens = call.finished->usage.input.value_or(0);
    }

    const std::vector<BodyReader::Text> texts = BodyReader(body).read();
    const PartNames names(texts);
    PlaceholderFinder placeholders(*out, vault);
    for (const BodyReader::Text &text : texts) {
        if (!isContent(text.path))
            continue;
        ReviewCase::Part part;
        part.group = names.groupOf(text.path);
        part.title = names.titleOf(text.path);
        part.original = part.leaving = text.text;
        part.bytes = {text.bytes};
        placeholders.search(int(out->parts.size()), text, body);
        out->parts.push_back(std::move(part));
    }
    arrangeReviewCase(*out);
    return out;
}

} // namespace countersign
