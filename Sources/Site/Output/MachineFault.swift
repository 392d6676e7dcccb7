/// The machine failed, not the content: a folder that cannot be read, a full disk. Exit code 3.
package struct MachineFault: Error, Sendable {
    /// What the program wanted of the system.
    package enum Operation: Sendable {
        case read, write, list, makeFolder, remove, exchange, serve
    }

    package var operation: Operation
    package var path: String
    /// `errno` of the failed call.
    package var errorNumber: Int32

    package init(_ operation: Operation, _ path: String, errorNumber: Int32) {
        self.operation = operation
        self.path = path
        self.errorNumber = errorNumber
    }
}
