// SPDX-License-Identifier: GPL-3.0-or-later
// The signed bytes, read once by the network layer. It cannot be rewound: QNetworkAccessManager sends a request again by itself when a
// connection closes early, and a second send that nobody checked is what must not happen here.
#pragma once
#include <QtCore/QIODevice>

namespace countersign {

class BodyDevice final : public QIODevice {
    Q_OBJECT
public:
    explicit BodyDevice(QByteArray body, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_body.size(); }
    bool reset() override;
    bool seek(qint64 position) override;
    /// Something was read, so a connection is there.
    [[nodiscard]] bool begun() const { return m_read > 0; }

Q_SIGNALS:
    void progressed();
    /// The last byte was taken.
    void taken();

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_body;
    qint64 m_read = 0;
};

} // namespace countersign
