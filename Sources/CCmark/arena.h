/* Memory for one parsed text. libcmark asks for a block for every node, and all of them go together: blocks are cut from chunks, one behind the
   other. That is quicker than the allocator, and takes less room.

   libcmark gives its allocator nothing to tell texts apart by, so the arena is that of the thread, which parses one text at a time. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Bytes: small enough to come from the heap of the thread, where what the tree is turned into takes their room afterwards. */
#define CMARK_ARENA_CHUNK (60 << 10)

/* Freed blocks of fewer words are used again; longer ones, text that outgrew them, go with the arena. */
#define CMARK_ARENA_SIZES 64

/* What stands before the bytes of a block. libcmark keeps pointers and numbers in them, which need no more than the alignment of a word. */
typedef struct {
    size_t words;
} cmark_arena_block;

typedef struct cmark_arena_chunk {
    struct cmark_arena_chunk *next;
} cmark_arena_chunk;

typedef struct {
    cmark_arena_chunk *chunks;
    /* What is left of the newest chunk. */
    uint64_t *start, *end;
    /* Freed blocks by their number of words, each holding the next. */
    void *freed[CMARK_ARENA_SIZES];
} cmark_arena;

static inline cmark_arena *cmark_arena_of_thread(void) {
    static _Thread_local cmark_arena arena;
    return &arena;
}

/* At least one, which holds the next block when it is freed. */
static inline size_t cmark_arena_words(size_t size) { return size ? (size + sizeof(uint64_t) - 1) / sizeof(uint64_t) : 1; }

static inline void cmark_arena_add_chunk(cmark_arena *arena, size_t words) {
    size_t size = sizeof(cmark_arena_chunk) + words * sizeof(uint64_t);
    if (size < CMARK_ARENA_CHUNK) size = CMARK_ARENA_CHUNK;
    cmark_arena_chunk *chunk = malloc(size);
    if (!chunk) abort();
    chunk->next = arena->chunks;
    arena->chunks = chunk;
    arena->start = (uint64_t *)(chunk + 1);
    arena->end = (uint64_t *)chunk + size / sizeof(uint64_t);
}

/* A block that holds whatever was in its place. */
static inline void *cmark_arena_take(size_t size) {
    cmark_arena *arena = cmark_arena_of_thread();
    size_t words = cmark_arena_words(size);
    if (words < CMARK_ARENA_SIZES && arena->freed[words]) {
        void *bytes = arena->freed[words];
        arena->freed[words] = *(void **)bytes;
        return bytes;
    }
    if ((size_t)(arena->end - arena->start) <= words) cmark_arena_add_chunk(arena, words + 1);
    cmark_arena_block *block = (cmark_arena_block *)arena->start;
    block->words = words;
    arena->start += words + 1;
    return block + 1;
}

static inline void cmark_arena_give_back(void *bytes) {
    if (!bytes) return;
    cmark_arena *arena = cmark_arena_of_thread();
    size_t words = ((cmark_arena_block *)bytes - 1)->words;
    if (words >= CMARK_ARENA_SIZES) return;
    *(void **)bytes = arena->freed[words];
    arena->freed[words] = bytes;
}

static inline void *cmark_arena_calloc(size_t count, size_t size) {
    return memset(cmark_arena_take(count * size), 0, count * size);
}

/* The newest block grows where it is: text is appended to line by line. */
static inline void *cmark_arena_realloc(void *bytes, size_t size) {
    if (!bytes) return cmark_arena_take(size);
    cmark_arena *arena = cmark_arena_of_thread();
    cmark_arena_block *block = (cmark_arena_block *)bytes - 1;
    size_t words = cmark_arena_words(size), before = block->words;
    if (words <= before) return bytes;
    if ((uint64_t *)bytes + before == arena->start && (size_t)(arena->end - arena->start) >= words - before) {
        arena->start += words - before;
        block->words = words;
        return bytes;
    }
    void *moved = memcpy(cmark_arena_take(size), bytes, before * sizeof(uint64_t));
    cmark_arena_give_back(bytes);
    return moved;
}

/* Parses a text into the arena, which is empty. The tree and all that is made of it (iterators) go with `cmark_arena_free`. */
static inline cmark_node *cmark_arena_parse(const char *bytes, size_t count, int options) {
    static cmark_mem memory = {cmark_arena_calloc, cmark_arena_realloc, cmark_arena_give_back};
    cmark_parser *parser = cmark_parser_new_with_mem(options, &memory);
    cmark_parser_feed(parser, bytes, count);
    cmark_node *root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return root;
}

static inline void cmark_arena_free(void) {
    cmark_arena *arena = cmark_arena_of_thread();
    while (arena->chunks) {
        cmark_arena_chunk *chunk = arena->chunks;
        arena->chunks = chunk->next;
        free(chunk);
    }
    *arena = (cmark_arena){0};
}
