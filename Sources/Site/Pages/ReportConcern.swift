internal import Source

/// What a warning means for those who read the portal; the order in which an office does best to work through them.
enum ReportConcern: Int, CaseIterable, Sendable {
    /// A reader may be led to the wrong document, date or text.
    case misleading
    /// Something that readers look for is not there.
    case incomplete
    /// It reads right, and is written otherwise than it should be.
    case form

    init(_ code: Code) {
        switch code {
        case .conflictingDate, .ambiguousReference, .citedLater, .senselessRelation, .outsideLifetime, .rowCount, .missingEndMark,
            .almostTable, .cellMerge,
            .spreadsheetTable, .undefinedFootnote, .secretStamp, .bodyTooLarge, .nestedTooDeep, .tooManyBrackets,
            .duplicateKey, .duplicateCode, .brokenLink, .earlyDeadline, .leadSupports, .personalData:
            self = .misleading
        case .missingNumber, .missingDate, .missingSigner, .missingDrafter, .missingAttachment, .unreadableAttachment, .recommendedField,
            .unknownDepartment, .unknownIssuer, .unknownType, .missingSettings, .missingHistory, .missingField, .invalidDate,
            .invalidPeriod, .unusualNumber,
            .unknownField, .wrongType, .unknownValue, .tooManyNumbers, .tooManyTasks, .unknownTask, .unreadDeadline:
            self = .incomplete
        default: self = .form
        }
    }

    var title: String {
        switch self {
        case .misleading: "Người đọc có thể hiểu sai"
        case .incomplete: "Thông tin còn thiếu"
        case .form: "Cách viết"
        }
    }

    var advice: String {
        switch self {
        case .misleading: "Số, ngày, bảng hoặc câu chữ có thể không đúng như văn bản gốc. Xem lại trước hết."
        case .incomplete: "Văn bản đọc được, nhưng khó tìm hơn hoặc chưa đủ để trích dẫn."
        case .form: "Người đọc vẫn hiểu đúng; sửa khi có dịp."
        }
    }
}
