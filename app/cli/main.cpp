// SPDX-License-Identifier: GPL-3.0-or-later
// countersign-cli: the same job as the window, for scripts and for machines without a display.
#include "app/cli/command.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using Command = QCoro::Task<int> (*)(QStringList);
struct Named {
    const char *name;
    Command command;
    const char *usage;
};
using namespace countersign;
constexpr std::array Commands{
    Named{"redact", cli::redact, "redact [--policy P] [--provider NAME] [--jsonl] [--explain] [FILE…|-]  findings and redacted text as JSON"},
    Named{"restore", cli::restore, "restore [--conversation ID] [FILE|-]                          puts originals back"},
    Named{"run", cli::run, "run --agent A --message T [--attach FILE]… [--attach-as-is FILE]… [--reasoning LEVEL] [--review ask|clean|all] [--json]"},
    Named{"compare", cli::compare, "compare --targets a/m1,b/m2[,…] --message T [--agent A] [--diff] [--json]   one prompt, several models"},
    Named{"eval", cli::eval, "eval --dataset FILE --targets a/m1[,…] [--message T] [--export FILE]… | --resume ID | --list"},
    Named{"ledger", cli::ledger, "ledger list|show ID|verify|export --format jsonl|csv          what left this machine"},
    Named{"stats", cli::stats, "stats [--by provider|model|agent|day] [--json]                cost, tokens, latency"},
    Named{"documents", cli::documents, "documents add PATH… | search QUERY | list"},
    Named{"tools", cli::tools,
          "tools list | servers | call NAME JSON | import FILE | approve SERVER [TOOL] | …   tools, and the servers that bring more"},
    Named{"decode", cli::decode, "decode --api API [--status N] [FILE|-]                        a recorded reply as one JSON object"},
    Named{"models", cli::models, "models --provider NAME [--json]                               what a provider offers, asked from it"},
    Named{"routes", cli::routes, "routes [--try ROUTE] [--json]                                  rules of routes.yaml, tried on past calls"},
    Named{"practice", cli::practice, "practice [--port N]                                           the practice provider as a server"},
};

int usage(FILE *to)
{
    std::fputs("countersign-cli " COUNTERSIGN_VERSION ": shows what leaves the machine, and sends only what was countersigned\n\n", to);
    for (const Named &command : Commands)
        std::fprintf(to, "  countersign-cli %s\n", command.usage);
    std::fputs("\nEach command has --help. Data is kept in COUNTERSIGN_HOME, the workspace is COUNTERSIGN_WORKSPACE.\n"
               "Exit status: 0 done, 1 failed, 2 bad usage, 3 refused in review or by policy, 4 budget or limit reached.\n",
               to);
    return to == stdout ? cli::Done : cli::BadUsage;
}

QCoro::Task<void> start(Command command, QStringList arguments)
{
    const int status = co_await command(std::move(arguments));
    QCoreApplication::exit(status);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"countersign"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERSIGN_VERSION));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return usage(stderr);
    if (arguments[1] == "--help"_L1 || arguments[1] == "-h"_L1 || arguments[1] == "help"_L1)
        return usage(stdout);
    if (arguments[1] == "--version"_L1) {
        std::puts("countersign " COUNTERSIGN_VERSION);
        return cli::Done;
    }
    const auto command = std::ranges::find_if(Commands, [&](const Named &named) { return arguments[1] == QLatin1StringView(named.name); });
    if (command == Commands.end()) {
        cli::say(u"there is no command \"%1\"."_s.arg(arguments[1]));
        return usage(stderr);
    }
    QTimer::singleShot(0, &app, [&] { start(command->command, arguments.mid(2)); });
    return QCoreApplication::exec();
}
