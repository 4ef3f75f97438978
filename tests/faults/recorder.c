/* SPDX-FileCopyrightText: 2026 The IFN Desktop authors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 *
 * Writes down what a process does to the files under one folder, in order: what is written where,
 * what is synced, and what happens to names. Preloaded (LD_PRELOAD); replayed by powercut.py.
 *
 * A record: op (1 byte), length of the path (4), offset (8), length of the data (8), path, data; numbers
 * little end first.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES 4096
static char *paths[FILES];
static int log_fd = -1;
static const char *root;
static size_t root_length;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
    const char *where = getenv("IFN_RECORD_LOG");
    root = getenv("IFN_RECORD_ROOT");
    if (!where || !root) return;
    root_length = strlen(root);
    log_fd = REAL(open)(where, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int ours(const char *path) {
    if (log_fd < 0 || !path) return 0;
    size_t length = strlen(path);
    if (length > 4 && !strcmp(path + length - 4, "-shm")) return 0;
    return !strncmp(path, root, root_length) || !strncmp(path, "/ifn-mark/", 10);
}

static void put(uint8_t op, const char *path, uint64_t offset, const void *data, uint64_t length) {
    char head[21];
    uint32_t path_length = (uint32_t)strlen(path);
    head[0] = (char)op;
    memcpy(head + 1, &path_length, 4);
    memcpy(head + 5, &offset, 8);
    memcpy(head + 13, &length, 8);
    struct iovec parts[3] = {{head, 21}, {(void *)path, path_length}, {(void *)data, length}};
    ssize_t (*all)(int, const struct iovec *, int) = REAL(writev);
    all(log_fd, parts, data ? 3 : 2);
}

static void note(uint8_t op, const char *path, uint64_t offset, const void *data, uint64_t length) {
    pthread_mutex_lock(&lock);
    put(op, path, offset, data, length);
    pthread_mutex_unlock(&lock);
}

static void keep(int fd, const char *path) {
    if (fd < 0 || fd >= FILES) return;
    free(paths[fd]);
    paths[fd] = path && ours(path) ? strdup(path) : NULL;
}

static const char *path_of(int fd) { return fd >= 0 && fd < FILES ? paths[fd] : NULL; }

static int opened(int fd, const char *path, int flags, int existed) {
    keep(fd, path);
    if (fd >= 0 && path_of(fd)) {
        if (!existed && (flags & O_CREAT)) note('c', path, 0, NULL, 0);
        if (existed && (flags & O_TRUNC)) note('t', path, 0, NULL, 0);
    }
    return fd;
}

#define OPEN(name)                                                                                  \
    int name(const char *path, int flags, ...) {                                                    \
        mode_t mode = 0;                                                                            \
        if (flags & (O_CREAT | O_TMPFILE)) {                                                        \
            va_list more;                                                                           \
            va_start(more, flags);                                                                  \
            mode = va_arg(more, mode_t);                                                            \
            va_end(more);                                                                           \
        }                                                                                           \
        int existed = ours(path) ? access(path, F_OK) == 0 : 1;                                     \
        return opened(REAL(name)(path, flags, mode), path, flags, existed);                         \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                                \
    int name(int folder, const char *path, int flags, ...) {                                        \
        mode_t mode = 0;                                                                            \
        if (flags & (O_CREAT | O_TMPFILE)) {                                                        \
            va_list more;                                                                           \
            va_start(more, flags);                                                                  \
            mode = va_arg(more, mode_t);                                                            \
            va_end(more);                                                                           \
        }                                                                                           \
        int existed = ours(path) ? access(path, F_OK) == 0 : 1;                                     \
        return opened(REAL(name)(folder, path, flags, mode), path, flags, existed);                 \
    }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
    keep(fd, NULL);
    return REAL(close)(fd);
}

ssize_t write(int fd, const void *data, size_t length) {
    const char *path = path_of(fd);
    off_t at = path ? lseek(fd, 0, SEEK_CUR) : 0;
    ssize_t done = REAL(write)(fd, data, length);
    if (path && done > 0) note('w', path, (uint64_t)at, data, (uint64_t)done);
    return done;
}

#define PWRITE(name, kind)                                                                          \
    ssize_t name(int fd, const void *data, size_t length, kind offset) {                            \
        ssize_t done = REAL(name)(fd, data, length, offset);                                        \
        if (path_of(fd) && done > 0) note('w', path_of(fd), (uint64_t)offset, data, (uint64_t)done); \
        return done;                                                                                \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define TRUNCATE(name, kind)                                                                        \
    int name(int fd, kind length) {                                                                 \
        int done = REAL(name)(fd, length);                                                          \
        if (path_of(fd) && !done) note('t', path_of(fd), (uint64_t)length, NULL, 0);                \
        return done;                                                                                \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(name)                                                                                  \
    int name(int fd) {                                                                              \
        int done = REAL(name)(fd);                                                                  \
        if (path_of(fd) && !done) note('s', path_of(fd), 0, NULL, 0);                               \
        return done;                                                                                \
    }
SYNC(fsync)
SYNC(fdatasync)

int rename(const char *from, const char *to) {
    int done = REAL(rename)(from, to);
    if (!done && ours(from)) note('r', from, 0, to, strlen(to));
    return done;
}

int renameat(int a, const char *from, int b, const char *to) {
    int done = REAL(renameat)(a, from, b, to);
    if (!done && ours(from)) note('r', from, 0, to, strlen(to));
    return done;
}

int unlink(const char *path) {
    if (!strncmp(path, "/ifn-mark/", 10) && ours(path)) {
        note('m', path + 10, 0, NULL, 0);
        return 0;
    }
    int done = REAL(unlink)(path);
    if (!done && ours(path)) note('u', path, 0, NULL, 0);
    return done;
}

int unlinkat(int folder, const char *path, int flags) {
    char whole[PATH_MAX] = "";
    if (path[0] != '/' && path_of(folder)) {
        strncat(whole, path_of(folder), PATH_MAX / 2);
        strcat(whole, "/");
        strncat(whole, path, PATH_MAX / 2 - 2);
    } else {
        strncat(whole, path, PATH_MAX - 1);
    }
    int done = REAL(unlinkat)(folder, path, flags);
    if (!done && ours(whole)) note(flags & AT_REMOVEDIR ? 'x' : 'u', whole, 0, NULL, 0);
    return done;
}

int rmdir(const char *path) {
    int done = REAL(rmdir)(path);
    if (!done && ours(path)) note('x', path, 0, NULL, 0);
    return done;
}

int mkdir(const char *path, mode_t mode) {
    int done = REAL(mkdir)(path, mode);
    if (!done && ours(path)) note('d', path, 0, NULL, 0);
    return done;
}
