private import Glibc

extension String {
    /// The order of the UTF-8 bytes, which does not depend on how letters are composed.
    package func precedesInBytes(_ other: String) -> Bool {
        let order = utf8.withContiguousStorageIfAvailable { own in
            other.utf8.withContiguousStorageIfAvailable { others in own.precedesInBytes(others) }
        }
        return (order ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
    }
}

extension [UInt8] {
    package func precedesInBytes(_ other: [UInt8]) -> Bool {
        withUnsafeBufferPointer { own in other.withUnsafeBufferPointer { own.precedesInBytes($0) } }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func precedesInBytes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = baseAddress, let second = other.baseAddress else { return count < other.count }
        let order = memcmp(first, second, Swift.min(count, other.count))
        return order == 0 ? count < other.count : order < 0
    }
}
