// SPDX-License-Identifier: GPL-3.0-or-later
// The review of a comparison: the targets whose requests wait, what is the same for all of them and what differs, and the request of the chosen
// one in a ReviewPane, where it is signed. Several are signed in a row only by showing each in that pane: nothing is signed unseen.
#pragma once
#include "core/compare/comparison.h"
#include "ui/services.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace countersign {

class ReviewPane;

class CompareReview final : public QWidget {
    Q_OBJECT
public:
    explicit CompareReview(Services &services, QWidget *parent = nullptr);

    /// Begins anew with these targets, in this order.
    void setTargets(const QStringList &names);
    /// Something was said about a target. `held` waits for a person, or is null.
    void take(size_t target, const TargetResult &result, const std::shared_ptr<const HeldRequest> &held, const RunEvent &event);
    void end(size_t target, const TargetResult &result);

    [[nodiscard]] int waitingCount() const;
    [[nodiscard]] ReviewPane *pane() const { return m_pane; }
    [[nodiscard]] QListWidget *list() const { return m_list; }
    /// The same texts with the same findings as in a request that the person has signed in this comparison.
    [[nodiscard]] bool showsNothingNew(size_t target) const;
    /// Shows and signs, one after the other, those that show nothing new; ends at the first that does.
    void signWhatIsKnown();

Q_SIGNALS:
    void waitingChanged();
    void failed(const QString &message);

private:
    struct Lane {
        QString name;
        TargetResult result;
        std::shared_ptr<const HeldRequest> held;
        std::shared_ptr<const HeldRequest> newest; // also after it was signed
        bool decided = false; // `held` is signed, refused or made anew after an edit; the loop has not said so yet
    };
    void choose(int target);
    void moveOn();
    void signNext();
    void refresh();
    [[nodiscard]] QString differenceWords(size_t target) const;

    std::vector<Lane> m_lanes;
    std::vector<std::shared_ptr<const HeldRequest>> m_signed; // by the person
    SharedTexts m_shared; // of the newest requests, by m_sharedOf
    std::vector<size_t> m_sharedOf;
    QTimer m_signing; // while several are signed in a row
    QLabel *m_summary;
    QListWidget *m_list;
    QPushButton *m_signKnown;
    ReviewPane *m_pane;
};

} // namespace countersign
