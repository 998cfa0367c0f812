#include "cli/signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <initializer_list>

namespace newsprint {
namespace {

volatile std::sig_atomic_t caught_signal = 0;
std::array<int, 2> told = {-1, -1};  // a pipe: what is read, what is written

extern "C" void NoteSignal(int number) {
  const int error = errno;
  if (caught_signal == 0) caught_signal = number;
  [[maybe_unused]] const ssize_t written = ::write(told[1], "", 1);
  errno = error;
}

}  // namespace

void CatchSignals() {
  if (::pipe2(told.data(), O_CLOEXEC | O_NONBLOCK) != 0) told = {-1, -1};
  struct sigaction action = {};
  action.sa_handler = NoteSignal;
  // Without SA_RESTART: a read that waits is interrupted.
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

int SignalDescriptor() { return told[0]; }

}  // namespace newsprint
