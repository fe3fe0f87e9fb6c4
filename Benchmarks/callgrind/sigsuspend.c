// Loaded before kheo when callgrind counts its instructions (script/bench --instructions).
//
// The main thread of a Swift program waits in sigsuspend with a mask that libdispatch keeps in read-only memory. Valgrind 3.19
// takes out of the mask what it needs for itself, in place, and dies of it. A copy can be written to.
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  // The kernel's own mask is one bit for each of 64 signals.
  return (int)syscall(SYS_rt_sigsuspend, &copy, 8);
}
