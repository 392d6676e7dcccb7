import Site
import Source

extension MachineFault {
    /// What failed, where and why.
    var words: LocalizedText {
        let what =
            switch operation {
            case .read: LocalizedText(vi: "không đọc được", en: "cannot read")
            case .write: LocalizedText(vi: "không ghi được", en: "cannot write")
            case .list: LocalizedText(vi: "không mở được thư mục", en: "cannot open the folder")
            case .makeFolder: LocalizedText(vi: "không tạo được thư mục", en: "cannot make the folder")
            case .remove: LocalizedText(vi: "không xóa được", en: "cannot remove")
            case .exchange: LocalizedText(vi: "không thay được", en: "cannot replace")
            case .serve: LocalizedText(vi: "không phục vụ được tại", en: "cannot serve at")
            }
        let why = Disk.describe(errorNumber)
        return LocalizedText(vi: "\(what.vi) “\(path)”: \(why.vi)", en: "\(what.en) “\(path)”: \(why.en)")
    }
}
