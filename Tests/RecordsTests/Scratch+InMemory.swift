import Source
import Synchronization

extension Scratch {
    static func inMemory() -> Scratch {
        let kept = Kept()
        return Scratch(store: kept.store, bytes: { place in kept.bytes.withLock { Array($0[place.start..<place.start + place.count]) } })
    }

    private final class Kept: Sendable {
        let bytes = Mutex<[UInt8]>([])

        func store(_ added: [UInt8]) -> StoredBytes {
            bytes.withLock { bytes in
                bytes += added
                return StoredBytes(start: bytes.count - added.count, count: added.count)
            }
        }
    }
}
