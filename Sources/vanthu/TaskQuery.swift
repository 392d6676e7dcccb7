import Site
import Source

/// Asks the portal for tasks; a name that it does not know is wrong usage.
enum TaskQuery {
    static func run<Answer>(_ ask: () async throws -> Answer) async throws -> Answer {
        do {
            return try await ask()
        } catch let fault as TaskFilter.Fault {
            throw UsageFault(fault)
        }
    }
}

extension UsageFault {
    fileprivate init(_ fault: TaskFilter.Fault) {
        switch fault {
        case .unknownDepartment(let name, let hint):
            self.init(message: LocalizedText(vi: "không có đơn vị “\(name)”", en: "there is no department “\(name)”"), hint: hint)
        case .unknownLeader(let name, let hint):
            self.init(
                message: LocalizedText(vi: "không nhiệm vụ nào do “\(name)” chỉ đạo", en: "no task is led by “\(name)”"), hint: hint)
        case .unknownSource(let name, let hint):
            self.init(message: LocalizedText(vi: "không có văn bản “\(name)”", en: "there is no document “\(name)”"), hint: hint)
        }
    }
}
