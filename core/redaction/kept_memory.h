// SPDX-License-Identifier: GPL-3.0-or-later
// Memory that a thread keeps from one text to the next. What a scan needs for every text anew the allocator gives back to the system and fetches
// again page by page, which took a fifth of the time.
#pragma once
#include <QtCore/QtClassHelperMacros>
#include <vector>

namespace countersign {

/// While it lives, `vector` has the memory of the `vector` of the same User before it in this thread, and what that held; then it goes back, unless it
/// is so large that keeping it would be waste. For plain values that say nothing of the text: places, hashes, numbers.
template <typename T, typename User>
class KeptMemory {
public:
    explicit KeptMemory(std::vector<T> &vector) : m_vector(vector) { m_vector = std::move(spare()); }
    ~KeptMemory()
    {
        constexpr size_t Most = 1 << 20; // bytes
        if (m_vector.capacity() * sizeof(T) <= Most)
            spare() = std::move(m_vector);
    }
    Q_DISABLE_COPY_MOVE(KeptMemory)

private:
    std::vector<T> &m_vector;

    static std::vector<T> &spare()
    {
        thread_local std::vector<T> kept;
        return kept;
    }
};

} // namespace countersign
