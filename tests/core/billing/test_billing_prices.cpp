// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billing/price_book.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimeZone>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Noon(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::UTC);
const QByteArray List = "{\"claude-sonnet-4-5\": {\"litellm_provider\": \"anthropic\", \"mode\": \"chat\", \"input_cost_per_token\": 1e-06, "
                        "\"output_cost_per_token\": 2e-06}, \"x\": {\"litellm_provider\": \"bedrock\"}}";

QString cost(const PriceBook &book, const QDateTime &at)
{
    const Destination to{u"anthropic"_s, u"anthropic-messages"_s, u"claude-sonnet-4-5"_s, QUrl(u"https://api.anthropic.com/v1/messages"_s), false};
    const Cost cost = book.catalogue().cost(to, {1000, {}, {}, {}, 100, {}}, at);
    return cost.total ? cost.total->toDecimal() : u"unknown"_s;
}

} // namespace

class TestBillingPrices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_book = std::make_unique<PriceBook>(path());
        QVERIFY(m_book->load());
    }

    void importsFromNowOnAndKeepsWhatWasBefore()
    {
        const auto report = m_book->import(List, Noon, u"LiteLLM"_s, true);
        QVERIFY(report);
        QCOMPARE(report->format, PriceFormat::LiteLlm);
        QCOMPARE(report->changes.changed.size(), 1);
        QCOMPARE(report->skipped.size(), 1);
        QCOMPARE(cost(*m_book, Noon), u"0.0012"_s);
        QCOMPARE(cost(*m_book, Noon.addDays(-1)), u"0.0045"_s);
        PriceBook again(path());
        QVERIFY(again.load());
        QCOMPARE(cost(again, Noon), u"0.0012"_s);
        QCOMPARE(cost(again, Noon.addDays(-1)), u"0.0045"_s);
    }

    void changesNothingWhenTheSameListIsImportedAgain()
    {
        QVERIFY(m_book->import(List, Noon, u"LiteLLM"_s, true));
        const PriceList before = *m_book->edited();
        const auto report = m_book->import(List, Noon.addDays(1), u"LiteLLM"_s, true);
        QCOMPARE(report->changes.unchanged, 1);
        QVERIFY(report->changes.changed.empty());
        QVERIFY(*m_book->edited() == before);
    }

    void showsWhatAnImportWouldDoWithoutDoingIt()
    {
        QVERIFY(m_book->import(List, Noon, u"LiteLLM"_s, false));
        QCOMPARE(cost(*m_book, Noon), u"0.0045"_s);
        QVERIFY(!QFile::exists(path()));
    }

    void goesBackToThePriceBeforeWhenOneIsTakenAway()
    {
        QVERIFY(m_book->import(List, Noon, u"LiteLLM"_s, true));
        QVERIFY(m_book->remove(u"anthropic"_s, u"claude-sonnet-4-5"_s, Noon));
        QCOMPARE(cost(*m_book, Noon), u"0.0045"_s);
        QCOMPARE(m_book->remove(u"anthropic"_s, u"claude-sonnet-4-5"_s, Noon).error().code, ErrorCode::NotFound);
    }

    void refusesAPriceWithoutASource()
    {
        PriceRow row;
        row.from = Noon;
        row.date = Noon.date();
        row.tiers.insert(QString(), {PriceStep()});
        QCOMPARE(m_book->put(u"p"_s, u"m"_s, row).error().code, ErrorCode::BadUsage);
        row.source = u"my contract"_s;
        QVERIFY(m_book->put(u"p"_s, u"m"_s, row));
        QVERIFY(m_book->edited()->rowAt(u"p"_s, u"m"_s, Noon));
    }

    void neverWritesOverAFileThatItCannotRead()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"mine\":") > 0);
        file.close();
        QVERIFY(!m_book->load());
        QCOMPARE(cost(*m_book, Noon), u"0.0045"_s);
        QVERIFY(!m_book->import(List, Noon, u"LiteLLM"_s, true));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{\"mine\":"));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"prices.json"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PriceBook> m_book;
};

QTEST_APPLESS_MAIN(TestBillingPrices)
#include "test_billing_prices.moc"
