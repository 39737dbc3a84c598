// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/entity_style.h"

#include "core/redaction/entity_types.h"

#include <QtCore/QHash>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Look {
    QRgb light; // the line on a light ground
    QRgb dark; // the line on a dark ground
    QTextCharFormat::UnderlineStyle underline;
};

Look lookOf(const QString &family)
{
    static const QHash<QString, Look> looks{
        {u"PERSON"_s, {0xff0072b2, 0xff56b4e9, QTextCharFormat::SingleUnderline}},
        {u"ORG"_s, {0xff0072b2, 0xff56b4e9, QTextCharFormat::DashUnderline}},
        {u"ADDRESS"_s, {0xffb37700, 0xffe69f00, QTextCharFormat::SingleUnderline}},
        {u"LOCATION"_s, {0xffb37700, 0xffe69f00, QTextCharFormat::DashUnderline}},
        {u"EMAIL"_s, {0xff007d5c, 0xff1fc49a, QTextCharFormat::SingleUnderline}},
        {u"PHONE"_s, {0xff007d5c, 0xff1fc49a, QTextCharFormat::DashUnderline}},
        {u"URL"_s, {0xff007d5c, 0xff1fc49a, QTextCharFormat::DotLine}},
        {u"NETWORK"_s, {0xff007d5c, 0xff1fc49a, QTextCharFormat::DashDotLine}},
        {u"FINANCE"_s, {0xffa8517f, 0xffe08bb8, QTextCharFormat::SingleUnderline}},
        {u"ACCOUNT"_s, {0xffa8517f, 0xffe08bb8, QTextCharFormat::DashUnderline}},
        {u"NATIONAL_ID"_s, {0xff7d7400, 0xfff0e442, QTextCharFormat::SingleUnderline}},
        {u"TAX_ID"_s, {0xff7d7400, 0xfff0e442, QTextCharFormat::DashUnderline}},
        {u"DOCUMENT"_s, {0xff7d7400, 0xfff0e442, QTextCharFormat::DashDotLine}},
        {u"HEALTH"_s, {0xffc04e00, 0xffff8b47, QTextCharFormat::DashUnderline}},
        {u"SECRET"_s, {0xffc04e00, 0xffff8b47, QTextCharFormat::WaveUnderline}},
        {u"DATE"_s, {0xff5f6b76, 0xffa9b4be, QTextCharFormat::DotLine}},
    };
    return looks.value(family, Look{0xff2a84b8, 0xff8ccbf2, QTextCharFormat::DashDotDotLine});
}

} // namespace

QColor blended(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](float from, float to) { return from + (to - from) * float(share); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

bool isDark(const QPalette &palette) { return palette.color(QPalette::Base).lightnessF() < palette.color(QPalette::Text).lightnessF(); }

EntityStyle entityStyle(const QString &type, const QPalette &palette)
{
    const Look look = lookOf(familyOf(type));
    const bool dark = isDark(palette);
    const QColor line = QColor::fromRgb(dark ? look.dark : look.light);
    return {line, blended(palette.color(QPalette::Base), line, dark ? 0.28 : 0.17), look.underline};
}

QTextCharFormat entityFormat(const QString &type, const QPalette &palette, bool leaves)
{
    const EntityStyle style = entityStyle(type, palette);
    QTextCharFormat format;
    format.setUnderlineStyle(style.underline);
    format.setUnderlineColor(style.line);
    if (!leaves)
        format.setBackground(style.ground);
    return format;
}

const QTextCharFormat &EntityFormats::operator()(const QString &type, bool leaves)
{
    auto it = m_formats.constFind({type, leaves});
    if (it == m_formats.cend())
        it = m_formats.insert({type, leaves}, entityFormat(type, m_palette, leaves));
    return *it;
}

QTextCharFormat hitFormat(const QPalette &palette)
{
    QTextCharFormat format;
    format.setBackground(blended(palette.color(QPalette::Base), QColor::fromRgb(0xfff0e442), isDark(palette) ? 0.34 : 0.62));
    format.setFontWeight(QFont::DemiBold);
    return format;
}

QColor mutedText(const QPalette &palette) { return blended(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.36); }

QColor hairline(const QPalette &palette) { return blended(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.16); }

QColor alarmColor(const QPalette &palette) { return QColor::fromRgb(isDark(palette) ? 0xffff8b47 : 0xffb34700); }

QColor attentionColor(const QPalette &palette) { return QColor::fromRgb(isDark(palette) ? 0xff56b4e9 : 0xff0067a3); }

QColor safeColor(const QPalette &palette) { return QColor::fromRgb(isDark(palette) ? 0xff1fc49a : 0xff00704f); }

QColor chartColor(int index, const QPalette &palette)
{
    static constexpr QRgb Light[] = {0xff0072b2, 0xffe69f00, 0xff009e73, 0xffcc79a7, 0xffd55e00, 0xff56b4e9, 0xff8a7f00, 0xff7f8790};
    static constexpr QRgb Dark[] = {0xff56b4e9, 0xffe69f00, 0xff1fc49a, 0xffe08bb8, 0xffd9661f, 0xff3b7fd0, 0xfff0e442, 0xffa9b4be};
    return QColor::fromRgb((isDark(palette) ? Dark : Light)[size_t(index) % std::size(Light)]);
}

} // namespace countersign
