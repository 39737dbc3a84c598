// SPDX-License-Identifier: GPL-3.0-or-later
// What a person changes in a held request: which values leave, which words are masked, the text itself; and the way back. Each change makes
// the request anew (ReviewGate::edit), so that what is signed is always what was redacted and encoded last.
#pragma once
#include "ui/review/review_case.h"
#include "ui/services.h"

#include <QtCore/QObject>

namespace countersign {

class ReviewChanges final : public QObject {
    Q_OBJECT
public:
    /// For how much a mask holds. Here: the words are taken out of this text alone, for good. Conversation, Always: a placeholder stands
    /// for them wherever they are.
    enum class Reach { Here, Conversation, Always };

    explicit ReviewChanges(Services &services, QObject *parent = nullptr);

    /// The changes go to this held request; those of another run can no longer be taken back. Null: to none.
    void setCase(ReviewCasePtr held, const RunId &run);

    /// Keeps the values (their numbers in the case) here, or lets them leave; those that cannot be switched are left alone.
    void switchValues(const std::vector<int> &values, bool masked);
    void switchType(const QString &type, bool masked);
    /// `reach`: Conversation or Always.
    void mask(const QString &words, Reach reach);
    void neverMask(const QString &words, Reach reach);
    void setText(int part, const QString &text);
    /// Takes the last change back; false when there is none.
    bool undo();

Q_SIGNALS:
    /// A change is on its way; the request comes back through the gate. `slot`: the text that was changed, NoSlot = choices of the conversation.
    void sending(countersign::SlotIndex slot);
    /// The change could not be made; the request stands as it was.
    void failed(const countersign::Error &error);

private:
    struct Change { // how to take one back
        ReviewEdit edit;
        std::optional<Terms> ownWords;
    };
    void changeChoices(const std::function<void(Choices &)> &change, std::optional<Terms> ownWordsBefore = {});
    [[nodiscard]] bool changeOwnWords(const std::function<Result<void>()> &change, std::optional<Terms> *before);
    void send(ReviewEdit edit, Change back);
    [[nodiscard]] bool pass(ReviewEdit edit);

    Services &m_services;
    ReviewCasePtr m_case;
    RunId m_run;
    std::vector<Change> m_changes;
};

} // namespace countersign
