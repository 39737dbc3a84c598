// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/beneath.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestToolsBeneath : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_root;

    static bool write(const QString &path)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write("x") == 1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString top = QFileInfo(m_folder.path()).canonicalFilePath();
        m_root = top + u"/root"_s;
        QVERIFY(write(m_root + u"/claims/a.txt"_s) && write(m_root + u"/claims/..b.txt"_s) && write(top + u"/root-evil/a.txt"_s)
                && write(top + u"/outside.txt"_s));
        QVERIFY(QFile::link(top + u"/outside.txt"_s, m_root + u"/claims/absolute"_s));
        QVERIFY(QFile::link(u"../../outside.txt"_s, m_root + u"/claims/relative"_s));
        QVERIFY(QFile::link(u"/"_s, m_root + u"/slash"_s));
        QVERIFY(QFile::link(u"claims"_s, m_root + u"/inside"_s));
        QVERIFY(QFile::link(u"loop"_s, m_root + u"/loop"_s));
        QVERIFY(QFile::link(u"/proc/self/root"_s, m_root + u"/magic"_s));
    }

    void findsWhatIsInside_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addRow("file") << u"claims/a.txt"_s;
        QTest::addRow("with dots") << u"./claims/./a.txt"_s;
        QTest::addRow("with slashes") << u"claims//a.txt"_s;
    }
    void findsWhatIsInside()
    {
        QFETCH(QString, path);
        QCOMPARE(resolveBeneath(m_root, path).value(), m_root + u"/claims/a.txt"_s);
        QCOMPARE(detail::resolveWithoutLinks(m_root, path).value(), m_root + u"/claims/a.txt"_s);
    }

    void takesDotsInANameForAName() { QCOMPARE(resolveBeneath(m_root, u"claims/..b.txt"_s).value(), m_root + u"/claims/..b.txt"_s); }

    void followsALinkThatStaysInside()
    {
        QCOMPARE(resolveBeneath(m_root, u"inside/a.txt"_s).value(), m_root + u"/claims/a.txt"_s);
        QCOMPARE(detail::resolveWithoutLinks(m_root, u"inside/a.txt"_s).error().code, ErrorCode::Policy);
    }

    void refusesEveryWayOut_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"../outside.txt", "claims/../../outside.txt", "../root-evil/a.txt", "/etc/passwd", "//etc/passwd", "claims/absolute",
                                 "claims/relative", "slash/etc/passwd", "slash", "magic/etc/passwd", "loop", "loop/x"})
            QTest::addRow("%s", path) << QString::fromLatin1(path);
        QTest::addRow("..") << u".."_s;
        QTest::addRow("NUL") << u"claims/a.txt\0/../../outside.txt"_s;
    }
    void refusesEveryWayOut()
    {
        QFETCH(QString, path);
        for (const auto &resolved : {resolveBeneath(m_root, path), detail::resolveWithoutLinks(m_root, path)}) {
            QVERIFY2(!resolved, resolved ? qPrintable(*resolved) : "");
            QCOMPARE(resolved.error().code, ErrorCode::Policy);
        }
    }

    void saysWhatIsNotThere()
    {
        for (const auto &resolved : {resolveBeneath(m_root, u"claims/none.txt"_s), detail::resolveWithoutLinks(m_root, u"claims/none.txt"_s),
                                     resolveBeneath(m_root, u"claims/a.txt/b"_s), resolveBeneath(m_root + u"-none"_s, u"a"_s)})
            QCOMPARE(resolved.error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestToolsBeneath)
#include "test_tools_beneath.moc"
