#include "cli/signals.h"

#include <csignal>
#include <initializer_list>

namespace newsprint {
namespace {

volatile std::sig_atomic_t caught_signal = 0;

extern "C" void NoteSignal(int number) {
  if (caught_signal == 0) caught_signal = number;
}

}  // namespace

void CatchSignals() {
  struct sigaction action = {};
  action.sa_handler = NoteSignal;
  // Without SA_RESTART: a read that waits for input is interrupted.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigemptyset(&action.sa_mask);
  for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
    struct sigaction before = {};
    sigaction(number, nullptr, &before);
    // Whoever started the command with a signal ignored (nohup) meant it.
    if (before.sa_handler != SIG_IGN) sigaction(number, &action, nullptr);
  }
}

int CaughtSignal() { return caught_signal; }

}  // namespace newsprint
