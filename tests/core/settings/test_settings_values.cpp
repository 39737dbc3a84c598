// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;
using Key = Settings::Key;

class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"settings.ini"_s);
    }

    void unsetKeysHaveTheirDefaults()
    {
        const Settings settings(m_file);
        QCOMPARE(settings.value(Key::LastAgent), QVariant(QString()));
        QCOMPARE(settings.value(Key::ColorScheme), QVariant(u"system"_s));
        QCOMPARE(settings.value(Key::TourSeen), QVariant(false));
        QCOMPARE(settings.value(Key::WindowGeometry), QVariant(QByteArray()));
    }

    void valuesSurviveARestart_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("text") << int(Key::LastAgent) << QVariant(u"claims-triage"_s);
        QTest::newRow("text with commas, quotes and umlauts") << int(Key::LastWorkspace) << QVariant(u"/home/anna/Fälle, \"neu\"; 100 %"_s);
        QTest::newRow("word") << int(Key::ColorScheme) << QVariant(u"dark"_s);
        QTest::newRow("switch") << int(Key::TourSeen) << QVariant(true);
        QTest::newRow("bytes") << int(Key::WindowState) << QVariant(QByteArray("\0\xff\x01;,\n", 6));
    }
    void valuesSurviveARestart()
    {
        QFETCH(const int, key);
        QFETCH(const QVariant, value);
        {
            Settings settings(m_file);
            settings.setValue(Key(key), value);
        }
        const Settings settings(m_file);
        QCOMPARE(settings.value(Key(key)), value);
        QCOMPARE(settings.value(Key(key)).typeId(), value.typeId());
    }

    void wrongTypesInTheFileFallBackToTheDefault_data()
    {
        QTest::addColumn<QByteArray>("ini");
        QTest::addColumn<int>("key");
        QTest::addColumn<QVariant>("fallback");
        QTest::newRow("switch that is no switch") << QByteArray("[window]\ntour_seen=perhaps\n") << int(Key::TourSeen) << QVariant(false);
        QTest::newRow("unknown word") << QByteArray("[window]\ncolor_scheme=purple\n") << int(Key::ColorScheme) << QVariant(u"system"_s);
        QTest::newRow("list for a text") << QByteArray("[last]\nagent=a, b\n") << int(Key::LastAgent) << QVariant(QString());
        QTest::newRow("text for bytes") << QByteArray("[window]\ngeometry=wide\n") << int(Key::WindowGeometry) << QVariant(QByteArray());
        QTest::newRow("not an INI file") << QByteArray("\x00\xff{]=[\n=\n", 9) << int(Key::ColorScheme) << QVariant(u"system"_s);
    }
    void wrongTypesInTheFileFallBackToTheDefault()
    {
        QFETCH(const QByteArray, ini);
        QFETCH(const int, key);
        QFETCH(const QVariant, fallback);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ini);
        file.close();
        const Settings settings(m_file);
        QCOMPARE(settings.value(Key(key)), fallback);
    }

    void aValueOfAWrongTypeIsNotKept()
    {
        Settings settings(m_file);
        QSignalSpy changed(&settings, &Settings::changed);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"wrong type"_s));
        settings.setValue(Key::TourSeen, u"perhaps"_s);
        QCOMPARE(settings.value(Key::TourSeen), QVariant(false));
        QCOMPARE(changed.size(), 0);
    }

    void changedIsSaidOnceForEachChange()
    {
        Settings settings(m_file);
        QSignalSpy changed(&settings, &Settings::changed);
        settings.setValue(Key::RawBytes, true);
        settings.setValue(Key::RawBytes, true);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<Key>(), Key::RawBytes);
    }

    void theFileIsForTheOwnerAlone()
    {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        {
            Settings settings(m_file);
            settings.setValue(Key::LastAgent, u"a"_s);
        }
        QCOMPARE(QFile::permissions(m_file) & others, QFile::Permissions());
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        {
            Settings settings(m_file);
            settings.setValue(Key::LastAgent, u"b"_s);
        }
        QCOMPARE(QFile::permissions(m_file) & others, QFile::Permissions());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "test_settings_values.moc"
