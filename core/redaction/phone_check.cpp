// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/phone_check.h"

#include "core/redaction/phone_library/phone_library.h"

#include <QtCore/QtGlobal>
#include <QtCore/QtLogging>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <dlfcn.h>
#endif

namespace countersign::phone_check {

namespace {

struct Library {
    decltype(&countersignPhoneValidIn) validIn = nullptr;
    decltype(&countersignPhoneValidInternational) validInternational = nullptr;

    Library()
    {
#ifdef Q_OS_WIN // untested
        HMODULE library = LoadLibraryW(L"countersign-phone-numbers.dll");
        const auto find = [library](const char *name) { return library ? reinterpret_cast<void *>(GetProcAddress(library, name)) : nullptr; };
#else
        // Found by the run path of the program, where the linker has put it; it stays loaded.
        void *library = dlopen(COUNTERSIGN_PHONE_LIBRARY, RTLD_NOW | RTLD_LOCAL);
        const auto find = [library](const char *name) { return library ? dlsym(library, name) : nullptr; };
#endif
        validIn = reinterpret_cast<decltype(validIn)>(find("countersignPhoneValidIn"));
        validInternational = reinterpret_cast<decltype(validInternational)>(find("countersignPhoneValidInternational"));
        if (!validIn || !validInternational)
            qWarning("The library for phone numbers is missing; install Countersign anew. Until then every number that looks like one is masked.");
    }
};

const Library &library()
{
    static const Library loaded;
    return loaded;
}

} // namespace

bool isValidIn(std::span<const char *const> regions, const std::string &number)
{
    const auto valid = library().validIn;
    return !valid || valid(regions.data(), regions.size(), number.data(), number.size());
}

bool isValidInternational(const std::string &number)
{
    const auto valid = library().validInternational;
    return !valid || valid(number.data(), number.size());
}

} // namespace countersign::phone_check
