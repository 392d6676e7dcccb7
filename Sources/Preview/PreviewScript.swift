// The script that pages get while they are previewed: it reloads them, and lays what keeps the portal from being built over them.

enum PreviewScript {
    /// Parts of a portal are never hidden: no file of one can stand here.
    static let path = "/.vanthu/xem-thu.js"
    static let eventsPath = "/.vanthu/su-kien"

    /// A page with the script before the end of its body, or at its end where that is not written.
    static func injected(into page: [UInt8], version: String) -> [UInt8] {
        let tag = Array(#"<script src="\#(path)" data-cong="\#(version)" defer></script>"#.utf8)
        let end = Array("</body>".utf8)
        let last = page.indices.last { page[$0] == UInt8(ascii: "<") && page[$0...].starts(with: end) }
        return page[..<(last ?? page.count)] + tag + page[(last ?? page.count)...]
    }

    /// What is shown until there is a portal.
    static let waitingPage = injected(
        into: Array(
            #"<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>VanThu</title></head><body><p>Chưa có cổng để xem: đang dựng, hoặc nội dung còn lỗi. Trang này tự tải lại khi dựng xong.</p></body></html>"#
                .utf8), version: "")

    /// All text reaches the page as text, never as HTML; style is set by property, which a content security policy allows.
    static let source = Array(
        #"""
        "use strict";
        (() => {
          const shown = document.currentScript.dataset.cong;
          let box;

          const add = (parent, name, text, style) => {
            const element = document.createElement(name);
            element.textContent = text;
            Object.assign(element.style, style);
            return parent.appendChild(element);
          };

          const show = ({title, close, faults}) => {
            box?.remove();
            if (!faults.length) return;
            box = add(document.body, "div", "", {
              position: "fixed", inset: "auto 0 0", zIndex: "2147483647", maxHeight: "60vh", overflow: "auto", boxSizing: "border-box",
              padding: "1rem", background: "#2b0b0b", color: "#fff", borderTop: "4px solid #ff6b6b", font: "1rem/1.5 sans-serif",
            });
            box.id = "vanthu-loi";
            box.setAttribute("role", "alert");
            add(box, "button", close, {float: "right", font: "inherit"}).addEventListener("click", () => box.remove());
            add(box, "strong", title, {});
            for (const fault of faults) add(box, "pre", fault, {whiteSpace: "pre-wrap", font: "0.875rem/1.5 monospace", color: "#fff", background: "none"});
          };

          new EventSource("/.vanthu/su-kien").addEventListener("message", event => {
            const state = JSON.parse(event.data);
            if (state.portal === shown) show(state); else location.reload();
          });
        })();

        """#.utf8)
}
