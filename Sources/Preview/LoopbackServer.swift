// libmicrohttpd in its box: requests come out as values, responses go in as values.
private import CMicrohttpd
private import Glibc

/// Answers requests on a loopback port, in a thread of its own, until it goes.
final class LoopbackServer {
    private let daemon: OpaquePointer
    private let desk: Unmanaged<Desk>
    private let hub: EventHub

    /// Nil where the system gives no thread.
    init?(on port: consuming LoopbackPort, answer: @escaping @Sendable (Request) -> Response) {
        hub = EventHub { sleeper in OpaquePointer(bitPattern: sleeper).map(MHD_resume_connection) }
        desk = Unmanaged.passRetained(Desk(hub: hub, answer: answer))
        let socket = port.taken()
        guard let daemon = microhttpd_start(socket, Desk.handler, desk.toOpaque(), Self.idleSeconds) else {
            desk.release()
            close(socket)
            return nil
        }
        self.daemon = daemon
    }

    deinit {
        hub.close()
        MHD_stop_daemon(daemon)
        desk.release()
    }

    /// A line that every page that listens gets, also those that come later.
    func publish(_ message: [UInt8]) { hub.publish(message) }

    /// Lets go of connections whose browser has gone.
    func beat() { hub.beat() }

    /// After which a connection that is not used is closed.
    private static let idleSeconds: UInt32 = 60
}

/// What the thread of the server needs to answer.
private final class Desk: Sendable {
    let hub: EventHub
    let answer: @Sendable (Request) -> Response

    init(hub: EventHub, answer: @escaping @Sendable (Request) -> Response) {
        self.hub = hub
        self.answer = answer
    }

    /// Answers as soon as the headers are read: bodies are not wanted.
    static let handler: MHD_AccessHandlerCallback = { context, connection, _, method, _, _, _, target in
        guard let context, let connection, let method, let target = target?.pointee else { return .NO }
        let header = { MHD_lookup_connection_value(connection, .HEADER_KIND, $0).map { String(cString: $0) } }
        let request = Request(
            method: String(cString: method), target: String(cString: target.assumingMemoryBound(to: CChar.self)),
            host: header(MHD_HTTP_HEADER_HOST), knownTags: header(MHD_HTTP_HEADER_IF_NONE_MATCH))
        let desk = Unmanaged<Desk>.fromOpaque(context).takeUnretainedValue()
        return desk.send(desk.answer(request), to: connection)
    }

    private func send(_ response: Response, to connection: OpaquePointer) -> MHD_Result {
        let made: OpaquePointer? =
            switch response.body {
            case .bytes(let bytes):
                bytes.withUnsafeBytes {
                    MHD_create_response_from_buffer($0.count, UnsafeMutableRawPointer(mutating: $0.baseAddress), .RESPMEM_MUST_COPY)
                }
            case .events: Listener.stream(from: hub, to: connection)
            }
        guard let made else { return .NO }
        defer { MHD_destroy_response(made) }
        for (name, value) in response.headers { MHD_add_response_header(made, name, value) }
        return MHD_queue_response(connection, UInt32(response.status), made)
    }
}

/// A page that waits for events; used by the thread of the server only.
private final class Listener {
    private let hub: EventHub
    private let connection: OpaquePointer
    private var progress = EventHub.Progress()
    private var pending: ArraySlice<UInt8> = []

    private init(hub: EventHub, connection: OpaquePointer) {
        self.hub = hub
        self.connection = connection
    }

    static func stream(from hub: EventHub, to connection: OpaquePointer) -> OpaquePointer? {
        let listener = Unmanaged.passRetained(Listener(hub: hub, connection: connection))
        let response = microhttpd_stream(
            { context, _, buffer, room in
                guard let context, let buffer else { return microhttpd_end_of_stream() }
                let listener = Unmanaged<Listener>.fromOpaque(context).takeUnretainedValue()
                return listener.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: room))
            }, listener.toOpaque(), { context in context.map { Unmanaged<Listener>.fromOpaque($0).release() } })
        if response == nil { listener.release() }
        return response
    }

    /// Zero while the connection sleeps.
    private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        if pending.isEmpty {
            switch hub.next(&progress, as: UInt(bitPattern: connection), sleep: { MHD_suspend_connection(connection) }) {
            case .send(let bytes): pending = bytes[...]
            case .sleep: return 0
            case .end: return microhttpd_end_of_stream()
            }
        }
        let piece = pending.prefix(buffer.count)
        buffer.copyBytes(from: piece)
        pending = pending.dropFirst(piece.count)
        return piece.count
    }
}
