// SPDX-License-Identifier: GPL-3.0-or-later
// Kills a writing program at random moments and looks at what it had acknowledged. The child is this program with an argument.
#include "core/store/conversations.h"
#include "tests/core/ledger/sample_calls.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>
#include <cstdio>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 20;
constexpr quint32 Seed = 20261122;
const QString Workspace = u"/work"_s;

Sealer fixedSealer() { return *Sealer::withKey(QByteArray(Sealer::KeyBytes, 'k')); }

void acknowledge(const char *kind, const QString &id)
{
    std::printf("%s %s\n", kind, qPrintable(id));
    std::fflush(stdout);
}

/// Writes messages and ledger entries for ever, each acknowledged after it was written.
int writeForEver(const QString &path)
{
    const SystemClock clock;
    auto database = Database::open(path, u"main"_s);
    if (!database)
        return 1;
    Conversations conversations(**database, fixedSealer(), clock);
    Ledger ledger(**database, clock, fixedSealer());
    const auto conversation = conversations.create(Workspace, u"agent"_s);
    if (!conversation)
        return 1;
    acknowledge("conversation", conversation->id.text());
    for (int i = 0;; ++i) {
        StoredMessage message;
        message.parts.push_back({});
        message.parts.back().text = QString::number(i).repeated(i % 700);
        const auto id = conversations.append(conversation->id, message);
        if (!id)
            return 1;
        acknowledge("message", QString::number(*id));
        const CallDecided call = decidedCall(QByteArray::number(i).repeated(i % 2000));
        if (!ledger.append(call))
            return 1;
        acknowledge("decided", call.id.text());
        if (!ledger.append(finishedCall(call.id)))
            return 1;
        acknowledge("finished", call.id.text());
        message.id = *id;
        message.run = RunId(u"updated"_s);
        if (!conversations.update(conversation->id, message))
            return 1;
        acknowledge("updated", QString::number(*id));
    }
}

/// What the child had said when it was killed: pairs of kind and id. Kills it after `lines` lines and a moment.
QList<QByteArrayList> runAndKill(const QString &path, int lines, qint64 microseconds)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"--write"_s, path});
    QByteArray said;
    while (said.count('\n') < lines && child.waitForReadyRead(60'000))
        said += child.readAllStandardOutput();
    QElapsedTimer moment; // so that the kill also falls into the middle of a write, not only after a line
    for (moment.start(); moment.nsecsElapsed() < microseconds * 1000;) { }
    child.kill();
    child.waitForFinished();
    said += child.readAllStandardOutput();
    said.truncate(said.lastIndexOf('\n') + 1); // half a line is no acknowledgement
    QList<QByteArrayList> acknowledged;
    for (const QByteArray &line : said.trimmed().split('\n'))
        acknowledged.append(line.split(' '));
    return acknowledged;
}

} // namespace

class LedgerKillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLostWhenTheProgramIsKilled()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"countersign.sqlite"_s);
        QRandomGenerator random(Seed);
        QList<QByteArrayList> all;
        for (int round = 0; round < Rounds; ++round) {
            const auto said = runAndKill(path, int(random.bounded(1, 60)), random.bounded(4000));
            QVERIFY2(!said.isEmpty() && said.first().first() == "conversation", "the child did not start");
            all += said;
            QVERIFY(lookAt(path, all));
        }
        QVERIFY(all.size() > Rounds * 5);
    }

private:
    static bool lookAt(const QString &path, const QList<QByteArrayList> &acknowledged)
    {
        const SystemClock clock;
        auto database = Database::open(path, u"main"_s);
        if (!database) {
            qWarning("%s", qPrintable(database.error().message));
            return false;
        }
        const Ledger ledger(**database, clock, fixedSealer());
        const Conversations conversations(**database, fixedSealer(), clock);
        const auto verification = ledger.verify();
        if (!verification || !verification->intact) {
            qWarning("%s", qPrintable(verification ? verification->problem : verification.error().message));
            return false;
        }
        QSet<QString> found; // "kind id", as the child says it
        const auto calls = ledger.calls();
        const auto list = conversations.list(Workspace);
        if (!calls || !list)
            return false;
        for (const LedgerCall &call : *calls) {
            found.insert(u"decided "_s + call.decided.id.text());
            if (call.finished)
                found.insert(u"finished "_s + call.decided.id.text());
        }
        for (const ConversationInfo &info : *list) {
            found.insert(u"conversation "_s + info.id.text());
            const auto messages = conversations.messages(info.id);
            if (!messages)
                return false;
            for (const StoredMessage &message : *messages) {
                found.insert(u"message %1"_s.arg(message.id));
                if (message.run.text() == "updated"_L1)
                    found.insert(u"updated %1"_s.arg(message.id));
            }
        }
        for (const QByteArrayList &line : acknowledged) {
            if (!found.contains(QString::fromLatin1(line.join(' ')))) {
                qWarning("lost: %s", line.join(' ').constData());
                return false;
            }
        }
        return true;
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == "--write")
        return writeForEver(QString::fromLocal8Bit(argv[2]));
    LedgerKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_ledger_kill.moc"
