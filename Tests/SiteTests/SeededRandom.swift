// Random numbers from a printed seed, so that a failing property can be run again.
import Foundation

/// SplitMix64.
struct SeededRandom: RandomNumberGenerator {
    /// `VANTHU_TEST_SEED` tries other numbers.
    static let seed = ProcessInfo.processInfo.environment["VANTHU_TEST_SEED"].flatMap(UInt64.init) ?? 20_250_401

    var state: UInt64 = seed

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
