// SPDX-License-Identifier: GPL-3.0-or-later
// Every page as the program itself shows it, light and dark, at 100 % and at 200 %, against pictures that a person looked at (tests/ui/pictures,
// a quarter as large). Renewed by packaging/reference-pictures, which sets COUNTERSIGN_UPDATE_PICTURES=1.
#include "tests/ui/picture_comparison.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

constexpr int Patience = 120'000;

const QStringList Pages{u"first-start"_s,
                        u"welcome"_s,
                        u"review-second"_s,
                        u"answer"_s,
                        u"documents"_s,
                        u"documents-search"_s,
                        u"compare"_s,
                        u"evaluate-scores"_s,
                        u"design"_s,
                        u"insights"_s,
                        u"money-budgets"_s,
                        u"money-prices"_s,
                        u"money-what-if"_s,
                        u"money-reconcile"_s,
                        u"money-planner"_s,
                        u"ledger"_s,
                        u"ledger-row"_s,
                        u"settings-providers"_s,
                        u"settings-policies"_s,
                        u"settings-tools"_s,
                        u"settings-appearance"_s,
                        u"settings-shortcuts"_s,
                        u"settings-data"_s};

// What the program gets: a home of its own, no keys, no session, English as it is spoken here.
QProcessEnvironment environment(const QString &home, int percent)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto *name : {"LC_ALL", "LANGUAGE", "ANTHROPIC_API_KEY", "OPENAI_API_KEY", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY",
                             "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "QT_SCREEN_SCALE_FACTORS"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_RUNTIME_DIR"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
    environment.insert(u"COUNTERSIGN_HOME"_s, home + u"/data"_s);
    environment.insert(u"COUNTERSIGN_WORKSPACE"_s, home + u"/sample-desk"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_SCALE_FACTOR"_s, QString::number(percent / 100.0));
    environment.insert(u"QT_FONT_DPI"_s, u"96"_s);
    environment.insert(u"LANG"_s, u"en_GB.UTF-8"_s);
    environment.insert(u"LC_CTYPE"_s, u"C.UTF-8"_s);
    environment.insert(u"TZ"_s, u"UTC"_s);
    return environment;
}

} // namespace

class TestPictures final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsThePage_data();
    void showsThePage();
};

void TestPictures::showsThePage_data()
{
    // One of the four by the environment, so that they run beside each other; all of them by hand.
    const QString wantedScheme = qEnvironmentVariable("COUNTERSIGN_SCHEME");
    const int wantedPercent = qEnvironmentVariableIntValue("COUNTERSIGN_PERCENT");
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<int>("percent");
    for (const QString &scheme : {u"light"_s, u"dark"_s}) {
        for (const int percent : {100, 200}) {
            if ((!wantedScheme.isEmpty() && scheme != wantedScheme) || (wantedPercent && percent != wantedPercent))
                continue;
            for (const QString &scene : Pages)
                QTest::addRow("%s %s %d %%", qPrintable(scene), qPrintable(scheme), percent) << scene << scheme << percent;
        }
    }
}

void TestPictures::showsThePage()
{
    QFETCH(QString, scene);
    QFETCH(QString, scheme);
    QFETCH(int, percent);
    const QString name = u"%1-%2-%3"_s.arg(scene, scheme).arg(percent);
    const QDir seen(QStringLiteral(PICTURES_SEEN));
    QVERIFY(seen.mkpath(u"."_s));
    const QString file = seen.filePath(name + u".png"_s);
    QFile::remove(file);

    QTemporaryDir home;
    QProcess program;
    program.setProcessEnvironment(environment(home.path(), percent));
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.setStandardInputFile(QProcess::nullDevice());
    const QString size = u"%1x%2"_s.arg(pictures::Window.width()).arg(pictures::Window.height());
    program.start(QStringLiteral(PROGRAM), {u"--scene"_s, scene, u"--scheme"_s, scheme, u"--size"_s, size, u"--out"_s, file});
    QVERIFY2(program.waitForFinished(Patience) && program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0,
             program.readAll().constData());

    const QImage picture(file);
    QCOMPARE(picture.size(), pictures::Window * percent / 100); // else the window did not fit, or the scale was not taken
    const QImage actual = pictures::reduced(picture);
    const QString referenceFile = QStringLiteral(PICTURES) + u'/' + name + u".png"_s;
    if (qEnvironmentVariableIntValue("COUNTERSIGN_UPDATE_PICTURES") == 1) {
        QVERIFY(QDir().mkpath(QStringLiteral(PICTURES)));
        QVERIFY(actual.save(referenceFile, "PNG", 1));
        return;
    }
    const QImage reference(referenceFile);
    QVERIFY2(!reference.isNull(), qPrintable(u"There is no %1; packaging/reference-pictures makes it."_s.arg(referenceFile)));
    const pictures::Difference difference = pictures::compare(actual, reference);
    if (qEnvironmentVariableIsSet("COUNTERSIGN_PICTURES_VERBOSE"))
        qInfo().noquote() << difference.words();
    const QString beside = seen.filePath(name + u"-difference.png"_s);
    QFile::remove(beside);
    if (!difference.isAlike()) {
        QVERIFY(pictures::sideBySide(actual, reference, difference).save(beside));
        QFAIL(qPrintable(u"The page differs from its picture %1. Seen: %2; seen, expected and difference side by side: %3"_s.arg(difference.words(),
                                                                                                                                 file, beside)));
    }
}

QTEST_GUILESS_MAIN(TestPictures)
#include "test_ui_pictures.moc"
