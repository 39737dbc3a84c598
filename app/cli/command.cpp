// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace countersign::cli {

int exitStatusFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::BadUsage: return BadUsage;
    case ErrorCode::Refused:
    case ErrorCode::Policy: return Refused;
    case ErrorCode::LimitReached:
    case ErrorCode::SpendLimit: return LimitReached;
    default: return Failed;
    }
}

void print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

void printJson(const QJsonObject &object) { print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n'); }

void say(const QString &sentence)
{
    const QByteArray line = "countersign: " + sentence.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

int fail(const Error &error)
{
    say(error.message);
    return exitStatusFor(error);
}

std::unique_ptr<Arguments> parse(const QStringList &arguments, const QString &usage, const QList<QCommandLineOption> &options)
{
    auto result = std::make_unique<Arguments>();
    result->parser.addOptions(options);
    result->parser.addOption({{u"h"_s, u"help"_s}, u"Shows this."_s});
    result->parser.setApplicationDescription(usage);
    if (!result->parser.parse(QStringList(u"countersign-cli"_s) + arguments)) {
        say(result->parser.errorText() + u" See --help."_s);
        result->status = BadUsage;
    } else if (result->has("help")) {
        QString text = u"usage: "_s + usage + u'\n';
        for (const QCommandLineOption &option : options)
            text += u"  --%1%2  %3\n"_s.arg(option.names().last(), option.valueName().isEmpty() ? QString() : u' ' + option.valueName(),
                                            option.description());
        print(text);
        result->status = Done;
    }
    return result;
}

Result<QByteArray> readInput(const QString &name)
{
    QFile file;
    const bool standardInput = name.isEmpty() || name == "-"_L1;
    if (!standardInput)
        file.setFileName(name);
    if (!(standardInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return failure(ErrorCode::NotFound, u"%1 cannot be read: %2."_s.arg(name, file.errorString()));
    return file.readAll();
}

} // namespace countersign::cli
