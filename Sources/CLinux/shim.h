#include <fcntl.h>
#include <linux/fs.h>
#include <malloc.h>
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

/* Gives memory that was freed back to the system. */
static inline void linux_trim_memory(void) { malloc_trim(0); }
