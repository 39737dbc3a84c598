// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversations.h"
#include "core/store/statement.h"
#include "tests/core/store/problem.h"

#include <QtCore/QDirIterator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

StoredPart part(Part::Kind kind, Source source, const QString &text, const QString &received = {})
{
    StoredPart part;
    part.kind = kind;
    part.source = std::move(source);
    part.text = text;
    part.received = received;
    return part;
}

StoredMessage fromPerson(const QString &text)
{
    StoredMessage message;
    message.run = RunId::create();
    message.parts.push_back(part(Part::Kind::Text, {Source::Kind::Typed, {}}, text));
    return message;
}

/// Every field of every kind of part set.
StoredMessage full(const QDateTime &at)
{
    StoredMessage message;
    message.role = Role::Assistant;
    message.run = RunId::create();
    message.at = at;
    message.complete = false;
    message.requests = {RequestId::create(), RequestId::create()};
    StoredPart text = part(Part::Kind::Text, {Source::Kind::Model, u"m"_s}, u"Ask Anna Müller 🚗 \"today\"\n"_s, u"Ask [PERSON_1] 🚗 \"today\"\n"_s);
    text.marks = {{{4, 15}, u"[PERSON_1]"_s}};
    StoredPart call = part(Part::Kind::ToolCall, {Source::Kind::ToolCall, u"search"_s}, u"{\"q\":\"Müller\"}"_s, u"{\"q\":\"[PERSON_1]\"}"_s);
    call.toolCallId = u"call_1"_s;
    call.toolName = u"search_müller"_s;
    call.receivedToolName = u"search_PERSON_1"_s;
    StoredPart result = part(Part::Kind::ToolResult, {Source::Kind::ToolResult, u"a.pdf, page 2"_s}, u"no such file"_s);
    result.toolCallId = u"call_1"_s;
    result.isError = true;
    StoredPart thought = part(Part::Kind::Reasoning, {Source::Kind::Model, {}}, u"hm"_s);
    thought.raw = QByteArray("{\"signature\":\"\xff\0\x01\"}", 19);
    thought.rawFrom = u"anthropic/m"_s;
    message.parts = {text, call, result, thought};
    return message;
}

} // namespace

class ConversationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_key = Sealer::randomKey();
        m_clock = ManualClock(QDateTime(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC));
        reopen();
    }

    void aBranchHoldsWhatWasSaidBefore()
    {
        const ConversationId id = m_conversations->create(u"/work"_s, u"claims-triage"_s).value().id;
        std::vector<qint64> ids;
        for (const QString &text : {u"one"_s, u"two"_s, u"three"_s})
            ids.push_back(m_conversations->append(id, fromPerson(text)).value());
        Choices choices;
        choices.never << u"Falke"_s;
        QVERIFY(m_conversations->setChoices(id, choices));

        const auto branch = m_conversations->branch(id, ids[2], u"one (branch)"_s);
        QVERIFY(branch);
        QCOMPARE(branch->messages, 2);
        const auto messages = m_conversations->messages(branch->id).value();
        QCOMPARE(messages.size(), size_t(2));
        QCOMPARE(messages[1].parts, m_conversations->messages(id).value()[1].parts);
        QCOMPARE(m_conversations->choices(branch->id).value(), choices);
        QCOMPARE(m_conversations->branch(id, 0, u"all"_s).value().messages, 3);
        const auto list = m_conversations->list(u"/work"_s).value();
        QCOMPARE(list.size(), size_t(3));
        QVERIFY(std::ranges::any_of(
            list, [](const ConversationInfo &info) { return info.title == "one (branch)"_L1 && info.agent == "claims-triage"_L1; }));

        QCOMPARE(m_conversations->branch(id, 4711, u"x"_s).error().code, ErrorCode::NotFound);
        QVERIFY(m_conversations->remove(id)); // each lives for itself
        QCOMPARE(m_conversations->messages(branch->id).value().size(), size_t(2));
    }

    void messagesComeBackAsTheyWereAlsoAfterARestart()
    {
        const auto info = m_conversations->create(u"/work"_s, u"claims-triage"_s);
        QVERIFY(info);
        StoredMessage first = fromPerson(u"Which desk takes claim 7?"_s);
        first.at = m_clock.now();
        StoredMessage second = full(m_clock.now().addMSecs(1));
        const auto firstId = m_conversations->append(info->id, first);
        const auto secondId = m_conversations->append(info->id, second);
        QVERIFY(firstId && secondId && *secondId > *firstId);
        first.id = *firstId;
        second.id = *secondId;
        reopen();
        const auto messages = m_conversations->messages(info->id);
        QVERIFY2(messages, problem(messages).constData());
        QCOMPARE(messages->size(), size_t(2));
        QVERIFY((*messages)[0] == first);
        QVERIFY((*messages)[1] == second);
    }

    void aMessageWithoutATimeGetsTheClocks()
    {
        const ConversationId id = create();
        QVERIFY(m_conversations->append(id, fromPerson(u"now"_s)));
        QCOMPARE(m_conversations->messages(id)->front().at, m_clock.now());
    }

    void theListIsOfOneWorkspaceTheNewestFirst()
    {
        const ConversationId old = create();
        m_clock.advance(1000);
        const ConversationId young = create();
        QVERIFY(m_conversations->create(u"/elsewhere"_s, u"a"_s));
        auto list = m_conversations->list(u"/work"_s);
        QVERIFY(list);
        QCOMPARE(list->size(), size_t(2));
        QVERIFY((*list)[0].id == young && (*list)[1].id == old);
        QCOMPARE((*list)[0].agent, u"agent"_s);

        m_clock.advance(1000);
        QVERIFY(m_conversations->append(old, fromPerson(u"Hello there. More."_s)));
        list = m_conversations->list(u"/work"_s);
        QVERIFY((*list)[0].id == old);
        QCOMPARE((*list)[0].title, u"Hello there"_s);
        QCOMPARE((*list)[0].messages, 1);
        QCOMPARE((*list)[0].changed, m_clock.now());
        QCOMPARE((*list)[0].created, m_clock.now().addMSecs(-2000));
    }

    void theFirstTypedTextNamesTheConversation()
    {
        const ConversationId id = create();
        StoredMessage message = fromPerson(u"Sort these claims."_s);
        message.parts.insert(message.parts.begin(), part(Part::Kind::Text, {Source::Kind::Attachment, u"a.pdf"_s}, u"page of a file"_s));
        QVERIFY(m_conversations->append(id, message));
        QVERIFY(m_conversations->append(id, fromPerson(u"Something else."_s)));
        QCOMPARE(title(id), u"Sort these claims"_s);
    }

    void aNameByThePersonStays()
    {
        const ConversationId id = create();
        QVERIFY(m_conversations->rename(id, u"Mine"_s));
        const auto message = m_conversations->append(id, fromPerson(u"Hello."_s));
        QCOMPARE(title(id), u"Mine"_s);
        QVERIFY(m_conversations->truncate(id, *message));
        QVERIFY(m_conversations->append(id, fromPerson(u"Other."_s)));
        QCOMPARE(title(id), u"Mine"_s);
    }

    void updatingReplacesAGrowingMessage()
    {
        const ConversationId id = create();
        StoredMessage message = full(m_clock.now());
        message.id = *m_conversations->append(id, message);
        message.parts[0].text += u" and more"_s;
        message.complete = true;
        QVERIFY(m_conversations->update(id, message));
        QVERIFY(m_conversations->messages(id)->front() == message);
        ++message.id;
        QCOMPARE(m_conversations->update(id, message).error().code, ErrorCode::NotFound);
        --message.id;
        QCOMPARE(m_conversations->update(create(), message).error().code, ErrorCode::NotFound);
    }

    void truncatingDropsAMessageAndAllAfterIt()
    {
        const ConversationId id = create();
        const ConversationId other = create();
        const qint64 first = *m_conversations->append(id, fromPerson(u"One."_s));
        const qint64 second = *m_conversations->append(id, fromPerson(u"Two."_s));
        QVERIFY(m_conversations->append(other, fromPerson(u"Theirs."_s)));
        QVERIFY(m_conversations->append(id, fromPerson(u"Three."_s)));
        QVERIFY(m_conversations->truncate(id, second));
        QCOMPARE(m_conversations->messages(id)->size(), size_t(1));
        QCOMPARE(m_conversations->messages(other)->size(), size_t(1));

        const qint64 again = *m_conversations->append(id, fromPerson(u"Two again."_s));
        QVERIFY(again > second);
        QCOMPARE(m_conversations->truncate(id, second).error().code, ErrorCode::NotFound); // must not take the newer message with it
        QCOMPARE(m_conversations->messages(id)->size(), size_t(2));

        QVERIFY(m_conversations->truncate(id, first));
        QCOMPARE(title(id), QString());
        QVERIFY(m_conversations->append(id, fromPerson(u"New beginning."_s)));
        QCOMPARE(title(id), u"New beginning"_s);
    }

    void removingLeavesNoMessages()
    {
        const ConversationId id = create();
        QVERIFY(m_conversations->append(id, fromPerson(u"One."_s)));
        QVERIFY(m_conversations->remove(id));
        QCOMPARE(m_conversations->messages(id).error().code, ErrorCode::NotFound);
        auto rows = execute(*m_database->connection(), u"SELECT count(*) FROM messages"_s);
        QVERIFY(rows && rows->next());
        QCOMPARE(rows->value(0).toInt(), 0);
        QCOMPARE(m_conversations->remove(id).error().code, ErrorCode::NotFound);
    }

    void aConversationThatIsNotThereIsAnError()
    {
        const ConversationId none = ConversationId::create();
        QCOMPARE(m_conversations->messages(none).error().code, ErrorCode::NotFound);
        QCOMPARE(m_conversations->append(none, fromPerson(u"x"_s)).error().code, ErrorCode::NotFound);
        QCOMPARE(m_conversations->rename(none, u"x"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(m_conversations->choices(none).error().code, ErrorCode::NotFound);
        QCOMPARE(m_conversations->setChoices(none, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(m_conversations->unsent(none).error().code, ErrorCode::NotFound);
        QCOMPARE(m_conversations->seenTexts(none).error().code, ErrorCode::NotFound);
    }

    void choicesSeenTextsAndDraftsSurviveARestart()
    {
        const ConversationId id = create();
        QVERIFY(*m_conversations->choices(id) == Choices());
        QVERIFY(m_conversations->seenTexts(id)->isEmpty());
        QCOMPARE(*m_conversations->unsent(id), Unsent());

        Choices choices;
        choices.allow = {{u"PERSON"_s, u"Anna Müller"_s}};
        choices.hide = {{u"DATE"_s, u"1 May"_s}, {u"CITY"_s, u"Köln"_s}};
        choices.mask = {{u"Projekt Falke"_s, u"CUSTOM"_s}};
        choices.never = {u"Countersign"_s, u"a\nb"_s};
        const QList<QByteArray> seen{QByteArray("\n\0\xff", 3), QByteArray(32, 'x')};
        QVERIFY(m_conversations->setChoices(id, choices));
        QVERIFY(m_conversations->setSeenTexts(id, seen));
        QVERIFY(m_conversations->setUnsent(id, {u"half a sent"_s, {u"/claims/a.pdf"_s}}));
        reopen();
        QVERIFY(*m_conversations->choices(id) == choices);
        QCOMPARE(*m_conversations->seenTexts(id), seen);
        QCOMPARE(*m_conversations->unsent(id), (Unsent{u"half a sent"_s, {u"/claims/a.pdf"_s}}));
        QVERIFY(m_conversations->setUnsent(id, {}));
        QCOMPARE(*m_conversations->unsent(id), Unsent());
    }

    void nothingReadableIsOnDisk()
    {
        const QString canary = u"Kanarienvogel-Zitronengelb-4711"_s;
        const auto info = m_conversations->create(u"/work/"_s + canary, canary);
        StoredMessage message = full(m_clock.now());
        message.role = Role::User;
        for (StoredPart &one : message.parts) {
            one.text = one.received = one.toolName = one.receivedToolName = one.source.label = one.rawFrom = canary;
            one.raw = canary.toUtf8();
        }
        message.parts.push_back(part(Part::Kind::Text, {Source::Kind::Typed, {}}, canary));
        QVERIFY(m_conversations->append(info->id, message));
        Choices choices;
        choices.allow = {{u"PERSON"_s, canary}};
        choices.mask = {{canary, u"CUSTOM"_s}};
        choices.never = {canary};
        QVERIFY(m_conversations->setChoices(info->id, choices));
        QVERIFY(m_conversations->setUnsent(info->id, {canary, {canary}}));
        QVERIFY(m_conversations->setSeenTexts(info->id, {canary.toUtf8()}));
        QCOMPARE(title(info->id, u"/work/"_s + canary), canary); // it is there, only not readable

        const int open = filesChecked(canary);
        QVERIFY2(open >= 2, "the write-ahead log should be there too");
        m_conversations.reset();
        m_database.reset();
        QVERIFY(filesChecked(canary) >= 1);
    }

    void aSealedValueMovedToAnotherRowDoesNotOpen()
    {
        const ConversationId one = create();
        const ConversationId two = create();
        QVERIFY(m_conversations->append(one, fromPerson(u"One."_s)));
        QVERIFY(m_conversations->append(two, fromPerson(u"Two."_s)));
        QVERIFY(execute(*m_database->connection(),
                        u"UPDATE messages SET sealed = (SELECT sealed FROM messages WHERE conversation = ?) WHERE conversation = ?"_s,
                        {one.text(), two.text()}));
        QVERIFY(m_conversations->messages(one));
        QVERIFY(!m_conversations->messages(two));
        QVERIFY(execute(*m_database->connection(), u"UPDATE conversations SET title = agent WHERE id = ?"_s, {one.text()}));
        QVERIFY(!m_conversations->list(u"/work"_s));
    }

    void anotherKeyOpensNothing()
    {
        const ConversationId id = create();
        QVERIFY(m_conversations->append(id, fromPerson(u"One."_s)));
        m_key = Sealer::randomKey();
        reopen();
        const auto messages = m_conversations->messages(id);
        QVERIFY(!messages);
        QCOMPARE(messages.error().code, ErrorCode::Storage);
    }

private:
    void reopen()
    {
        m_conversations.reset();
        m_database.reset();
        auto database = Database::open(m_folder->filePath(u"countersign.sqlite"_s), u"main"_s);
        if (!database)
            qFatal("%s", qPrintable(database.error().message));
        m_database = std::move(*database);
        m_conversations.emplace(*m_database, *Sealer::withKey(m_key), m_clock);
    }

    ConversationId create() { return m_conversations->create(u"/work"_s, u"agent"_s)->id; }

    QString title(const ConversationId &id, const QString &workspace = u"/work"_s)
    {
        const auto list = m_conversations->list(workspace);
        return std::ranges::find(*list, id, &ConversationInfo::id)->title;
    }

    /// Looks for `canary` in all files, in the encodings in which a program writes text; gives the number of files.
    int filesChecked(const QString &canary)
    {
        int files = 0;
        QDirIterator folder(m_folder->path(), QDir::Files);
        while (folder.hasNext()) {
            QFile file(folder.next());
            if (!file.open(QIODevice::ReadOnly))
                return 0;
            const QByteArray bytes = file.readAll();
            const QByteArray utf16(reinterpret_cast<const char *>(canary.utf16()), canary.size() * 2);
            for (const QByteArray &form : {canary.toUtf8(), utf16, canary.toUtf8().toHex(), canary.toUtf8().toBase64().chopped(2)}) {
                if (bytes.contains(form))
                    qFatal("%s holds the canary", qPrintable(file.fileName()));
            }
            files += !bytes.isEmpty();
        }
        return files;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_key;
    ManualClock m_clock{QDateTime()};
    std::unique_ptr<Database> m_database;
    std::optional<Conversations> m_conversations;
};

QTEST_GUILESS_MAIN(ConversationsTest)
#include "test_store_conversations.moc"
