// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/entity_types.h"

#include <QtCore/QCoreApplication>
#include <algorithm>
#include <span>

namespace countersign {
namespace {

struct EntityType {
    const char16_t *name;
    const char16_t *family;
    const char *display; // English, translated in the context "EntityTypes"
};

constexpr EntityType types[] = {
    {u"PERSON", u"PERSON", QT_TRANSLATE_NOOP("EntityTypes", "Person")},
    {u"ORG", u"ORG", QT_TRANSLATE_NOOP("EntityTypes", "Organisation")},
    {u"LOCATION", u"LOCATION", QT_TRANSLATE_NOOP("EntityTypes", "Place")},
    {u"ADDRESS", u"ADDRESS", QT_TRANSLATE_NOOP("EntityTypes", "Postal address")},
    {u"POSTCODE", u"ADDRESS", QT_TRANSLATE_NOOP("EntityTypes", "Postcode")},
    {u"EMAIL", u"EMAIL", QT_TRANSLATE_NOOP("EntityTypes", "E-mail address")},
    {u"PHONE", u"PHONE", QT_TRANSLATE_NOOP("EntityTypes", "Phone number")},
    {u"URL", u"URL", QT_TRANSLATE_NOOP("EntityTypes", "Web address")},
    {u"IP_ADDRESS", u"NETWORK", QT_TRANSLATE_NOOP("EntityTypes", "IP address")},
    {u"MAC_ADDRESS", u"NETWORK", QT_TRANSLATE_NOOP("EntityTypes", "MAC address")},
    {u"HOST_NAME", u"NETWORK", QT_TRANSLATE_NOOP("EntityTypes", "Host name")},
    {u"DATE_OF_BIRTH", u"DATE", QT_TRANSLATE_NOOP("EntityTypes", "Date of birth")},
    {u"DATE", u"DATE", QT_TRANSLATE_NOOP("EntityTypes", "Date")},
    {u"AGE", u"DATE", QT_TRANSLATE_NOOP("EntityTypes", "Age")},
    {u"NATIONALITY", u"NATIONALITY", QT_TRANSLATE_NOOP("EntityTypes", "Nationality")},
    {u"SEX", u"SEX", QT_TRANSLATE_NOOP("EntityTypes", "Sex")},
    {u"AMOUNT", u"AMOUNT", QT_TRANSLATE_NOOP("EntityTypes", "Sum of money")},
    {u"CARD", u"FINANCE", QT_TRANSLATE_NOOP("EntityTypes", "Payment card number")},
    {u"CARD_CVV", u"FINANCE", QT_TRANSLATE_NOOP("EntityTypes", "Card security code")},
    {u"CARD_EXPIRY", u"FINANCE", QT_TRANSLATE_NOOP("EntityTypes", "Card expiry date")},
    {u"IBAN", u"FINANCE", QT_TRANSLATE_NOOP("EntityTypes", "IBAN")},
    {u"BIC", u"FINANCE", QT_TRANSLATE_NOOP("EntityTypes", "Bank identifier (BIC)")},
    {u"BANK_ACCOUNT", u"FINANCE", QT_TRANSLATE_NOOP("EntityTypes", "Bank account number")},
    {u"ROUTING_NUMBER", u"FINANCE", QT_TRANSLATE_NOOP("EntityTypes", "Bank routing number")},
    {u"CRYPTO_WALLET", u"FINANCE", QT_TRANSLATE_NOOP("EntityTypes", "Cryptocurrency wallet")},
    {u"US_SSN", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "US social security number")},
    {u"UK_NINO", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "British national insurance number")},
    {u"DE_RVNR", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "German pension insurance number")},
    {u"FR_NIR", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "French social security number")},
    {u"ES_NIF", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Spanish identity number (DNI/NIF)")},
    {u"ES_NIE", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Spanish foreigner number (NIE)")},
    {u"ES_NUSS", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Spanish social security number")},
    {u"IT_FISCAL_CODE", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Italian fiscal code")},
    {u"PL_PESEL", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Polish PESEL number")},
    {u"FI_HETU", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Finnish personal identity code")},
    {u"SE_PERSONNUMMER", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Swedish personal number")},
    {u"DK_CPR", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Danish CPR number")},
    {u"NO_FNR", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Norwegian birth number")},
    {u"NL_BSN", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Dutch citizen service number")},
    {u"BE_NRN", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Belgian national number")},
    {u"CH_AHV", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Swiss AHV number")},
    {u"AT_SVNR", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Austrian social insurance number")},
    {u"IN_AADHAAR", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Indian Aadhaar number")},
    {u"SG_NRIC", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Singapore NRIC or FIN")},
    {u"KR_RRN", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Korean resident registration number")},
    {u"TH_TNIN", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Thai national identity number")},
    {u"TR_TCKN", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Turkish identity number")},
    {u"NG_NIN", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Nigerian identity number")},
    {u"ZA_ID", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "South African identity number")},
    {u"CA_SIN", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Canadian social insurance number")},
    {u"BR_CPF", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Brazilian CPF number")},
    {u"MX_CURP", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Mexican CURP code")},
    {u"CN_RESIDENT_ID", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Chinese resident identity number")},
    {u"JP_MY_NUMBER", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Japanese My Number")},
    {u"IL_ID", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "Israeli identity number")},
    {u"NATIONAL_ID", u"NATIONAL_ID", QT_TRANSLATE_NOOP("EntityTypes", "National identity number")},
    {u"US_ITIN", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "US individual taxpayer number")},
    {u"US_EIN", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "US employer identification number")},
    {u"UK_UTR", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "British unique taxpayer reference")},
    {u"DE_TAX_ID", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "German tax identification number")},
    {u"DE_TAX_NUMBER", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "German tax number")},
    {u"FR_SIREN", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "French SIREN number")},
    {u"FR_SIRET", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "French SIRET number")},
    {u"FR_TAX_ID", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "French tax number")},
    {u"ES_CIF", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "Spanish company tax number (CIF)")},
    {u"IT_VAT", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "Italian VAT number")},
    {u"VAT_ID", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "VAT identification number")},
    {u"AU_ABN", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "Australian business number")},
    {u"AU_ACN", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "Australian company number")},
    {u"AU_TFN", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "Australian tax file number")},
    {u"IN_PAN", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "Indian permanent account number")},
    {u"IN_GSTIN", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "Indian GST number")},
    {u"SG_UEN", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "Singapore entity number")},
    {u"KR_BRN", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "Korean business registration number")},
    {u"SE_ORG_NUMBER", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "Swedish organisation number")},
    {u"BR_CNPJ", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "Brazilian CNPJ number")},
    {u"MX_RFC", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "Mexican RFC code")},
    {u"PH_TIN", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "Philippine tax number")},
    {u"COMPANY_NUMBER", u"TAX_ID", QT_TRANSLATE_NOOP("EntityTypes", "Company register number")},
    {u"PASSPORT", u"DOCUMENT", QT_TRANSLATE_NOOP("EntityTypes", "Passport number")},
    {u"ID_CARD", u"DOCUMENT", QT_TRANSLATE_NOOP("EntityTypes", "Identity card number")},
    {u"DRIVING_LICENCE", u"DOCUMENT", QT_TRANSLATE_NOOP("EntityTypes", "Driving licence number")},
    {u"LICENCE_PLATE", u"DOCUMENT", QT_TRANSLATE_NOOP("EntityTypes", "Number plate")},
    {u"VIN", u"DOCUMENT", QT_TRANSLATE_NOOP("EntityTypes", "Vehicle identification number")},
    {u"VOTER_ID", u"DOCUMENT", QT_TRANSLATE_NOOP("EntityTypes", "Voter number")},
    {u"MEDICAL_RECORD", u"HEALTH", QT_TRANSLATE_NOOP("EntityTypes", "Medical record number")},
    {u"HEALTH_INSURANCE", u"HEALTH", QT_TRANSLATE_NOOP("EntityTypes", "Health insurance number")},
    {u"UK_NHS", u"HEALTH", QT_TRANSLATE_NOOP("EntityTypes", "NHS number")},
    {u"US_NPI", u"HEALTH", QT_TRANSLATE_NOOP("EntityTypes", "US provider identifier (NPI)")},
    {u"US_MBI", u"HEALTH", QT_TRANSLATE_NOOP("EntityTypes", "US Medicare beneficiary number")},
    {u"US_DEA", u"HEALTH", QT_TRANSLATE_NOOP("EntityTypes", "US DEA number")},
    {u"DE_LANR", u"HEALTH", QT_TRANSLATE_NOOP("EntityTypes", "German physician number (LANR)")},
    {u"DE_BSNR", u"HEALTH", QT_TRANSLATE_NOOP("EntityTypes", "German practice number (BSNR)")},
    {u"AU_MEDICARE", u"HEALTH", QT_TRANSLATE_NOOP("EntityTypes", "Australian Medicare number")},
    {u"USER_NAME", u"ACCOUNT", QT_TRANSLATE_NOOP("EntityTypes", "User name")},
    {u"CUSTOMER_NUMBER", u"ACCOUNT", QT_TRANSLATE_NOOP("EntityTypes", "Customer number")},
    {u"EMPLOYEE_NUMBER", u"ACCOUNT", QT_TRANSLATE_NOOP("EntityTypes", "Employee number")},
    {u"CASE_NUMBER", u"ACCOUNT", QT_TRANSLATE_NOOP("EntityTypes", "Case or claim number")},
    {u"CONTRACT_NUMBER", u"ACCOUNT", QT_TRANSLATE_NOOP("EntityTypes", "Contract or policy number")},
    {u"UUID", u"ACCOUNT", QT_TRANSLATE_NOOP("EntityTypes", "Unique identifier (UUID)")},
    {u"API_KEY", u"SECRET", QT_TRANSLATE_NOOP("EntityTypes", "API key or token")},
    {u"PASSWORD", u"SECRET", QT_TRANSLATE_NOOP("EntityTypes", "Password")},
    {u"PRIVATE_KEY", u"SECRET", QT_TRANSLATE_NOOP("EntityTypes", "Private key")},
    {u"JWT", u"SECRET", QT_TRANSLATE_NOOP("EntityTypes", "Signed web token (JWT)")},
    {u"SECRET", u"SECRET", QT_TRANSLATE_NOOP("EntityTypes", "Secret")},
    {u"FILE", u"FILE", QT_TRANSLATE_NOOP("EntityTypes", "File sent as it is")},
    {u"CUSTOM", u"CUSTOM", QT_TRANSLATE_NOOP("EntityTypes", "Own term")},
};

const EntityType *find(QStringView type)
{
    const auto at = std::ranges::find_if(types, [&](const EntityType &t) { return type == QStringView(t.name); });
    return at == std::end(types) ? nullptr : at;
}

} // namespace

QStringList allEntityTypes()
{
    QStringList all;
    for (const EntityType &t : types)
        all += QString::fromUtf16(t.name);
    return all;
}

QStringList allEntityFamilies()
{
    QStringList all;
    for (const EntityType &t : types) {
        const QString family = QString::fromUtf16(t.family);
        if (!all.contains(family))
            all += family;
    }
    return all;
}

QString familyOf(QStringView type)
{
    if (const EntityType *t = find(type))
        return QString::fromUtf16(t->family);
    const bool isFamily = std::ranges::any_of(types, [&](const EntityType &t) { return type == QStringView(t.family); });
    return isFamily ? type.toString() : QStringLiteral("CUSTOM");
}

QString displayNameOf(QStringView type)
{
    const EntityType *t = find(type);
    return t ? QCoreApplication::translate("EntityTypes", t->display) : type.toString();
}

} // namespace countersign
