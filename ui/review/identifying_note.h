// SPDX-License-Identifier: GPL-3.0-or-later
// A line under the header of the review: facts that could point to a person together, although no name leaves. Shows them one after the
// other. They are looked for in the background; the line is hidden while there is nothing to say.
#pragma once
#include "core/redaction/identifying_facts.h"
#include "ui/review/review_case.h"
#include "ui/widgets/background_work.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace countersign {

class IdentifyingNote final : public QWidget {
    Q_OBJECT
public:
    explicit IdentifyingNote(std::shared_ptr<const Scanner> scanner, QWidget *parent = nullptr);

    /// Looks at what is new in a request that would leave this machine; null: nothing to say.
    void setCase(const ReviewCasePtr &reviewCase);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// The person wants to see the facts: where they stand in what leaves.
    void placePicked(int part, Range leaving);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Place {
        int part = -1;
        IdentifyingParagraph paragraph;
    };
    void show(std::vector<Place> places);
    void showNext();
    void tintLabel();
    [[nodiscard]] QString words(const Place &place) const;

    std::shared_ptr<const Scanner> m_scanner;
    ReviewCasePtr m_case;
    std::vector<Place> m_places;
    size_t m_next = 0;
    QLabel *m_label;
    QPushButton *m_show;
    BackgroundWork m_work;
};

} // namespace countersign
