// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/known_values.h"
#include "core/redaction/rescan.h"

#include <QtCore/QUrl>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

namespace countersign {
/// Stand in for the stages that alone make a request and sign it.
class Codec {
public:
    static WireRequest request(const ConversationId &conversation, const QByteArray &body, const QUrl &url, std::vector<BodyText> texts,
                               std::vector<BodyFinding> findings, QList<HttpHeader> headers)
    {
        WireRequest r;
        r.m_conversation = conversation;
        r.m_destination = {u"acme"_s, u"openai-chat"_s, u"max-large"_s, url, false};
        r.m_headers = std::move(headers);
        r.m_body = body;
        r.m_bodyTexts = std::move(texts);
        r.m_bodyFindings = std::move(findings);
        return r;
    }
};
class ReviewGate {
public:
    static SignedRequest sign(WireRequest request)
    {
        const QByteArray hash = request.sha256();
        return SignedRequest(RequestId::create(), std::move(request), hash, {});
    }
};
} // namespace countersign

using namespace countersign;

class RescanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void findsAnOriginalInAnyEncoding_data();
    void findsAnOriginalInAnyEncoding();
    void leavesOtherBytesAlone_data();
    void leavesOtherBytesAlone();
    void namesPlaceholderAndPositionButNotTheValue();
    void findsBase64InAnyAlignment();
    void findsValuesInEntitiesAndQuotedPrintable_data();
    void findsValuesInEntitiesAndQuotedPrintable();
    void findsOriginalsInAddressAndHeaders();
    void acceptsFindingsThatReviewShowed();
    void acceptsStructureAndModelName();
    void acceptsWhatThePersonAllowed();
    void stopsWhenChoicesCannotBeRead();
    void stopsWhenTheVaultCannotBeRead();
    void seesValuesAddedSinceTheLastLook();
    void survivesHostileBytes();

private:
    Result<void> look(const QByteArray &bytes) { return m_guard->checkBytes(m_conversation, bytes); }
    MemoryVaultStorage m_storage;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<VaultGuard> m_guard;
    ConversationId m_conversation = ConversationId::create();
    Choices m_choices;
};

void RescanTest::initTestCase()
{
    m_vault = std::make_unique<Vault>(m_storage, Sealer::withKey(QByteArray(32, 'k')).value());
    m_guard = std::make_unique<VaultGuard>(*m_vault, [this](const ConversationId &) -> Result<Choices> { return m_choices; });
    const auto add = [&](const QString &type, const QString &value) { QVERIFY(m_vault->entryFor(m_conversation, type, value)); };
    add(u"PERSON"_s, u"Marguerite Oyelaran"_s);
    add(u"PERSON"_s, u"Jürgen Müller-Groß"_s);
    add(u"PERSON"_s, u"Max"_s);
    add(u"EMAIL"_s, u"ann.lee@example.org"_s);
    add(u"IBAN"_s, u"GB29 NWBK 6016 1331 9268 19"_s);
    add(u"CARD"_s, u"4111111111111111"_s);
    add(u"CARD_CVV"_s, u"123"_s);
    add(u"PASSWORD"_s, u"Tr0ub4dor/&3"_s);
    add(u"CUSTOMER_NUMBER"_s, u"8812"_s);
    add(u"LITERAL"_s, u"[PERSON_1]"_s);
}

void RescanTest::findsAnOriginalInAnyEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
    row("as it is", "{\"text\":\"Dear Marguerite Oyelaran\"}");
    row("lower case", "dear marguerite oyelaran");
    row("surname alone", "Mrs Oyelaran called");
    row("surname, possessive", "Oyelaran's car");
    row("surname first", "OYELARAN, Marguerite");
    row("initial", "signed: M. Oyelaran");
    row("broken line", "Marguerite\n  Oyelaran");
    row("no-break space", "Marguerite\xc2\xa0Oyelaran");
    row("after an escaped line break", "{\"text\":\"a\\nOyelaran\"}");
    row("JSON unicode escapes", "{\"text\":\"\\u004darguerite \\u004Fyelaran\"}");
    row("umlauts", "J\xc3\xbcrgen M\xc3\xbcller-Gro\xc3\x9f");
    row("umlauts escaped", "{\"t\":\"J\\u00fcrgen M\\u00FCller-Gro\\u00df\"}");
    row("JSON in JSON", "{\"arguments\":\"{\\\"to\\\":\\\"x\\\\nOyelaran\\\"}\"}");
    row("JSON in JSON, unicode", "{\"arguments\":\"{\\\"to\\\":\\\"\\\\u004fyelaran\\\"}\"}");
    row("escaped slash", "{\"p\":\"Tr0ub4dor\\/&3\"}");
    row("URL-encoded", "q=Marguerite%20Oyelaran");
    row("URL-encoded with plus", "q=Marguerite+Oyelaran");
    row("URL-encoded umlauts", "q=J%C3%BCrgen+M%c3%bcller-Gro%C3%9f");
    row("URL-encoded mail address", "to=ann.lee%40example.org");
    row("every byte URL-encoded", QByteArray("Oyelaran").toPercentEncoding({}, "Oyelarn"));
    row("base64", "{\"d\":\"" + QByteArray("name: Marguerite Oyelaran!").toBase64() + "\"}");
    row("base64, URL alphabet",
        QByteArray("\xff\xfe\xfb\xff name: Marguerite Oyelaran?>?>").toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    row("base64, escaped slashes", QByteArray("\xff\xff\xff Marguerite Oyelaran \xff\xff\xff").toBase64().replace("/", "\\/"));
    row("base64 in lines", [] {
        const QByteArray whole = QByteArray(QByteArray(50, 'x') + " Marguerite Oyelaran " + QByteArray(50, 'y')).toBase64();
        return whole.first(76) + "\r\n" + whole.sliced(76);
    }());
    row("base64 umlauts", QByteArray("J\xc3\xbcrgen M\xc3\xbcller-Gro\xc3\x9f").toBase64());
    row("IBAN without spaces", "GB29NWBK60161331926819");
    row("IBAN with hyphens", "gb29-nwbk-6016-1331-9268-19");
    row("card with spaces", "4111 1111 1111 1111");
    row("card with hyphens", "card:4111-1111-1111-1111.");
    row("card with dots", "4111.1111.1111.1111");
    row("full-width card", "\xef\xbc\x94\xef\xbc\x91\xef\xbc\x91\xef\xbc\x91 1111 1111 1111");
    row("soft hyphen", "Oye\xc2\xadlaran");
    row("zero-width space", "Mar\xe2\x80\x8bguerite Oyelaran");
    row("secret", "pw=Tr0ub4dor/&3;");
    row("capital first name", "ask Max now");
}

void RescanTest::findsAnOriginalInAnyEncoding()
{
    QFETCH(QByteArray, bytes);
    const Result<void> result = look(bytes);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, ErrorCode::Leak);
}

void RescanTest::leavesOtherBytesAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
    row("nothing", "");
    row("placeholders", "Dear [PERSON_1], your [IBAN_1]");
    row("part of a word", "Oyelarania, xOyelaran, OyelaranXY");
    row("given name alone", "Marguerite cake");
    row("a common word", "the max of both, max_tokens");
    row("one digit more", "41111111111111112 and 14111111111111111");
    row("a short number", "123 and 8812");
    row("another case of the secret", "tr0ub4dor/&3");
    row("masked card", "****1111");
    row("other person", "Jürgen Schmidt");
    row("the person's own words", "[PERSON_1]");
}

void RescanTest::leavesOtherBytesAlone()
{
    QFETCH(QByteArray, bytes);
    const Result<void> result = look(bytes);
    QVERIFY2(result.has_value(), qPrintable(result ? QString() : result.error().message));
}

void RescanTest::namesPlaceholderAndPositionButNotTheValue()
{
    const QString message = look("{\"text\":\"\xc3\xa9\xc3\xa9 Oyelaran\"}").error().message;
    QVERIFY2(message.contains("[PERSON_1]"_L1) && message.contains("byte 14"_L1), qPrintable(message));
    QVERIFY(!message.contains("Oyelaran"_L1, Qt::CaseInsensitive));
    const QString escaped = look("{\"text\":\"\\n\\n\\u004fyelaran\"}").error().message;
    QVERIFY2(escaped.contains("byte 13"_L1), qPrintable(escaped));
}

void RescanTest::findsBase64InAnyAlignment()
{
    for (int before = 0; before < 9; ++before) {
        for (int junk = 0; junk < 4; ++junk) {
            const QByteArray bytes =
                "\"" + QByteArray(junk, 'A') + QByteArray(QByteArray(before, 'x') + " Marguerite Oyelaran and more").toBase64() + "\"";
            QVERIFY2(!look(bytes), bytes.constData());
        }
    }
}

void RescanTest::findsValuesInEntitiesAndQuotedPrintable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("entities") << QByteArray("the wei&szlig;k&ouml;tter module");
    QTest::newRow("quoted-printable") << QByteArray("the wei=C3=9Fk=C3=B6tter module");
    QTest::newRow("numbered entity") << QByteArray("see &#75;D-7788123 for that");
    QTest::newRow("hexadecimal entity") << QByteArray("see &#x4b;D-7788123 for that");
    QTest::newRow("one escape of mail") << QByteArray("see KD=2D7788123 for that");
    QTest::newRow("a line that goes on") << QByteArray("see KD-77=\n88123 for that");
    QTest::newRow("the same in JSON") << QByteArray("{\"content\":\"see KD-77=\\r\\n88123 for that\"}");
    QTest::newRow("HTML in mail") << QByteArray("see &=2375;D-7788123 for that");
}

void RescanTest::findsValuesInEntitiesAndQuotedPrintable()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(m_vault->entryFor(m_conversation, u"PERSON"_s, u"Ilka Weißkötter"_s));
    QVERIFY(m_vault->entryFor(m_conversation, u"CUSTOMER_NUMBER"_s, u"KD-7788123"_s));
    QVERIFY(!look(bytes));
    QVERIFY(look("a=1&b=2 and 3 &lt; 4, =C3=A4"));
}

void RescanTest::findsOriginalsInAddressAndHeaders()
{
    const auto check = [&](const QUrl &url, const QByteArray &header) {
        return m_guard->check(ReviewGate::sign(Codec::request(m_conversation, "{}", url, {}, {}, {{"X-Title", header}})));
    };
    QVERIFY(check(QUrl(u"https://oyelaran.example/v1/max-large"_s), "agent"));
    QCOMPARE(check(QUrl(u"https://api.example/v1/x?q=Marguerite%20Oyelaran"_s), "agent").error().code, ErrorCode::Leak);
    QCOMPARE(check(QUrl(u"https://api.example/v1"_s), "for Marguerite Oyelaran").error().code, ErrorCode::Leak);
}

void RescanTest::acceptsFindingsThatReviewShowed()
{
    const QByteArray body = "{\"content\":\"Dear Marguerite Oyelaran, hello Oyelaran\"}";
    const qsizetype name = body.indexOf("Marguerite");
    const auto check = [&](std::vector<BodyFinding> findings) {
        return m_guard->check(ReviewGate::sign(
            Codec::request(m_conversation, body, QUrl(u"https://api.example/v1"_s), {{{12, body.size() - 2}, 0}}, std::move(findings), {})));
    };
    QCOMPARE(check({}).error().code, ErrorCode::Leak);
    const BodyFinding full{{name, name + 19}, 0};
    QCOMPARE(check({full}).error().code, ErrorCode::Leak);
    const qsizetype surname = body.lastIndexOf("Oyelaran");
    QVERIFY(check({full, {{surname, surname + 8}, 1}}));
    QCOMPARE(check({full, {{surname, surname + 7}, 1}}).error().code, ErrorCode::Leak);
}

void RescanTest::acceptsStructureAndModelName()
{
    const auto check = [&](const QByteArray &body, Range text) {
        return m_guard->check(ReviewGate::sign(Codec::request(m_conversation, body, QUrl(u"https://api.example/v1"_s), {{text, 0}}, {}, {})));
    };
    const QByteArray body = "{\"model\":\"max-large\",\"oyelaran\":1,\"content\":\"hello\"}";
    const qsizetype text = body.indexOf("hello");
    QVERIFY(check(body, {text, text + 5}));
    QByteArray inside = body;
    inside.replace("hello", "oyelaran");
    QCOMPARE(check(inside, {text, text + 8}).error().code, ErrorCode::Leak);
    QByteArray capital = body;
    capital.replace("\"oyelaran\"", "\"Oyelaran\"");
    QCOMPARE(check(capital, {text, text + 5}).error().code, ErrorCode::Leak);
}

void RescanTest::acceptsWhatThePersonAllowed()
{
    QVERIFY(!look("Dear Marguerite Oyelaran"));
    m_choices.allow = {{u"PERSON"_s, u"MARGUERITE OYELARAN"_s}};
    QVERIFY(look("Dear Marguerite Oyelaran"));
    QVERIFY(!look("ann.lee@example.org"));
    m_choices = {};
    m_choices.never = {u"marguerite oyelaran"_s};
    QVERIFY(look("Dear Marguerite Oyelaran"));
    m_choices = {};
    QVERIFY(!look("Dear Marguerite Oyelaran"));
}

void RescanTest::stopsWhenChoicesCannotBeRead()
{
    VaultGuard guard(*m_vault, [](const ConversationId &) -> Result<Choices> { return failure(ErrorCode::Storage, u"The disk is gone."_s); });
    QCOMPARE(guard.checkBytes(m_conversation, "{}").error().code, ErrorCode::Detector);
}

void RescanTest::stopsWhenTheVaultCannotBeRead()
{
    MemoryVaultStorage storage;
    const ConversationId c = ConversationId::create();
    QVERIFY(storage.append(c, {u"PERSON"_s, 1, QByteArray("broken")}, 0));
    Vault vault(storage, Sealer::withKey(QByteArray(32, 'k')).value());
    VaultGuard guard(vault, [](const ConversationId &) -> Result<Choices> { return Choices(); });
    QCOMPARE(guard.checkBytes(c, "{}").error().code, ErrorCode::Detector);
    QCOMPARE(guard.checkBytes(ConversationId(), "{}").error().code, ErrorCode::Detector);
}

void RescanTest::seesValuesAddedSinceTheLastLook()
{
    QVERIFY(look("Zebedee Quartermain"));
    QVERIFY(m_vault->entryFor(m_conversation, u"PERSON"_s, u"Zebedee Quartermain"_s));
    QVERIFY(!look("Zebedee Quartermain"));
}

void RescanTest::survivesHostileBytes()
{
    QByteArray bytes;
    for (int i = 0; i < 4000; ++i)
        bytes += char((i * 7919) >> 3);
    QVERIFY(look(bytes));
    QVERIFY(look(QByteArray(100'000, '\\')));
    QVERIFY(look(QByteArray(100'000, '%')));
    QVERIFY(look(QByteArray(100'000, 'A')));
    QVERIFY(look(QByteArray("\xed\xa0\x80\xff\xfe\xc3")));
    QVERIFY(!look(QByteArray("\xff\xfe\xc3 Oyelaran")));
    QVERIFY(!look(QByteArray(3000, ' ') + "Marguerite" + QByteArray(3000, ' ') + "Oyelaran"));
}

QTEST_APPLESS_MAIN(RescanTest)
#include "test_redaction_rescan.moc"
