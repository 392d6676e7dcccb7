import Source
import Testing

@testable import Drafting

/// Programs of the system: what they print, and that none of them holds us up.
@Suite struct ExternalToolTests {
    @Test func `what a program prints and its exit code come back`() {
        guard
            case .finished(let code, let output, let errors) = ExternalTool.run("sh", ["-c", "echo ra; echo lỗi >&2; exit 3"], seconds: 20)
        else { return #expect(Bool(false)) }
        #expect(code == 3)
        #expect(String(decoding: output, as: UTF8.self) == "ra\n")
        #expect(String(decoding: errors, as: UTF8.self) == "lỗi\n")
    }

    @Test func `more than a pipe holds comes back whole on both sides`() {
        let script = "head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2"
        guard case .finished(_, let output, let errors) = ExternalTool.run("sh", ["-c", script], seconds: 20) else {
            return #expect(Bool(false))
        }
        #expect(output.count == 300_000 && errors.count == 300_000)
    }

    @Test func `a program reads what it is given`() {
        let input = Array(String(repeating: "chữ\n", count: 50_000).utf8)
        guard case .finished(code: 0, let output, _) = ExternalTool.run("cat", [], input: input, seconds: 20) else {
            return #expect(Bool(false))
        }
        #expect(output == input)
    }

    @Test func `a program that takes too long is ended`() {
        let start = ContinuousClock.now
        guard case .tooSlow = ExternalTool.run("sleep", ["30"], seconds: 1) else { return #expect(Bool(false)) }
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test func `a program that is not there is told apart from one that fails`() {
        guard case .missing = ExternalTool.run("khong-co-chuong-trinh-nay", [], seconds: 1) else { return #expect(Bool(false)) }
        guard case .finished(code: 1, _, _) = ExternalTool.run("false", [], seconds: 20) else { return #expect(Bool(false)) }
        guard case .finished(code: nil, _, _) = ExternalTool.run("sh", ["-c", "kill -9 $$"], seconds: 20) else {
            return #expect(Bool(false))
        }
    }
}
