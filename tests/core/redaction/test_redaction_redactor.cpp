// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/person_aliases.h"
#include "core/redaction/redactor.h"
#include "core/redaction/restorer.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QScopeGuard>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

namespace countersign {
/// Stands in for the composer of core/agents, which alone makes drafts.
class Composer {
public:
    static Draft draft(const ConversationId &conversation, std::vector<TextSlot> texts, DraftShape shape = {})
    {
        return Draft(conversation, std::move(shape), std::move(texts));
    }
};
} // namespace countersign

using namespace countersign;

namespace {

/// Only the terms that a test names and types with checksums matter, so that the tests say nothing about how well names are found.
constexpr QByteArrayView PolicyText = R"(
default: {action: allow, threshold: 0.3}
types:
  EMAIL: placeholder
  IBAN: placeholder
  CARD: placeholder
  PHONE: placeholder
  CUSTOM: placeholder
  PERSON: {action: placeholder, threshold: 0.999}
mask:
  - {text: Marguerite Oyelaran, type: PERSON}
  - {text: Oyelaran, type: PERSON}
  - {text: "Oyelaran, Marguerite", type: PERSON}
  - {text: M. Oyelaran, type: PERSON}
  - {text: John Quimby, type: PERSON}
  - {text: Jane Quimby, type: PERSON}
  - {text: Quimby, type: PERSON}
  - {text: "884512077", type: CUSTOMER_NUMBER}
  - {text: Projekt Falke}
)";

Policy policyOf(QByteArrayView yaml) { return Policy::parse(yaml.toByteArray(), u"test"_s).value(); }

TextSlot typed(const QString &text, TextSlot::Format format = TextSlot::Format::Plain) { return {text, format, {Source::Kind::Typed, {}}, false}; }
TextSlot fromModel(const QString &text, TextSlot::Format format = TextSlot::Format::Plain) { return {text, format, {Source::Kind::Model, {}}, true}; }
TextSlot toolResult(const QString &text, const QString &tool) { return {text, TextSlot::Format::Plain, {Source::Kind::ToolResult, tool}, false}; }

class Failing final : public VaultStorage {
public:
    Result<std::optional<qint64>> append(const ConversationId &, const SealedEntry &, qint64) override
    {
        return failure(ErrorCode::Storage, u"The disk is full."_s);
    }
    Result<qint64> last(const ConversationId &) override { return 0; }
    Result<Rows> load(const ConversationId &) override { return Rows(); }
    Result<void> remove(const ConversationId &) override { return {}; }
};
} // namespace

class RedactorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void replacesFoundValues();
    void roundTripsRandomTexts();
    void roundTripsJson();
    void writesReplacedNumbersAsStrings();
    void keepsJsonEscapesAround();
    void writesBarePlaceholdersIntoIdentifiers();
    void replacesTheWholeIdentifierWhenAPartCouldBeMisread();
    void escapesThePersonsOwnPlaceholders();
    void keepsNumbersOfThePersonsPlaceholderWordsFree();
    void coversWordsThatAReplacementWouldTurnIntoAPlaceholder();
    void leavesThePlaceholdersOfTheModelAlone();
    void neverGivesAValueToANumberThatTheModelMadeUp();
    void redactsWhatTheModelWroteAroundItsPlaceholders();
    void joinsAliasesOfOnePerson();
    void keepsPersonsWithOneSurnameApart();
    void keepsPersonsWithOtherFirstNamesApart_data();
    void keepsPersonsWithOtherFirstNamesApart();
    void findsTheOneAmongManyOfTheSameName();
    void keepsThoseApartWhomOnlyTheirTitlesTellApart_data();
    void keepsThoseApartWhomOnlyTheirTitlesTellApart();
    void leavesPossessivesInTheText();
    void coversKnownValuesInEveryText();
    void readsAListOfOnePersonAsNames();
    void coversKnownValuesInEarlierTextsOfLaterTurns();
    void keepsEarlierTextsStable();
    void givesTheSameAnswerFromTheCache();
    void appliesPolicyActions();
    void generalises_data();
    void generalises();
    void masks_data();
    void masks();
    void asksTheRuleOfATool();
    void allowsLocalProvidersMore();
    void letsThePersonAllowAValue();
    void letsThePersonHideAValue();
    void masksThePersonsOwnTerms();
    void leavesNothingOfAnAddressAroundAnOwnWord();
    void keepsTheStricterRuleOfAnOwnWordInsideAValue();
    void coversOwnWordsInValuesThatOverlap();
    void neverMasksThePersonsWords();
    void coversEveryPositionOfADraft();
    void dropsARawPartThatHoldsAHiddenValue();
    void marksRouteLocalAndBlock();
    void failsWhenTheVaultCannotBeWritten();
    void failsWithoutADetector();

private:
    Redactor::Text redact(const TextSlot &slot, const Choices &choices = {})
    {
        const Result<Redactor::Text> text = m_redactor->redactText(m_conversation, slot, m_policy, choices, m_target);
        if (!text)
            qFatal("%s", qPrintable(text.error().message));
        return *text;
    }
    QString redacted(const QString &text) { return redact(typed(text)).redacted; }
    QString restored(const QString &text, TextSlot::Format format = TextSlot::Format::Plain)
    {
        return restoreText(*m_vault, m_conversation, text, format).value();
    }

    std::shared_ptr<const Scanner> m_scanner;
    std::unique_ptr<MemoryVaultStorage> m_storage;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<Redactor> m_redactor;
    ConversationId m_conversation;
    Policy m_policy = policyOf(PolicyText);
    RedactionTarget m_target{u"acme"_s, false};
};

void RedactorTest::initTestCase()
{
    Result<std::shared_ptr<const Scanner>> scanner = Scanner::create();
    QVERIFY2(scanner.has_value(), qPrintable(scanner ? QString() : scanner.error().message));
    m_scanner = *scanner;
}

void RedactorTest::init()
{
    m_storage = std::make_unique<MemoryVaultStorage>();
    m_vault = std::make_unique<Vault>(*m_storage, Sealer::withKey(QByteArray(32, 'k')).value());
    m_redactor = std::make_unique<Redactor>(m_scanner, *m_vault);
    m_conversation = ConversationId::create();
}

void RedactorTest::replacesFoundValues()
{
    const QString text = u"Write to ann.lee@example.org about Projekt Falke."_s;
    const Redactor::Text result = redact(typed(text));
    QCOMPARE(result.redacted, u"Write to [EMAIL_1] about [CUSTOM_1]."_s);
    QCOMPARE(result.findings.size(), size_t(2));
    const Finding &mail = result.findings[0];
    QCOMPARE(text.sliced(mail.original.begin, mail.original.length()), u"ann.lee@example.org"_s);
    QCOMPARE(result.redacted.sliced(mail.redacted.begin, mail.redacted.length()), u"[EMAIL_1]"_s);
    QCOMPARE(mail.type, u"EMAIL"_s);
    QCOMPARE(mail.action, Action::Placeholder);
    QCOMPARE(mail.replacement, u"[EMAIL_1]"_s);
    QCOMPARE(restored(result.redacted), text);
}

void RedactorTest::roundTripsRandomTexts()
{
    // Persons are left out: another spelling of a name comes back as the fullest one (see joinsAliasesOfOnePerson).
    const Policy before = std::exchange(
        m_policy, policyOf("default: placeholder\ntypes: {PERSON: allow}\nmask: [Projekt Falke, {text: '884512077', type: CUSTOMER_NUMBER}]"));
    const auto policyBack = qScopeGuard([&] { m_policy = before; });
    constexpr int Texts = 20'000;
    const quint32 seed = quint32(qEnvironmentVariable("COUNTERSIGN_TEST_SEED", u"4711"_s).toUInt());
    QRandomGenerator random(seed);
    const QStringList values{u"ann.lee@example.org"_s, u"GB29 NWBK 6016 1331 9268 19"_s,
                             u"4111 1111 1111 1111"_s, u"Projekt Falke"_s,
                             u"hunter2-hunter2"_s,     u"bo@example.com"_s,
                             u"884512077"_s,           u"+49 30 901820"_s};
    const QStringList words{u"the"_s,
                            u"claim"_s,
                            u" "_s,
                            u" "_s,
                            u" "_s,
                            u"\n"_s,
                            u", "_s,
                            u"."_s,
                            u"["_s,
                            u"]"_s,
                            u"("_s,
                            u")"_s,
                            u"{"_s,
                            u"}"_s,
                            u"\\"_s,
                            u"_"_s,
                            u"**"_s,
                            u"`"_s,
                            u"'s "_s,
                            u"s "_s,
                            u"[PERSON_1]"_s,
                            u"PERSON_2"_s,
                            u"[EMAIL_1]"_s,
                            u"person 1"_s,
                            u"[LITERAL_1]"_s,
                            u"[PERSON_"_s,
                            u"x1"_s,
                            u"n42"_s,
                            u"\"x\""_s,
                            u"<b>"_s,
                            u"é"_s,
                            u"\U0001F600"_s,
                            u"日本"_s,
                            u"\u200b"_s,
                            u"PERSON"_s,
                            u" iban_1 "_s,
                            u"\u27e6CARD_1\u27e7"_s,
                            u"\t"_s,
                            u"- "_s,
                            u"# "_s,
                            u"/"_s,
                            u":"_s,
                            u"@"_s,
                            u"\r\n"_s,
                            u"[Person 1]"_s,
                            u" EMAIL-1 "_s};
    for (int i = 0; i < Texts; ++i) {
        if (i % 40 == 0)
            init(); // a new conversation; in between several texts share one
        QString text;
        // Also without a word's end: then only the vault knows the value. An address may be longer then, and addresses that differ in
        // letter case alone are one.
        bool glued = false;
        const auto space = [&] {
            const bool none = random.bounded(4) == 0;
            glued |= none;
            return none ? QString() : u" "_s;
        };
        const int count = random.bounded(1, 16);
        for (int k = 0; k < count; ++k)
            text += random.bounded(3) == 0 ? space() + values[random.bounded(values.size())] + space() : words[random.bounded(words.size())];
        const Redactor::Text result = redact(typed(text));
        if (const QString back = restored(result.redacted); back.compare(text, glued ? Qt::CaseInsensitive : Qt::CaseSensitive) != 0) {
            QFAIL(qPrintable(u"seed %1, text %2: \"%3\" became \"%4\" and came back as \"%5\""_s.arg(seed).arg(i).arg(text, result.redacted, back)));
        }
        for (const Finding &finding : result.findings)
            QCOMPARE(result.redacted.sliced(finding.redacted.begin, finding.redacted.length()),
                     finding.action == Action::Allow ? text.sliced(finding.original.begin, finding.original.length()) : finding.replacement);
    }
}

void RedactorTest::roundTripsJson()
{
    const QString json =
        u"{\"mail\":\"ann.lee@example.org\",\"ann.lee@example.org\":[1,true,\"Projekt Falke \\\"x\\\"\"],\"t\":\"a\\nbo@example.com\\tb\",\"p\":\"[PERSON_1] \\\\\"}"_s;
    const Redactor::Text result = redact(typed(json, TextSlot::Format::Json));
    for (const QString &value : {u"ann.lee"_s, u"Falke"_s, u"bo@"_s})
        QVERIFY2(!result.redacted.contains(value), qPrintable(result.redacted));
    QVERIFY(!QJsonDocument::fromJson(result.redacted.toUtf8()).isNull());
    QCOMPARE(restored(result.redacted, TextSlot::Format::Json), json);
}

void RedactorTest::writesReplacedNumbersAsStrings()
{
    const Redactor::Text result = redact(typed(u"{\"customer\": 884512077, \"n\": 12}"_s, TextSlot::Format::Json));
    QCOMPARE(result.redacted, u"{\"customer\": \"[CUSTOMER_NUMBER_1]\", \"n\": 12}"_s);
    QCOMPARE(result.redacted.sliced(result.findings.at(0).redacted.begin, result.findings[0].redacted.length()), u"[CUSTOMER_NUMBER_1]"_s);
    QCOMPARE(restored(result.redacted, TextSlot::Format::Json), u"{\"customer\": \"884512077\", \"n\": 12}"_s);
}

void RedactorTest::keepsJsonEscapesAround()
{
    const Redactor::Text result =
        redact(typed(u"{\"a\":\"\\u0041\\n\\\"bo@example.com\\\"\\\\ é\",\"b\":\"Projekt\\u0020Falke\"}"_s, TextSlot::Format::Json));
    QCOMPARE(result.redacted, u"{\"a\":\"\\u0041\\n\\\"[EMAIL_1]\\\"\\\\ é\",\"b\":\"[CUSTOM_1]\"}"_s);
}

void RedactorTest::writesBarePlaceholdersIntoIdentifiers()
{
    QVERIFY(!redacted(u"John Quimby"_s).isEmpty());
    const Redactor::Text result = redact(typed(u"mail_John_Quimby_now"_s, TextSlot::Format::Identifier));
    QCOMPARE(result.redacted, u"mail_PERSON_1_now"_s);
    QCOMPARE(restored(result.redacted, TextSlot::Format::Identifier), u"mail_John Quimby_now"_s);
}

void RedactorTest::replacesTheWholeIdentifierWhenAPartCouldBeMisread()
{
    QVERIFY(!redacted(u"John Quimby"_s).isEmpty());
    const Redactor::Text result = redact(typed(u"quimby2go"_s, TextSlot::Format::Identifier));
    QCOMPARE(result.redacted, u"LITERAL_1"_s);
    QCOMPARE(restored(result.redacted, TextSlot::Format::Identifier), u"quimby2go"_s);
}

void RedactorTest::escapesThePersonsOwnPlaceholders()
{
    const QString text = u"Replace [PERSON_1] by John Quimby, and [person_1] by [EMAIL_7]."_s;
    const QString result = redacted(text);
    QVERIFY2(!result.contains(u"[PERSON_1]"_s + u" by"_s) && !result.contains("[EMAIL_7]"_L1), qPrintable(result));
    QCOMPARE(restored(result), text);
    // What the model says of the person's words is the person's words.
    QVERIFY(!restored(u"[PERSON_1]"_s).contains("[PERSON_1]"_L1));
    QCOMPARE(restored(u"[LITERAL_1]"_s), u"[PERSON_1]"_s);
}

void RedactorTest::keepsNumbersOfThePersonsPlaceholderWordsFree()
{
    // A column's name stays readable, and no value ever gets its number.
    QCOMPARE(redacted(u"email_1, email_2: bo@example.com"_s), u"email_1, email_2: [EMAIL_3]"_s);
    QCOMPARE(restored(u"email_1 is [EMAIL_3]"_s), u"email_1 is bo@example.com"_s);
    // Once a number is given, the same words must be escaped.
    const QString late = redacted(u"email_3 is a column"_s);
    QCOMPARE(late, u"[LITERAL_1] is a column"_s);
    QCOMPARE(restored(late), u"email_3 is a column"_s);
}

void RedactorTest::coversWordsThatAReplacementWouldTurnIntoAPlaceholder()
{
    const QString iban = u"GB29NWBK60161331926819"_s;
    QCOMPARE(redacted(u"Pay to "_s + iban), u"Pay to [IBAN_1]"_s);
    // No word ends between the two, so only the vault knows the value here.
    const QStringList texts{u"iban_1"_s + iban, u"see iban_1"_s + iban + u" and "_s + iban, u"[IBAN_"_s + iban, iban + u"iban_1"_s};
    for (const QString &glued : texts) {
        const Redactor::Text result = redact(typed(glued));
        QVERIFY2(!result.redacted.contains("NWBK"_L1), qPrintable(result.redacted));
        QCOMPARE(restored(result.redacted), glued);
        const QString json = u"{\"a\\t\":\"\\n"_s + glued + u"\",\"b\":7}"_s;
        const Redactor::Text inJson = redact(typed(json, TextSlot::Format::Json));
        QVERIFY2(!inJson.redacted.contains("NWBK"_L1), qPrintable(inJson.redacted));
        QCOMPARE(restored(inJson.redacted, TextSlot::Format::Json), json);
    }
}

void RedactorTest::leavesThePlaceholdersOfTheModelAlone()
{
    QCOMPARE(redacted(u"bo@example.com"_s), u"[EMAIL_1]"_s);
    for (const QString &text : {u"I wrote to [EMAIL_1]."_s, u"I wrote to **EMAIL_1**, [email 1]."_s}) {
        const Redactor::Text result = redact(fromModel(text));
        QCOMPARE(result.redacted, text);
        QVERIFY(result.findings.empty());
    }
}

void RedactorTest::neverGivesAValueToANumberThatTheModelMadeUp()
{
    QCOMPARE(redact(fromModel(u"See [EMAIL_1] and [EMAIL_2]."_s)).redacted, u"See [EMAIL_1] and [EMAIL_2]."_s);
    QCOMPARE(redacted(u"bo@example.com"_s), u"[EMAIL_3]"_s);
    QCOMPARE(restored(u"[EMAIL_1] [EMAIL_2] [EMAIL_3]"_s), u"[EMAIL_1] [EMAIL_2] bo@example.com"_s);
}

void RedactorTest::redactsWhatTheModelWroteAroundItsPlaceholders()
{
    QCOMPARE(redacted(u"bo@example.com"_s), u"[EMAIL_1]"_s);
    QCOMPARE(redact(fromModel(u"[EMAIL_1], not ann.lee@example.org"_s)).redacted, u"[EMAIL_1], not [EMAIL_2]"_s);
    QCOMPARE(redact(fromModel(u"{\"to\":\"[EMAIL_1]\",\"cc\":\"ann.lee@example.org\"}"_s, TextSlot::Format::Json)).redacted,
             u"{\"to\":\"[EMAIL_1]\",\"cc\":\"[EMAIL_2]\"}"_s);
}

void RedactorTest::joinsAliasesOfOnePerson()
{
    QCOMPARE(redacted(u"Oyelaran wrote. Marguerite Oyelaran waits. M. Oyelaran and Oyelaran, Marguerite are one: OYELARAN"_s),
             u"[PERSON_1] wrote. [PERSON_1] waits. [PERSON_1] and [PERSON_1] are one: [PERSON_1]"_s);
    QCOMPARE(restored(u"[PERSON_1]"_s), u"Marguerite Oyelaran"_s);
    QCOMPARE(m_vault->entries(m_conversation).value().size(), size_t(1));
}

void RedactorTest::keepsPersonsWithOneSurnameApart()
{
    QCOMPARE(redacted(u"John Quimby met Jane Quimby"_s), u"[PERSON_1] met [PERSON_2]"_s);
    QCOMPARE(redacted(u"Ask Quimby"_s), u"Ask [PERSON_3]"_s);
    QCOMPARE(restored(u"[PERSON_1], [PERSON_2], [PERSON_3]"_s), u"John Quimby, Jane Quimby, Quimby"_s);
}

void RedactorTest::keepsPersonsWithOtherFirstNamesApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("persons"); // all different ones
    QTest::newRow("mother and daughter") << u"Patients: Maria Rossi (mother) and Anna Maria Rossi (daughter). Maria Rossi is ill."_s
                                         << QStringList{u"Maria Rossi"_s, u"Anna Maria Rossi"_s};
    QTest::newRow("Pan") << u"Dear Wei Li, please meet Pan Li"_s << QStringList{u"Wei Li"_s, u"Pan Li"_s};
    QTest::newRow("Sig") << u"Edgar Hansen and Sig Hansen"_s << QStringList{u"Edgar Hansen"_s, u"Sig Hansen"_s};
}

void RedactorTest::keepsPersonsWithOtherFirstNamesApart()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, persons);
    QByteArray policy = "default: {action: allow}\nmask:\n";
    for (const QString &person : persons)
        policy += "  - {text: " + person.toUtf8() + ", type: PERSON}\n";
    m_policy = policyOf(policy);
    const QString sent = redacted(text);
    m_policy = policyOf(PolicyText);
    QVERIFY2(sent.contains(u"[PERSON_1]"_s) && sent.contains(u"[PERSON_2]"_s), qPrintable(sent));
    for (const QString &person : persons) {
        for (const QString &word : person.split(u' '))
            QVERIFY2(!sent.contains(word), qPrintable(sent));
    }
    QCOMPARE(restored(sent), text);
}

void RedactorTest::findsTheOneAmongManyOfTheSameName()
{
    std::vector<Vault::Entry> entries;
    for (int i = 1; i <= 200; ++i)
        entries.push_back({u"PERSON"_s, i, {u"James Surname%1"_s.arg(QString(QChar(u'a' + i % 26)).repeated(1 + i / 26))}});
    entries.push_back({u"PERSON"_s, 201, {u"Jan van der Berg"_s}});
    entries.push_back({u"PERSON"_s, 202, {u"Quimby"_s}});
    entries.push_back({u"PERSON"_s, 203, {u"K. Petersen"_s}});
    PersonAliases persons(entries);
    QCOMPARE(persons.personFor(u"James"_s), 0);
    QCOMPARE(persons.personFor(u"J. Surnameb"_s), 1);
    QCOMPARE(persons.personFor(u"James Robert Surnameb"_s), 1);
    QCOMPARE(persons.personFor(u"Surnameb"_s), 1);
    QCOMPARE(persons.personFor(u"van der Berg"_s), 201);
    QCOMPARE(persons.personFor(u"Berg"_s), 201);
    QCOMPARE(persons.personFor(u"John Quimby"_s), 202);
    QCOMPARE(persons.personFor(u"Karl Petersen"_s), 203);
    QCOMPARE(persons.personFor(u"Olaf Petersen"_s), 0);
    persons.add({u"PERSON"_s, 205, {u"Gabriel García Márquez"_s}});
    persons.add({u"PERSON"_s, 206, {u"Anna Maria Rossi"_s}});
    QCOMPARE(persons.personFor(u"García Márquez"_s), 205);
    QCOMPARE(persons.personFor(u"Maria Rossi"_s), 0);
    persons.add({u"PERSON"_s, 204, {u"John Surnameb"_s}});
    QCOMPARE(persons.personFor(u"J. Surnameb"_s), 0);
}

void RedactorTest::keepsThoseApartWhomOnlyTheirTitlesTellApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a couple") << u"Mr. Oyelaran called Mrs. Oyelaran about the roof."_s;
    QTest::newRow("his title against her given name") << u"Claim of Marguerite Oyelaran. Mr. Oyelaran, my husband, went up."_s;
    QTest::newRow("her given name after his title") << u"Mr. Oyelaran, the husband of Marguerite Oyelaran, went up."_s;
    QTest::newRow("German") << u"Herr Oyelaran und Frau Oyelaran waren da."_s;
    QTest::newRow("initials") << u"Mr A. Oyelaran wrote to Mrs A. Oyelaran."_s;
}

void RedactorTest::keepsThoseApartWhomOnlyTheirTitlesTellApart()
{
    QFETCH(const QString, text);
    // As the tagger finds them: with their titles.
    const Policy before = std::exchange(m_policy, policyOf(R"(
default: {action: allow}
mask: [{text: Mr. Oyelaran, type: PERSON}, {text: Mrs. Oyelaran, type: PERSON}, {text: Ms. Oyelaran, type: PERSON},
  {text: Marguerite Oyelaran, type: PERSON}, {text: Herr Oyelaran, type: PERSON}, {text: Frau Oyelaran, type: PERSON},
  {text: Mr A. Oyelaran, type: PERSON}, {text: Mrs A. Oyelaran, type: PERSON}])"));
    const auto policyBack = qScopeGuard([&] { m_policy = before; });
    const QString redacted = redact(typed(text)).redacted;
    QVERIFY2(!redacted.contains(u"Oyelaran"_s), qPrintable(redacted));
    QCOMPARE(restoreText(*m_vault, m_conversation, redacted).value(), text);
    // One alone is still the one person that it can be.
    init();
    QCOMPARE(redact(typed(u"Marguerite Oyelaran wrote. Ms. Oyelaran called."_s)).redacted, u"[PERSON_1] wrote. [PERSON_1] called."_s);
    init();
    QCOMPARE(redact(typed(u"Marguerite Oyelaran wrote. Mr. Oyelaran, her husband, read it. Ms. Oyelaran called."_s)).redacted,
             u"[PERSON_1] wrote. [PERSON_2], her husband, read it. [PERSON_1] called."_s);
}

void RedactorTest::leavesPossessivesInTheText()
{
    const QString text = u"John Quimby's car, John Quimby\u2019s house"_s;
    QCOMPARE(redacted(text), u"[PERSON_1]'s car, [PERSON_1]\u2019s house"_s);
    QCOMPARE(restored(redacted(text)), text);
}

void RedactorTest::coversKnownValuesInEveryText()
{
    const Draft draft = Composer::draft(m_conversation,
                                        {toolResult(u"oyelaran.pdf by MARGUERITE OYELARAN, IBAN gb29nwbk60161331926819x"_s, u"list"_s),
                                         typed(u"About Marguerite Oyelaran, GB29 NWBK 6016 1331 9268 19"_s)});
    const RedactedDraft redacted = m_redactor->redact(draft, m_policy, {}, m_target).value();
    QCOMPARE(redacted.text(1), u"About [PERSON_1], [IBAN_1]"_s);
    QVERIFY2(!redacted.text(0).contains("oyelaran"_L1, Qt::CaseInsensitive), qPrintable(redacted.text(0)));
}

void RedactorTest::readsAListOfOnePersonAsNames()
{
    redact(typed(u"Write to John Quimby."_s));
    // "Quimby, John" is a longer spelling of him than "John Quimby".
    const QString text = u"John Quimby, John Quimby, Kim"_s;
    const QString redacted = redact(typed(text)).redacted;
    QCOMPARE(redacted, u"[PERSON_1], [PERSON_1], Kim"_s);
}

void RedactorTest::coversKnownValuesInEarlierTextsOfLaterTurns()
{
    Choices choices;
    const TextSlot early = typed(u"The word Zanzibargate is secret"_s);
    QCOMPARE(redact(early, choices).redacted, early.text);
    choices.mask = {{u"Zanzibargate"_s, u"CUSTOM"_s}};
    QCOMPARE(redact(typed(u"zanzibargate again"_s), choices).redacted, u"[CUSTOM_1] again"_s);
    QCOMPARE(redact(early).redacted, u"The word [CUSTOM_1] is secret"_s);
}

void RedactorTest::keepsEarlierTextsStable()
{
    std::vector<TextSlot> texts{typed(u"I am Marguerite Oyelaran, ann.lee@example.org"_s)};
    const QString first = m_redactor->redact(Composer::draft(m_conversation, texts), m_policy, {}, m_target).value().text(0);
    for (int turn = 0; turn < 5; ++turn) {
        texts.push_back(typed(u"Also write to user%1@example.org, and to Oyelaran"_s.arg(turn)));
        const RedactedDraft draft = m_redactor->redact(Composer::draft(m_conversation, texts), m_policy, {}, m_target).value();
        QCOMPARE(draft.text(0), first);
        QCOMPARE(draft.text(SlotIndex(texts.size() - 1)), u"Also write to [EMAIL_%1], and to [PERSON_1]"_s.arg(turn + 2));
    }
    // The same after a restart.
    Vault vault(*m_storage, Sealer::withKey(QByteArray(32, 'k')).value());
    Redactor redactor(m_scanner, vault);
    QCOMPARE(redactor.redact(Composer::draft(m_conversation, texts), m_policy, {}, m_target).value().text(0), first);
}

void RedactorTest::givesTheSameAnswerFromTheCache()
{
    const Draft draft =
        Composer::draft(m_conversation, {typed(u"ann.lee@example.org"_s), typed(u"bo@example.com, Oyelaran"_s), typed(u"[PERSON_1]"_s)});
    const RedactedDraft first = m_redactor->redact(draft, m_policy, {}, m_target).value();
    const RedactedDraft second = m_redactor->redact(draft, m_policy, {}, m_target).value();
    QCOMPARE(second, first);
    Redactor fresh(m_scanner, *m_vault);
    QCOMPARE(fresh.redact(draft, m_policy, {}, m_target).value(), first);
}

void RedactorTest::appliesPolicyActions()
{
    m_policy = policyOf(
        "types: {EMAIL: mask, IBAN: generalise, CARD: allow, PHONE: block, CUSTOM: route-local}\ndefault: {action: allow}\nmask: [Projekt Falke]");
    const Redactor::Text result = redact(typed(u"ann.lee@example.org; GB29 NWBK 6016 1331 9268 19; 4111 1111 1111 1111; Projekt Falke"_s));
    QCOMPARE(result.redacted, u"a***@e***.org; [IBAN_1]; 4111 1111 1111 1111; [CUSTOM_1]"_s);
    QCOMPARE(result.findings.size(), size_t(4));
    QCOMPARE(result.findings[0].action, Action::Mask);
    QCOMPARE(result.findings[1].action, Action::Generalise);
    QVERIFY(result.findings[1].reason.contains("no more general form"_L1));
    QCOMPARE(result.findings[2].action, Action::Allow);
    QVERIFY(result.findings[2].replacement.isEmpty());
    QCOMPARE(result.findings[3].action, Action::RouteLocal);
    m_policy = policyOf(PolicyText);
}

void RedactorTest::generalises_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("less");
    QTest::newRow("ISO date") << u"DATE"_s << u"2024-03-14"_s << u"2024-03"_s;
    QTest::newRow("German date") << u"DATE"_s << u"14.3.2024"_s << u"03.2024"_s;
    QTest::newRow("English date") << u"DATE"_s << u"14 March 2024"_s << u"March 2024"_s;
    QTest::newRow("American date") << u"DATE"_s << u"March 14th, 2024"_s << u"March 2024"_s;
    QTest::newRow("slashes say only the year") << u"DATE"_s << u"03/04/2024"_s << u"2024"_s;
    QTest::newRow("birth date") << u"DATE_OF_BIRTH"_s << u"14 March 1980"_s << u"1980"_s;
    QTest::newRow("age") << u"AGE"_s << u"47 years"_s << u"40-49 years"_s;
    QTest::newRow("British postcode") << u"POSTCODE"_s << u"SW1A 1AA"_s << u"SW1A"_s;
    QTest::newRow("German postcode") << u"POSTCODE"_s << u"10115"_s << u"10xxx"_s;
    QTest::newRow("address of a computer") << u"IP_ADDRESS"_s << u"10.1.2.3"_s << u"10.1.x.x"_s;
    QTest::newRow("a year cannot be less") << u"DATE"_s << u"2024"_s << u"[DATE_1]"_s;
    QTest::newRow("two years") << u"DATE_OF_BIRTH"_s << u"1980 or 1981"_s << u"[DATE_OF_BIRTH_1]"_s;
}

void RedactorTest::generalises()
{
    QFETCH(QString, type);
    QFETCH(QString, value);
    QFETCH(QString, less);
    const Policy before = std::exchange(m_policy, policyOf("default: generalise"));
    Choices choices;
    choices.mask = {{value, type}};
    QCOMPARE(redact(typed(value), choices).redacted, less);
    m_policy = before;
}

void RedactorTest::masks_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("masked");
    QTest::newRow("card") << u"CARD"_s << u"4111 1111 1111 6467"_s << u"****6467"_s;
    QTest::newRow("person") << u"PERSON"_s << u"Marguerite Oyelaran"_s << u"M********* O*******"_s;
    QTest::newRow("mail address") << u"EMAIL"_s << u"ann.lee@example.org"_s << u"a***@e***.org"_s;
    QTest::newRow("password") << u"PASSWORD"_s << u"Sesame7!"_s << u"****"_s;
    QTest::newRow("postcode") << u"POSTCODE"_s << u"SW1A 1AA"_s << u"**** ***"_s;
    QTest::newRow("short number") << u"CUSTOMER_NUMBER"_s << u"12-345"_s << u"**-***"_s;
}

void RedactorTest::masks()
{
    QFETCH(QString, type);
    QFETCH(QString, value);
    QFETCH(QString, masked);
    const Policy before = std::exchange(m_policy, policyOf("default: mask"));
    Choices choices;
    choices.mask = {{value, type}};
    QCOMPARE(redact(typed(value), choices).redacted, masked);
    m_policy = before;
}

void RedactorTest::asksTheRuleOfATool()
{
    const Policy before =
        std::exchange(m_policy, policyOf("types: {EMAIL: placeholder}\ndefault: allow\ntools: {sqlite_query: {types: {EMAIL: allow}}}"));
    QCOMPARE(redact(toolResult(u"bo@example.com"_s, u"sqlite_query"_s)).redacted, u"bo@example.com"_s);
    QCOMPARE(redact(toolResult(u"bo@example.com"_s, u"sqlite_query (rows 1 to 3)"_s)).redacted, u"bo@example.com"_s);
    QCOMPARE(redact(toolResult(u"bo@example.com"_s, u"read_document"_s)).redacted, u"[EMAIL_1]"_s);
    m_policy = before;
}

void RedactorTest::allowsLocalProvidersMore()
{
    const Policy before = std::exchange(m_policy, policyOf("types: {EMAIL: placeholder}\nproviders: {local: {default: allow}}"));
    const RedactionTarget local{u"ollama"_s, true};
    QCOMPARE(m_redactor->redactText(m_conversation, typed(u"bo@example.com"_s), m_policy, {}, local).value().redacted, u"bo@example.com"_s);
    QCOMPARE(redacted(u"bo@example.com"_s), u"[EMAIL_1]"_s);
    // Known by now, and still allowed there: as a finding, so that review shows it.
    const Redactor::Text again = m_redactor->redactText(m_conversation, typed(u"to bo@example.com"_s), m_policy, {}, local).value();
    QCOMPARE(again.redacted, u"to bo@example.com"_s);
    QCOMPARE(again.findings.at(0).action, Action::Allow);
    m_policy = before;
}

void RedactorTest::letsThePersonAllowAValue()
{
    Choices choices;
    choices.allow = {{u"PERSON"_s, u"Marguerite Oyelaran"_s}};
    const TextSlot slot = typed(u"MARGUERITE OYELARAN and bo@example.com"_s);
    QCOMPARE(redact(slot).redacted, u"[PERSON_1] and [EMAIL_1]"_s);
    const Redactor::Text result = redact(slot, choices);
    QCOMPARE(result.redacted, u"MARGUERITE OYELARAN and [EMAIL_1]"_s);
    QVERIFY(result.findings.at(0).byPerson);
    QCOMPARE(result.findings.at(0).action, Action::Allow);
}

void RedactorTest::letsThePersonHideAValue()
{
    const Policy before = std::exchange(m_policy, policyOf("default: allow"));
    QCOMPARE(redacted(u"bo@example.com"_s), u"bo@example.com"_s);
    Choices choices;
    choices.hide = {{u"EMAIL"_s, u"BO@example.com"_s}};
    const Redactor::Text result = redact(typed(u"bo@example.com, ann.lee@example.org"_s), choices);
    QCOMPARE(result.redacted, u"[EMAIL_1], ann.lee@example.org"_s);
    QVERIFY(result.findings.at(0).byPerson);
    m_policy = before;
}

void RedactorTest::masksThePersonsOwnTerms()
{
    Choices choices;
    choices.mask = {{u"Blue Door"_s, u"PROJECT_NAME"_s}};
    const Redactor::Text result = redact(typed(u"the blue door"_s), choices);
    QCOMPARE(result.redacted, u"the [PROJECT_NAME_1]"_s);
    QVERIFY(result.findings.at(0).byPerson);
}

void RedactorTest::leavesNothingOfAnAddressAroundAnOwnWord()
{
    QCOMPARE(redact(typed(u"Write to m.oyelaran@kestrel.org today."_s)).redacted, u"Write to [EMAIL_1] today."_s);
    // Also where mail addresses may go.
    const Policy before = std::exchange(m_policy, policyOf("default: {action: allow}\nmask: [{text: Kestrel, type: ORG}]"));
    const auto policyBack = qScopeGuard([&] { m_policy = before; });
    QCOMPARE(redact(typed(u"To office@kestrel.example.org and office@heron.example.org."_s)).redacted,
             u"To [EMAIL_2] and office@heron.example.org."_s);
}

void RedactorTest::keepsTheStricterRuleOfAnOwnWordInsideAValue()
{
    const Policy before =
        std::exchange(m_policy,
                      policyOf("types: {EMAIL: mask, CUSTOM: block, ORG: placeholder}\ndefault: {action: allow}\n"
                               "mask: [Kestrel, {text: Heron, type: ORG}, {text: Blue Door, type: ORG}, {text: Door Key, type: CUSTOM}]"));
    const auto policyBack = qScopeGuard([&] { m_policy = before; });
    // An address may go masked; not one that holds a word which nothing may leave with.
    QCOMPARE(redact(typed(u"To office@kestrel.example.org."_s)).findings.at(0).action, Action::Block);
    // What masking shows of an address could be the own word.
    QCOMPARE(redact(typed(u"To office@heron.example.org."_s)).findings.at(0).action, Action::Placeholder);
    QCOMPARE(redact(typed(u"To office@wren.example.org."_s)).findings.at(0).action, Action::Mask);
    // Two own words that overlap are one value.
    const std::vector<Finding> both = redact(typed(u"the blue door key"_s)).findings;
    QCOMPARE(both.size(), size_t(1));
    QCOMPARE(both[0].action, Action::Block);
}

void RedactorTest::coversOwnWordsInValuesThatOverlap()
{
    Choices choices;
    choices.mask = {{u"heron"_s, u"CUSTOM"_s}, {u"wren"_s, u"CUSTOM"_s}};
    for (const QString &text :
         {u"https://heron.example.org/?mail=bo@wren.example.org"_s, u"bo@heron.example.org/wren/DE89 3704 0044 0532 0130 00"_s}) {
        const QString sent = redact(typed(text), choices).redacted;
        QVERIFY2(!sent.contains("heron"_L1) && !sent.contains("wren"_L1), qPrintable(sent));
    }
}

void RedactorTest::neverMasksThePersonsWords()
{
    QCOMPARE(redacted(u"bo@example.com"_s), u"[EMAIL_1]"_s);
    Choices choices;
    choices.never = {u"bo@example.com"_s};
    QCOMPARE(redact(typed(u"to bo@example.com"_s), choices).redacted, u"to bo@example.com"_s);
}

void RedactorTest::coversEveryPositionOfADraft()
{
    using Kind = Source::Kind;
    std::vector<TextSlot> texts;
    for (const Kind kind : {Kind::Instructions, Kind::Typed, Kind::Attachment, Kind::ToolDefinition, Kind::ToolCall, Kind::ToolResult, Kind::Model,
                            Kind::Schema, Kind::Memory}) {
        for (const bool model : {false, true}) {
            texts.push_back({u"mail ann.lee@example.org"_s, TextSlot::Format::Plain, {kind, u"x"_s}, model});
            texts.push_back({u"{\"ann.lee@example.org\":\"Marguerite Oyelaran\"}"_s, TextSlot::Format::Json, {kind, u"x"_s}, model});
            texts.push_back({u"broken {\"ann.lee@example.org"_s, TextSlot::Format::Json, {kind, u"x"_s}, model});
        }
    }
    const RedactedDraft draft = m_redactor->redact(Composer::draft(m_conversation, texts), m_policy, {}, m_target).value();
    QCOMPARE(draft.texts().size(), texts.size());
    for (size_t i = 0; i < texts.size(); ++i) {
        QVERIFY2(!draft.text(SlotIndex(i)).contains("ann.lee"_L1) && !draft.text(SlotIndex(i)).contains("Oyelaran"_L1),
                 qPrintable(draft.text(SlotIndex(i))));
        QVERIFY(draft.changed(SlotIndex(i)));
    }
    for (const Finding &finding : draft.findings())
        QCOMPARE(draft.text(finding.slot).sliced(finding.redacted.begin, finding.redacted.length()), finding.replacement);
}

void RedactorTest::dropsARawPartThatHoldsAHiddenValue()
{
    const auto draftWith = [&](const QString &raw) {
        DraftShape shape;
        shape.messages.push_back({Role::Assistant, {{Part::Kind::Text, 0, NoSlot, {}, false, 1, u"acme/m1"_s}}});
        return Composer::draft(m_conversation, {fromModel(u"hello"_s), fromModel(raw, TextSlot::Format::Json), typed(u"Marguerite Oyelaran"_s)},
                               shape);
    };
    const QString clean = u"{\"signature\":\"bo@example.com\",\"t\":\"[PERSON_1]\"}"_s;
    const RedactedDraft kept = m_redactor->redact(draftWith(clean), m_policy, {}, m_target).value();
    QCOMPARE(kept.text(1), clean);
    QCOMPARE(kept.shape().messages[0].parts[0].raw, 1);
    const RedactedDraft dropped = m_redactor->redact(draftWith(u"{\"t\":\"Mrs \\u004fyelaran\"}"_s), m_policy, {}, m_target).value();
    QCOMPARE(dropped.shape().messages[0].parts[0].raw, NoSlot);
    QVERIFY(dropped.text(1).isEmpty());
}

void RedactorTest::marksRouteLocalAndBlock()
{
    const Policy policy = policyOf("types: {EMAIL: block, IBAN: route-local}\ndefault: allow");
    const Draft draft = Composer::draft(m_conversation, {typed(u"bo@example.com"_s), typed(u"GB29 NWBK 6016 1331 9268 19"_s)});
    const RedactedDraft redacted = m_redactor->redact(draft, policy, {}, m_target).value();
    QVERIFY(redacted.has(Action::Block) && redacted.has(Action::RouteLocal));
    QCOMPARE(redacted.texts(), (std::vector<QString>{u"[EMAIL_1]"_s, u"[IBAN_1]"_s}));
}

void RedactorTest::failsWhenTheVaultCannotBeWritten()
{
    Failing storage;
    Vault vault(storage, Sealer::withKey(QByteArray(32, 'k')).value());
    Redactor redactor(m_scanner, vault);
    QVERIFY(redactor.redactText(m_conversation, typed(u"nothing here"_s), m_policy, {}, m_target));
    QCOMPARE(redactor.redactText(m_conversation, typed(u"bo@example.com"_s), m_policy, {}, m_target).error().code, ErrorCode::Storage);
    QCOMPARE(redactor.redactText(m_conversation, typed(u"column email_1"_s), m_policy, {}, m_target).error().code, ErrorCode::Storage);
    QCOMPARE(redactor.redactText({}, typed(u"bo@example.com"_s), m_policy, {}, m_target).error().code, ErrorCode::BadUsage);
}

void RedactorTest::failsWithoutADetector()
{
    Redactor redactor(nullptr, *m_vault);
    QCOMPARE(redactor.redactText(m_conversation, typed(u"x"_s), m_policy, {}, m_target).error().code, ErrorCode::Detector);
}

QTEST_APPLESS_MAIN(RedactorTest)
#include "test_redaction_redactor.moc"
