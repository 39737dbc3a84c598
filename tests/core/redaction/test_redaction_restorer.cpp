// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/placeholder.h"
#include "core/redaction/restorer.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

namespace countersign {
/// Stands in for the providers' decoder, which alone makes events.
class ReplyDecoder {
public:
    static ReplyEvent make(reply::Content content) { return ReplyEvent(std::move(content)); }
};
} // namespace countersign

using namespace countersign;

namespace {
template <typename T>
ReplyEvent said(T content)
{
    return ReplyDecoder::make(std::move(content));
}

struct Reply {
    QString text;
    QString received;
    QStringList marked;
    QStringList unknown;
    friend bool operator==(const Reply &, const Reply &) = default;
};
} // namespace

class RestorerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void restoresWhatModelsMakeOfPlaceholders_data();
    void restoresWhatModelsMakeOfPlaceholders();
    void leavesWhatIsNoPlaceholder_data();
    void leavesWhatIsNoPlaceholder();
    void neverTakesOneNumberForAnother();
    void reportsUnknownNumbers();
    void doesNotReportReservedNumbers();
    void restoresEveryTypeInEveryForm();
    void anyCuttingGivesTheSameText();
    void randomCuttingsOfRandomRepliesGiveTheSameText();
    void holdsBackOnlyWhatCanBecomeAPlaceholder();
    void marksWhatWasPutBack();
    void keepsPartsApart();
    void letsHeldTextGoBeforeAToolCall();
    void letsHeldTextGoBeforeAFailure();
    void restoresToolCalls();
    void escapesOriginalsInJson();
    void restoresBrokenJsonAsText();
    void restoresReasoning();
    void failsWhenTheVaultFails();

private:
    Reply stream(const QString &reply, const std::vector<qsizetype> &cuts);
    QString restored(const QString &text, TextSlot::Format format = TextSlot::Format::Plain)
    {
        return restoreText(*m_vault, m_conversation, text, format).value();
    }
    MemoryVaultStorage m_storage;
    std::unique_ptr<Vault> m_vault;
    ConversationId m_conversation = ConversationId::create();
};

void RestorerTest::initTestCase()
{
    m_vault = std::make_unique<Vault>(m_storage, Sealer::withKey(QByteArray(32, 'k')).value());
    QVERIFY(m_vault->entryFor(m_conversation, u"PERSON"_s, u"Marguerite Oyelaran"_s));
    for (int i = 2; i <= 12; ++i)
        QVERIFY(m_vault->entryFor(m_conversation, u"PERSON"_s, u"Person Nr%1x"_s.arg(i)));
    QVERIFY(m_vault->entryFor(m_conversation, u"ADDRESS"_s, u"Hauptstr. 5"_s));
    QVERIFY(m_vault->entryFor(m_conversation, u"PHONE"_s, u"+49 30 1234567"_s));
    QVERIFY(m_vault->entryFor(m_conversation, u"IP_ADDRESS"_s, u"10.1.2.3"_s));
    QVERIFY(m_vault->entryFor(m_conversation, u"DATE_OF_BIRTH"_s, u"1980-02-03"_s));
    QVERIFY(m_vault->entryFor(m_conversation, u"CUSTOM"_s, u"say \"hi\" \\ \n\u00e9\U0001F600"_s));
}

Reply RestorerTest::stream(const QString &reply, const std::vector<qsizetype> &cuts)
{
    ReplyRestorer restorer(*m_vault, m_conversation);
    Reply all;
    const auto take = [&](const Result<std::vector<RestoredReply>> &pieces) {
        for (const RestoredReply &piece : pieces.value()) {
            const auto &text = std::get<restored::Text>(piece.content());
            all.text += text.text;
            all.received += text.received;
            for (const RestoredMark &mark : text.marks)
                all.marked += mark.placeholder + u'=' + text.text.sliced(mark.range.begin, mark.range.length());
        }
    };
    qsizetype from = 0;
    for (const qsizetype cut : cuts) {
        take(restorer.feed(said(reply::Text{0, reply.sliced(from, cut - from)})));
        from = cut;
    }
    take(restorer.feed(said(reply::Text{0, reply.sliced(from)})));
    take(restorer.finish());
    all.unknown = restorer.unknownPlaceholders();
    return all;
}

void RestorerTest::restoresWhatModelsMakeOfPlaceholders_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("expected");
    const QString m = u"Marguerite Oyelaran"_s;
    const auto row = [](const char *name, const QString &reply, const QString &expected) { QTest::newRow(name) << reply << expected; };
    row("exact", u"Dear [PERSON_1],"_s, u"Dear %1,"_s.arg(m));
    row("lower case", u"[person_1]"_s, m);
    row("mixed case", u"[Person_1]"_s, m);
    row("no brackets", u"for PERSON_1."_s, u"for %1."_s.arg(m));
    row("no brackets, lower case", u"for person_1."_s, u"for %1."_s.arg(m));
    row("white brackets", u"\u27e6PERSON_1\u27e7"_s, m);
    row("round brackets", u"(PERSON_1)"_s, m);
    row("braces", u"{PERSON_1}"_s, m);
    row("lenticular brackets", u"\u3010PERSON_1\u3011"_s, m);
    row("angle brackets", u"<PERSON_1>"_s, m);
    row("escaped underscore", u"[PERSON\\_1]"_s, m);
    row("escaped underscore, no brackets", u"PERSON\\_1"_s, m);
    row("escaped brackets", u"\\[PERSON\\_1\\]"_s, m);
    row("space", u"[PERSON 1]"_s, m);
    row("space, lower case", u"[Person 1]"_s, m);
    row("no-break space", u"[PERSON\u00a01]"_s, m);
    row("hyphen", u"[PERSON-1]"_s, m);
    row("hyphen, no brackets", u"PERSON-1"_s, m);
    row("nothing between", u"[PERSON1]"_s, m);
    row("spaces inside", u"[ PERSON_1 ]"_s, m);
    row("line break after the underscore", u"[PERSON_\n1]"_s, m);
    row("line break for the underscore", u"[PERSON\n1]"_s, m);
    row("line break in the label", u"[DATE_OF_\nBIRTH_1]"_s, u"1980-02-03"_s);
    row("label with spaces", u"[Date of birth 1]"_s, u"1980-02-03"_s);
    row("bold around", u"**[PERSON_1]**"_s, u"**%1**"_s.arg(m));
    row("bold inside", u"[**PERSON_1**]"_s, m);
    row("bold number", u"[PERSON_**1**]"_s, m);
    row("bold, no brackets", u"**PERSON_1**"_s, u"**%1**"_s.arg(m));
    row("bold with underscores", u"__PERSON_1__"_s, u"__%1__"_s.arg(m));
    row("italic with underscores", u"_PERSON_1_"_s, u"_%1_"_s.arg(m));
    row("code around", u"`[PERSON_1]`"_s, u"`%1`"_s.arg(m));
    row("code inside", u"[`PERSON_1`]"_s, m);
    row("possessive", u"[PERSON_1]'s house"_s, m + u"'s house"_s);
    row("possessive, no brackets", u"PERSON_1\u2019s house"_s, m + u"\u2019s house"_s);
    row("possessive inside", u"[PERSON_1's] house"_s, u"[%1's] house"_s.arg(m));
    row("plural", u"the [PERSON_1]s"_s, u"the %1s"_s.arg(m));
    row("plural, no brackets", u"the PERSON_1s"_s, u"the %1s"_s.arg(m));
    row("plural label", u"[PERSONS_1]"_s, m);
    row("French", u"[PERSONNE_1]"_s, m);
    row("Spanish", u"[PERSONA_1]"_s, m);
    row("Spanish address", u"[DIRECCIÓN_1]"_s, u"Hauptstr. 5"_s);
    row("German address", u"[ADRESSE_1]"_s, u"Hauptstr. 5"_s);
    row("German phone", u"[Telefon_1]"_s, u"+49 30 1234567"_s);
    row("French phone", u"[Téléphone_1]"_s, u"+49 30 1234567"_s);
    row("Spanish phone, no brackets", u"TELEFONO_1"_s, u"+49 30 1234567"_s);
    row("inside brackets", u"([PERSON_1])"_s, u"(%1)"_s.arg(m));
    row("brackets in brackets", u"[[PERSON_1]]"_s, u"[%1]"_s.arg(m));
    row("a list", u"[PERSON_1, PERSON_2]"_s, u"[%1, Person Nr2x]"_s.arg(m));
    row("one after the other", u"[PERSON_1][PERSON_2]"_s, m + u"Person Nr2x"_s);
    row("Japanese particle", u"PERSON_1\u3055\u3093"_s, m + u"\u3055\u3093"_s);
    row("Korean particle", u"PERSON_1\uc740"_s, m + u"\uc740"_s);
    row("longer label", u"[IP_ADDRESS_1] at ADDRESS_1"_s, u"10.1.2.3 at Hauptstr. 5"_s);
    row("a link", u"[[PERSON_1]](https://example.org)"_s, u"[%1](https://example.org)"_s.arg(m));
    row("at both ends", u"PERSON_1 PERSON_2"_s, m + u" Person Nr2x"_s);
}

void RestorerTest::restoresWhatModelsMakeOfPlaceholders()
{
    QFETCH(QString, reply);
    QFETCH(QString, expected);
    QCOMPARE(restored(reply), expected);
    for (const QString &around : {u"x %1 y"_s, u"%1\n"_s, u"- %1: z"_s})
        QCOMPARE(restored(around.arg(reply)), around.arg(expected));
}

void RestorerTest::leavesWhatIsNoPlaceholder_data()
{
    QTest::addColumn<QString>("text");
    int number = 0;
    for (const QString &text : {u"person 1"_s,
                                u"the first person 1 day later"_s,
                                u"PERSON 1"_s,
                                u"(person 1)"_s,
                                u"Person-1"_s,
                                u"[PERSON_13]"_s,
                                u"[PERSON_0]"_s,
                                u"[PERSON_01]"_s,
                                u"[PERSON_]"_s,
                                u"[PERSON]"_s,
                                u"PERSON_"_s,
                                u"PERSON_x"_s,
                                u"PERSON_1x"_s,
                                u"PERSON_1_2"_s,
                                u"xPERSON_1"_s,
                                u"MY_PERSON_1"_s,
                                u"[MY_PERSON_1]"_s,
                                u"[PERSON_1234567]"_s,
                                u"[EMAIL_1]"_s,
                                u"[NONSENSE_1]"_s,
                                u"persona_1"_s,
                                u"person__1"_s,
                                u"__person_1"_s,
                                u"[PERSON_[1]]"_s,
                                u"\u00e9PERSON_1"_s,
                                u"PERSON_1\u00e9"_s,
                                u"[PERSON\n\n\n\n\n\n\n\n\n\n\n\n\n1]"_s,
                                u"data_1"_s,
                                u"[1]"_s,
                                u"H1 C4 S3"_s})
        QTest::addRow("%d", ++number) << text;
}

void RestorerTest::leavesWhatIsNoPlaceholder()
{
    QFETCH(QString, text);
    QCOMPARE(restored(text), text);
    QCOMPARE(restored(u"a "_s + text + u" b"_s), u"a "_s + text + u" b"_s);
}

void RestorerTest::neverTakesOneNumberForAnother()
{
    for (int i = 2; i <= 12; ++i) {
        const QString value = u"Person Nr%1x"_s.arg(i);
        for (const QString &form : {u"[PERSON_%1]"_s, u"PERSON_%1"_s, u"person_%1"_s, u"[Person %1]"_s, u"(PERSON-%1)"_s, u"**PERSON_%1**"_s})
            QVERIFY2(restored(form.arg(i)).contains(value), qPrintable(form.arg(i)));
    }
    QCOMPARE(restored(u"[PERSON_100]"_s), u"[PERSON_100]"_s);
    QCOMPARE(restored(u"PERSON_100"_s), u"PERSON_100"_s);
}

void RestorerTest::reportsUnknownNumbers()
{
    QStringList unknown;
    const QString text = u"[PERSON_99] and EMAIL_4, again [PERSON_99], [PERSON_1]"_s;
    const Result<QString> result = restoreText(*m_vault, m_conversation, text, TextSlot::Format::Plain, nullptr, &unknown);
    QCOMPARE(result.value(), u"[PERSON_99] and EMAIL_4, again [PERSON_99], Marguerite Oyelaran"_s);
    QCOMPARE(unknown, (QStringList{u"[PERSON_99]"_s, u"EMAIL_4"_s}));
}

void RestorerTest::doesNotReportReservedNumbers()
{
    const ConversationId c = ConversationId::create();
    QVERIFY(m_vault->reserve(c, u"PERSON"_s, 1).value());
    QStringList unknown;
    QCOMPARE(restoreText(*m_vault, c, u"[PERSON_1] [PERSON_2]"_s, TextSlot::Format::Plain, nullptr, &unknown).value(), u"[PERSON_1] [PERSON_2]"_s);
    QCOMPARE(unknown, QStringList{u"[PERSON_2]"_s});
}

void RestorerTest::restoresEveryTypeInEveryForm()
{
    const ConversationId c = ConversationId::create();
    const QStringList types{u"PERSON"_s, u"EMAIL"_s,         u"US_SSN"_s, u"MAC_ADDRESS"_s, u"ADDRESS"_s,
                            u"DATE"_s,   u"DATE_OF_BIRTH"_s, u"CARD"_s,   u"CARD_CVV"_s,    u"PROJECT_X"_s};
    for (const QString &type : types)
        QVERIFY(m_vault->entryFor(c, type, u"<"_s + type + u">"_s));
    for (const QString &type : types) {
        for (const QString &form : {u"[%1_1]"_s, u"%1_1"_s, u"\u27e6%1_1\u27e7"_s, u"[%1 1]"_s, u"[%1\\_1]"_s, u"%1-1"_s})
            QCOMPARE(restoreText(*m_vault, c, form.arg(type)).value(), u"<"_s + type + u">"_s);
        QCOMPARE(restoreText(*m_vault, c, u"[%1_1]"_s.arg(type.toLower())).value(), u"<"_s + type + u">"_s);
    }
}

void RestorerTest::anyCuttingGivesTheSameText()
{
    const QString reply =
        u"Hi **PERSON_1**, [PERSON_10]'s and PERSON_1s, \\[PERSON\\_2\\] __PERSON_3__ (PERSON-4) [Person\n5] (see [the [ADDRESS_1]]) "
        "[PERSON_99] person 1, per [DATE OF BIRTH 1] dat\u00e9 \U0001F600[Téléphone_1] a_person_1_b {{PERSON_2}} PERSON_1"_s;
    const Reply whole = stream(reply, {});
    QCOMPARE(whole.text, restored(reply));
    QCOMPARE(whole.received, reply);
    QVERIFY(!whole.text.contains("[PERSON_10]"_L1));
    for (const qsizetype size : {1, 2, 3, 7, 64}) {
        std::vector<qsizetype> cuts;
        for (qsizetype at = size; at < reply.size(); at += size)
            cuts.push_back(at);
        QCOMPARE(stream(reply, cuts), whole);
    }
    for (qsizetype at = 0; at <= reply.size(); ++at)
        QCOMPARE(stream(reply, {at}), whole);
}

void RestorerTest::randomCuttingsOfRandomRepliesGiveTheSameText()
{
    QRandomGenerator random(20240607);
    const QStringList pieces{u"[PERSON_1]"_s, u"PERSON_10"_s, u"PERSON"_s, u"_"_s, u"1"_s,  u"["_s,    u"]"_s,    u"\\"_s,    u"**"_s,
                             u"`"_s,          u" "_s,         u"\n"_s,     u"s"_s, u"'s"_s, u"DATE"_s, u"_OF_"_s, u"BIRTH"_s, u"ADRESSE_1"_s,
                             u"(person_2)"_s, u"x"_s,         u"-"_s,      u"{"_s, u"}"_s,  u"IP "_s,  u"é"_s,    u"0"_s};
    for (int round = 0; round < 3000; ++round) {
        QString reply;
        const int count = random.bounded(1, 14);
        for (int i = 0; i < count; ++i)
            reply += pieces[random.bounded(pieces.size())];
        const Reply whole = stream(reply, {});
        QCOMPARE(whole.text, restored(reply));
        std::vector<qsizetype> cuts;
        for (qsizetype at = 1; at < reply.size(); ++at) {
            if (random.bounded(3) == 0)
                cuts.push_back(at);
        }
        const Reply cut = stream(reply, cuts);
        QVERIFY2(cut == whole, qPrintable(reply + u" | "_s + cut.text + u" | "_s + whole.text));
    }
}

void RestorerTest::holdsBackOnlyWhatCanBecomeAPlaceholder()
{
    ReplyRestorer restorer(*m_vault, m_conversation);
    const auto shown = [&](const QString &more) {
        QString text;
        const Result<std::vector<RestoredReply>> replies = restorer.feed(said(reply::Text{0, more}));
        for (const RestoredReply &reply : replies.value())
            text += std::get<restored::Text>(reply.content()).text;
        return text;
    };
    QCOMPARE(shown(u"The quick brown fox. "_s), u"The quick brown fox. "_s);
    QCOMPARE(shown(u"It was "_s), u"It was "_s);
    QCOMPARE(shown(u"[PER"_s), QString());
    QCOMPARE(shown(u"fect] "_s), u"[PERfect] "_s);
    QCOMPARE(shown(u"[PERSON_1"_s), QString());
    QCOMPARE(shown(u"]"_s), u"Marguerite Oyelaran"_s);
    QCOMPARE(shown(u" PERSON_1"_s), u" "_s);
    QCOMPARE(shown(u"0 "_s), u"Person Nr10x "_s);
    QCOMPARE(shown(u"[" + QString(5000, u' ')).size(), 5001);
}

void RestorerTest::marksWhatWasPutBack()
{
    std::vector<RestoredMark> marks;
    const QString text = restoreText(*m_vault, m_conversation, u"To [PERSON_1] at address_1."_s, TextSlot::Format::Plain, &marks).value();
    QCOMPARE(text, u"To Marguerite Oyelaran at Hauptstr. 5."_s);
    QCOMPARE(marks.size(), size_t(2));
    QCOMPARE(marks[0], (RestoredMark{{3, 22}, u"[PERSON_1]"_s}));
    QCOMPARE(marks[1], (RestoredMark{{26, 37}, u"address_1"_s}));
}

void RestorerTest::keepsPartsApart()
{
    ReplyRestorer restorer(*m_vault, m_conversation);
    QVERIFY(restorer.feed(said(reply::Text{0, u"[PERS"_s})).value().empty());
    QVERIFY(restorer.feed(said(reply::Text{1, u"[PERSON"_s})).value().empty());
    QVERIFY(restorer.feed(said(reply::Reasoning{0, u"[PERSON_"_s})).value().empty());
    const auto first = restorer.feed(said(reply::Text{0, u"ON_1]"_s})).value();
    QCOMPARE(std::get<restored::Text>(first.at(0).content()).text, u"Marguerite Oyelaran"_s);
    const auto second = restorer.feed(said(reply::Text{1, u"_2]"_s})).value();
    QCOMPARE(std::get<restored::Text>(second.at(0).content()).text, u"Person Nr2x"_s);
    QCOMPARE(std::get<restored::Text>(second.at(0).content()).part, 1);
    const auto third = restorer.feed(said(reply::Reasoning{0, u"3]"_s})).value();
    QCOMPARE(std::get<restored::Reasoning>(third.at(0).content()).text, u"Person Nr3x"_s);
}

void RestorerTest::letsHeldTextGoBeforeAToolCall()
{
    ReplyRestorer restorer(*m_vault, m_conversation);
    QVERIFY(restorer.feed(said(reply::Text{0, u"PERSON_1"_s})).value().empty());
    const auto out = restorer.feed(said(reply::ToolCall{u"c1"_s, u"look"_s, u"{}"_s, true})).value();
    QCOMPARE(out.size(), size_t(2));
    QCOMPARE(std::get<restored::Text>(out[0].content()).text, u"Marguerite Oyelaran"_s);
    QCOMPARE(std::get<restored::ToolCall>(out[1].content()).name, u"look"_s);
    QVERIFY(restorer.finish().value().empty());
}

void RestorerTest::letsHeldTextGoBeforeAFailure()
{
    ReplyRestorer restorer(*m_vault, m_conversation);
    QVERIFY(restorer.feed(said(reply::Text{0, u"[PERSON"_s})).value().empty());
    const auto out = restorer.feed(said(reply::Failure{{ErrorCode::Network, u"gone"_s}, {}, false})).value();
    QCOMPARE(out.size(), size_t(2));
    QCOMPARE(std::get<restored::Text>(out[0].content()).text, u"[PERSON"_s);
    QCOMPARE(std::get<reply::Failure>(out[1].content()).error.code, ErrorCode::Network);

    ReplyRestorer stopped(*m_vault, m_conversation);
    QVERIFY(stopped.feed(said(reply::Text{0, u"{person_2"_s})).value().empty());
    const auto stop = stopped.feed(said(reply::Stop{StopReason::EndTurn, {}})).value();
    QCOMPARE(std::get<restored::Text>(stop.at(0).content()).text, u"{Person Nr2x"_s);
    QCOMPARE(std::get<reply::Stop>(stop.at(1).content()).reason, StopReason::EndTurn);
}

void RestorerTest::restoresToolCalls()
{
    ReplyRestorer restorer(*m_vault, m_conversation);
    const QString arguments = u"{\"to\":\"[PERSON_1]\",\"note\":\"call [PHONE_1]\\nsoon\",\"[ADDRESS_1]\":[1,\"person_2\"],\"n\":1}"_s;
    const auto out = restorer.feed(said(reply::ToolCall{u"c1"_s, u"mail_PERSON_2_now"_s, arguments, true})).value();
    const auto &call = std::get<restored::ToolCall>(out.at(0).content());
    QCOMPARE(call.arguments,
             u"{\"to\":\"Marguerite Oyelaran\",\"note\":\"call +49 30 1234567\\nsoon\",\"Hauptstr. 5\":[1,\"Person Nr2x\"],\"n\":1}"_s);
    QCOMPARE(call.name, u"mail_Person Nr2x_now"_s);
    QCOMPARE(call.receivedArguments, arguments);
    QCOMPARE(call.receivedName, u"mail_PERSON_2_now"_s);
}

void RestorerTest::escapesOriginalsInJson()
{
    const QString json = restored(u"{\"a\":\"\\u005bCUSTOM_1] \\\"[PERSON\\\\_1]\\\"\"}"_s, TextSlot::Format::Json);
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    QCOMPARE(object.value("a"_L1).toString(), u"say \"hi\" \\ \n\u00e9\U0001F600 \"Marguerite Oyelaran\""_s);
}

void RestorerTest::restoresBrokenJsonAsText()
{
    QCOMPARE(restored(u"{\"a\":\"[PERSON_1]\",\"b\":\"[CUST"_s, TextSlot::Format::Json), u"{\"a\":\"Marguerite Oyelaran\",\"b\":\"[CUST"_s);
    QVERIFY(restored(u"{\"a\":\"[CUSTOM_1]"_s, TextSlot::Format::Json).startsWith(u"{\"a\":\"say \\\"hi\\\" \\\\ \\n"_s));
}

void RestorerTest::restoresReasoning()
{
    ReplyRestorer restorer(*m_vault, m_conversation);
    const auto out = restorer.feed(said(reply::Reasoning{3, u"So [PERSON_1] asks."_s})).value();
    const auto &reasoning = std::get<restored::Reasoning>(out.at(0).content());
    QCOMPARE(reasoning.text, u"So Marguerite Oyelaran asks."_s);
    QCOMPARE(reasoning.received, u"So [PERSON_1] asks."_s);
    QCOMPARE(reasoning.part, 3);
    QCOMPARE(reasoning.marks.size(), size_t(1));
}

void RestorerTest::failsWhenTheVaultFails()
{
    const ConversationId c = ConversationId::create();
    QVERIFY(m_storage.append(c, {u"PERSON"_s, 1, QByteArray("not sealed by us")}, m_storage.last(c).value()));
    QCOMPARE(restoreText(*m_vault, c, u"[PERSON_1]"_s).error().code, ErrorCode::Storage);
    ReplyRestorer restorer(*m_vault, c);
    QCOMPARE(restorer.feed(said(reply::Text{0, u"x"_s})).error().code, ErrorCode::Storage);
}

QTEST_APPLESS_MAIN(RestorerTest)
#include "test_redaction_restorer.moc"
