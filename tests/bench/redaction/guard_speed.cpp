// SPDX-License-Identifier: GPL-3.0-or-later
// How long the last look at a body takes, and how fast replies are restored. Not a test: prints milliseconds.
#include "core/redaction/rescan.h"
#include "core/redaction/restorer.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTextStream>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {
QByteArray prose(qsizetype bytes, const QByteArray &lineBreak)
{
    const QByteArray sentence =
        "Thank you for the claim that you sent us on Monday; the assessor will look at the international documents and answer within "
        "fourteen days, unless something is missing (see page 12)."
        + lineBreak;
    QByteArray text;
    while (text.size() < bytes)
        text += sentence;
    return text;
}
} // namespace

int main()
{
    QTextStream out(stdout);
    MemoryVaultStorage storage;
    Vault vault(storage, Sealer::withKey(QByteArray(Sealer::KeyBytes, 'k')).value());
    const ConversationId conversation = ConversationId::create();
    for (int i = 0; i < 500; ++i) {
        const QString letters = QString(QChar(u'a' + i % 26)) + QChar(u'a' + i / 26) + QChar(u'a' + i % 7);
        (void)vault.entryFor(conversation, u"PERSON"_s, u"Mar%1 Oye%1lan"_s.arg(letters));
        (void)vault.entryFor(conversation, u"CARD"_s, u"4111 2222 3333 %1"_s.arg(1000 + i));
    }
    VaultGuard guard(vault, [](const ConversationId &) -> Result<Choices> { return Choices(); });
    QElapsedTimer timer;
    timer.start();
    (void)guard.checkBytes(conversation, "{}");
    out << "build the look for 1000 originals: " << double(timer.nsecsElapsed()) / 1e6 << " ms\n";
    const std::vector<std::pair<const char *, QByteArray>> bodies{{"prose", prose(1 << 20, "\n")},
                                                                  {"JSON with escapes", "{\"t\":\"" + prose(1 << 20, "\\n") + "\"}"},
                                                                  {"base64", prose(786432, "\n").toBase64()}};
    for (const auto &[name, body] : bodies) {
        timer.restart();
        for (int i = 0; i < 5; ++i) {
            if (!guard.checkBytes(conversation, body))
                return 1;
        }
        out << name << ", " << body.size() << " bytes: " << double(timer.nsecsElapsed()) / 5e6 << " ms\n";
    }
    const QString reply = QString::fromUtf8(prose(1 << 20, " [PERSON_1] and (PERSON_2)\n"));
    timer.restart();
    const Result<QString> restored = restoreText(vault, conversation, reply);
    out << "restore " << reply.size() << " units: " << double(timer.nsecsElapsed()) / 1e6 << " ms\n";
    return restored ? 0 : 1;
}
