// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/paths.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class PathsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char *name : {"COUNTERSIGN_HOME", "COUNTERSIGN_WORKSPACE", "XDG_DATA_HOME"})
            qunsetenv(name);
    }

    void theEnvironmentMovesTheDataFolderAndTheWorkspace()
    {
        qputenv("COUNTERSIGN_HOME", m_folder->filePath(u"deep/data"_s).toUtf8());
        qputenv("COUNTERSIGN_WORKSPACE", m_folder->filePath(u"work"_s).toUtf8());
        const auto paths = Paths::find();
        QVERIFY(paths);
        QCOMPARE(paths->data, m_folder->filePath(u"deep/data"_s));
        QCOMPARE(paths->workspace, m_folder->filePath(u"work"_s));
        QCOMPARE(paths->database(), m_folder->filePath(u"deep/data/countersign.sqlite"_s));
        QVERIFY(QDir(paths->data).exists());
        QVERIFY(!QDir(paths->workspace).exists());
    }

    void theArgumentWinsOverTheEnvironment()
    {
        qputenv("COUNTERSIGN_HOME", m_folder->path().toUtf8());
        qputenv("COUNTERSIGN_WORKSPACE", "/elsewhere");
        const auto paths = Paths::find(m_folder->filePath(u"mine"_s));
        QVERIFY(paths);
        QCOMPARE(paths->workspace, m_folder->filePath(u"mine"_s));
    }

    void withoutEnvironmentTheXdgFolderIsUsed()
    {
        qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
        const auto paths = Paths::find();
        QVERIFY(paths);
        QCOMPARE(paths->data, m_folder->filePath(u"countersign"_s));
        QVERIFY(!paths->workspace.isEmpty());
    }

    void aNewDataFolderIsForTheOwnerAlone()
    {
        qputenv("COUNTERSIGN_HOME", m_folder->filePath(u"data"_s).toUtf8());
        QVERIFY(Paths::find());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(m_folder->filePath(u"data"_s)) & others, QFile::Permissions());
    }

    void aFolderThatIsThereKeepsItsMode()
    {
        const auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup;
        QVERIFY(QFile::setPermissions(m_folder->path(), mode));
        qputenv("COUNTERSIGN_HOME", m_folder->path().toUtf8());
        QVERIFY(Paths::find());
        QVERIFY(QFile::permissions(m_folder->path()) & QFile::ExeGroup);
    }

    void aFileInThePlaceOfTheDataFolderIsAnErrorThatSaysWhatToDo()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        qputenv("COUNTERSIGN_HOME", file.fileName().toUtf8());
        const auto paths = Paths::find();
        QVERIFY(!paths);
        QCOMPARE(paths.error().code, ErrorCode::Storage);
        QVERIFY(paths.error().message.contains("COUNTERSIGN_HOME"_L1));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(PathsTest)
#include "test_settings_paths.moc"
