extension RandomAccessCollection {
    /// The first index whose element `belongsBehind`, in a collection that holds first those that do not and then those that do; the end where none
    /// does. Logarithmic.
    @inlinable package func partitioningIndex(where belongsBehind: (Element) -> Bool) -> Index {
        var (low, count) = (startIndex, count)
        while count > 0 {
            let middle = index(low, offsetBy: count / 2)
            if belongsBehind(self[middle]) {
                count /= 2
            } else {
                low = index(after: middle)
                count -= count / 2 + 1
            }
        }
        return low
    }
}
