// What becomes of documents and tasks.
internal import Source

extension ChangingAct.Effect: Packable {}
extension TaskState.Status: Packable {}
