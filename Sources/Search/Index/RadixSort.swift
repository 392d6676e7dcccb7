extension [UInt64] {
    /// Sorts by the lower `bits` bits, 11 at a time; needs as much memory again. Linear.
    mutating func radixSort(bits: Int) {
        var other = [UInt64](repeating: 0, count: count)
        for shift in stride(from: 0, to: bits, by: 11) {
            withUnsafeBufferPointer { source in
                other.withUnsafeMutableBufferPointer { Self.scatter(source, into: $0, shift: UInt64(shift)) }
            }
            swap(&self, &other)
        }
    }

    private static func scatter(_ source: UnsafeBufferPointer<UInt64>, into target: UnsafeMutableBufferPointer<UInt64>, shift: UInt64) {
        var starts = [Int](repeating: 0, count: 2049)
        for value in source { starts[Int((value >> shift) & 2047) + 1] += 1 }
        for digit in 1...2048 { starts[digit] += starts[digit - 1] }
        for value in source {
            let digit = Int((value >> shift) & 2047)
            target[starts[digit]] = value
            starts[digit] += 1
        }
    }
}
