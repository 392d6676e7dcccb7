// Memory between stages.
private import CLinux

enum FreedMemory {
    /// What a stage needed for its work alone goes back to the system: the allocator keeps it for the stage's own sizes, and the next has others.
    /// A few milliseconds.
    static func giveBack() { linux_trim_memory() }
}
