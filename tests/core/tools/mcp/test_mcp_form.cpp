// SPDX-License-Identifier: GPL-3.0-or-later
// The form that a server asks for: what is read from its schema, and which answers fit.
#include "core/tools/mcp/form_fields.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace countersign;
using namespace countersign::mcp;
using namespace Qt::StringLiterals;

namespace {

QJsonObject schema(const QByteArray &properties, const char *required = "[]")
{
    const QByteArray json = QByteArray("{\"type\":\"object\",\"properties\":{") + properties + "},\"required\":" + required + '}';
    return QJsonDocument::fromJson(json).object();
}

FormField field(const char *property, bool required = false)
{
    const auto fields = readForm(schema("\"x\":" + QByteArray(property), required ? "[\"x\"]" : "[]"));
    return fields && fields->size() == 1 ? fields->front() : FormField();
}

} // namespace

class TestMcpForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEveryKindOfField()
    {
        using Kind = FormField::Kind;
        QCOMPARE(field("{\"type\":\"string\"}").kind, Kind::Text);
        QCOMPARE(field("{\"type\":\"number\",\"minimum\":1}").kind, Kind::Number);
        QCOMPARE(field("{\"type\":\"integer\"}").kind, Kind::Integer);
        QCOMPARE(field("{\"type\":\"boolean\",\"default\":true}").preset, QJsonValue(true));
        const FormField choice = field("{\"type\":\"string\",\"enum\":[\"a\",\"b\"],\"enumNames\":[\"First\",\"Second\"]}");
        QCOMPARE(choice.kind, Kind::Choice);
        QCOMPARE(choice.options[1], (FormField::Option{u"b"_s, u"Second"_s}));
        QCOMPARE(field("{\"type\":\"string\",\"oneOf\":[{\"const\":\"w\",\"title\":\"Water\"}]}").options.front(),
                 (FormField::Option{u"w"_s, u"Water"_s}));
        const FormField several = field("{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"a\",\"b\"]},\"minItems\":1}");
        QCOMPARE(several.kind, Kind::Choices);
        QCOMPARE(several.least.value_or(0), 1.0);
        QVERIFY(field("{\"type\":\"string\"}", true).required);
    }

    void refusesWhatNoFieldCanHold()
    {
        for (const char *property : {"{\"type\":\"object\"}", "{\"type\":\"array\",\"items\":{\"type\":\"object\"}}", "{}", "true"})
            QCOMPARE(readForm(schema("\"x\":" + QByteArray(property))).error().code, ErrorCode::Unsupported);
        QJsonObject many;
        for (int i = 0; i < 60; ++i)
            many.insert(QString::number(i), QJsonObject{{u"type"_s, u"string"_s}});
        QCOMPARE(readForm({{u"properties"_s, many}}).error().code, ErrorCode::Unsupported);
        QVERIFY(readForm({})->empty());
    }

    void writesOutWhatCannotBeSeen()
    {
        const FormField hiding = field("{\"type\":\"string\",\"title\":\"De\\u202esk\",\"description\":\"a\\u200bb\"}");
        QCOMPARE(hiding.title, u"De\\u{202E}sk"_s);
        QCOMPARE(hiding.description, u"a\\u{200B}b"_s);
    }

    void forgetsADefaultThatDoesNotFit()
    {
        QVERIFY(field("{\"type\":\"integer\",\"default\":\"many\"}").preset.isUndefined());
        QVERIFY(field("{\"type\":\"string\",\"enum\":[\"a\"],\"default\":\"z\"}").preset.isUndefined());
    }

    void takesWhatFits_data()
    {
        QTest::addColumn<QByteArray>("property");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("value"); // as JSON; empty: it does not fit
        QTest::addRow("text") << QByteArray("{\"type\":\"string\"}") << u"a b"_s << QByteArray("\"a b\"");
        QTest::addRow("too long") << QByteArray("{\"type\":\"string\",\"maxLength\":2}") << u"abc"_s << QByteArray();
        QTest::addRow("two emoji are two") << QByteArray("{\"type\":\"string\",\"maxLength\":2}") << QString::fromUcs4(U"\U0001F600\U0001F600")
                                           << QByteArray("\"\xF0\x9F\x98\x80\xF0\x9F\x98\x80\"");
        QTest::addRow("number") << QByteArray("{\"type\":\"number\"}") << u" 2.5 "_s << QByteArray("2.5");
        QTest::addRow("no number") << QByteArray("{\"type\":\"number\"}") << u"two"_s << QByteArray();
        QTest::addRow("not whole") << QByteArray("{\"type\":\"integer\"}") << u"2.5"_s << QByteArray();
        QTest::addRow("too small") << QByteArray("{\"type\":\"integer\",\"minimum\":3}") << u"2"_s << QByteArray();
        QTest::addRow("yes") << QByteArray("{\"type\":\"boolean\"}") << u"Yes"_s << QByteArray("true");
        QTest::addRow("perhaps") << QByteArray("{\"type\":\"boolean\"}") << u"perhaps"_s << QByteArray();
        QTest::addRow("mail") << QByteArray("{\"type\":\"string\",\"format\":\"email\"}") << u"a@b"_s << QByteArray("\"a@b\"");
        QTest::addRow("no mail") << QByteArray("{\"type\":\"string\",\"format\":\"email\"}") << u"ab"_s << QByteArray();
        QTest::addRow("no date") << QByteArray("{\"type\":\"string\",\"format\":\"date\"}") << u"2026-02-30"_s << QByteArray();
        QTest::addRow("by title") << QByteArray("{\"type\":\"string\",\"oneOf\":[{\"const\":\"w\",\"title\":\"Water\"}]}") << u"water"_s
                                  << QByteArray("\"w\"");
        QTest::addRow("by number") << QByteArray("{\"type\":\"string\",\"enum\":[\"a\",\"b\"]}") << u"2"_s << QByteArray("\"b\"");
        QTest::addRow("not offered") << QByteArray("{\"type\":\"string\",\"enum\":[\"a\",\"b\"]}") << u"c"_s << QByteArray();
        QTest::addRow("several") << QByteArray("{\"type\":\"array\",\"items\":{\"enum\":[\"a\",\"b\"]}}") << u"1, b"_s << QByteArray("[\"a\",\"b\"]");
        QTest::addRow("too many") << QByteArray("{\"type\":\"array\",\"items\":{\"enum\":[\"a\",\"b\"]},\"maxItems\":1}") << u"a,b"_s << QByteArray();
    }
    void takesWhatFits()
    {
        QFETCH(QByteArray, property);
        QFETCH(QString, typed);
        QFETCH(QByteArray, value);
        const auto taken = fieldValue(field(property.constData()), typed);
        if (value.isEmpty()) {
            QVERIFY(!taken);
            QVERIFY(taken.error().message.contains(u"\"x\""_s));
        } else {
            QVERIFY2(taken, taken ? "" : qPrintable(taken.error().message));
            QCOMPARE(*taken, QJsonDocument::fromJson('[' + value + ']').array().first());
        }
    }

    void leavesOutWhatWasLeftEmpty()
    {
        QVERIFY(fieldValue(field("{\"type\":\"string\"}"), {})->isUndefined());
        QVERIFY(!fieldValue(field("{\"type\":\"string\"}", true), {}));
    }
};

QTEST_GUILESS_MAIN(TestMcpForm)
#include "test_mcp_form.moc"
