// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/section_vectors.h"

#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QtEndian>
#include <algorithm>
#include <bit>
#include <cmath>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Library)
};

constexpr size_t LongestVector = 16'384; // numbers; the longest in use have 4,096

bool toUnitLength(std::vector<float> &vector)
{
    double sum = 0;
    for (const float number : vector)
        sum += double(number) * double(number);
    if (!std::isfinite(sum) || sum <= 0)
        return false;
    const double length = std::sqrt(sum);
    for (float &number : vector)
        number = float(double(number) / length);
    return true;
}

QByteArray toBytes(const std::vector<float> &vector)
{
    QByteArray bytes(qsizetype(vector.size() * sizeof(float)), Qt::Uninitialized);
    for (size_t i = 0; i < vector.size(); ++i)
        qToLittleEndian(std::bit_cast<quint32>(vector[i]), bytes.data() + i * sizeof(float));
    return bytes;
}

std::unexpected<Error> notAnAnswer()
{
    return failure(ErrorCode::Invalid, Words::tr("The server's answer holds no vectors. Is this a model for embeddings?"));
}

} // namespace

Result<void> SectionVectors::refresh(QSqlDatabase &database, const QString &model)
{
    const QMutexLocker lock(&m_mutex);
    if (model != m_model) {
        m_model = model;
        m_sections.clear();
        m_numbers.clear();
        m_length = 0;
    }
    // Ids are never used again and vectors are made in their order, so what is new stands behind what is known.
    auto rows = execute(database, u"SELECT section, vector FROM section_vectors WHERE section > ? AND model = ? ORDER BY section"_s,
                        {m_sections.empty() ? 0 : m_sections.back(), model});
    if (!rows)
        return std::unexpected(rows.error());
    for (;;) {
        const auto row = nextRow(*rows, database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return {};
        const QByteArray bytes = rows->value(1).toByteArray();
        const size_t length = size_t(bytes.size()) / sizeof(float);
        if (length == 0 || (m_length != 0 && length != m_length))
            continue; // the server was given another model under the same name
        m_length = length;
        m_sections.push_back(rows->value(0).toLongLong());
        for (size_t i = 0; i < length; ++i)
            m_numbers.push_back(std::bit_cast<float>(qFromLittleEndian<quint32>(bytes.constData() + i * sizeof(float))));
    }
}

std::vector<qint64> SectionVectors::nearest(const std::vector<float> &vector, size_t most) const
{
    const QMutexLocker lock(&m_mutex);
    if (m_length == 0 || vector.size() != m_length)
        return {};
    std::vector<std::pair<float, qint64>> found;
    for (size_t i = 0; i < m_sections.size(); ++i) {
        const float *numbers = m_numbers.data() + i * m_length;
        float product = 0;
        for (size_t k = 0; k < m_length; ++k)
            product += numbers[k] * vector[k];
        if (product > 0)
            found.emplace_back(product, m_sections[i]);
    }
    const size_t kept = std::min(most, found.size());
    std::ranges::partial_sort(found, found.begin() + qsizetype(kept),
                              [](const auto &a, const auto &b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    std::vector<qint64> sections;
    for (size_t i = 0; i < kept; ++i)
        sections.push_back(found[i].second);
    return sections;
}

Result<void> SectionVectors::store(QSqlDatabase &database, qint64 section, const QString &model, std::vector<float> vector)
{
    if (!toUnitLength(vector))
        return failure(ErrorCode::BadUsage, Words::tr("The server gave a vector without a direction, which cannot be compared."));
    const auto done =
        execute(database, u"INSERT OR REPLACE INTO section_vectors (section, model, vector) VALUES (?, ?, ?)"_s, {section, model, toBytes(vector)});
    return done ? Result<void>() : std::unexpected(done.error());
}

Result<std::vector<std::vector<float>>> parseEmbeddings(const QByteArray &json, qsizetype count)
{
    const QJsonArray data = QJsonDocument::fromJson(json).object()[u"data"_s].toArray();
    if (data.size() != count)
        return notAnAnswer();
    std::vector<std::vector<float>> vectors(static_cast<size_t>(count));
    for (qsizetype i = 0; i < count; ++i) {
        const QJsonObject entry = data[i].toObject();
        const qint64 index = entry[u"index"_s].toInteger(i);
        const QJsonArray numbers = entry[u"embedding"_s].toArray();
        if (index < 0 || index >= count || !vectors[size_t(index)].empty() || numbers.isEmpty() || size_t(numbers.size()) > LongestVector)
            return notAnAnswer();
        std::vector<float> &vector = vectors[size_t(index)];
        vector.reserve(size_t(numbers.size()));
        for (const QJsonValue &number : numbers) {
            const double value = number.toDouble(std::nan(""));
            if (!std::isfinite(value) || std::abs(value) > 1e6)
                return notAnAnswer();
            vector.push_back(float(value));
        }
    }
    if (!std::ranges::all_of(vectors, [&](const std::vector<float> &vector) { return vector.size() == vectors.front().size(); }))
        return notAnAnswer();
    return vectors;
}

} // namespace countersign
