// SPDX-License-Identifier: GPL-3.0-or-later
// Redacted copies: what must not leave is gone from every part of the file, and a copy in which it is not is not kept.
#include "core/documents/document_book.h"
#include "core/documents/redacted_copy.h"
#include "core/documents/value_finder.h"
#include "core/documents/worker_lines.h"
#include "tests/core/documents/office_files.h"
#include "tests/core/documents/worker_main.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

/// Finds these values and no others.
RedactText finding(const QMap<QString, QString> &values)
{
    return [values](const QString &text) -> Result<Redactor::Text> {
        Redactor::Text left;
        qsizetype at = 0;
        for (const ValueFinder::Hit &hit : ValueFinder(values.keys()).in(text)) {
            left.redacted += QStringView(text).sliced(at, hit.range.begin - at);
            Finding found;
            found.original = hit.range;
            found.redacted.begin = left.redacted.size();
            found.replacement = values.values()[hit.value];
            found.type = u"PERSON"_s;
            left.redacted += found.replacement;
            found.redacted.end = left.redacted.size();
            left.findings.push_back(found);
            at = hit.range.end;
        }
        left.redacted += QStringView(text).sliced(at);
        return left;
    };
}

QByteArray hash(const QByteArray &value) { return QCryptographicHash::hash(QByteArray("a key" + value), QCryptographicHash::Sha256); }

/// The name of each file in a container, and all that is in it, unpacked by libarchive itself.
QMap<QByteArray, QByteArray> unpacked(const QByteArray &bytes)
{
    QMap<QByteArray, QByteArray> files;
    archive *reader = archive_read_new();
    archive_read_support_format_zip(reader);
    archive_read_open_memory(reader, bytes.constData(), size_t(bytes.size()));
    archive_entry *entry = nullptr;
    while (archive_read_next_header(reader, &entry) == ARCHIVE_OK) {
        QByteArray content;
        char block[4096];
        for (la_ssize_t got; (got = archive_read_data(reader, block, sizeof block)) > 0;)
            content.append(block, got);
        files.insert(archive_entry_pathname(entry), content);
    }
    archive_read_free(reader);
    return files;
}

QByteArray everything(const QByteArray &bytes)
{
    QByteArray all;
    for (const auto &[name, content] : unpacked(bytes).asKeyValueRange())
        all += name + '\n' + content + '\n';
    return all;
}

const QString Name = u"Marguerite Oyelaran"_s;

QByteArray letter()
{
    const QByteArray body =
        "<w:p><w:r w:rsidR=\"00AB\"><w:t>Dear Margue</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>rite Oye</w:t></w:r><w:r><w:t>laran, the claim is "
        "settled.</w:t></w:r><w:commentRangeStart w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"
        "<w:p><w:del w:author=\"Marguerite Oyelaran\"><w:r><w:delText>Marguerite Oyelaran owes</w:delText></w:r></w:del>"
        "<w:ins w:author=\"Marguerite Oyelaran\"><w:r><w:t>Nothing is owed.</w:t></w:r></w:ins></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Insured</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Marguerite "
        "Oyelaran</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"mailto:Marguerite Oyelaran\" </w:instrText></w:r><w:r>"
        "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>write</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        "<w:p><w:sdt><w:sdtPr><w:alias w:val=\"Marguerite Oyelaran\"/></w:sdtPr><w:sdtContent><w:r><w:t>in a "
        "control</w:t></w:r></w:sdtContent></w:sdt>"
        "<w:r><w:drawing><wp:docPr id=\"1\" name=\"x\" descr=\"Marguerite Oyelaran\"/><a:blip xmlns:r=\"http://x/relationships\" "
        "r:embed=\"word/media/face.png\"/>"
        "</w:drawing></w:r></w:p><!-- Marguerite Oyelaran -->";
    const QByteArray words = "<w:p><w:r><w:t>For Marguerite Oyelaran only</w:t></w:r></w:p>";
    return wordFile(
        body,
        {{"word/header.xml", "<w:hdr xmlns:w=\"w\">" + words + "</w:hdr>"},
         {"word/footnotes.xml", "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"2\">" + words + "</w:footnote></w:footnotes>"},
         {"word/comments.xml", "<w:comments xmlns:w=\"w\"><w:comment w:author=\"Marguerite Oyelaran\">" + words + "</w:comment></w:comments>"},
         {"word/settings.xml", "<w:settings xmlns:w=\"w\"><w:docVars><w:docVar w:name=\"Marguerite Oyelaran\"/></w:docVars><w:compat/></w:settings>"},
         {"word/media/face.png", "Marguerite Oyelaran"},
         {"docProps/thumbnail.jpeg", "Marguerite Oyelaran"},
         {"docProps/core.xml", "<c:coreProperties xmlns:c=\"c\"><creator>Marguerite Oyelaran</creator></c:coreProperties>"}});
}

QByteArray register_()
{
    const QByteArray cells = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" "
                             "t=\"inlineStr\"><is><t>Age</t></is></c></row>"
                             "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\"><v>4111111111111111</v></c><c r=\"C2\"><v>44</v></c>"
                             "<c r=\"D2\" t=\"str\"><f>\"Marguerite Oyelaran\"&amp;A2</f><v>Marguerite Oyelaran and more</v></c></row></sheetData>"
                             "<headerFooter><oddHeader>Marguerite Oyelaran</oddHeader></headerFooter><legacyDrawing xmlns:r=\"r\" r:id=\"rId9\"/>";
    const QByteArray strings =
        "<sst><si><t>Insured</t></si><si><t>Card</t></si><si><r><t>Marguerite</t></r><r><t xml:space=\"preserve\"> Oyelaran</t></r></si></sst>";
    return workbookFile(cells,
                        {{"xl/sharedStrings.xml", strings}, {"docProps/app.xml", "<Properties><Company>Marguerite Oyelaran</Company></Properties>"}},
                        "<definedNames><definedName name=\"x\">\"Marguerite Oyelaran\"</definedName></definedNames>");
}

} // namespace

class TestCopy final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWordFileLosesAValueInAllOfItsParts();
    void aWorkbookKeepsValuesAndLosesWhatIsBehindThem();
    void theSameValueHasTheSamePseudonymInEveryTable();
    void columnsAreFoundByTheirTitles_data();
    void columnsAreFoundByTheirTitles();
    void whatWasFoundOnceIsTakenOutEverywhere();
    void keptColumnsStay();
    void aReplacementNeverEndsItsCell();
    void noCopyIsKeptWhenAValueIsStillInIt();
    void aDamagedFileIsNotCopied();
    void aCancelledCopyLeavesNothing();
    void rulesSurviveTheFileAndABrokenFileIsRefused();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    Result<QByteArray> copy(const QString &path, CopyFormat format, const RedactText &redact, const std::vector<ColumnRule> &rules = {})
    {
        const QString target = m_folder.filePath(u"copy."_s + copySuffix(format, {}));
        QFile::remove(target);
        return readForCopy(path, format, {}, {})
            .and_then([&](const CopySource &source) {
                return planCopy(source, redact, rules, hash).and_then([&](const CopyPlan &plan) {
                    return writeCopy(path, target, format, source, plan, {});
                });
            })
            .and_then([&]() -> Result<QByteArray> {
                QFile file(target);
                return file.open(QIODevice::ReadOnly) ? Result<QByteArray>(file.readAll()) : failure(ErrorCode::Storage, u"not written"_s);
            });
    }
    QTemporaryDir m_folder;
};

void TestCopy::aWordFileLosesAValueInAllOfItsParts()
{
    const QString path = write(u"letter.docx"_s, letter());
    QVERIFY(everything(letter()).contains("Marguerite Oyelaran"));
    const auto bytes = copy(path, CopyFormat::Word, finding({{Name, u"[PERSON_1]"_s}}));
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().message));
    const QByteArray all = everything(*bytes);
    for (const char *piece : {"Oyelaran", "Margue", "rite Oye", "laran"})
        QVERIFY2(!all.contains(piece), piece);
    const OfficeText text = readBytes(*bytes);
    QCOMPARE(text.end, worker::complete);
    const QString words = text.pages.join(u'\n');
    QVERIFY2(words.contains("Dear [PERSON_1], the claim is settled."_L1) || words.contains("Dear **[PERSON_1]**"_L1)
                 || words.contains("Dear [PERSON_1]"_L1),
             qPrintable(words));
    QVERIFY(words.contains("Nothing is owed."_L1) && words.contains("For [PERSON_1] only"_L1) && words.contains("in a control"_L1));
    QVERIFY(words.contains("write"_L1));
    const QMap<QByteArray, QByteArray> parts = unpacked(*bytes);
    for (const QByteArray &name : parts.keys())
        QVERIFY2(!name.contains("comments") && !name.contains("docProps") && !name.contains("media"), name.constData());
    QVERIFY(parts.value("word/settings.xml").contains("w:compat"));
}

void TestCopy::aWorkbookKeepsValuesAndLosesWhatIsBehindThem()
{
    const QString path = write(u"register.xlsx"_s, register_());
    const auto bytes = copy(path, CopyFormat::Workbook, finding({{Name, u"[PERSON_1]"_s}, {u"4111111111111111"_s, u"[CARD_1]"_s}}),
                            {{u"age"_s, ColumnAction::Generalise}});
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().message));
    const QByteArray all = everything(*bytes);
    QVERIFY(!all.contains("Oyelaran") && !all.contains("4111111111111111") && !all.contains("<f>") && !all.contains("definedName"));
    const OfficeText text = readBytes(*bytes);
    QCOMPARE(text.end, worker::complete);
    QVERIFY2(text.pages.join(u'\n').contains(u"| [PERSON_1] | [CARD_1] | 40–49 | [PERSON_1] and more |"_s), qPrintable(text.pages.join(u'\n')));
    QCOMPARE(text.names, QStringList{u"Costs"_s});
}

void TestCopy::theSameValueHasTheSamePseudonymInEveryTable()
{
    const QString people = u"Id;Name\nC-100234;Anna\nC-100235;Bert\n"_s;
    const QString claims = u"Claim,Insured\n1,\"c-100234\"\n2,C-100235\n"_s;
    const QString first = withColumnRules(people, TableForm::Csv, {{u"Id"_s, ColumnAction::Pseudonymise}}, hash);
    const QString second = withColumnRules(claims, TableForm::Csv, {{u"Insured"_s, ColumnAction::Pseudonymise}}, hash);
    const QString anna = pseudonym(u"C-100234"_s, hash);
    const QString bert = pseudonym(u"C-100235"_s, hash);
    QVERIFY(anna != bert);
    QCOMPARE(first, u"Id;Name\n%1;Anna\n%2;Bert\n"_s.arg(anna, bert));
    QCOMPARE(second, u"Claim,Insured\n1,\"%1\"\n2,%2\n"_s.arg(anna, bert));
    const KeyedHash other = [](const QByteArray &value) { return hash("another" + value); };
    QVERIFY(pseudonym(u"C-100234"_s, other) != anna);
}

void TestCopy::columnsAreFoundByTheirTitles_data()
{
    QTest::addColumn<TableForm>("form");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("comma") << TableForm::Csv << u"a,b\n1,x\n2,\"y, z\"\n"_s << u"a,b\n1,***\n2,\"***\"\n"_s;
    QTest::newRow("a quoted quote") << TableForm::Csv << u"b,a\n\"say \"\"no\"\"\",1\n"_s << u"b,a\n\"***\",1\n"_s;
    QTest::newRow("windows lines") << TableForm::Csv << u"a;B \r\n1;x\r\n"_s << u"a;B \r\n1;***\r\n"_s;
    QTest::newRow("empty cells") << TableForm::Csv << u"a,b\n1,\n,x"_s << u"a,b\n1,\n,***"_s;
    QTest::newRow("tabs") << TableForm::Tabs << u"A title\na\t\tb\n1\t2\tx"_s << u"A title\na\t\tb\n1\t2\t***"_s;
    QTest::newRow("markdown") << TableForm::Markdown << u"text b\n\n| a | b |\n| --- | --- |\n| 1 | x \\| y |\n\n| c | d |\n| b | 2 |\n"_s
                              << u"text b\n\n| a | b |\n| --- | --- |\n| 1 | *** |\n\n| c | d |\n| b | 2 |\n"_s;
}

void TestCopy::columnsAreFoundByTheirTitles()
{
    QFETCH(TableForm, form);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(withColumnRules(text, form, {{u"b"_s, ColumnAction::Mask}}, hash), expected);
    QCOMPARE(withColumnRules(text, form, {{u"no such column"_s, ColumnAction::Mask}}, hash), text);
}

void TestCopy::whatWasFoundOnceIsTakenOutEverywhere()
{
    const CopySource source{u"text"_s, {}, {u"Account: 12345678"_s, u"paid to 12345678, not to 123456789"_s}, {TableForm::None, TableForm::None}};
    // Only the text with the label before it shows what the number is.
    const RedactText redact = [](const QString &text) -> Result<Redactor::Text> {
        return text.startsWith("Account"_L1) ? finding({{u"12345678"_s, u"[ACCOUNT_1]"_s}})(text) : Redactor::Text{text, {}};
    };
    const auto plan = planCopy(source, redact, {}, hash);
    QVERIFY(plan);
    QCOMPARE(plan->texts, (QStringList{u"Account: [ACCOUNT_1]"_s, u"paid to [ACCOUNT_1], not to 123456789"_s}));
    QCOMPARE(plan->gone, QStringList{u"12345678"_s});
    QCOMPARE(plan->replaced(), 2);
}

void TestCopy::keptColumnsStay()
{
    const CopySource source{u"csv"_s, {}, {u"Region,Insured\nOyelaran Valley,Oyelaran\n"_s}, {TableForm::Csv}};
    const auto plan = planCopy(source, finding({{u"Oyelaran"_s, u"[PERSON_1]"_s}}), {{u"Region"_s, ColumnAction::Keep}}, hash);
    QVERIFY(plan);
    QCOMPARE(plan->texts.first(), u"Region,Insured\nOyelaran Valley,[PERSON_1]\n"_s);
    QVERIFY(plan->gone.isEmpty()); // it may stand where the person wants it to
    QCOMPARE(plan->columnCells, 0);
}

void TestCopy::aReplacementNeverEndsItsCell()
{
    const CopySource source{u"csv"_s, {}, {u"Name,Age\nOyelaran,4\n"_s}, {TableForm::Csv}};
    const auto plan = planCopy(source, finding({{u"Oyelaran"_s, u"Smith, \"Jo\""_s}}), {}, hash);
    QVERIFY(plan);
    QCOMPARE(plan->texts.first().count(u','), 2);
    QVERIFY(!plan->texts.first().contains(u'"'));
}

void TestCopy::noCopyIsKeptWhenAValueIsStillInIt()
{
    // The name of a style is no text of the document, so nothing replaces it.
    const QByteArray bytes =
        wordFile("<w:p><w:r><w:t>Marguerite Oyelaran</w:t></w:r></w:p>",
                 {{"word/styles.xml", "<w:styles xmlns:w=\"w\"><w:style><w:name w:val=\"Letter of Marguerite Oyelaran\"/></w:style></w:styles>"}});
    const QString path = write(u"styled.docx"_s, bytes);
    const auto kept = copy(path, CopyFormat::Word, finding({{Name, u"[PERSON_1]"_s}}));
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::Leak);
    QVERIFY(!kept.error().message.contains("Oyelaran"_L1));
    QVERIFY(!QFileInfo::exists(m_folder.filePath(u"copy.docx"_s)));
    QVERIFY(QDir(m_folder.path()).entryList({u".copy-*"_s}, QDir::Files | QDir::Hidden).isEmpty());
    QFile text(write(u"plain.txt"_s, "Marguerite Oyelaran"));
    QCOMPARE(checkCopy(text.fileName(), {Name}, {}).error().code, ErrorCode::Leak);
    QVERIFY(checkCopy(text.fileName(), {u"Oyelara"_s}, {}));
}

void TestCopy::aDamagedFileIsNotCopied()
{
    QByteArray bytes = letter();
    bytes.truncate(bytes.size() / 2);
    QVERIFY(!copy(write(u"half.docx"_s, bytes), CopyFormat::Word, finding({})));
    const QByteArray doctype = container(
        {{"_rels/.rels", "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
         {"word/document.xml", "<!DOCTYPE x [<!ENTITY e \"Marguerite\">]><w:document xmlns:w=\"w\"><w:body/></w:document>"}});
    QVERIFY(!copy(write(u"doctype.docx"_s, doctype), CopyFormat::Word, finding({})));
}

void TestCopy::aCancelledCopyLeavesNothing()
{
    const CopySource source{u"text"_s, {}, {u"one"_s, u"two"_s}, {TableForm::None, TableForm::None}};
    const auto plan = planCopy(source, finding({}), {}, hash, [](int done, int) { return done < 1; });
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::Cancelled);
}

void TestCopy::rulesSurviveTheFileAndABrokenFileIsRefused()
{
    QTemporaryDir workspace;
    auto book = DocumentBook::read(workspace.path());
    QVERIFY(book);
    book->setColumnRule(u"claims.csv"_s, u"Insured"_s, ColumnAction::Pseudonymise);
    book->setColumnRule(u"claims.csv"_s, u"Age"_s, ColumnAction::Mask);
    book->setColumnRule(u"claims.csv"_s, u"Age"_s, std::nullopt);
    book->setWatched(u"letters"_s, true);
    QVERIFY(book->write(workspace.path()));
    const auto again = DocumentBook::read(workspace.path());
    QVERIFY(again);
    QVERIFY(*again == *book);
    QCOMPARE(again->columnRules(u"claims.csv"_s), (std::vector<ColumnRule>{{u"Insured"_s, ColumnAction::Pseudonymise}}));
    QCOMPARE(again->watchedFolders(), QStringList{u"letters"_s});
    QFile file(workspace.filePath(documentBookName));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"columns\": {\"claims.csv\": {\"Insured\": \"hide\"}}}");
    file.close();
    QVERIFY(!DocumentBook::read(workspace.path()));
}

WORKER_TEST_MAIN(TestCopy)

#include "test_documents_copy.moc"
