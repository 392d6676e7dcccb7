#include <fcntl.h>
#include <linux/fs.h>
#include <malloc.h>
#include <sys/syscall.h>
#include <unistd.h>

/* pipe2 is hidden behind _GNU_SOURCE in libc's headers. */
static inline int linux_pipe(int descriptors[2]) {
    return (int)syscall(SYS_pipe2, descriptors, O_CLOEXEC);
}

/* memfd_create is hidden behind _GNU_SOURCE in libc's headers. 1 is MFD_CLOEXEC. */
static inline int linux_memory_file(void) { return (int)syscall(SYS_memfd_create, "input", 1); }

/* renameat2 is variadic through syscall and hidden behind _GNU_SOURCE in libc's headers. */
static inline int linux_exchange(const char *a, const char *b) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE);
}

/* Blocks of `size` bytes and more are the system's own, and go back to it when they are freed. Without this the allocator raises the
   limit to 32 MB by itself, and such blocks leave holes. */
static inline void linux_keep_blocks_apart(int size) { mallopt(M_MMAP_THRESHOLD, size); }

/* The heap of a thread grows to its full size at once, and stays so. Without this it grows by one page, one call of the system, at a time, and what
   is freed at its end is given back and asked for again. Pages that are not touched take no memory. */
static inline void linux_grow_heaps_at_once(void) { mallopt(M_TOP_PAD, 64 << 20); }

/* As without that: by 128 KB, and back by as much. */
static inline void linux_grow_heaps_as_needed(void) { mallopt(M_TOP_PAD, 128 << 10); }

/* Gives memory that was freed back to the system. */
static inline void linux_trim_memory(void) { malloc_trim(0); }
