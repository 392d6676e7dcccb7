extension BidirectionalCollection {
    /// Without the elements at its end of which this is true.
    @inlinable package func trimmingSuffix(while isDropped: (Element) -> Bool) -> SubSequence {
        var rest = self[...]
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return rest
    }

    /// Without the elements at either end of which this is true.
    @inlinable package func trimming(while isDropped: (Element) -> Bool) -> SubSequence {
        var rest = drop(while: isDropped)
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return rest
    }
}
