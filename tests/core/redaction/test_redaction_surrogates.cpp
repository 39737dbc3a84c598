// SPDX-License-Identifier: GPL-3.0-or-later
// Believable stand-ins: what they look like, that they lead back, and that they never lead to somebody else's value.
#include "core/redaction/lexicon.h"
#include "core/redaction/redactor.h"
#include "core/redaction/restorer.h"
#include "core/redaction/rules.h"
#include "core/redaction/surrogates.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

namespace countersign {
/// Stands in for the composer of core/agents, which alone makes drafts.
class Composer {
public:
    static Draft draft(const ConversationId &conversation, std::vector<TextSlot> texts) { return Draft(conversation, {}, std::move(texts)); }
};
/// Stands in for the providers' decoder, which alone makes events.
class ReplyDecoder {
public:
    static ReplyEvent make(reply::Content content) { return ReplyEvent(std::move(content)); }
};
} // namespace countersign

using namespace countersign;

namespace {

constexpr QByteArrayView PolicyText = R"(
default: {action: surrogate, threshold: 0.3}
types:
  PERSON: {action: surrogate, threshold: 0.999}
  LOCATION: {action: allow}
  ORG: {action: allow}
mask:
  - {text: Marguerite Oyelaran, type: PERSON}
  - {text: Oyelaran, type: PERSON}
  - {text: M. Oyelaran, type: PERSON}
  - {text: "Oyelaran, Marguerite", type: PERSON}
  - {text: MARGUERITE OYELARAN, type: PERSON}
  - {text: Tobias Lindqvist, type: PERSON}
  - {text: "Ольга Петрова", type: PERSON}
)";

TextSlot typed(const QString &text, TextSlot::Format format = TextSlot::Format::Plain) { return {text, format, {Source::Kind::Typed, {}}, false}; }
TextSlot fromModel(const QString &text) { return {text, TextSlot::Format::Plain, {Source::Kind::Model, {}}, true}; }

} // namespace

class SurrogatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void datesMoveInTheFormInWhichTheyWereWritten_data();
    void datesMoveInTheFormInWhichTheyWereWritten();
    void datesKeepTheirDistance();
    void aPersonKeepsTheFormOfEachSpelling();
    void aNameInAnotherScriptHasAPlaceholder();
    void numbersPassTheSameCheck_data();
    void numbersPassTheSameCheck();
    void contactsBelongToNobody_data();
    void contactsBelongToNobody();
    void secretsHaveNone();
    void oneValueHasOneStandIn();
    void whatLeftHoldsNothingOfTheOriginals();
    void aModelMayShortenTheName();
    void capitalsAndLineBreaksLeadBack();
    void aWordThatOnlyBeginsLikeOneStays();
    void anyCuttingOfAnAnswerGivesTheSameText();
    void aPersonWhoWritesTheStandInMeansSomebodyElse();
    void theModelsOwnWordsGoBackAsTheyCame();
    void aNameThatIsSaidIsNeverChosen();
    void besideLettersAPlaceholderIsUsed();
    void whereTwoStandInsWouldBeReadAsOneEachSpellingComesBack();
    void toolArgumentsAreRestored();
    void randomTextsRoundTrip();
    void survivesARestart();
    void turnsStayStable();
    void inventedNamesAreNoWordsPlacesOrMonths();
    void noTwoPersonsShareAnInventedName();
    void aNameInCapitalsLeadsBackInSmallLetters();
    void aGivenNameBeforeAnotherCapitalIsSomebodyElse();
    void shortNumbersHaveNone_data();
    void shortNumbersHaveNone();
    void wordsBesideANumberStay();
    void aPersonWithATitleIsKnownWithoutIt();
    void aCompanyIsKnownWithoutItsLegalForm();
    void numbersOfToolArgumentsAreRestored();

private:
    Redactor::Text redact(const TextSlot &slot)
    {
        auto text = m_redactor->redactText(m_id, slot, m_policy, {}, {});
        if (!text)
            qFatal("%s", qPrintable(text.error().message));
        return *text;
    }
    QString restore(const QString &text, TextSlot::Format format = TextSlot::Format::Plain)
    {
        return restoreText(*m_vault, m_id, text, format).value();
    }
    std::shared_ptr<const Scanner> m_scanner;
    std::unique_ptr<MemoryVaultStorage> m_storage;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<Redactor> m_redactor;
    Sealer m_sealer = Sealer::withKey(QByteArray(32, 'k')).value();
    ConversationId m_id;
    Policy m_policy = Policy::parse(PolicyText.toByteArray(), u"test"_s).value();
};

void SurrogatesTest::initTestCase()
{
    auto scanner = Scanner::create();
    QVERIFY(scanner);
    m_scanner = *scanner;
}

void SurrogatesTest::init()
{
    m_id = ConversationId::create();
    m_storage = std::make_unique<MemoryVaultStorage>();
    m_vault = std::make_unique<Vault>(*m_storage, m_sealer);
    m_redactor = std::make_unique<Redactor>(m_scanner, *m_vault);
}

void SurrogatesTest::datesMoveInTheFormInWhichTheyWereWritten_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("moved"); // by 40 days; empty: not certain
    QTest::newRow("ISO") << u"2024-03-12"_s << u"2024-04-21"_s;
    QTest::newRow("dotted") << u"12.03.2024"_s << u"21.04.2024"_s;
    QTest::newRow("dotted, short") << u"2.3.2024"_s << u"11.4.2024"_s;
    QTest::newRow("day first for certain") << u"25/03/2024"_s << u"04/05/2024"_s;
    QTest::newRow("month first for certain") << u"03/25/2024"_s << u"05/04/2024"_s;
    QTest::newRow("either") << u"03/04/2024"_s << QString();
    QTest::newRow("English") << u"12 March 2024"_s << u"21 April 2024"_s;
    QTest::newRow("English, month first") << u"March 12, 2024"_s << u"April 21, 2024"_s;
    QTest::newRow("German") << u"12. März 2024"_s << u"21. April 2024"_s;
    QTest::newRow("French") << u"12 mars 2024"_s << u"21 avril 2024"_s;
    QTest::newRow("Spanish") << u"12 de marzo de 2024"_s << u"21 de abril de 2024"_s;
    QTest::newRow("capitals") << u"12 MARCH 2024"_s << u"21 APRIL 2024"_s;
    QTest::newRow("ordinal") << u"3rd March 2024"_s << QString();
    QTest::newRow("no such day") << u"31.02.2024"_s << QString();
    QTest::newRow("words") << u"next Tuesday"_s << QString();
}

void SurrogatesTest::datesMoveInTheFormInWhichTheyWereWritten()
{
    QFETCH(const QString, date);
    QFETCH(const QString, moved);
    QCOMPARE(shiftedDate(date, 40).value_or(QString()), moved);
}

void SurrogatesTest::datesKeepTheirDistance()
{
    const Redactor::Text text = redact(typed(u"Admitted on 2024-02-27, discharged on 2024-03-12."_s));
    QCOMPARE(text.findings.size(), size_t(2));
    const QDate from = QDate::fromString(text.findings[0].replacement, Qt::ISODate);
    const QDate to = QDate::fromString(text.findings[1].replacement, Qt::ISODate);
    QVERIFY(from.isValid() && to.isValid());
    QCOMPARE(from.daysTo(to), 14);
    QVERIFY(from != QDate(2024, 2, 27));
}

void SurrogatesTest::aPersonKeepsTheFormOfEachSpelling()
{
    const QStringList words{u"Robin"_s, u"Sasha"_s, u"Kim"_s, u"Thistlewood"_s};
    const auto spelt = [&](const QString &spelling, const QString &fullest) {
        return Surrogates::personSpelling(spelling, fullest, words).value_or(u"none"_s);
    };
    QCOMPARE(spelt(u"Marguerite Oyelaran"_s, u"Marguerite Oyelaran"_s), u"Robin Thistlewood"_s);
    QCOMPARE(spelt(u"Dr. M. Oyelaran"_s, u"Marguerite Oyelaran"_s), u"Dr. R. Thistlewood"_s);
    QCOMPARE(spelt(u"Oyelaran, Marguerite"_s, u"Marguerite Oyelaran"_s), u"Thistlewood, Robin"_s);
    QCOMPARE(spelt(u"MARGUERITE OYELARAN"_s, u"Marguerite Oyelaran"_s), u"ROBIN THISTLEWOOD"_s);
    QCOMPARE(spelt(u"marguerite"_s, u"Marguerite Oyelaran"_s), u"robin"_s);
    QCOMPARE(spelt(u"Marguerite Ann Oyelaran"_s, u"Marguerite Ann Oyelaran"_s), u"Robin Sasha Thistlewood"_s);
    QCOMPARE(spelt(u"Frau Oyelaran"_s, u"Frau Oyelaran"_s), u"Frau Thistlewood"_s);
    QCOMPARE(spelt(u"Margot Oyelaran"_s, u"Marguerite Oyelaran"_s), u"none"_s);
}

void SurrogatesTest::aNameInAnotherScriptHasAPlaceholder()
{
    const Redactor::Text text = redact(typed(u"Please ask Ольга Петрова."_s));
    QCOMPARE(text.redacted, u"Please ask [PERSON_1]."_s);
    QVERIFY(text.findings.front().reason.contains(u"placeholder"_s));
}

void SurrogatesTest::numbersPassTheSameCheck_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("cue");
    QTest::addColumn<QString>("value");
    QTest::newRow("IBAN") << u"IBAN"_s << u"IBAN"_s << u"GB94 BARC 1020 1530 0934 59"_s;
    QTest::newRow("German IBAN") << u"IBAN"_s << u"IBAN"_s << u"DE89 3704 0044 0532 0130 00"_s;
    QTest::newRow("card") << u"CARD"_s << u"card number"_s << u"4111 1111 1111 1111"_s;
    QTest::newRow("NHS") << u"UK_NHS"_s << u"NHS number"_s << u"943 476 5919"_s;
    QTest::newRow("German tax") << u"DE_TAX_ID"_s << u"Steuer-ID"_s << u"86 095 742 719"_s;
    QTest::newRow("SSN") << u"US_SSN"_s << u"SSN"_s << u"536-90-4399"_s;
    QTest::newRow("BSN") << u"NL_BSN"_s << u"BSN"_s << u"111222333"_s;
    QTest::newRow("PESEL") << u"PL_PESEL"_s << u"PESEL"_s << u"44051401458"_s;
}

void SurrogatesTest::numbersPassTheSameCheck()
{
    QFETCH(const QString, type);
    QFETCH(const QString, cue);
    QFETCH(const QString, value);
    const Rules rules = Rules::load().value();
    const Surrogates surrogates(rules);
    for (quint64 seed = 1; seed <= 20; ++seed) {
        const std::optional<QString> made = surrogates.make(type, value, seed, 7);
        QVERIFY(made);
        QVERIFY(*made != value);
        QCOMPARE(made->size(), value.size());
        for (qsizetype i = 0; i < value.size(); ++i)
            QVERIFY2(value[i].isDigit() == (*made)[i].isDigit() && value[i].isSpace() == (*made)[i].isSpace(), qPrintable(*made));
        // The engine itself takes it for one.
        const auto found = m_scanner->scan(QString(cue + u": "_s + *made));
        QVERIFY(found);
        QVERIFY2(std::ranges::any_of(*found, [&](const Detection &d) { return d.type == type && d.range.length() == made->size(); }),
                 qPrintable(*made));
        const std::string bare = compact(made->toStdString());
        if (type == "IBAN"_L1)
            QVERIFY2(ibanIsValid(bare), qPrintable(*made));
        else if (type == "CARD"_L1)
            QVERIFY2(luhn(bare), qPrintable(*made));
        else
            QVERIFY2(std::ranges::any_of(rules.identifiers,
                                         [&](const IdentifierRule &rule) { return rule.type == type && rule.check && rule.check(bare); }),
                     qPrintable(*made));
    }
}

void SurrogatesTest::contactsBelongToNobody_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("form");
    QTest::newRow("mail") << u"EMAIL"_s << u"m.oyelaran@kestrel.test"_s << u"^[\\w-]+\\.[\\w-]+\\d\\d@example\\.(org|com|net)$"_s;
    QTest::newRow("London") << u"PHONE"_s << u"+44 20 8812 4401"_s << u"^\\+44 20 7946 0\\d{3}$"_s;
    QTest::newRow("Berlin") << u"PHONE"_s << u"030 901820"_s << u"^0(30 23125|40 66969|89 99998|221 4710) \\d{3}$"_s;
    QTest::newRow("Chicago") << u"PHONE"_s << u"(312) 867-5309"_s << u"^\\(312\\) 555-01\\d\\d$"_s;
    QTest::newRow("IPv4") << u"IP_ADDRESS"_s << u"81.2.69.160"_s << u"^(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+$"_s;
    QTest::newRow("IPv6") << u"IP_ADDRESS"_s << u"2a01:4f8::1"_s << u"^2001:db8::[0-9a-f]+$"_s;
    QTest::newRow("MAC") << u"MAC_ADDRESS"_s << u"A4-83-E7-11-22-33"_s << u"^00-00-5E-00-53-[0-9A-F]{2}$"_s;
    QTest::newRow("company") << u"ORG"_s << u"Kestrel Mutual Ltd"_s << u"^[A-Z].* Ltd$"_s;
}

void SurrogatesTest::contactsBelongToNobody()
{
    QFETCH(const QString, type);
    QFETCH(const QString, value);
    QFETCH(const QString, form);
    const Rules rules = Rules::load().value();
    for (quint64 seed = 1; seed <= 20; ++seed) {
        const QString made = Surrogates(rules).make(type, value, seed, 7).value_or(u"none"_s);
        QVERIFY2(QRegularExpression(form).match(made).hasMatch(), qPrintable(made));
    }
}

void SurrogatesTest::secretsHaveNone()
{
    const Rules rules = Rules::load().value();
    QVERIFY(!Surrogates(rules).make(u"SECRET"_s, u"a-password-with-9-digits"_s, 1, 7));
    QVERIFY(!Surrogates(rules).make(u"CARD_CVV"_s, u"123"_s, 1, 7));
    QVERIFY(!Surrogates(rules).make(u"AGE"_s, u"47"_s, 1, 7));
}

void SurrogatesTest::oneValueHasOneStandIn()
{
    const QString first = redact(typed(u"From m.oyelaran@kestrel.test"_s)).redacted;
    const QString second = redact(typed(u"To m.oyelaran@kestrel.test, from t.l@kestrel.test"_s)).redacted;
    QVERIFY(second.contains(first.sliced(5)));
    QCOMPARE(restore(second), u"To m.oyelaran@kestrel.test, from t.l@kestrel.test"_s);
}

void SurrogatesTest::whatLeftHoldsNothingOfTheOriginals()
{
    const QString original =
        u"Marguerite Oyelaran (M. Oyelaran, Oyelaran, Marguerite) wrote from office@kestrel.test on 2024-03-12 about DE89 3704 0044 0532 0130 00."_s;
    const Redactor::Text text = redact(typed(original));
    for (const QString &part : {u"oyelaran"_s, u"marguerite"_s, u"kestrel"_s, u"2024-03-12"_s, u"3704"_s})
        QVERIFY2(!text.redacted.contains(part, Qt::CaseInsensitive), qPrintable(text.redacted));
    QVERIFY2(!text.redacted.contains(u'['), qPrintable(text.redacted));
    QCOMPARE(restore(text.redacted), original);
}

void SurrogatesTest::aModelMayShortenTheName()
{
    const Redactor::Text text = redact(typed(u"Write to Marguerite Oyelaran."_s));
    const QStringList words = text.findings.front().replacement.split(u' ');
    QCOMPARE(words.size(), 2);
    QCOMPARE(restore(u"Dear %1, Ms %2 and %2's claim"_s.arg(words[0], words[1])), u"Dear Marguerite, Ms Oyelaran and Oyelaran's claim"_s);
}

void SurrogatesTest::capitalsAndLineBreaksLeadBack()
{
    const Redactor::Text text = redact(typed(u"Write to Marguerite Oyelaran."_s));
    const QString name = text.findings.front().replacement;
    QCOMPARE(restore(name.toUpper()), u"MARGUERITE OYELARAN"_s);
    QCOMPARE(restore(QString(name).replace(u' ', u'\n')), u"Marguerite Oyelaran"_s);
    QCOMPARE(restore(u"**"_s + name + u"**"_s), u"**Marguerite Oyelaran**"_s);
}

void SurrogatesTest::aWordThatOnlyBeginsLikeOneStays()
{
    const Redactor::Text text = redact(typed(u"Write to Marguerite Oyelaran."_s));
    const QString surname = text.findings.front().replacement.section(u' ', 1);
    for (const QString &word : QStringList{surname + u"ian"_s, u"Mc"_s + surname, surname.toLower()})
        QCOMPARE(restore(word), word);
}

void SurrogatesTest::anyCuttingOfAnAnswerGivesTheSameText()
{
    const QString name = redact(typed(u"Write to Marguerite Oyelaran at m.oyelaran@kestrel.test."_s)).findings.front().replacement;
    const QString surname = name.section(u' ', 1);
    const QString reply = u"Dear "_s + name + u", Ms "_s + surname + u" and "_s + surname + u"son; "_s + name.first(name.size() - 1) + u". "_s + name
        + u", "_s + name.section(u' ', 0, 0) + u" Stanley"_s;
    const QString wanted = restore(reply);
    QVERIFY(wanted.contains(u"Dear Marguerite Oyelaran, Ms Oyelaran and "_s + surname + u"son"_s));
    for (qsizetype first = 0; first <= reply.size(); ++first) {
        for (qsizetype second = first; second <= reply.size(); second += 3) {
            ReplyRestorer restorer(*m_vault, m_id);
            QString text;
            const auto take = [&](const Result<std::vector<RestoredReply>> &pieces) {
                QVERIFY(pieces);
                for (const RestoredReply &piece : *pieces)
                    text += std::get<restored::Text>(piece.content()).text;
            };
            for (const QString &piece : {reply.first(first), reply.sliced(first, second - first), reply.sliced(second)})
                take(restorer.feed(ReplyDecoder::make(reply::Text{0, piece})));
            take(restorer.finish());
            QCOMPARE(text, wanted);
        }
    }
}

void SurrogatesTest::aPersonWhoWritesTheStandInMeansSomebodyElse()
{
    const QString name = redact(typed(u"Write to Marguerite Oyelaran."_s)).findings.front().replacement;
    const QString original = u"My neighbour is "_s + name + u", not Marguerite Oyelaran."_s;
    const Redactor::Text text = redact(typed(original));
    QCOMPARE(text.redacted.count(name), 1);
    QVERIFY2(text.redacted.contains(u"[LITERAL_1]"_s), qPrintable(text.redacted));
    QCOMPARE(restore(text.redacted), original);
}

void SurrogatesTest::theModelsOwnWordsGoBackAsTheyCame()
{
    const QString name = redact(typed(u"Write to Marguerite Oyelaran."_s)).findings.front().replacement;
    const QString answer = u"I have written to "_s + name + u"."_s;
    QCOMPARE(redact(fromModel(answer)).redacted, answer);
}

void SurrogatesTest::aNameThatIsSaidIsNeverChosen()
{
    // The same conversation without the other texts, to know whom it would invent.
    const QString chosen = redact(typed(u"Write to Marguerite Oyelaran."_s)).findings.front().replacement;
    m_storage = std::make_unique<MemoryVaultStorage>();
    m_vault = std::make_unique<Vault>(*m_storage, m_sealer);
    m_redactor = std::make_unique<Redactor>(m_scanner, *m_vault);
    const QString surname = chosen.section(u' ', 1);
    const auto both = m_redactor->redact(
        Composer::draft(m_id, {typed(u"Write to Marguerite Oyelaran."_s), typed(u"The "_s + surname.toLower() + u" estate is another matter."_s)}),
        m_policy, {}, {});
    QVERIFY(both);
    QVERIFY2(!both->text(0).contains(surname), qPrintable(both->text(0)));
    QVERIFY(!both->text(0).contains(u"Oyelaran"_s));
    QCOMPARE(restore(both->text(0)), u"Write to Marguerite Oyelaran."_s);
}

void SurrogatesTest::besideLettersAPlaceholderIsUsed()
{
    const QString original = u"x_Oyelaran_y and Oyelaran"_s;
    const Redactor::Text text = redact(typed(original));
    QVERIFY2(text.redacted.startsWith(u"x_[PERSON_"_s) || text.redacted.startsWith(u"[PERSON_"_s), qPrintable(text.redacted));
    QCOMPARE(restore(text.redacted), original);
}

void SurrogatesTest::whereTwoStandInsWouldBeReadAsOneEachSpellingComesBack()
{
    // In some conversations the invented person has the same initial: then "M. Rothcombe" is what stands for "M. Oyelaran".
    const QString original = u"Oyelaran (M. Oyelaran, MARGUERITE OYELARAN (Marguerite Oyelaran, Oyelaran"_s;
    for (int conversation = 0; conversation < 200; ++conversation) {
        init();
        redact(typed(u"Marguerite Oyelaran; M. Oyelaran; MARGUERITE OYELARAN"_s));
        const QString redacted = redact(typed(original)).redacted;
        QVERIFY2(!redacted.contains(u"Oyelaran"_s, Qt::CaseInsensitive), qPrintable(redacted));
        QVERIFY2(restore(redacted) == original, qPrintable(redacted + u"\n→ "_s + restore(redacted)));
    }
}

void SurrogatesTest::toolArgumentsAreRestored()
{
    const QString name = redact(typed(u"Write to Marguerite Oyelaran."_s)).findings.front().replacement;
    QCOMPARE(restore(u"{\"to\":\"%1\",\"n\":1}"_s.arg(name), TextSlot::Format::Json), u"{\"to\":\"Marguerite Oyelaran\",\"n\":1}"_s);
    const QString json = u"{\"who\": \"Marguerite Oyelaran\", \"mail\": \"m.oyelaran@kestrel.test\"}"_s;
    QCOMPARE(restore(redact(typed(json, TextSlot::Format::Json)).redacted, TextSlot::Format::Json), json);
}

void SurrogatesTest::randomTextsRoundTrip()
{
    QRandomGenerator random(20240312);
    const QStringList pieces{u"Marguerite Oyelaran"_s,
                             u"Oyelaran"_s,
                             u"M. Oyelaran"_s,
                             u"MARGUERITE OYELARAN"_s,
                             u"Tobias Lindqvist"_s,
                             u"Lindqvist's"_s,
                             u"m.oyelaran@kestrel.test"_s,
                             u"2024-03-12"_s,
                             u"12.04.2024"_s,
                             u"+44 20 8812 4401"_s,
                             u"DE89 3704 0044 0532 0130 00"_s,
                             u"4111 1111 1111 1111"_s,
                             u"81.2.69.160"_s,
                             u"Robin"_s,
                             u"Thistlewood"_s,
                             u"Kim"_s,
                             u"[PERSON_1]"_s,
                             u"person_2"_s,
                             u"the claim"_s,
                             u"x"_s,
                             u"7"_s,
                             u"_"_s,
                             u"Ольга Петрова"_s,
                             u"\n"_s,
                             u"—"_s,
                             u"😀"_s};
    const QStringList between{u" "_s, u", "_s, u"; "_s, u"\n"_s, u" - "_s, u" ("_s};
    for (int i = 0; i < 3000; ++i) {
        if (i % 20 == 0) // other invented persons
            init();
        QString text;
        for (int n = int(random.bounded(12)); n >= 0; --n)
            text += pieces[random.bounded(pieces.size())] + between[random.bounded(between.size())];
        const QString redacted = redact(typed(text)).redacted;
        QVERIFY2(restore(redacted) == text, qPrintable(text + u"\n→ "_s + redacted + u"\n→ "_s + restore(redacted)));
        QVERIFY2(!redacted.contains(u"Oyelaran"_s, Qt::CaseInsensitive), qPrintable(text + u"\n→ "_s + redacted));
    }
}

void SurrogatesTest::survivesARestart()
{
    const QString original = u"Write to Marguerite Oyelaran at m.oyelaran@kestrel.test."_s;
    const QString redacted = redact(typed(original)).redacted;
    m_vault = std::make_unique<Vault>(*m_storage, m_sealer);
    m_redactor = std::make_unique<Redactor>(m_scanner, *m_vault);
    QCOMPARE(restore(redacted), original);
    QCOMPARE(redact(typed(original)).redacted, redacted);
    // A conversation that goes on from this one knows them, too.
    const ConversationId other = ConversationId::create();
    QVERIFY(m_vault->copy(m_id, other));
    QCOMPARE(restoreText(*m_vault, other, redacted).value(), original);
}

void SurrogatesTest::turnsStayStable()
{
    const auto turn = [&](std::vector<TextSlot> slots) {
        const auto done = m_redactor->redact(Composer::draft(m_id, std::move(slots)), m_policy, {}, {});
        return done ? done->text(0) : QString();
    };
    const TextSlot first = typed(u"Oyelaran has called on 2024-03-12."_s);
    const QString once = turn({first});
    QVERIFY(!once.isEmpty());
    QCOMPARE(turn({first, typed(u"It was Marguerite Oyelaran, not Tobias Lindqvist."_s)}), once);
    QCOMPARE(turn({first, typed(u"And on 2024-03-14 from m.oyelaran@kestrel.test."_s)}), once);
}

void SurrogatesTest::inventedNamesAreNoWordsPlacesOrMonths()
{
    const Lexicon lexicon = Lexicon::load().value();
    QSet<QString> names;
    for (quint64 seed = 0; seed < 2000; ++seed) {
        const QStringList words = Surrogates::personWords(seed);
        QCOMPARE(words.size(), 4);
        names.unite(QSet<QString>(words.begin(), words.end()));
    }
    QStringList otherwise;
    for (const QString &name : std::as_const(names)) {
        const quint32 flags = lexicon.flags(name.toLower().toStdString());
        if (flags & (word::City | word::Country | word::Month | word::Weekday | word::Company) || (flags & word::Common) > 0x10)
            otherwise += name;
    }
    QVERIFY2(otherwise.isEmpty(), qPrintable(otherwise.join(u' ')));
    for (const QString &name : {u"Morgan"_s, u"Devon"_s, u"Harley"_s, u"Kim"_s, u"Luca"_s, u"Shannon"_s, u"Beverly"_s, u"Courtney"_s})
        QVERIFY2(!names.contains(name), qPrintable(name));
}

void SurrogatesTest::noTwoPersonsShareAnInventedName()
{
    const QStringList persons{u"William Jenkins"_s, u"RICHARD COLEMAN"_s, u"Marguerite Oyelaran"_s, u"TOBIAS LINDQVIST"_s, u"Ilka Weber"_s,
                              u"Janusz Kowal"_s,    u"BRUNO FERRARI"_s,   u"Pilar Navarro"_s,       u"Hugo Martel"_s,      u"INGRID SOLBERG"_s};
    QString policy = u"default: {action: surrogate, threshold: 0.3}\nmask:\n"_s;
    for (const QString &person : persons)
        policy += u"  - {text: %1, type: PERSON}\n"_s.arg(person);
    m_policy = Policy::parse(policy.toUtf8(), u"test"_s).value();
    for (int conversation = 0; conversation < 30; ++conversation) {
        init();
        const QString original = persons.join(u"; "_s);
        const QString redacted = redact(typed(original)).redacted;
        QCOMPARE(restore(redacted), original);
        QHash<QString, int> owners; // invented word → person
        const std::vector<StandIn> standIns = m_vault->standIns(m_id).value();
        for (const StandIn &standIn : standIns) {
            for (const QString &word : standIn.text.toCaseFolded().split(u' ')) {
                if (!owners.contains(word))
                    owners.insert(word, standIn.number);
                QVERIFY2(owners.value(word) == standIn.number, qPrintable(word + u" in "_s + redacted));
            }
        }
    }
    m_policy = Policy::parse(PolicyText.toByteArray(), u"test"_s).value();
}

void SurrogatesTest::aNameInCapitalsLeadsBackInSmallLetters()
{
    const QString name = redact(typed(u"CLAIM OF MARGUERITE OYELARAN."_s)).findings.front().replacement;
    QCOMPARE(name, name.toUpper());
    QStringList words = name.toLower().split(u' ');
    for (QString &word : words)
        word[0] = word[0].toUpper();
    QCOMPARE(restore(u"Dear %1, Ms %2"_s.arg(words.join(u' '), words.last())), u"Dear Marguerite Oyelaran, Ms Oyelaran"_s);
    // What stands for a spelling itself comes before the capitals of another one.
    const QString written = redact(typed(u"Marguerite Oyelaran"_s)).redacted;
    QCOMPARE(restore(written), u"Marguerite Oyelaran"_s);
}

void SurrogatesTest::aGivenNameBeforeAnotherCapitalIsSomebodyElse()
{
    const QStringList words = redact(typed(u"Write to Marguerite Oyelaran."_s)).findings.front().replacement.split(u' ');
    const QString stanley = words[0] + u" Stanley"_s;
    QCOMPARE(restore(stanley), stanley);
    QCOMPARE(restore(stanley + u" and "_s + words[0] + u" called."_s), stanley + u" and Marguerite called."_s);
    QCOMPARE(restore(words[0] + u'\n' + u"Stanley"_s), u"Marguerite\nStanley"_s);
}

void SurrogatesTest::shortNumbersHaveNone_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("has");
    QTest::newRow("four digits") << u"4711"_s << false;
    QTest::newRow("six digits in groups") << u"47 11 33"_s << false;
    QTest::newRow("behind a word") << u"Konto 4711"_s << false;
    QTest::newRow("seven digits") << u"4711223"_s << true;
    QTest::newRow("with letters") << u"KD-4711"_s << true;
}

void SurrogatesTest::shortNumbersHaveNone()
{
    QFETCH(const QString, value);
    QFETCH(const bool, has);
    const Rules rules = Rules::load().value();
    QCOMPARE(Surrogates(rules).make(u"CUSTOMER_NUMBER"_s, value, 1, 7).has_value(), has);
}

void SurrogatesTest::wordsBesideANumberStay()
{
    const Rules rules = Rules::load().value();
    for (quint64 seed = 1; seed <= 20; ++seed) {
        const QString made = Surrogates(rules).make(u"CUSTOMER_NUMBER"_s, u"Konto 4711223344 ab7"_s, seed, 7).value_or(u"none"_s);
        QVERIFY2(made.startsWith(u"Konto "_s) && !made.contains(u"4711223344"_s) && !made.endsWith(u" ab7"_s), qPrintable(made));
        // Letters in capitals are part of what the number says.
        QVERIFY(!Surrogates(rules).make(u"CUSTOMER_NUMBER"_s, u"AB MORGA 753116"_s, seed, 7).value_or(u"MORGA"_s).contains(u"MORGA"_s));
    }
}

void SurrogatesTest::aPersonWithATitleIsKnownWithoutIt()
{
    m_policy =
        Policy::parse("default: {action: surrogate, threshold: 0.999}\nmask:\n  - {text: Mr Robert Murray, type: PERSON}\n", u"test"_s).value();
    const QStringList words = redact(typed(u"Please call Mr Robert Murray."_s)).findings.front().replacement.split(u' ');
    m_policy = Policy::parse(PolicyText.toByteArray(), u"test"_s).value();
    QCOMPARE(words.size(), 3);
    QCOMPARE(words[0], u"Mr"_s);
    QCOMPARE(restore(u"Dear Mr %2, %1 %2, or %1!"_s.arg(words[1], words[2])), u"Dear Mr Murray, Robert Murray, or Robert!"_s);
}

void SurrogatesTest::aCompanyIsKnownWithoutItsLegalForm()
{
    m_policy = Policy::parse("default: {action: surrogate, threshold: 0.999}\nmask:\n  - {text: Kestrel Mutual Ltd, type: ORG}\n"
                             "  - {text: Quellwerk GmbH, type: ORG}\n",
                             u"test"_s)
                   .value();
    for (int conversation = 0; conversation < 30; ++conversation) {
        init();
        const Redactor::Text text = redact(typed(u"From Kestrel Mutual Ltd to Quellwerk GmbH"_s));
        const QString first = text.findings.front().replacement;
        const QString second = text.findings.back().replacement;
        QVERIFY2(first.endsWith(u" Ltd"_s) && second.endsWith(u" GmbH"_s), qPrintable(text.redacted));
        QCOMPARE(restore(u"%1 and %2, or %3 and %4"_s.arg(first, second, first.chopped(4), second.chopped(5))),
                 u"Kestrel Mutual Ltd and Quellwerk GmbH, or Kestrel Mutual and Quellwerk"_s);
    }
    m_policy = Policy::parse(PolicyText.toByteArray(), u"test"_s).value();
}

void SurrogatesTest::numbersOfToolArgumentsAreRestored()
{
    QVERIFY(m_vault->keepStandIn(m_id, {u"74012345"_s, u"88451207"_s, u"CUSTOMER_NUMBER"_s, 1}).value());
    QVERIFY(m_vault->keepStandIn(m_id, {u"74012346"_s, u"088-45"_s, u"CUSTOMER_NUMBER"_s, 2}).value());
    QCOMPARE(restore(u"{\"a\": 74012345, \"b\":[74012346, 740123456, 1]}"_s, TextSlot::Format::Json),
             u"{\"a\": 88451207, \"b\":[\"088-45\", 740123456, 1]}"_s);
}

QTEST_GUILESS_MAIN(SurrogatesTest)
#include "test_redaction_surrogates.moc"
