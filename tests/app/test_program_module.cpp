// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/program_module.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class ProgramModuleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsAFunctionOfAModule() { QVERIFY(functionOfModule(u"countersign-network"_s, "countersign_make_network_parts").has_value()); }

    void namesTheMissingFile()
    {
        const auto found = functionOfModule(u"countersign-missing"_s, "countersign_make");
        QVERIFY(!found.has_value());
        QCOMPARE(found.error().code, ErrorCode::Storage);
        QVERIFY2(found.error().message.contains("countersign-missing"_L1), qPrintable(found.error().message));
    }

    void namesTheMissingFunction()
    {
        const auto found = functionOfModule(u"countersign-network"_s, "countersign_make_tea");
        QVERIFY(!found.has_value());
        QVERIFY2(found.error().message.contains("countersign_make_tea"_L1), qPrintable(found.error().message));
    }
};

QTEST_GUILESS_MAIN(ProgramModuleTest)
#include "test_program_module.moc"
