// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets leave whole or not at all: long keys, own words inside a value, passwords that hold a word of the documentation, base64 of any language.
#include "core/redaction/scanner.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class RedactionSecretsTest : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Scanner> m_scanner;

    [[nodiscard]] std::vector<Detection> scanned(const QString &text, const Terms &terms = {}) const
    {
        auto found = m_scanner->scan(text, terms);
        if (!found)
            qFatal("the scan failed");
        std::erase_if(*found, [](const Detection &d) { return d.score < 0.4; }); // as in the policies that ship
        return *found;
    }
    [[nodiscard]] QStringList values(const QString &text, const Terms &terms = {}) const
    {
        QStringList values;
        for (const Detection &d : scanned(text, terms))
            values += text.sliced(d.range.begin, d.range.length());
        return values;
    }
    /// The text with what was found taken out of it.
    [[nodiscard]] QString left(QString text, const Terms &terms = {}) const
    {
        const std::vector<Detection> found = scanned(text, terms);
        for (auto d = found.rbegin(); d != found.rend(); ++d)
            text.replace(d->range.begin, d->range.length(), u"…"_s);
        return text;
    }
    static QString keyBlock(const QString &kind, int lines, bool closed = true)
    {
        QString text = u"-----BEGIN "_s + kind + u"-----\n"_s;
        for (int i = 0; i < lines; ++i)
            text +=
                QString::fromLatin1(QByteArray(QByteArray::number(i) + "key material of this line of the block, here").toBase64().left(64)) + u'\n';
        return closed ? text + u"-----END "_s + kind + u"-----"_s : text;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto scanner = Scanner::create();
        QVERIFY(scanner);
        m_scanner = *scanner;
    }

    void aLongPrivateKeyGoesAsAWhole_data()
    {
        QTest::addColumn<QString>("block");
        QTest::newRow("PGP") << keyBlock(u"PGP PRIVATE KEY BLOCK"_s, 600);
        QTest::newRow("RSA") << keyBlock(u"RSA PRIVATE KEY"_s, 600);
        QTest::newRow("cut off") << keyBlock(u"RSA PRIVATE KEY"_s, 600, false).trimmed();
    }
    void aLongPrivateKeyGoesAsAWhole()
    {
        QFETCH(const QString, block);
        QVERIFY(block.size() > 20'000);
        QCOMPARE(left(u"The key:\n"_s + block + u"\n"_s), u"The key:\n…\n"_s);
    }

    void aCutOffKeyDoesNotReachToTheEndOfAnother()
    {
        const QString text =
            keyBlock(u"RSA PRIVATE KEY"_s, 3, false) + u"That was all. The other one is here.\n"_s + keyBlock(u"RSA PRIVATE KEY"_s, 3);
        QVERIFY2(left(text).contains(u"The other one is here."_s), qPrintable(left(text)));
    }

    void nothingOfAValueIsLeftAroundAnOwnWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value"); // that goes as a whole
        QTest::newRow("password") << u"DB_PASSWORD=acme-9Xk2!fQz7"_s << u"acme-9Xk2!fQz7"_s;
        QTest::newRow("key") << u"aws_secret = \"k9Jx2-acme-LmQz71vBtR4wEsk9Jx2LmQz71v\""_s << u"k9Jx2-acme-LmQz71vBtR4wEsk9Jx2LmQz71v"_s;
        QTest::newRow("password in an address") << u"postgres://svc:acme.K9x2Qz@dbhost/x"_s << u"acme.K9x2Qz"_s;
        QTest::newRow("a star in a password") << u"{\"password\": \"blue *Horse9\"}"_s << u"blue *Horse9"_s;
        QTest::newRow("street") << u"Our address: 14 Acme Street, Leeds"_s << u"14 Acme Street"_s;
        QTest::newRow("mail") << u"Write to jane@acme.test."_s << u"jane@acme.test"_s;
    }
    void nothingOfAValueIsLeftAroundAnOwnWord()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, value);
        Terms terms;
        terms.mask = {{u"acme"_s, u"CUSTOM"_s}};
        const QStringList found = values(text, terms);
        QVERIFY2(std::ranges::any_of(found, [&](const QString &f) { return f.contains(value); }), qPrintable(found.join(u" | "_s)));
    }

    void manyOwnWordsBesideManyValuesAllCount()
    {
        Terms terms;
        terms.mask = {{u"acme"_s, u"CUSTOM"_s}};
        QString text;
        for (int i = 0; i < 500; ++i)
            text += u"DB_PASSWORD=acme-9Xk%1!fQz7\nacme is here\n"_s.arg(i + 100);
        const QString rest = left(text, terms);
        QCOMPARE(rest.count(u"fQz7"_s), 0);
        QCOMPARE(rest.count(u"acme"_s), 0);
        QCOMPARE(rest.count(u"… is here"_s), 500);
    }

    void aWordOfTheDocumentationInsideAPasswordDoesNotSpareIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");
        QTest::newRow("todo") << u"password = Mastodon!2024"_s << u"Mastodon!2024"_s;
        QTest::newRow("todo in the middle") << u"passwd=antodo77x!Q"_s << u"antodo77x!Q"_s;
        QTest::newRow("local.") << u"DB_PASSWORD=Xlocal.9Kdf!2"_s << u"Xlocal.9Kdf!2"_s;
        QTest::newRow("data.") << u"PASSWORD=\"Winter.data.2023!\""_s << u"Winter.data.2023!"_s;
        QTest::newRow("var.") << u"api_key = \"k9Jx2var.LmQz71vBtR4wEs\""_s << u"k9Jx2var.LmQz71vBtR4wEs"_s;
        QTest::newRow("in an address") << u"postgres://app:Mastodon2024@dbhost:5432/x"_s << u"Mastodon2024"_s;
        QTest::newRow("curl") << u"curl -u ilka:Mastodon2024 https://api.test/x"_s << u"Mastodon2024"_s;
        QTest::newRow("starts like a name in code") << u"DB_PASSWORD=data.2023!Kq7"_s << u"data.2023!Kq7"_s;
    }
    void aWordOfTheDocumentationInsideAPasswordDoesNotSpareIt()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, value);
        QVERIFY2(values(text).contains(value), qPrintable(values(text).join(u" | "_s)));
    }

    void examplesAndNamesOfCodeAreNoSecrets_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"password = \"your_password_here\""_s, u"api_key = \"example-key-123456\""_s, u"DB_PASSWORD=changeme123"_s,
                                    u"password: var.db_password_1"_s, u"password = self.config.password1"_s, u"token = \"xxxxxxxxxxxx1234\""_s,
                                    u"password = ${DB_PASSWORD_2}"_s, u"password = TODO-1234"_s, u"secret = process.env.SECRET_2"_s,
                                    u"postgres://app:${PGPASS}@dbhost:5432/x"_s, u"curl -u user:your_token https://api.test/x"_s,
                                    u"password=<%= data.password_2 %>"_s, u"apiKey: \"fake-1234567890abcdef\""_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void examplesAndNamesOfCodeAreNoSecrets()
    {
        QFETCH(const QString, text);
        for (const Detection &d : scanned(text))
            QVERIFY2(d.type != u"PASSWORD" && d.type != u"SECRET" && d.type != u"API_KEY", qPrintable(text.sliced(d.range.begin, d.range.length())));
    }

    void base64IsReadInEveryLanguage_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::newRow("Greek") << u"Ο κωδικός πρόσβασης: το τηλέφωνο είναι +44 20 8812 4401 και το γράμμα ήρθε χθες"_s;
        QTest::newRow("Russian") << u"Напишите, пожалуйста, на адрес ilka.w@kestrel.test до пятницы, это важно"_s;
        QTest::newRow("Japanese") << u"ご連絡先は次の通りです。ilka.w@kestrel.test までお願いいたします。ありがとうございます。"_s;
    }
    void base64IsReadInEveryLanguage()
    {
        QFETCH(const QString, plain);
        const QString code = QString::fromLatin1(plain.toUtf8().toBase64());
        const QString rest = left(u"payload: "_s + code + u" end"_s);
        QVERIFY2(!rest.contains(code.first(12)), qPrintable(rest));
    }

    void longBase64IsReadToItsEnd()
    {
        QByteArray plain;
        while (plain.size() < 1'500'000)
            plain += "nothing of interest stands on this line of the log\n";
        plain += "mail: ilka.w@kestrel.test\n";
        const QString code = QString::fromLatin1(plain.toBase64());
        QCOMPARE(values(u"payload: "_s + code + u" end"_s), QStringList{code});
    }

    void base64OfNoTextIsLeftAlone()
    {
        QByteArray bytes;
        quint32 state = 7;
        for (int i = 0; i < 3000; ++i)
            bytes += char((state = state * 1664525 + 1013904223) >> 24);
        QVERIFY(values(u"image: "_s + QString::fromLatin1(bytes.toBase64())).isEmpty());
    }

    void passwordsOfCommandsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");
        QTest::newRow("psql") << u"PGPASSWORD=K9x2Qz7aa psql -h db"_s << u"K9x2Qz7aa"_s;
        QTest::newRow("mysql") << u"mysql -u app -pHunter2x9 shop"_s << u"Hunter2x9"_s;
        QTest::newRow("mysqldump, quoted") << u"mysqldump -p'Hunter 2x9' shop > a.sql"_s << u"Hunter 2x9"_s;
        QTest::newRow("sshpass") << u"sshpass -p Hunter2x9 ssh app@host"_s << u"Hunter2x9"_s;
        QTest::newRow("another client") << u"mkdir -parents x"_s << QString();
        QTest::newRow("a port") << u"ssh -p2222 host; mysql --version"_s << QString();
    }
    void passwordsOfCommandsAreFound()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, value);
        QStringList passwords;
        for (const Detection &d : scanned(text)) {
            if (d.type == u"PASSWORD")
                passwords += text.sliced(d.range.begin, d.range.length());
        }
        QCOMPARE(passwords.join(u'|'), value);
    }
};

QTEST_GUILESS_MAIN(RedactionSecretsTest)
#include "test_redaction_secrets.moc"
