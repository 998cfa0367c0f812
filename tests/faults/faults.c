/* Loaded before the C library (LD_PRELOAD) into a command under test: counts its calls that change files below given
 * folders, and at the N-th does what it was told.
 *
 *   FAULTS_UNDER   folders, absolute, with ':' between them
 *   FAULTS_KINDS   which calls count, with ',' between them (default: all):
 *                  write sync rename create link truncate remove
 *   FAULTS_AT      N, from 1; 0 or absent: never
 *   FAULTS_DO      fail:ERROR        the call fails with that number of an error
 *                  fail-on:ERROR     it and all that come after it fail
 *                  kill-before, kill-after    the process ends by SIGKILL before or after the call
 *                  tear              of a write half the bytes are written, then SIGKILL; of other calls kill-before
 *                  signal:NUMBER     the process gets that signal before the call (SIGSTOP: it stands still there)
 *   FAULTS_LOG     a file, not below these folders, that gets one line a call: "N KIND RESULT PATH[ -> PATH]";
 *                  RESULT is what the call returned, but for a sync the size of the file that is now on the disk
 *
 *   FAULTS_SAVED   a folder on the same file system, in which files that are about to be replaced or removed are kept,
 * as links with the number of the call for a name
 *
 * What the C library calls within itself (stdio) is not seen; writing through a mapping neither. sync_file_range, which
 * promises nothing, is left alone. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum Action { kNothing, kFail, kFailOn, kKillBefore, kKillAfter, kTear, kSignal };

struct Plan {
  const char* under;
  const char* kinds;
  const char* saved;
  long at;
  enum Action action;
  int number; /* of the error or of the signal */
  int log;    /* descriptor; -1: none */
};

static atomic_long calls;

static const struct Plan* ThePlan(void) {
  static struct Plan plan;
  static atomic_int ready;
  if (atomic_load(&ready)) return &plan;
  static const struct {
    const char* name;
    enum Action action;
  } actions[] = {{"fail-on:", kFailOn},      {"fail:", kFail}, {"kill-before", kKillBefore},
                 {"kill-after", kKillAfter}, {"tear", kTear},  {"signal:", kSignal}};
  const char* what = getenv("FAULTS_DO");
  const char* at = getenv("FAULTS_AT");
  const char* log = getenv("FAULTS_LOG");
  plan.under = getenv("FAULTS_UNDER");
  plan.saved = getenv("FAULTS_SAVED");
  plan.kinds = getenv("FAULTS_KINDS");
  plan.at = at != NULL ? atol(at) : 0;
  for (size_t i = 0; what != NULL && i < sizeof(actions) / sizeof(*actions); ++i) {
    const size_t length = strlen(actions[i].name);
    if (strncmp(what, actions[i].name, length) != 0) continue;
    plan.action = actions[i].action;
    plan.number = atoi(what + length);
    break;
  }
  plan.log =
      log != NULL ? (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
  atomic_store(&ready, 1);
  return &plan;
}

/* Before main(), where there is one thread only. */
__attribute__((constructor)) static void Prepare(void) { ThePlan(); }

/* Whether a list with `separator` between its items names `item`; with `prefixes` also where it names a folder above.
 */
static int Names(const char* list, char separator, const char* item, int prefixes) {
  while (list != NULL && *list != '\0') {
    const char* end = strchrnul(list, separator);
    const size_t length = (size_t)(end - list);
    const int same = strncmp(list, item, length) == 0 && length > 0;
    if (same && (item[length] == '\0' || (prefixes && item[length] == '/'))) return 1;
    list = *end == '\0' ? end : end + 1;
  }
  return 0;
}

/* The path of an open file. */
static const char* PathOf(int fd, char* path) {
  char link[32];
  snprintf(link, sizeof(link), "/proc/self/fd/%d", fd);
  const ssize_t length = readlink(link, path, PATH_MAX - 1);
  path[length < 0 ? 0 : length] = '\0';
  return path;
}

/* An absolute path for one relative to an open folder or to the working folder. */
static const char* PathAt(int folder, const char* name, char* path) {
  if (name[0] == '/') return name;
  char where[PATH_MAX];
  if (folder == AT_FDCWD) {
    if (getcwd(where, sizeof(where)) == NULL) return name;
  } else {
    PathOf(folder, where);
  }
  if (strlen(where) + 1 + strlen(name) >= PATH_MAX) return name;
  strcpy(path, where);
  strcat(path, "/");
  return strcat(path, name);
}

/* One call; `number` is 0 where it does not count. */
struct Call {
  const char* kind;
  const char* path;
  const char* to; /* of a rename or link; else NULL */
  long number;
  int torn;
};

static void Save(const struct Plan* plan, const struct Call* call) {
  if (plan->saved == NULL) return;
  const int renamed = strcmp(call->kind, "rename") == 0;
  if (!renamed && strcmp(call->kind, "remove") != 0) return;
  char link[PATH_MAX];
  snprintf(link, sizeof(link), "%s/%ld", plan->saved, call->number);
  syscall(SYS_linkat, AT_FDCWD, renamed ? call->to : call->path, AT_FDCWD, link, 0); /* fails where there is none */
}

static void Kill(void) {
  syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
  for (;;) syscall(SYS_pause);
}

/* Returns whether the call is to be made; errno is set where it is not. */
static int Before(struct Call* call, const char* kind, const char* path, const char* to) {
  const struct Plan* plan = ThePlan();
  const int counts = (plan->kinds == NULL || Names(plan->kinds, ',', kind, 0)) &&
                     (Names(plan->under, ':', path, 1) || (to != NULL && Names(plan->under, ':', to, 1)));
  *call = (struct Call){kind, path, to, 0, 0};
  if (!counts) return 1;
  call->number = atomic_fetch_add(&calls, 1) + 1;
  Save(plan, call);
  if (plan->action == kFailOn && plan->at > 0 && call->number >= plan->at) {
    errno = plan->number;
    return 0;
  }
  if (call->number != plan->at) return 1;
  switch (plan->action) {
    case kFail:
      errno = plan->number;
      return 0;
    case kKillBefore:
      Kill();
      break;
    case kTear:
      if (strcmp(kind, "write") != 0) Kill();
      call->torn = 1;
      break;
    case kSignal:
      syscall(SYS_kill, syscall(SYS_getpid), plan->number);
      break;
    default:
      break;
  }
  return 1;
}

/* Logs the call, once its result is known, and keeps errno. */
static void After(const struct Call* call, long result) {
  const struct Plan* plan = ThePlan();
  if (call->number == 0) return;
  const int error = errno;
  if (plan->log >= 0) {
    struct stat file;
    if (strcmp(call->kind, "sync") == 0 && result == 0 && stat(call->path, &file) == 0) result = file.st_size;
    char line[2 * PATH_MAX + 64];
    const int length = snprintf(line, sizeof(line), "%ld %s %ld %s%s%s\n", call->number, call->kind, result, call->path,
                                call->to != NULL ? " -> " : "", call->to != NULL ? call->to : "");
    syscall(SYS_write, plan->log, line, (size_t)length);
  }
  if (call->torn || (plan->action == kKillAfter && call->number == plan->at)) Kill();
  errno = error;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* Defines `name` as one that counts: `path` and `to` name what it changes. */
#define COUNTED(type, name, parameters, arguments, kind, path, to) \
  type name parameters {                                           \
    char buffer[PATH_MAX], buffer_to[PATH_MAX];                    \
    (void)buffer;                                                  \
    (void)buffer_to;                                               \
    struct Call call;                                              \
    if (!Before(&call, kind, path, to)) {                          \
      After(&call, -errno);                                        \
      return -1;                                                   \
    }                                                              \
    const type result = REAL(name) arguments;                      \
    After(&call, (long)result);                                    \
    return result;                                                 \
  }

#define FD PathOf(fd, buffer)
#define AT(folder, name) PathAt(folder, name, buffer)
#define TO(folder, name) PathAt(folder, name, buffer_to)

COUNTED(ssize_t, write, (int fd, const void* bytes, size_t size), (fd, bytes, call.torn ? size / 2 : size), "write", FD,
        NULL)
COUNTED(ssize_t, pwrite, (int fd, const void* bytes, size_t size, off_t at),
        (fd, bytes, call.torn ? size / 2 : size, at), "write", FD, NULL)
COUNTED(ssize_t, pwrite64, (int fd, const void* bytes, size_t size, off64_t at),
        (fd, bytes, call.torn ? size / 2 : size, at), "write", FD, NULL)
COUNTED(ssize_t, writev, (int fd, const struct iovec* parts, int count), (fd, parts, call.torn ? count / 2 : count),
        "write", FD, NULL)
COUNTED(int, fsync, (int fd), (fd), "sync", FD, NULL)
COUNTED(int, fdatasync, (int fd), (fd), "sync", FD, NULL)
COUNTED(int, ftruncate, (int fd, off_t size), (fd, size), "truncate", FD, NULL)
COUNTED(int, ftruncate64, (int fd, off64_t size), (fd, size), "truncate", FD, NULL)
COUNTED(int, truncate, (const char* path, off_t size), (path, size), "truncate", AT(AT_FDCWD, path), NULL)
COUNTED(int, fallocate, (int fd, int mode, off_t at, off_t size), (fd, mode, at, size), "truncate", FD, NULL)
COUNTED(int, fallocate64, (int fd, int mode, off64_t at, off64_t size), (fd, mode, at, size), "truncate", FD, NULL)
COUNTED(int, rename, (const char* from, const char* to), (from, to), "rename", AT(AT_FDCWD, from), TO(AT_FDCWD, to))
COUNTED(int, renameat, (int a, const char* from, int b, const char* to), (a, from, b, to), "rename", AT(a, from),
        TO(b, to))
COUNTED(int, renameat2, (int a, const char* from, int b, const char* to, unsigned flags), (a, from, b, to, flags),
        "rename", AT(a, from), TO(b, to))
COUNTED(int, link, (const char* from, const char* to), (from, to), "link", AT(AT_FDCWD, from), TO(AT_FDCWD, to))
COUNTED(int, linkat, (int a, const char* from, int b, const char* to, int flags), (a, from, b, to, flags), "link",
        AT(a, from), TO(b, to))
COUNTED(int, symlink, (const char* text, const char* at), (text, at), "create", AT(AT_FDCWD, at), NULL)
COUNTED(int, symlinkat, (const char* text, int folder, const char* at), (text, folder, at), "create", AT(folder, at),
        NULL)
COUNTED(int, mkdir, (const char* path, mode_t mode), (path, mode), "create", AT(AT_FDCWD, path), NULL)
COUNTED(int, mkdirat, (int folder, const char* path, mode_t mode), (folder, path, mode), "create", AT(folder, path),
        NULL)
COUNTED(int, unlink, (const char* path), (path), "remove", AT(AT_FDCWD, path), NULL)
COUNTED(int, unlinkat, (int folder, const char* path, int flags), (folder, path, flags), "remove", AT(folder, path),
        NULL)
COUNTED(int, rmdir, (const char* path), (path), "remove", AT(AT_FDCWD, path), NULL)
COUNTED(int, remove, (const char* path), (path), "remove", AT(AT_FDCWD, path), NULL)

/* Opening counts where it makes, empties or may change a file. */
#define OPENING(name, parameters, arguments, folder)                           \
  int name parameters {                                                        \
    char buffer[PATH_MAX];                                                     \
    mode_t mode = 0;                                                           \
    if ((flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE) {          \
      va_list more;                                                            \
      va_start(more, flags);                                                   \
      mode = va_arg(more, mode_t);                                             \
      va_end(more);                                                            \
    }                                                                          \
    const int changes = (flags & (O_CREAT | O_TRUNC | O_ACCMODE)) != O_RDONLY; \
    struct Call call = {0};                                                    \
    if (changes && !Before(&call, "create", AT(folder, path), NULL)) {         \
      After(&call, -errno);                                                    \
      return -1;                                                               \
    }                                                                          \
    const int fd = REAL(name) arguments;                                       \
    After(&call, fd < 0 ? -errno : 0);                                         \
    return fd;                                                                 \
  }
OPENING(open, (const char* path, int flags, ...), (path, flags, mode), AT_FDCWD)
OPENING(open64, (const char* path, int flags, ...), (path, flags, mode), AT_FDCWD)
OPENING(openat, (int folder, const char* path, int flags, ...), (folder, path, flags, mode), folder)
OPENING(openat64, (int folder, const char* path, int flags, ...), (folder, path, flags, mode), folder)

#define OPENING_STREAM(name)                                                                  \
  FILE* name(const char* path, const char* mode) {                                            \
    char buffer[PATH_MAX];                                                                    \
    struct Call call = {0};                                                                   \
    if (strpbrk(mode, "wa+") != NULL && !Before(&call, "create", AT(AT_FDCWD, path), NULL)) { \
      After(&call, -errno);                                                                   \
      return NULL;                                                                            \
    }                                                                                         \
    FILE* file = REAL(name)(path, mode);                                                      \
    After(&call, file == NULL ? -errno : 0);                                                  \
    return file;                                                                              \
  }
OPENING_STREAM(fopen)
OPENING_STREAM(fopen64)
