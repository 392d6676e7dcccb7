// What a byte is as a character of ASCII. Inlined everywhere: a call for every byte would cost several times what it does.

extension UInt8 {
    /// `0` to `9`.
    @inlinable package var isDigit: Bool { (0x30...0x39).contains(self) }

    /// `A` to `Z`.
    @inlinable package var isCapital: Bool { (0x41...0x5A).contains(self) }

    /// `a` to `z`.
    @inlinable package var isSmall: Bool { (0x61...0x7A).contains(self) }

    /// A letter without marks, of either case.
    @inlinable package var isLatin: Bool { (self | 0x20).isSmall }

    /// 0 to 15, of a hexadecimal digit of either case.
    @inlinable package var hexDigitValue: UInt8? {
        switch lowercased {
        case 0x30...0x39: self - 0x30
        case 0x61...0x66: lowercased - 0x61 + 10
        default: nil
        }
    }

    /// A capital made small; any other byte as it is.
    @inlinable package var lowercased: UInt8 { isCapital ? self | 0x20 : self }
}
