// SPDX-License-Identifier: GPL-3.0-or-later
// Memory that a thread keeps from one text to the next. What a scan needs for every text anew the allocator gives back to the system and fetches
// again page by page, which took a fifth of the time.
#pragma once
#include <QtCore/QtClassHelperMacros>
#include <memory>
#include <utility>
#include <vector>

namespace countersign {

/// Leaves the values that a vector grows by as the memory has them: most are written before they are read, and the others never are.
template <typename T>
struct Unfilled : std::allocator<T> {
    template <typename Other>
    struct rebind {
        using other = Unfilled<Other>;
    };
    template <typename Value, typename... Arguments>
    void construct(Value *at, Arguments &&...arguments)
    {
        if constexpr (sizeof...(Arguments) == 0)
            ::new (static_cast<void *>(at)) Value;
        else
            std::construct_at(at, std::forward<Arguments>(arguments)...);
    }
};

/// While it lives, `vector` has the memory of the `vector` of the same User before it in this thread, and what that held; then it goes back, unless it
/// is so large that keeping it would be waste. For plain values that say nothing of the text: places, hashes, numbers.
template <typename Vector, typename User>
class KeptMemory {
public:
    explicit KeptMemory(Vector &vector) : m_vector(vector) { m_vector = std::move(spare()); }
    ~KeptMemory()
    {
        constexpr size_t Most = 1 << 20; // bytes
        if (m_vector.capacity() * sizeof(typename Vector::value_type) <= Most)
            spare() = std::move(m_vector);
    }
    Q_DISABLE_COPY_MOVE(KeptMemory)

private:
    Vector &m_vector;

    static Vector &spare()
    {
        thread_local Vector kept;
        return kept;
    }
};

} // namespace countersign
