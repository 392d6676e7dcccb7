// The last good portal on a loopback port, and what the pages that show it are told.
private import Glibc
internal import Site
internal import Source
private import Synchronization

/// Serves until it goes.
package final class PreviewServer {
    private let server: LoopbackServer
    private let version = Version()

    /// What pages are told of the state of the content.
    package struct Notice {
        package var title: String
        /// The word on the button that hides the notice.
        package var close: String
        /// One text for each fault; empty where there is nothing to tell.
        package var faults: [String]

        package init(title: String, close: String, faults: [String]) {
            self.title = title
            self.close = close
            self.faults = faults
        }
    }

    /// Serves the portal in `folder`, which need not be there yet. Throws `MachineFault` where the system gives no thread.
    package init(folder: String, on port: consuming LoopbackPort) throws {
        let number = port.number
        let files = PortalFiles(folder: folder, port: number)
        if Disk.kind(of: "\(folder)/index.html") == .file { version.renew() }
        guard let server = LoopbackServer(on: port, answer: { [version] in files.response(to: $0, version: version.text) }) else {
            throw MachineFault(.serve, "127.0.0.1:\(number)", errorNumber: errno)
        }
        self.server = server
    }

    /// Tells all pages; they are loaded again where the portal `hasChanged`.
    package func publish(_ notice: Notice, hasChanged: Bool) {
        if hasChanged { version.renew() }
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("portal", version.text ?? "")
            writer.field("title", notice.title)
            writer.field("close", notice.close)
            writer.key("faults")
            writer.array(notice.faults)
        }
        server.publish(writer.bytes)
    }

    /// To be called now and then; lets go of browsers that have gone.
    package func beat() { server.beat() }
}

/// Names a portal as it stands; two that differ never bear one name, also when the program is started again.
private final class Version: Sendable {
    private let value = Mutex<String?>(nil)

    var text: String? { value.withLock { $0 } }

    func renew() { value.withLock { $0 = String(Disk.now()) } }
}
