// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/vault.h"

#include <QtCore/QSet>
#include <QtTest/QtTest>
#include <thread>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {
Sealer sealer(char key = 'k') { return Sealer::withKey(QByteArray(Sealer::KeyBytes, key)).value(); }

class FullDisk final : public VaultStorage {
public:
    bool full = false;
    Result<std::optional<qint64>> append(const ConversationId &c, const SealedEntry &e, qint64 last) override
    {
        return full ? failure(ErrorCode::Storage, u"The disk is full."_s) : m_memory.append(c, e, last);
    }
    Result<qint64> last(const ConversationId &c) override { return m_memory.last(c); }
    Result<Rows> load(const ConversationId &c) override { return m_memory.load(c); }
    Result<void> remove(const ConversationId &c) override { return m_memory.remove(c); }

private:
    MemoryVaultStorage m_memory;
};
} // namespace

class VaultTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsEachTypeByItself();
    void givesSpellingsOfOneValueOneNumber_data();
    void givesSpellingsOfOneValueOneNumber();
    void keepsDifferentValuesApart_data();
    void keepsDifferentValuesApart();
    void givesFourHundredAddressesFourHundredPlaceholders();
    void survivesARestart();
    void keepsConversationsApart();
    void handsOutNothingThatIsNotOnDisk();
    void neverGivesAReservedNumber();
    void restoresTheFullestSpellingOfAPerson();
    void storesNoValueInPlainText();
    void refusesEntriesSealedWithAnotherKey();
    void refusesEntriesMovedToAnotherRow();
    void refusesTypesThatNoPlaceholderCanCarry();
    void givesOneNumberPerValueToManyThreads();
    void forgetsAConversation();
    void copiesAllOfAConversationIntoANewOne();
    void givesNoNumberTwiceWhenTwoProgramsWorkOnOneConversation();
    void seesTheValuesThatAnotherProgramFound();
};

void VaultTest::countsEachTypeByItself()
{
    MemoryVaultStorage storage;
    Vault vault(storage, sealer());
    const ConversationId c = ConversationId::create();
    QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"Ann Lee"_s).value().placeholder(), u"[PERSON_1]"_s);
    QCOMPARE(vault.entryFor(c, u"EMAIL"_s, u"ann@example.org"_s).value().placeholder(), u"[EMAIL_1]"_s);
    QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"Bo Olsen"_s).value().placeholder(), u"[PERSON_2]"_s);
    QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"Ann Lee"_s).value().placeholder(), u"[PERSON_1]"_s);
    QCOMPARE(vault.entry(c, u"PERSON"_s, 2).value().spellings, QStringList{u"Bo Olsen"_s});
    QCOMPARE(vault.entry(c, u"PERSON"_s, 3).error().code, ErrorCode::NotFound);
    QCOMPARE(vault.entries(c).value().size(), size_t(3));
}

void VaultTest::givesSpellingsOfOneValueOneNumber_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("IBAN with spaces") << u"IBAN"_s << u"GB29 NWBK 6016 1331 9268 19"_s << u"gb29nwbk60161331926819"_s;
    QTest::newRow("card with hyphens") << u"CARD"_s << u"4111-1111-1111-1111"_s << u"4111 1111 1111 1111"_s;
    QTest::newRow("phone with separators") << u"PHONE"_s << u"+49 (30) 1234-567"_s << u"+49301234567"_s;
    QTest::newRow("full-width digits") << u"PHONE"_s << u"+\uff14\uff19301234567"_s << u"+49301234567"_s;
    QTest::newRow("mail address in capitals") << u"EMAIL"_s << u"Ann.Lee@Example.org"_s << u"ann.lee@example.org"_s;
    QTest::newRow("person in capitals") << u"PERSON"_s << u"Marguerite Oyelaran"_s << u"MARGUERITE OYELARAN"_s;
    QTest::newRow("person with a title") << u"PERSON"_s << u"Marguerite Oyelaran"_s << u"Dr. Marguerite Oyelaran"_s;
    QTest::newRow("person with a possessive") << u"PERSON"_s << u"Marguerite Oyelaran"_s << u"Marguerite Oyelaran\u2019s"_s;
    QTest::newRow("surname first") << u"PERSON"_s << u"Oyelaran, Marguerite"_s << u"Marguerite Oyelaran"_s;
    QTest::newRow("two titles") << u"PERSON"_s << u"Herr Prof. Dr. Jürgen Groß"_s << u"jürgen groß"_s;
    QTest::newRow("company") << u"ORG"_s << u"Acme  Insurance"_s << u"ACME Insurance"_s;
}

void VaultTest::givesSpellingsOfOneValueOneNumber()
{
    QFETCH(QString, type);
    QFETCH(QString, first);
    QFETCH(QString, second);
    MemoryVaultStorage storage;
    Vault vault(storage, sealer());
    const ConversationId c = ConversationId::create();
    QCOMPARE(vault.entryFor(c, type, first).value().number, 1);
    const Vault::Entry entry = vault.entryFor(c, type, second).value();
    QCOMPARE(entry.number, 1);
    QVERIFY(entry.spellings.contains(first) && entry.spellings.contains(second));
}

void VaultTest::keepsDifferentValuesApart_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("another given name") << u"PERSON"_s << u"John Smith"_s << u"Jane Smith"_s;
    QTest::newRow("father and son") << u"PERSON"_s << u"John Smith"_s << u"John Smith Jr"_s;
    QTest::newRow("passwords differ in case") << u"PASSWORD"_s << u"Sesame7"_s << u"sesame7"_s;
    QTest::newRow("one digit") << u"IBAN"_s << u"GB29NWBK60161331926819"_s << u"GB29NWBK60161331926818"_s;
    QTest::newRow("country prefix") << u"PHONE"_s << u"+301234567"_s << u"301234567"_s;
}

void VaultTest::keepsDifferentValuesApart()
{
    QFETCH(QString, type);
    QFETCH(QString, first);
    QFETCH(QString, second);
    MemoryVaultStorage storage;
    Vault vault(storage, sealer());
    const ConversationId c = ConversationId::create();
    QCOMPARE(vault.entryFor(c, type, first).value().number, 1);
    QCOMPARE(vault.entryFor(c, type, second).value().number, 2);
}

void VaultTest::givesFourHundredAddressesFourHundredPlaceholders()
{
    MemoryVaultStorage storage;
    Vault vault(storage, sealer());
    const ConversationId c = ConversationId::create();
    QSet<QString> placeholders;
    for (int i = 0; i < 400; ++i)
        placeholders.insert(vault.entryFor(c, u"EMAIL"_s, u"user%1@example.org"_s.arg(i)).value().placeholder());
    QCOMPARE(placeholders.size(), 400);
}

void VaultTest::survivesARestart()
{
    MemoryVaultStorage storage;
    const ConversationId c = ConversationId::create();
    {
        Vault vault(storage, sealer());
        QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"Ann Lee"_s).value().number, 1);
        QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"Lee"_s, 1).value().number, 1);
        QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"Bo Olsen"_s).value().number, 2);
        QVERIFY(vault.reserve(c, u"PERSON"_s, 3).value());
    }
    Vault vault(storage, sealer());
    QCOMPARE(vault.entries(c).value().size(), size_t(2));
    QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"lee"_s).value().number, 1);
    QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"Cy Young"_s).value().number, 4);
    QVERIFY(vault.isReserved(c, u"PERSON"_s, 3).value());
}

void VaultTest::keepsConversationsApart()
{
    MemoryVaultStorage storage;
    Vault vault(storage, sealer());
    const ConversationId one = ConversationId::create();
    const ConversationId two = ConversationId::create();
    QCOMPARE(vault.entryFor(one, u"PERSON"_s, u"Ann Lee"_s).value().number, 1);
    QCOMPARE(vault.entry(two, u"PERSON"_s, 1).error().code, ErrorCode::NotFound);
    QCOMPARE(vault.entryFor(two, u"PERSON"_s, u"Bo Olsen"_s).value().number, 1);
    QCOMPARE(vault.entryFor(ConversationId(), u"PERSON"_s, u"Bo Olsen"_s).error().code, ErrorCode::BadUsage);
}

void VaultTest::handsOutNothingThatIsNotOnDisk()
{
    FullDisk storage;
    Vault vault(storage, sealer());
    const ConversationId c = ConversationId::create();
    storage.full = true;
    QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"Ann Lee"_s).error().code, ErrorCode::Storage);
    QCOMPARE(vault.reserve(c, u"PERSON"_s, 1).error().code, ErrorCode::Storage);
    QVERIFY(vault.entries(c).value().empty());
    storage.full = false;
    QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"Ann Lee"_s).value().number, 1);
}

void VaultTest::neverGivesAReservedNumber()
{
    MemoryVaultStorage storage;
    Vault vault(storage, sealer());
    const ConversationId c = ConversationId::create();
    QVERIFY(vault.reserve(c, u"PERSON"_s, 1).value());
    QVERIFY(vault.reserve(c, u"PERSON"_s, 3).value());
    QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"Ann Lee"_s).value().number, 2);
    QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"Bo Olsen"_s).value().number, 4);
    QVERIFY(!vault.reserve(c, u"PERSON"_s, 2).value());
    QCOMPARE(vault.entry(c, u"PERSON"_s, 1).error().code, ErrorCode::NotFound);
}

void VaultTest::restoresTheFullestSpellingOfAPerson()
{
    MemoryVaultStorage storage;
    Vault vault(storage, sealer());
    const ConversationId c = ConversationId::create();
    QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"OYELARAN"_s).value().number, 1);
    QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"Oyelaran, Marguerite"_s, 1).value().number, 1);
    QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"Marguerite Oyelaran"_s, 1).value().spellings.front(), u"Marguerite Oyelaran"_s);
    QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"Mrs Oyelaran"_s, 1).value().spellings.front(), u"Marguerite Oyelaran"_s);
    QCOMPARE(vault.entryFor(c, u"PERSON"_s, u"Nobody"_s, 7).error().code, ErrorCode::BadUsage);
}

void VaultTest::storesNoValueInPlainText()
{
    MemoryVaultStorage storage;
    Vault vault(storage, sealer());
    const ConversationId c = ConversationId::create();
    QVERIFY(vault.entryFor(c, u"PERSON"_s, u"Marguerite Oyelaran"_s));
    const std::vector<SealedEntry> rows = storage.load(c).value().entries;
    QCOMPARE(rows.size(), size_t(1));
    QVERIFY(!rows.front().sealed.contains("Oyelaran"));
}

void VaultTest::refusesEntriesSealedWithAnotherKey()
{
    MemoryVaultStorage storage;
    const ConversationId c = ConversationId::create();
    QVERIFY(Vault(storage, sealer('a')).entryFor(c, u"PERSON"_s, u"Ann Lee"_s));
    Vault other(storage, sealer('b'));
    QCOMPARE(other.entries(c).error().code, ErrorCode::Storage);
    QCOMPARE(other.entryFor(c, u"PERSON"_s, u"Bo Olsen"_s).error().code, ErrorCode::Storage);
}

void VaultTest::refusesEntriesMovedToAnotherRow()
{
    MemoryVaultStorage storage;
    const ConversationId c = ConversationId::create();
    QVERIFY(Vault(storage, sealer()).entryFor(c, u"PERSON"_s, u"Ann Lee"_s));
    SealedEntry moved = storage.load(c).value().entries.front();
    moved.number = 2;
    QVERIFY(storage.append(c, moved, storage.last(c).value()).value().has_value());
    QCOMPARE(Vault(storage, sealer()).entries(c).error().code, ErrorCode::Storage);
}

void VaultTest::refusesTypesThatNoPlaceholderCanCarry()
{
    MemoryVaultStorage storage;
    Vault vault(storage, sealer());
    const ConversationId c = ConversationId::create();
    for (const QString &type : {u""_s, u"person"_s, u"UNIT_1"_s, u"A B"_s, u"X]"_s, u"_A"_s, u"A__B"_s, u"A_1B"_s})
        QCOMPARE(vault.entryFor(c, type, u"value"_s).error().code, ErrorCode::BadUsage);
    QCOMPARE(vault.entryFor(c, u"PROJECT_NAME"_s, u"Falke"_s).value().placeholder(), u"[PROJECT_NAME_1]"_s);
    QCOMPARE(vault.entryFor(c, u"PERSON"_s, QString()).error().code, ErrorCode::BadUsage);
    QCOMPARE(vault.entryFor(c, u"PERSON"_s, QString(QChar(0xd800))).error().code, ErrorCode::Detector);
}

void VaultTest::givesOneNumberPerValueToManyThreads()
{
    MemoryVaultStorage storage;
    Vault vault(storage, sealer());
    const ConversationId c = ConversationId::create();
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 100; ++i)
                (void)vault.entryFor(c, u"EMAIL"_s, u"user%1@example.org"_s.arg((i + t * 13) % 100));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    const std::vector<Vault::Entry> entries = vault.entries(c).value();
    QCOMPARE(entries.size(), size_t(100));
    QSet<int> numbers;
    for (const Vault::Entry &entry : entries)
        numbers.insert(entry.number);
    QCOMPARE(numbers.size(), 100);
    QCOMPARE(storage.load(c).value().entries.size(), size_t(100));
}

void VaultTest::forgetsAConversation()
{
    MemoryVaultStorage storage;
    Vault vault(storage, sealer());
    const ConversationId c = ConversationId::create();
    QVERIFY(vault.entryFor(c, u"PERSON"_s, u"Ann Lee"_s));
    const quint64 before = vault.generation(c).value();
    QVERIFY(vault.forget(c));
    QVERIFY(vault.entries(c).value().empty());
    QVERIFY(storage.load(c).value().entries.empty());
    QVERIFY(vault.generation(c).value() != before);
}

void VaultTest::givesNoNumberTwiceWhenTwoProgramsWorkOnOneConversation()
{
    MemoryVaultStorage storage;
    Vault one(storage, sealer());
    Vault two(storage, sealer());
    const ConversationId c = ConversationId::create();
    QCOMPARE(one.entryFor(c, u"PERSON"_s, u"Ann Lee"_s).value().number, 1);
    QCOMPARE(two.entryFor(c, u"PERSON"_s, u"Bo Olsen"_s).value().number, 2);
    // The first one still believes that two is free.
    QCOMPARE(one.entryFor(c, u"PERSON"_s, u"Cy Young"_s).value().number, 3);
    QCOMPARE(two.reserve(c, u"PERSON"_s, 3).value(), false);
    QCOMPARE(one.entryFor(c, u"PERSON"_s, u"Bo Olsen"_s).value().number, 2);
    QCOMPARE(Vault(storage, sealer()).entries(c).value().size(), size_t(3));
}

void VaultTest::seesTheValuesThatAnotherProgramFound()
{
    MemoryVaultStorage storage;
    Vault one(storage, sealer());
    Vault two(storage, sealer());
    const ConversationId c = ConversationId::create();
    QVERIFY(one.entryFor(c, u"PERSON"_s, u"Ann Lee"_s));
    const quint64 before = one.generation(c).value();
    QVERIFY(two.entryFor(c, u"EMAIL"_s, u"ann@example.org"_s));
    QVERIFY(one.generation(c).value() != before);
    QCOMPARE(one.entries(c).value().size(), size_t(2));
    QVERIFY(two.forget(c));
    QVERIFY(one.entries(c).value().empty());
}

void VaultTest::copiesAllOfAConversationIntoANewOne()
{
    MemoryVaultStorage storage;
    Vault vault(storage, sealer());
    const ConversationId from = ConversationId::create(), to = ConversationId::create();
    QVERIFY(vault.entryFor(from, u"PERSON"_s, u"Lee"_s));
    QVERIFY(vault.reserve(from, u"PERSON"_s, 2).value());
    QVERIFY(vault.entryFor(from, u"PERSON"_s, u"Ann Lee"_s, 1));
    QVERIFY(vault.entryFor(from, u"PERSON"_s, u"Bo Olsen"_s));
    QVERIFY(vault.copy(from, to));
    QCOMPARE(vault.entries(to).value(), vault.entries(from).value());
    QVERIFY(vault.isReserved(to, u"PERSON"_s, 2).value());
    // From then on each goes its own way.
    QCOMPARE(vault.entryFor(to, u"PERSON"_s, u"Cy Young"_s).value().number, 4);
    QCOMPARE(vault.entryFor(from, u"PERSON"_s, u"Di Fox"_s).value().number, 4);
    QCOMPARE(Vault(storage, sealer()).entry(to, u"PERSON"_s, 4).value().spellings, QStringList{u"Cy Young"_s});
    QCOMPARE(vault.copy(from, to).error().code, ErrorCode::BadUsage);
}

QTEST_APPLESS_MAIN(VaultTest)
#include "test_redaction_vault.moc"
