// One look at everything that the last build left in the output: it tells whether the portal stands, and what of it may be taken over.
internal import Source

struct PortalLook: Sendable {
    /// What does not stand as it was left, by position in the outputs of the record, with what stands there now.
    private let touched: [Int: FileStamp?]

    /// At the portal in `folder`, which `last` left.
    init(at folder: String, after last: BuildRecord?, jobs: Int) async throws {
        guard let last else {
            touched = [:]
            return
        }
        let found = try await last.outputs.indices.concurrentSlices(of: 1024, jobs: jobs) { slice in
            slice.compactMap { position -> (Int, FileStamp?)? in
                let output = last.outputs[position]
                let stamp = Disk.stamp(of: "\(folder)/\(output.path)")
                return stamp.map(output.stamp.isSameFile) ?? false ? nil : (position, stamp)
            }
        }
        touched = Dictionary(uniqueKeysWithValues: found.joined())
    }

    /// Position of the first output that does not stand as it was left; what was added shows in the stamp of its folder.
    var firstTouched: Int? { touched.keys.min() }

    /// What stands in the place of an output; as it was left where nobody touched it.
    func stamp(of output: BuildRecord.Output, at position: Int) -> FileStamp? { touched[position] ?? output.stamp }
}
