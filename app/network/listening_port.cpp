// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/listening_port.h"

#include <QtCore/QCoreApplication>
#include <utility>

#ifdef Q_OS_UNIX
#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace countersign {

#ifdef Q_OS_UNIX

ListeningPort::~ListeningPort()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

Result<quint16> ListeningPort::take()
{
    constexpr int Waiting = 50; // as QTcpServer
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *const general = reinterpret_cast<sockaddr *>(&address);
    m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
    if (m_socket < 0 || ::fcntl(m_socket, F_SETFD, FD_CLOEXEC) < 0 || ::bind(m_socket, general, size) < 0 || ::listen(m_socket, Waiting) < 0
        || ::getsockname(m_socket, general, &size) < 0)
        return failure(ErrorCode::Network,
                       QCoreApplication::translate(
                           "Network", "The practice provider finds no free port on this machine (%1). Close other programs and start again.")
                           .arg(qt_error_string(errno)));
    return ntohs(address.sin_port);
}

#else

ListeningPort::~ListeningPort() = default;

Result<quint16> ListeningPort::take() { return failure(ErrorCode::Unsupported, {}); }

#endif

qintptr ListeningPort::release() { return std::exchange(m_socket, -1); }

} // namespace countersign
