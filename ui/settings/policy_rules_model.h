// SPDX-License-Identifier: GPL-3.0-or-later
// A policy's rules as a tree: everything else, then the families, and under each its types. Shows what holds for a type, everywhere or for one
// provider or tool, and where that comes from; what is changed becomes a rule of the type's own there.
#pragma once
#include "core/agents/policy_file.h"

#include <QtCore/QAbstractItemModel>

namespace countersign {

class PolicyRulesModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { TypeColumn, ActionColumn, ThresholdColumn, OriginColumn, ColumnCount };
    enum Role {
        TypeRole = Qt::UserRole, // "US_SSN"; empty for everything else
        DiffersRole // bool: not as everywhere
    };

    explicit PolicyRulesModel(QObject *parent = nullptr);

    /// A file that cannot be read shows nothing.
    void setFile(const PolicyFile &file, bool changeable);
    /// `local`: the provider of the scope is on this machine.
    void setScope(const PolicyFile::Scope &scope, bool local);
    [[nodiscard]] const PolicyFile::Scope &scope() const { return m_scope; }
    [[nodiscard]] const PolicyFile &file() const { return m_file; }
    [[nodiscard]] QModelIndex indexOf(const QString &type) const;
    /// Takes the rule of this type away, so that its family's or the default holds.
    void removeRule(const QModelIndex &index);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The person changed a rule of the scope.
    void edited(const QString &type, const countersign::PolicyFile &before);
    void refused(const QString &why);

private:
    struct Family {
        QString name; // empty: everything else
        QStringList types;
    };
    [[nodiscard]] QString typeOf(const QModelIndex &index) const;
    [[nodiscard]] QString display(const QModelIndex &index) const;
    [[nodiscard]] QString origin(const QString &type) const;
    [[nodiscard]] Policy::Rule ruleOf(const QString &type) const;
    [[nodiscard]] bool differs(const QString &type) const;
    void change(const QString &type, const std::optional<PolicyFile::Rule> &rule);
    void readRules();
    void showChanged();
    std::vector<Family> m_families;
    PolicyFile m_file;
    std::optional<Policy> m_policy;
    QHash<QString, PolicyFile::Rule> m_own; // as they stand in the file; asked for in every row that is painted
    QHash<QString, PolicyFile::Rule> m_ownLocal; // for all providers on this machine
    PolicyFile::Scope m_scope;
    bool m_local = false;
    bool m_changeable = false;
};

} // namespace countersign
