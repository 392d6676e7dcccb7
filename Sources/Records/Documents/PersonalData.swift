/// Numbers that belong to a person and not on a portal that everyone in the office reads.
package enum PersonalData: String, CaseIterable, Sendable {
    /// Of the citizen identity card: 12 digits, or 9 of the older card.
    case identity = "can_cuoc"
    /// Of a mobile telephone.
    case telephone = "dien_thoai"
    /// Of an account at a bank.
    case account = "tai_khoan"
}
