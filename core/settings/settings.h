// SPDX-License-Identifier: GPL-3.0-or-later
// One table of keys, defaults and meanings; the only user of QSettings (an INI file in the data folder, mode 0600). No secrets.
// For one thread. Values are written behind, within milliseconds; the end waits for it.
#pragma once
#include <QtCore/QObject>
#include <QtCore/QVariant>
#include <memory>

namespace countersign {

class Settings : public QObject {
    Q_OBJECT
public:
    enum class Key {
        LastWorkspace, // QString
        LastAgent, // QString: stem
        LastProvider, // QString: name; empty = practice
        LastModel, // QString
        LastConversation, // QString
        LastPolicy, // QString: empty = the agent's
        WindowGeometry, // QByteArray
        WindowState, // QByteArray
        ColorScheme, // QString: "system", "light", "dark"
        TourSeen, // bool
        RawBytes, // bool: bytes pane shows the raw body
        LastPage, // int: MainWindow::PageName
        PageLayouts, // QByteArray: JSON of splitters and columns by page
        FirstStartDone, // bool: the first-start page was answered
        TextSize, // int: per cent of the system's, 100 to 200
        Language, // QString: "system", "en", "de", "fr"; read at start
        Shortcuts, // QByteArray: JSON of the keys that the person changed
        Density, // QString: "comfortable", "compact"
        Currency, // QString: three capital letters; amounts are shown in it. "USD": no conversion
        CurrencyRate, // QString: how much of it one US dollar is, decimal text; entered by the person
        Places, // QByteArray: JSON of what was open and chosen, by page; no words of a person
        EmbeddingServer, // QString: address of a server on this machine that makes vectors of texts; empty = search goes by words alone
        EmbeddingModel, // QString: its model
    };
    explicit Settings(const QString &file, QObject *parent = nullptr);
    ~Settings() override;
    [[nodiscard]] QVariant value(Key key) const; // the default when never set or of a wrong type
    void setValue(Key key, const QVariant &value);
    /// Waits until everything is written.
    void flush();

Q_SIGNALS:
    void changed(countersign::Settings::Key key);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
