// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/entity_types.h"
#include "core/redaction/rules.h"
#include "core/redaction/scanner.h"

#include <QtTest/QTest>
#include <thread>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

constexpr double Usual = 0.4; // the threshold of the policies that ship

std::vector<Detection> scanned(const QString &text, const Terms &terms = {}, const ScanHints &hints = {})
{
    static const std::shared_ptr<const Scanner> scanner = Scanner::create().value_or(nullptr);
    auto found = scanner->scan(text, terms, hints);
    if (!found)
        qFatal("the scan failed");
    std::erase_if(*found, [](const Detection &d) { return d.score < Usual; });
    return *found;
}

QStringList valuesOf(const QString &text, const std::vector<Detection> &found)
{
    QStringList values;
    for (const Detection &d : found)
        values += d.type + u' ' + text.sliced(d.range.begin, d.range.length());
    return values;
}

QStringList values(const QString &text, const Terms &terms = {}, const ScanHints &hints = {}) { return valuesOf(text, scanned(text, terms, hints)); }

QString unescapedLine(const std::string &field) { return QString::fromStdString(field).remove(u"{}"_s).replace(u"\\n"_s, u"\n"_s); }

} // namespace

class TestRedactionScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRuleNamesAKnownType()
    {
        const auto rules = Rules::load();
        QVERIFY(rules);
        for (const IdentifierRule &rule : rules->identifiers)
            QVERIFY2(allEntityTypes().contains(rule.type), qPrintable(rule.name));
        QVERIFY(rules->secrets.size() > 200);
    }

    void findsWhatItMustAndNothingElse_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("positive");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");
        const auto samples = readRuleTable(u"samples.tsv"_s, 4);
        QVERIFY(samples);
        for (size_t i = 0; i < samples->size(); ++i) {
            const auto &row = (*samples)[i];
            QTest::addRow("%s %s %zu", row[0].c_str(), row[1].c_str(), i)
                << QString::fromStdString(row[0]) << (row[1] == "+") << unescapedLine(row[2]) << unescapedLine(row[3]);
        }
    }
    void findsWhatItMustAndNothingElse()
    {
        QFETCH(QString, type);
        QFETCH(bool, positive);
        QFETCH(QString, text);
        QFETCH(QString, value);
        const QStringList found = values(text);
        if (positive)
            QVERIFY2(found.contains(type + u' ' + value), qPrintable(found.join(u" | "_s)));
        else
            QVERIFY2(found.filter(QRegularExpression(u'^' + type + u' ')).isEmpty(), qPrintable(found.join(u" | "_s)));
    }

    /// Texts that were written to hide a value, or that other programs got wrong.
    void coversValuesThatOthersMiss_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");
        QTest::newRow("zero-width space") << u"Contact jane.doe@\u200Bacme-corp.com please"_s << u"jane.doe@\u200Bacme-corp.com"_s;
        QTest::newRow("Cyrillic letter") << u"Contact jаne.doe@acme-corp.com please"_s << u"jаne.doe@acme-corp.com"_s;
        QTest::newRow("full-width at") << u"Contact jane.doe＠acme-corp.com please"_s << u"jane.doe＠acme-corp.com"_s;
        QTest::newRow("percent-encoded") << u"https://x.io/?u=jane.doe%40acme-corp.com&x=1"_s << u"jane.doe%40acme-corp.com"_s;
        QTest::newRow("letters of other languages") << u"Schreib an jürgen@müller-gmbh.de bitte"_s << u"jürgen@müller-gmbh.de"_s;
        QTest::newRow("no-break spaces") << u"My card is 4539\u00A01488\u00A00343\u00A06467 ok"_s << u"4539\u00A01488\u00A00343\u00A06467"_s;
        QTest::newRow("line break in a number") << u"My card is 4539 1488\n0343 6467 ok"_s << u"4539 1488\n0343 6467"_s;
        QTest::newRow("full-width digits") << u"My card is ４５３９１４８８０３４３６４６７ ok"_s << u"４５３９１４８８０３４３６４６７"_s;
        QTest::newRow("small letters in an IBAN") << u"pay to de89370400440532013000 today"_s << u"de89370400440532013000"_s;
        QTest::newRow("a column") << u"id,name,ssn\n1,x,536-22-1234\n"_s << u"536-22-1234"_s;
        QTest::newRow("name in capitals") << u"Patient: JOHN SMITH was seen"_s << u"JOHN SMITH"_s;
        QTest::newRow("name in small letters") << u"my name is john smith and i need help"_s << u"john smith"_s;
        QTest::newRow("middle initial") << u"Samuel L. Jackson arrived"_s << u"Samuel L. Jackson"_s;
        QTest::newRow("junior") << u"Please ask John Smith Jr. about it"_s << u"John Smith Jr."_s;
        QTest::newRow("possessive") << u"Please review John Smith's contract"_s << u"John Smith"_s;
        QTest::newRow("escaped name in JSON that is cut off") << u"{\"last_name\": \"M\\u00fcller\", \"x"_s << u"M\\u00fcller"_s;
        QTest::newRow("semicolons") << u"id;vorname;nachname\n7;Lukas;Wiesinger"_s << u"Wiesinger"_s;
        QTest::newRow("Markdown table") << u"| id | last name |\n|---|---|\n| 7 | Wiesinger |"_s << u"Wiesinger"_s;
    }
    void coversValuesThatOthersMiss()
    {
        QFETCH(QString, text);
        QFETCH(QString, value);
        const qsizetype begin = text.indexOf(value);
        const auto found = scanned(text);
        const bool covered =
            std::ranges::any_of(found, [&](const Detection &d) { return d.range.begin <= begin && d.range.end >= begin + value.size(); });
        QVERIFY2(covered, qPrintable(valuesOf(text, found).join(u" | "_s)));
    }

    void leavesOrdinaryTextAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("ids in tool JSON") << QString::fromUtf8(
            R"({"id": 483920175, "parent": 9018203344, "count": 12, "ok": true, "size": 1048576, "hash": "9f86d081"})");
        QTest::newRow("code") << u"for (int i = 0; i < n; ++i) { sum += values[i] * 0.5; } // see H1, C4 and S3"_s;
        QTest::newRow("headline") << u"INTRODUCTORY REMARKS ON THE METHOD"_s;
        QTest::newRow("services") << u"Deploy it to EKS and S3; the C4 model of API v2 says so."_s;
        QTest::newRow("mathematics") << u"We have 3.14159 times 2.71828, which is about 8.5397."_s;
        QTest::newRow("example secrets")
            << u"api_key = \"your_api_key_here\"\npassword: ${PASSWORD}\ntoken = os.environ['TOKEN']\nsecret: <secret>"_s;
        QTest::newRow("words about secrets") << u"The password must not be empty. A token is a string; your secret is safe."_s;
        QTest::newRow("prose") << u"The committee will decide in may or june whether the plan is to be changed."_s;
        QTest::newRow("placeholders") << u"[PERSON_1] wrote to [EMAIL_2] about [IBAN_10]."_s;
    }
    void leavesOrdinaryTextAlone()
    {
        QFETCH(QString, text);
        QCOMPARE(values(text), QStringList());
    }

    void longestTrueSpanWins() { QCOMPARE(values(u"mail jane@big-corp.com now"_s), QStringList(u"EMAIL jane@big-corp.com"_s)); }

    void coversEveryMentionOfAName()
    {
        const QString text = u"Maria Gonzalez called. Later GONZALEZ's lawyer wrote; Gonzalez agreed."_s;
        QCOMPARE(values(text), QStringList({u"PERSON Maria Gonzalez"_s, u"PERSON GONZALEZ"_s, u"PERSON Gonzalez"_s}));
    }

    void coversANumberAgainWithoutItsCue()
    {
        QCOMPARE(values(u"MRN: 00483920 admitted. See 00483920 for more."_s).count(u"MEDICAL_RECORD 00483920"_s), 2);
    }

    void findsTheUsersOwnWords()
    {
        const Terms terms{{{u"Projekt Falke"_s, u"CUSTOM"_s}}, {u"Countersign"_s}};
        QCOMPARE(values(u"the PROJEKT FALKE and Projekt Falken"_s, terms), QStringList(u"CUSTOM PROJEKT FALKE"_s));
    }

    void neverMasksWhatThePersonSaidNeverToMask()
    {
        const QString text = u"Please ask Maria Gonzalez"_s;
        QVERIFY(!values(text).isEmpty());
        QVERIFY(values(text, {{}, {u"maria gonzalez"_s}}).isEmpty());
    }

    void staysInsideOneStringOfJson()
    {
        const QString text = QString::fromUtf8(
            R"({"street":"742 Evergreen Terrace","city":"Springfield","card":4539148803436467,"list":["Maria Gonzalez","x"],"a\"b":"jane@acme-corp.com"})");
        const auto found = scanned(text, {}, {TextSlot::Format::Json, {}});
        const QStringList seen = valuesOf(text, found);
        QVERIFY2(seen.contains(u"ADDRESS 742 Evergreen Terrace"_s), qPrintable(seen.join(u'|')));
        QVERIFY2(seen.contains(u"CARD 4539148803436467"_s), qPrintable(seen.join(u'|')));
        QVERIFY2(seen.contains(u"PERSON Maria Gonzalez"_s), qPrintable(seen.join(u'|')));
        QVERIFY2(seen.contains(u"EMAIL jane@acme-corp.com"_s), qPrintable(seen.join(u'|')));
        for (const QString &value : seen)
            QVERIFY2(!value.contains(u'"'), qPrintable(value));
    }

    void readsEscapedJsonInRawCoordinates()
    {
        const QString text = QString::fromUtf8(R"({"last_name":"M\u00fcller","note":"write to\njane@acme-corp.com"})");
        QCOMPARE(values(text, {}, {TextSlot::Format::Json, {}}), QStringList({u"PERSON M\\u00fcller"_s, u"EMAIL jane@acme-corp.com"_s}));
    }

    void takesTheKeyThatATextIsTheValueOf()
    {
        QVERIFY(values(u"483920175"_s).isEmpty());
        QCOMPARE(values(u"536221234"_s, {}, {TextSlot::Format::Plain, u"socialSecurityNumber"_s}), QStringList(u"US_SSN 536221234"_s));
        QCOMPARE(values(u"Wiesinger"_s, {}, {TextSlot::Format::Plain, u"nachname"_s}), QStringList(u"PERSON Wiesinger"_s));
    }

    void findsNamesInIdentifiers()
    {
        QCOMPARE(values(u"lookup_marguerite_oyelaran"_s, {}, {TextSlot::Format::Identifier, {}}), QStringList(u"PERSON marguerite_oyelaran"_s));
    }

    void prefersAPasswordToTheAddressAroundIt()
    {
        const QStringList found = values(u"postgres://admin:hunter2secret@db.internal:5432/app"_s);
        QVERIFY2(found.contains(u"PASSWORD hunter2secret"_s), qPrintable(found.join(u'|')));
    }

    void answersInOrderAndWithoutOverlap()
    {
        const QString text =
            u"Dear Mr Smith, call +44 20 7946 0958 or mail j.smith@acme-corp.com; IBAN DE89 3704 0044 0532 0130 00, 10 Downing Street, London SW1A 2AA, born 12.03.1984."_s;
        qsizetype end = 0;
        const auto found = scanned(text);
        QVERIFY(found.size() >= 6);
        for (const Detection &d : found) {
            QVERIFY(d.range.begin >= end);
            QVERIFY(d.range.end > d.range.begin);
            QVERIFY(!d.reason.isEmpty() && !d.rule.isEmpty());
            QVERIFY(!d.reason.contains(text.sliced(d.range.begin, d.range.length())));
            end = d.range.end;
        }
    }

    void findsValuesDeepInALongText()
    {
        QString text = QString(u"nothing to see here, move along please. "_s).repeated(30000);
        text += u"key AKIAQYLPMN5HHHFPZAM2 end"_s;
        QCOMPARE(values(text), QStringList(u"API_KEY AKIAQYLPMN5HHHFPZAM2"_s));
    }

    void findsTheOneValueInTenMegabytesOnOneLine()
    {
        QString text = u"the quick fox jumps over the lazy dog, then rests; "_s.repeated(210000);
        QVERIFY(text.size() > 10000000);
        text += u"mail someone@example.org now"_s;
        QCOMPARE(values(text), QStringList(u"EMAIL someone@example.org"_s));
    }

    void comesToAnEndWhateverItReads_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::newRow("digits") << u"1"_s;
        QTest::newRow("digits and hyphens") << u"1-"_s;
        QTest::newRow("open brackets") << u"[{("_s;
        QTest::newRow("keys") << u"password="_s;
        QTest::newRow("at signs") << u"a@"_s;
        QTest::newRow("beginnings of blocks") << u"-----BEGIN PRIVATE KEY-----\n"_s;
        QTest::newRow("commands") << u"mysql -u root "_s;
        QTest::newRow("calls") << u"NetworkCredential(\"a\", "_s;
        QTest::newRow("manifests") << u"kind: Secret\ndata:\n"_s;
        QTest::newRow("lists") << u"Anna, Merlin, "_s;
        QTest::newRow("citations") << u"no. 12/95, [2001] AB 2001 p. "_s;
        QTest::newRow("plots") << u"plots nos. 1, 2, "_s;
    }
    void comesToAnEndWhateverItReads()
    {
        // A step that went back again and again would not be through before the test is ended from outside.
        QFETCH(QString, unit);
        const QString text = unit.repeated(400000 / unit.size());
        for (const Detection &d : scanned(text))
            QVERIFY(d.range.begin < d.range.end && d.range.end <= text.size());
    }

    void givesTheSameAnswerFromManyThreads()
    {
        const QString text = u"Maria Gonzalez, jane@acme-corp.com, DE89 3704 0044 0532 0130 00"_s;
        const auto expected = scanned(text);
        std::vector<std::vector<Detection>> answers(8);
        {
            std::vector<std::jthread> threads;
            for (auto &answer : answers)
                threads.emplace_back([&] {
                    for (int i = 0; i < 20; ++i)
                        answer = scanned(text);
                });
        }
        for (const auto &answer : answers)
            QCOMPARE(answer, expected);
    }

    void survivesTextsThatAreNoText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("bytes that are no UTF-8") << QString::fromUtf8("\xff\xfe name: \xc3( \xe2\x82 \xf0\x9f");
        QTest::newRow("binary") << QString::fromLatin1(QByteArray::fromHex("7f454c4602010100003e0001000000780040").repeated(200));
        QTest::newRow("empty") << QString();
        QTest::newRow("one character") << u"@"_s;
        QTest::newRow("lone surrogates") << QString(QChar(0xD800)) + QChar(0xDC00).toLower() + QChar(0xD800);
        QTest::newRow("nulls") << QString(100, QChar(0));
        QTest::newRow("quotes") << QString(u"\":'"_s).repeated(500);
        QTest::newRow("marks") << u"-----BEGIN PRIVATE KEY"_s;
        QTest::newRow("signs") << u"password=:=>\"'`Bearer eyJ. :AA [at] ://@:% +( 1( 1.1.1. ::"_s;
    }
    void survivesTextsThatAreNoText()
    {
        QFETCH(QString, text);
        for (const auto format : {TextSlot::Format::Plain, TextSlot::Format::Json, TextSlot::Format::Identifier}) {
            for (const Detection &d : scanned(text, {}, {format, u"name"_s}))
                QVERIFY(d.range.begin >= 0 && d.range.end <= text.size() && d.range.begin < d.range.end);
        }
    }
};

QTEST_GUILESS_MAIN(TestRedactionScan)
#include "test_redaction_scan.moc"
