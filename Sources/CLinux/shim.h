#include <fcntl.h>
#include <linux/fs.h>
#include <sys/syscall.h>
#include <unistd.h>

/* pipe2 is hidden behind _GNU_SOURCE in libc's headers. */
static inline int linux_pipe(int descriptors[2]) {
    return (int)syscall(SYS_pipe2, descriptors, O_CLOEXEC);
}

/* renameat2 is variadic through syscall and hidden behind _GNU_SOURCE in libc's headers. */
static inline int linux_exchange(const char *a, const char *b) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE);
}
