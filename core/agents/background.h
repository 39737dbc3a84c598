// SPDX-License-Identifier: GPL-3.0-or-later
// Work off the caller's thread, awaited: `const auto result = co_await inBackground(pool, [values] { return …; });`
// The function runs on the pool's thread and may touch only what it captured by value or what is thread-safe; the coroutine goes on
// in its own thread.
#pragma once
#include <QCoro/QCoroFuture>
#include <QCoro/QCoroTask>
#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QThreadPool>

namespace countersign {

template <typename Function>
QCoro::Task<std::invoke_result_t<Function>> inBackground(QThreadPool *pool, Function function)
{
    QFuture<std::invoke_result_t<Function>> future = QtConcurrent::run(pool, std::move(function));
    co_return co_await future;
}

} // namespace countersign
