// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/vault_table.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class VaultTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void entriesComeBackInTheOrderOfAppendingAlsoAfterARestart()
    {
        const ConversationId one = ConversationId::create();
        const ConversationId two = ConversationId::create();
        const std::vector<SealedEntry> entries{
            {u"PERSON"_s, 1, QByteArray("\0\x01\xff sealed", 10)}, {u"IBAN"_s, 1, "b"}, {u"PERSON"_s, 1, "another spelling"}, {u"PERSON"_s, 2, "c"}};
        {
            VaultTable table(*m_database);
            for (const SealedEntry &entry : entries) {
                append(table, one, entry);
                append(table, two, {u"EMAIL"_s, 1, "other"});
            }
        }
        reopen();
        VaultTable table(*m_database);
        const auto loaded = table.load(one);
        QVERIFY(loaded);
        QCOMPARE(loaded->entries, entries);
        QCOMPARE(table.load(two)->entries.size(), size_t(4));
    }

    void anUnknownConversationHasNoEntries()
    {
        VaultTable table(*m_database);
        const auto loaded = table.load(ConversationId::create());
        QVERIFY(loaded);
        QVERIFY(loaded->entries.empty());
    }

    void removingForgetsOneConversationAlone()
    {
        const ConversationId one = ConversationId::create();
        const ConversationId two = ConversationId::create();
        VaultTable table(*m_database);
        append(table, one, {u"PERSON"_s, 1, "a"});
        append(table, two, {u"PERSON"_s, 1, "b"});
        QVERIFY(table.remove(one));
        QVERIFY(table.load(one)->entries.empty());
        QCOMPARE(table.load(two)->entries.size(), size_t(1));
    }

    void anEntryDecidedOnWithoutKnowingTheNewestRowIsNotKept()
    {
        const ConversationId c = ConversationId::create();
        VaultTable table(*m_database);
        const qint64 first = table.append(c, {u"PERSON"_s, 1, "a"}, 0).value().value();
        QCOMPARE(table.last(c).value(), first);
        QVERIFY(!table.append(c, {u"PERSON"_s, 1, "another value"}, 0).value());
        const qint64 second = table.append(c, {u"PERSON"_s, 2, "b"}, first).value().value();
        QVERIFY(second > first);
        // Also when the conversation was forgotten in between: ids are not given twice.
        QVERIFY(table.remove(c));
        QCOMPARE(table.last(c).value(), 0);
        QVERIFY(!table.append(c, {u"PERSON"_s, 3, "c"}, second).value());
        QVERIFY(table.append(c, {u"PERSON"_s, 1, "d"}, 0).value().value() > second);
        QCOMPARE(table.load(c)->entries.size(), size_t(1));
    }

    void aRowThatTheTableRefusesIsAnError()
    {
        VaultTable table(*m_database);
        const auto done = table.append(ConversationId::create(), {u"PERSON"_s, 0, "numbers begin at one"}, 0);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Storage);
    }

private:
    static void append(VaultTable &table, const ConversationId &conversation, const SealedEntry &entry)
    {
        const auto last = table.last(conversation);
        QVERIFY(last);
        const auto row = table.append(conversation, entry, *last);
        QVERIFY(row && row->has_value());
    }

    void reopen()
    {
        m_database.reset();
        auto database = Database::open(m_folder->filePath(u"vault.sqlite"_s), u"vault"_s);
        QVERIFY(database);
        m_database = std::move(*database);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(VaultTableTest)
#include "test_store_vault_table.moc"
