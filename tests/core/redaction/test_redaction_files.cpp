// SPDX-License-Identifier: GPL-3.0-or-later
// Files that go as they are: no rule reads them, so the policy and the person decide about the whole of each.
#include "core/redaction/entity_types.h"
#include "core/redaction/redactor.h"

#include <QtTest/QTest>

namespace countersign {
/// The test is the composer of its drafts.
class Composer {
public:
    static Draft withFile(const QByteArray &data)
    {
        DraftShape shape;
        std::vector<TextSlot> texts;
        const Source source{Source::Kind::Attachment, QStringLiteral("x.png")};
        texts.push_back({QStringLiteral("Claim of Marguerite Oyelaran.png"), TextSlot::Format::Plain, source, false});
        texts.push_back({fileText(QStringLiteral("image/png"), data), TextSlot::Format::File, source, false});
        Part file;
        file.kind = Part::Kind::File;
        file.name = 0;
        file.text = 1;
        file.data = data;
        file.mediaType = QStringLiteral("image/png");
        shape.messages.push_back({Role::User, {file}});
        return Draft(ConversationId(QStringLiteral("c")), std::move(shape), std::move(texts));
    }
};
} // namespace countersign

using namespace countersign;
using namespace Qt::StringLiterals;

class TestRedactionFiles : public QObject {
    Q_OBJECT

    MemoryVaultStorage m_storage;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<Redactor> m_redactor;

    RedactedDraft redact(const QByteArray &data, const Policy &policy, bool local, const Choices &choices = {})
    {
        return *m_redactor->redact(Composer::withFile(data), policy, choices, {u"p"_s, local});
    }
    static Finding fileOf(const RedactedDraft &redacted)
    {
        const auto found = std::ranges::find(redacted.findings(), QString(FileType), &Finding::type);
        return found == redacted.findings().end() ? Finding() : *found;
    }
    static Policy policy(const QByteArray &yaml) { return *Policy::parse(yaml, u"own"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        m_vault = std::make_unique<Vault>(m_storage, *Sealer::withKey(Sealer::randomKey()));
        m_redactor = std::make_unique<Redactor>(*Scanner::create(), *m_vault);
    }

    void staysOnThisMachineUnlessAllowed_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<bool>("local");
        QTest::addColumn<int>("action");
        const QByteArray plain("default: {action: placeholder}\n"), lax("default: {action: allow}\n");
        QTest::newRow("remote") << plain << false << int(Action::RouteLocal);
        QTest::newRow("local") << plain << true << int(Action::Allow);
        QTest::newRow("a policy that allows everything it can read") << lax << false << int(Action::RouteLocal);
        QTest::newRow("allowed in so many words") << plain + "types: {FILE: allow}\n" << false << int(Action::Allow);
        QTest::newRow("blocked, also locally") << plain + "types: {FILE: block}\n" << true << int(Action::Block);
        QTest::newRow("nothing can stand in its place") << plain + "types: {FILE: placeholder}\n" << false << int(Action::Block);
        QTest::newRow("for one provider") << plain + "providers: {p: {types: {FILE: allow}}}\n" << false << int(Action::Allow);
        QTest::newRow("a provider's default says nothing of files") << plain + "providers: {p: {default: {action: allow}}}\n"
                                                                    << false << int(Action::RouteLocal);
    }
    void staysOnThisMachineUnlessAllowed()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(bool, local);
        const Finding finding = fileOf(redact("bytes", policy(yaml), local));
        QTEST(int(finding.action), "action");
        QCOMPARE(finding.slot, 1);
        QVERIFY(!finding.byPerson);
        QVERIFY(!finding.reason.isEmpty());
    }

    void theShippedPoliciesKeepFilesHere()
    {
        for (const QString &name : Policy::shippedNames()) {
            QCOMPARE(fileOf(redact("bytes", *Policy::shipped(name), false)).action, Action::RouteLocal);
            QCOMPARE(fileOf(redact("bytes", *Policy::shipped(name), true)).action, Action::Allow);
        }
    }

    void thePersonAllowsOneFileAndNoOther()
    {
        Choices choices;
        choices.allow.push_back({FileType, fileText(u"image/png"_s, "bytes")});
        const Policy standard = *Policy::shipped(u"standard"_s);
        const Finding allowed = fileOf(redact("bytes", standard, false, choices));
        QCOMPARE(allowed.action, Action::Allow);
        QVERIFY(allowed.byPerson);
        QCOMPARE(fileOf(redact("other bytes", standard, false, choices)).action, Action::RouteLocal);
    }

    void theNameOfAFileIsRedactedLikeAnyText()
    {
        const RedactedDraft redacted = redact("bytes", *Policy::shipped(u"strict"_s), true);
        QVERIFY2(!redacted.text(0).contains(u"Oyelaran"_s), qPrintable(redacted.text(0)));
        QCOMPARE(redacted.text(1), fileText(u"image/png"_s, "bytes"));
    }
};

QTEST_APPLESS_MAIN(TestRedactionFiles)
#include "test_redaction_files.moc"
