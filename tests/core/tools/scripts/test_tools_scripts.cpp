// SPDX-License-Identifier: GPL-3.0-or-later
// Script tools: found, held against their schemas, asked for, run in the sandbox, and every way in which they can fail.
#include "core/egress/transport.h"
#include "core/tools/scripts/script_template.h"
#include "core/tools/scripts/script_tools.h"
#include "core/tools/tool_gate.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestToolsScripts : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ToolPermissions> m_permissions;
    std::unique_ptr<ScriptTools> m_tools;
    QList<PendingCall> m_asked;
    CallAnswer m_answer = CallAnswer::Once;
    std::function<void()> m_whileAsked;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes, bool executable = true) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | (executable ? QFileDevice::ExeOwner : QFileDevice::Permissions()));
    }
    void schema(const QString &tool, const QJsonObject &own = {}, const QJsonObject &properties = {}) const
    {
        const QJsonObject whole{{u"title"_s, u"A tool"_s},
                                {u"description"_s, u"Does something."_s},
                                {u"type"_s, u"object"_s},
                                {u"properties"_s, properties},
                                {u"x-countersign"_s, own}};
        write(u"tools/"_s + tool + u".schema.json"_s, QJsonDocument(whole).toJson(), false);
    }
    void script(const QString &tool, const QByteArray &body, const QJsonObject &own = {})
    {
        write(u"tools/"_s + tool + u".sh"_s, "#!/bin/sh\n" + body);
        schema(tool, own);
    }
    [[nodiscard]] ScriptTool tool(const QString &name) const
    {
        for (const ScriptTool &one : readScriptTools(m_folder->path())) {
            if (one.name == name)
                return one;
        }
        return {};
    }
    [[nodiscard]] ScriptOutcome run(const QString &name, const QJsonObject &arguments = {}, std::shared_ptr<CancelToken> cancel = {}) const
    {
        return QCoro::waitFor(runScript(tool(name), arguments, std::move(cancel)));
    }
    ToolResult call(const QString &name, const QJsonObject &arguments = {})
    {
        ToolScope scope;
        scope.agent = u"Triage"_s;
        scope.run = u"run-1"_s;
        const auto result = QCoro::waitFor(m_tools->call(u"script__"_s + name, QString::fromUtf8(QJsonDocument(arguments).toJson()), scope));
        return result.value_or(ToolResult{u"stopped the run"_s, {}, true});
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_permissions = std::make_unique<ToolPermissions>();
        m_asked.clear();
        m_answer = CallAnswer::Once;
        m_whileAsked = {};
        m_tools = std::make_unique<ScriptTools>(m_folder->path(), *m_permissions, [this](PendingCall call) -> QCoro::Task<CallAnswer> {
            m_asked.append(call);
            if (m_whileAsked)
                m_whileAsked();
            co_return m_answer;
        });
    }

    void readsWhatIsInTheFolder()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"claims"_s));
        script(u"count"_s, "cat\n", {{u"readable"_s, QJsonArray{u"claims"_s}}, {u"timeout_seconds"_s, 5}, {u"network"_s, true}});
        write(u"tools/notes.txt"_s, "no tool", false);
        const std::vector<ScriptTool> tools = readScriptTools(m_folder->path());
        QCOMPARE(tools.size(), size_t(1));
        const ScriptTool &one = tools.front();
        QCOMPARE(one.problem, QString());
        QCOMPARE(one.name, u"count"_s);
        QCOMPARE(one.title, u"A tool"_s);
        QCOMPARE(one.readable, QStringList{QFileInfo(path(u"claims"_s)).canonicalFilePath()});
        QCOMPARE(one.timeoutSeconds, 5);
        QVERIFY(one.network);
        QVERIFY(!one.inputSchema.contains(u"x-countersign")); // no model sees what it may reach
        QVERIFY(readScriptTools(path(u"nowhere"_s)).empty());
    }

    void saysWhatIsWrongWithOne_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<bool>("executable");
        QTest::addColumn<QJsonObject>("own");
        QTest::addColumn<QString>("said");
        QTest::newRow("not executable") << QByteArray("#!/bin/sh\n") << false << QJsonObject() << u"chmod +x"_s;
        QTest::newRow("no first line") << QByteArray("print(1)\n") << true << QJsonObject() << u"first line"_s;
        QTest::newRow("line ends of Windows") << QByteArray("#!/bin/sh\r\necho\r\n") << true << QJsonObject() << u"Windows"_s;
        QTest::newRow("interpreter missing") << QByteArray("#!/usr/bin/env python9\n") << true << QJsonObject() << u"Install Python"_s;
        QTest::newRow("interpreter missing by path") << QByteArray("#!/opt/nowhere/node\n") << true << QJsonObject() << u"Install Node.js"_s;
        QTest::newRow("leads out") << QByteArray("#!/bin/sh\n") << true << QJsonObject{{u"readable"_s, QJsonArray{u".."_s}}}
                                   << u"not in the workspace"_s;
        QTest::newRow("everything") << QByteArray("#!/bin/sh\n") << true << QJsonObject{{u"readable"_s, QJsonArray{u"/"_s}}}
                                    << u"not in the workspace"_s;
        QTest::newRow("could change itself") << QByteArray("#!/bin/sh\n") << true << QJsonObject{{u"writable"_s, QJsonArray{u"."_s}}}
                                             << u"change them"_s;
        for (const QString &name : {u"agents"_s, u"policies"_s})
            QTest::newRow(qPrintable(u"could change "_s + name))
                << QByteArray("#!/bin/sh\n") << true << QJsonObject{{u"writable"_s, QJsonArray{name}}} << u"change what the agents may do"_s;
        QTest::newRow("could change agents below") << QByteArray("#!/bin/sh\n") << true << QJsonObject{{u"writable"_s, QJsonArray{u"agents/old"_s}}}
                                                   << u"change what the agents may do"_s;
        QTest::newRow("could change servers") << QByteArray("#!/bin/sh\n") << true << QJsonObject{{u"writable"_s, QJsonArray{u"settings"_s}}}
                                              << u"change what is sent where"_s;
    }
    void saysWhatIsWrongWithOne()
    {
        QFETCH(const QByteArray, program);
        QFETCH(const bool, executable);
        QFETCH(const QJsonObject, own);
        QFETCH(const QString, said);
        write(u"tools/t.run"_s, program, executable);
        QVERIFY(QDir(m_folder->path()).mkpath(u"agents/old"_s) && QDir(m_folder->path()).mkpath(u"policies"_s));
        write(u"settings/tools.json"_s, "{}", false); // where a link in the workspace leads
        QVERIFY(QFile::link(u"settings/tools.json"_s, path(u"tools.json"_s)));
        schema(u"t"_s, own);
        QVERIFY2(tool(u"t"_s).problem.contains(said), qPrintable(tool(u"t"_s).problem));
        QVERIFY(m_tools->offers().empty());
        QVERIFY(call(u"t"_s).isError);
        QVERIFY(m_asked.isEmpty());
    }
    void saysWhatIsWrongWithASchema()
    {
        write(u"tools/a.sh"_s, "#!/bin/sh\n");
        write(u"tools/a.schema.json"_s, "{nonsense", false);
        write(u"tools/b.sh"_s, "#!/bin/sh\n");
        write(u"tools/b.schema.json"_s, R"({"type":"string"})", false);
        write(u"tools/lonely.schema.json"_s, R"({"type":"object"})", false);
        for (const QString &name : {u"a"_s, u"b"_s, u"lonely"_s})
            QVERIFY2(!tool(name).problem.isEmpty(), qPrintable(name));
    }

    void takesJsonAndGivesBackWhatIsWritten()
    {
        script(u"echo"_s, "cat\necho note >&2\n");
        const ScriptOutcome outcome = run(u"echo"_s, {{u"text"_s, u"Zoë \"x\""_s}});
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message + outcome.diagnostics) : "");
        QCOMPARE(QJsonDocument::fromJson(outcome.output.toUtf8()).object(), (QJsonObject{{u"text"_s, u"Zoë \"x\""_s}}));
        QCOMPARE(outcome.diagnostics, u"note\n"_s);
    }

    void isConfined()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"shown"_s));
        QVERIFY(QDir(m_folder->path()).mkpath(u"given"_s));
        write(u"shown/a.txt"_s, "shown", false);
        write(u"hidden.txt"_s, "canary", false);
        qputenv("SECRET_KEY_OF_OURS", "canary");
        script(u"look"_s,
               "cat '" + path(u"hidden.txt"_s).toUtf8() + "' && echo leaked\ncat '" + path(u"shown/a.txt"_s).toUtf8() + "'\necho x > '"
                   + path(u"shown/b.txt"_s).toUtf8() + "' && echo wrote\necho x > '" + path(u"given/c.txt"_s).toUtf8()
                   + "' && echo ' given'\nenv | grep SECRET && echo leaked\nls /root /home/* && echo leaked\ncat /proc/net/tcp | tail -n +2 | grep . "
                     "&& echo leaked\nexit 0\n",
               {{u"readable"_s, QJsonArray{u"shown"_s}}, {u"writable"_s, QJsonArray{u"given"_s}}});
        const ScriptOutcome outcome = run(u"look"_s);
        qunsetenv("SECRET_KEY_OF_OURS");
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message + outcome.diagnostics) : "");
        QCOMPARE(outcome.output, u"shown given"_s);
        QVERIFY(!QFile::exists(path(u"shown/b.txt"_s)));
        QVERIFY(QFile::exists(path(u"given/c.txt"_s)));
    }

    void endsWhatGoesTooFar_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QJsonObject>("own");
        QTest::addColumn<QString>("said");
        QTest::newRow("time") << QByteArray("sleep 600\n") << QJsonObject{{u"timeout_seconds"_s, 1}} << u"longer than its 1 seconds"_s;
        QTest::newRow("time, with a child that stays")
            << QByteArray("sleep 600 & sleep 600\n") << QJsonObject{{u"timeout_seconds"_s, 1}} << u"longer than"_s;
        QTest::newRow("processor") << QByteArray("while :; do :; done\n") << QJsonObject{{u"cpu_seconds"_s, 1}} << u"of the processor"_s;
        QTest::newRow("output") << QByteArray("while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done\n") << QJsonObject{{u"output_kb"_s, 16}}
                                << u"more than its 16 kB"_s;
        QTest::newRow("memory") << QByteArray("exec python3 -c 'x = bytearray(400_000_000)'\n") << QJsonObject{{u"memory_mb"_s, 64}}
                                << u"MemoryError"_s;
        QTest::newRow("crash") << QByteArray("kill -SEGV $$\n") << QJsonObject() << u"crashed (signal 11)"_s;
        QTest::newRow("failure") << QByteArray("echo 'no such claim' >&2\nexit 3\n") << QJsonObject() << u"exit status 3"_s;
        QTest::newRow("not UTF-8") << QByteArray("printf '\\377\\376'\n") << QJsonObject() << u"UTF-8"_s;
        QTest::newRow("no JSON") << QByteArray("echo '{\"a\": 1'\n") << QJsonObject{{u"output"_s, QJsonObject{{u"type"_s, u"object"_s}}}}
                                 << u"no JSON"_s;
        QTest::newRow("other JSON") << QByteArray("echo '[1]'\n") << QJsonObject{{u"output"_s, QJsonObject{{u"type"_s, u"object"_s}}}} << u"broken"_s;
    }
    void endsWhatGoesTooFar()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QJsonObject, own);
        QFETCH(const QString, said);
        script(u"bad"_s, body, own);
        const ScriptOutcome outcome = run(u"bad"_s);
        QVERIFY(outcome.error);
        QVERIFY(!outcome.error->message.isEmpty());
        QVERIFY2(outcome.refusal.contains(said), qPrintable(outcome.refusal));
    }
    void whatItWroteLastIsAtHand()
    {
        script(u"bad"_s, "echo 'no such claim' >&2\nexit 3\n");
        QSignalSpy changed(m_tools.get(), &ScriptTools::changed);
        const ToolResult result = call(u"bad"_s);
        QVERIFY(result.isError);
        QVERIFY(result.text.contains(u"no such claim"_s));
        QCOMPARE(m_tools->problem(u"bad"_s)->diagnostics, u"no such claim\n"_s);
        QCOMPARE(changed.size(), 1);
        script(u"bad"_s, "echo fine\n");
        QVERIFY(!call(u"bad"_s).isError);
        QVERIFY(!m_tools->problem(u"bad"_s));
    }
    void goodJsonPasses()
    {
        script(u"good"_s, "echo ' {\"a\": 1} '\n", {{u"output"_s, QJsonObject{{u"type"_s, u"object"_s}, {u"required"_s, QJsonArray{u"a"_s}}}}});
        QCOMPARE(run(u"good"_s).output, u"{\"a\": 1}"_s);
    }
    void stopsWhenTheRunDoes()
    {
        script(u"slow"_s, "sleep 600\n");
        const auto cancel = std::make_shared<CancelToken>();
        cancel->cancel();
        const ScriptOutcome outcome = run(u"slow"_s, {}, cancel);
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->code, ErrorCode::Cancelled);
    }

    void isOfferedUnderItsKind()
    {
        script(u"count"_s, "cat\n");
        const auto offers = m_tools->offers();
        QCOMPARE(offers.size(), size_t(1));
        QCOMPARE(offers.front().listed, u"script:count"_s);
        QCOMPARE(offers.front().tool.name, u"script__count"_s);
        QVERIFY(!offers.front().tool.network);
    }
    void asksThePersonAndKeepsTheAnswer()
    {
        script(u"count"_s, "echo done\n");
        m_answer = CallAnswer::Always;
        QCOMPARE(call(u"count"_s).text, u"done"_s);
        QCOMPARE(call(u"count"_s).text, u"done"_s);
        QCOMPARE(m_asked.size(), 1);
        QCOMPARE(m_asked.front().listed, u"script:count"_s);
        QVERIFY(m_asked.front().description.contains(u"cannot use the network"_s));
        script(u"count"_s, "echo other\n"); // another program under the same name
        m_answer = CallAnswer::NotNow;
        QVERIFY(call(u"count"_s).isError);
        QCOMPARE(m_asked.size(), 2);
    }
    void aProgramThatChangesWhileThePersonLooksIsNotRun()
    {
        script(u"count"_s, "echo done\n");
        m_whileAsked = [this] { script(u"count"_s, "touch /tmp/x; echo evil\n"); };
        const ToolResult result = call(u"count"_s);
        QVERIFY(result.isError);
        QVERIFY2(result.text.contains(u"changed meanwhile"_s), qPrintable(result.text));
    }
    void argumentsThatDoNotFitAreToldBeforeAnybodyIsAsked()
    {
        write(u"tools/count.sh"_s, "#!/bin/sh\ncat\n");
        schema(u"count"_s, {}, {{u"n"_s, QJsonObject{{u"type"_s, u"integer"_s}}}});
        QVERIFY(call(u"count"_s, {{u"n"_s, u"many"_s}}).isError);
        QVERIFY(m_asked.isEmpty());
    }

    void aTemplateWorksAtOnce_data()
    {
        QTest::addColumn<ScriptLanguage>("language");
        QTest::newRow("Python") << ScriptLanguage::Python;
        QTest::newRow("shell") << ScriptLanguage::Shell;
    }
    void aTemplateWorksAtOnce()
    {
        QFETCH(const ScriptLanguage, language);
        const auto made = writeScriptTemplate(m_folder->path(), u"my_tool"_s, language);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(made->problem, QString());
        const ScriptOutcome outcome = run(u"my_tool"_s, sampleArguments(made->inputSchema));
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message + outcome.diagnostics) : "");
        QCOMPARE(QJsonDocument::fromJson(outcome.output.toUtf8())[u"words"].toInt(), 3);
        QVERIFY(!writeScriptTemplate(m_folder->path(), u"my_tool"_s, language)); // nothing is overwritten
    }
    void itsTextsAreEditedAndItStaysAProgram()
    {
        const auto made = writeScriptTemplate(m_folder->path(), u"my_tool"_s, ScriptLanguage::Shell);
        QVERIFY(made);
        auto texts = readScriptTexts(*made);
        QVERIFY(texts && texts->program.startsWith(u"#!/bin/sh"_s));
        const QByteArray before = scriptHash(*made);
        texts->program = u"#!/bin/sh\necho changed\n"_s;
        const auto written = writeScriptTexts(*made, *texts);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        QVERIFY(QFileInfo(made->program).isExecutable());
        QVERIFY(scriptHash(*made) != before); // what was allowed is asked again
        QCOMPARE(*readScriptTexts(*made), *texts);
        QCOMPARE(run(u"my_tool"_s, sampleArguments(made->inputSchema)).output, u"changed"_s);
        // Through a link nothing is changed.
        ScriptTool foreign = *made;
        foreign.program = u"/usr/bin/env"_s;
        QVERIFY(!writeScriptTexts(foreign, *texts));
        // What is no text is not shown as one.
        QFile file(made->program);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\xff\xfe") == 2);
        file.close();
        QVERIFY(!readScriptTexts(*made));
    }
    void aTemplateNeedsAName()
    {
        for (const QString &name : {QString(), u"../x"_s, u"a b"_s, u".hidden"_s, QString(60, u'a')})
            QVERIFY(!writeScriptTemplate(m_folder->path(), name, ScriptLanguage::Python));
        QVERIFY(!QFile::exists(path(u"x.py"_s)));
    }

    void aStoppedRunWaitsForNobody()
    {
        script(u"count"_s, "echo ran\n");
        ToolGate gate;
        const QSignalSpy asked(&gate, &ToolGate::asked);
        ScriptTools tools(m_folder->path(), *m_permissions, [&gate](PendingCall call) { return gate.askCall(std::move(call)); });
        ToolScope scope;
        scope.agent = u"Triage"_s;
        scope.cancel = std::make_shared<CancelToken>();
        auto calling = tools.call(u"script__count"_s, u"{}"_s, scope);
        QTRY_COMPARE(gate.held().size(), size_t(1));
        scope.cancel->cancel();
        QVERIFY(gate.held().empty());
        const auto result = QCoro::waitFor(std::move(calling));
        QCOMPARE(result->text, u"The person did not allow this call."_s);
        QCOMPARE(asked.size(), 1);
    }

    void aYesThatComesTooLateStartsNothing()
    {
        script(u"count"_s, "echo ran\n");
        ToolScope scope;
        scope.agent = u"Triage"_s;
        scope.cancel = std::make_shared<CancelToken>();
        m_whileAsked = [&scope] { scope.cancel->cancel(); };
        const auto result = QCoro::waitFor(m_tools->call(u"script__count"_s, u"{}"_s, scope));
        QCOMPARE(m_asked.size(), 1);
        QCOMPARE(m_asked.front().ended, scope.cancel);
        QCOMPARE(result->text, u"The person did not allow this call."_s);
    }
};

QTEST_GUILESS_MAIN(TestToolsScripts)
#include "test_tools_scripts.moc"
