// Memory between stages.
private import CLinux

enum FreedMemory {
    /// Large blocks go back to the system as soon as they are freed, so that lists that grew and went leave no holes: a quarter less at the peak.
    static func keepLargeBlocksApart() { linux_keep_blocks_apart(1 << 20) }

    /// One call of the system for 64 MB of small blocks, not for each page of them: 5 to 9 % of reading large bodies.
    static func growHeapsAtOnce() { linux_grow_heaps_at_once() }

    /// Where what is freed must not stay: with heaps that only grow, an index of 100,000 documents takes 100 MB more.
    static func growHeapsAsNeeded() { linux_grow_heaps_as_needed() }

    /// What a stage needed for its work alone goes back to the system: the allocator keeps it for the stage's own sizes, and the next has others.
    /// A few milliseconds.
    static func giveBack() { linux_trim_memory() }
}
