// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of countersign-cli have in common: arguments, output, exit status.
#pragma once
#include "core/base/error.h"

#include <QCoro/QCoroTask>
#include <QtCore/QCommandLineParser>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace countersign::cli {

/// Exit status, a contract with other people's scripts.
enum ExitStatus { Done = 0, Failed = 1, BadUsage = 2, Refused = 3, LimitReached = 4 };
[[nodiscard]] int exitStatusFor(const Error &error);

/// Writes to standard output at once, UTF-8.
void print(const QString &text);
void printJson(const QJsonObject &object); // one line
/// "countersign: …" on standard error.
void say(const QString &sentence);
/// Says the error and gives its exit status.
[[nodiscard]] int fail(const Error &error);

/// Options of one command. On a mistake, or for --help, `status` is set and the command ends.
struct Arguments {
    QCommandLineParser parser;
    std::optional<int> status;
    [[nodiscard]] QStringList positional() const { return parser.positionalArguments(); }
    [[nodiscard]] QString value(const char *option) const { return parser.value(QString::fromLatin1(option)); }
    [[nodiscard]] bool has(const char *option) const { return parser.isSet(QString::fromLatin1(option)); }
};
[[nodiscard]] std::unique_ptr<Arguments> parse(const QStringList &arguments, const QString &usage, const QList<QCommandLineOption> &options);

/// A file, or standard input for "-" and for no name.
[[nodiscard]] Result<QByteArray> readInput(const QString &name);

QCoro::Task<int> redact(QStringList arguments);
QCoro::Task<int> restore(QStringList arguments);
QCoro::Task<int> run(QStringList arguments);
QCoro::Task<int> compare(QStringList arguments);
QCoro::Task<int> eval(QStringList arguments);
QCoro::Task<int> ledger(QStringList arguments);
QCoro::Task<int> stats(QStringList arguments);
QCoro::Task<int> documents(QStringList arguments);
QCoro::Task<int> tools(QStringList arguments);
QCoro::Task<int> decode(QStringList arguments);
QCoro::Task<int> models(QStringList arguments);
QCoro::Task<int> routes(QStringList arguments);
QCoro::Task<int> practice(QStringList arguments);

} // namespace countersign::cli
