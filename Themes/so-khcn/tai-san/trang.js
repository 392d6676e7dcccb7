// Mọi trang: phím "/" vào ô tìm, gợi ý của ô tìm, thực đơn, chép trích dẫn, in, mục lục theo chỗ đọc, liên kết đến điểm, xem trước văn bản được dẫn, đánh dấu từ đã tìm, hạn của nhiệm vụ.
// Trang đọc được đủ khi tệp này không chạy; ở đây chỉ là phần thêm.
"use strict";

(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  // The same folding as search: NFD without marks, đ -> d, lower case, kỹ = kĩ.
  const fold = (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase()
      .replace(/(^|[^\p{L}])([hklmst]|qu)y(?!\p{L})/gu, "$1$2i");

  function setUpShortcut() {
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target;
      const box = document.querySelector("#q, #tim-lon-o, #tim-dau-o");
      const waiting = target === box && box.selectionStart === 0 && box.selectionEnd === box.value.length; // empty, or all selected
      if (!box || (!waiting && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)))) return;
      event.preventDefault();
      box.focus();
      box.select();
    });
  }

  // A classic script comes also where the page was opened from a folder, which a module does not.
  function loadScript(address) {
    return new Promise((resolve, reject) => {
      document.head.append(Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject }));
    });
  }

  // The box is what it will be from the start; what it offers is loaded when it is first used, and asked for again when that failed.
  function setUpSuggestions() {
    for (const field of all("form[data-goi-y] input[type=search]")) {
      const state = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" };
      for (const [name, value] of Object.entries(state)) field.setAttribute(name, value);
      const load = async () => {
        try { await (globalThis.vanThuGoiY ?? loadScript(field.form.dataset.goiY)); } catch { return; }
        vanThuGoiY.attach(field.form);
      };
      field.addEventListener("focus", load);
      if (document.activeElement === field) load();
    }
  }

  // Where the portal has no lasting address, what is shown and copied is the address that the page has now.
  function setUpAddresses() {
    for (const link of all(".hien-dia-chi")) link.setAttribute("href", link.href);
  }

  // How near a deadline is depends on the day on which someone reads, not on that of the build.
  function setUpDeadlines() {
    const now = new Date();
    const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
    // What was ahead when the page was made may be past by now: then the heading says so, and nothing jumps.
    for (const list of all("[data-qua-han]")) {
      const isPast = all("time", list).some((time) => Date.parse(time.dateTime) < today);
      if (isPast) list.closest("section").querySelector("h2").textContent = list.dataset.quaHan;
    }
    for (const time of all(".viec-han time")) {
      if (time.closest(".the-dau").querySelector(".viec-xong")) continue;
      const days = Math.round((Date.parse(time.dateTime) - today) / 864e5);
      if (days > 7) continue;
      const words = days < 0 ? `quá hạn ${-days} ngày` : days === 0 ? "đến hạn hôm nay" : `còn ${days} ngày`;
      time.after(Object.assign(document.createElement("span"), { className: `nhan ${days < 0 ? "nhan-do" : "nhan-vang"}`, textContent: words }));
    }
  }

  function setUpMenus() {
    for (const menu of all("details.thuc-don, details.chep")) setUpMenu(menu);
  }

  function setUpMenu(menu) {
    document.addEventListener("click", (event) => {
      if (menu.open && !menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }

  // The clipboard API needs a secure context; an intranet page over http copies through a selected field.
  async function copy(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "an-mat";
    field.readOnly = true;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (!done) throw new Error("copy refused");
  }

  function setUpButtons() {
    const status = document.querySelector(".tin-nhan");
    let clearing = 0;
    const say = (text) => {
      if (!status) return;
      status.textContent = text;
      clearTimeout(clearing);
      clearing = setTimeout(() => { status.textContent = ""; }, 4000);
    };
    for (const button of all("[data-chep], [data-chep-dia-chi]")) {
      const label = button.textContent;
      button.addEventListener("click", async () => {
        const source = document.getElementById(button.dataset.chep || button.dataset.chepDiaChi);
        if (!source) return;
        try {
          await copy(button.dataset.chepDiaChi ? source.href : source.textContent.trim());
          say("Đã sao chép.");
          button.textContent = "Đã sao chép";
          button.focus();
        } catch {
          say("Trình duyệt không cho sao chép; hãy chọn chữ rồi chép tay.");
        }
        setTimeout(() => { button.textContent = label; }, 2000);
      });
    }
    for (const button of all("[data-in]")) button.addEventListener("click", () => window.print());
    for (const button of all(".can-js")) button.hidden = false;
  }

  function setUpPermalinks() {
    const open = []; // the points around one, outermost first
    for (const point of all(".than :is(h2, h3, h4, h5, h6)[id], .than li[id], .than p.diem[id]")) {
      if (point.closest("[role=doc-endnotes]")) continue;
      const number = point.querySelector(".so-diem"), isHeading = /^H\d/.test(point.tagName);
      if (!number && point.tagName === "LI") continue;
      const depth = isHeading ? Number(point.tagName[1]) : depthInLists(point);
      while (open.length > 0 && open[open.length - 1].depth >= depth) open.pop();
      open.push({ depth, name: number ? number.textContent.trim().replace(/[.)]$/, "") : "" });
      const words = wordsOf(point);
      if (isHeading) point.setAttribute("aria-label", words); // without the name of the link
      addPermalink(point, "Liên kết đến mục " + (number ? open.map((one) => one.name).filter(Boolean).join(".") : words));
    }
    // Items with a dash are many: a link each would be a stop each for the keyboard.
    for (const body of all(".than")) {
      body.addEventListener("pointerover", (event) => {
        const item = event.target.closest(".than ul > li[id], .than p.y[id]");
        if (!item || item.dataset.neo) return;
        item.dataset.neo = "1";
        addPermalink(item, "Liên kết đến ý này");
      });
    }
  }

  // Below all headings; a paragraph with a number of its own is below the item that it stands in.
  function depthInLists(point) {
    let depth = point.tagName === "P" ? 9.5 : 9;
    for (let item = point.closest("li"); item; item = item.parentElement.closest("li")) depth += 1;
    return depth;
  }

  // Without the figures of footnotes.
  function wordsOf(point) {
    const words = point.cloneNode(true);
    for (const note of all(".chu-thich", words)) note.remove();
    return words.textContent.trim();
  }

  function addPermalink(point, name) {
    const link = document.createElement("a");
    link.className = "neo";
    link.href = "#" + point.id;
    link.textContent = "#";
    link.setAttribute("aria-label", name);
    const first = point.firstElementChild;
    (first && first.tagName === "P" ? first : ownText(point)).append(link);
  }

  // A tight list item holds its words directly: they are followed by the link, not by the list inside the item.
  function ownText(point) {
    const inner = point.tagName === "LI" && point.querySelector(":scope > ul, :scope > ol, :scope > .bang, :scope > p");
    return inner ? { append: (link) => inner.before(link) } : point;
  }

  function setUpContents() {
    const contents = document.querySelector("details.muc-luc");
    if (!contents) return;
    const wide = matchMedia("(min-width: 64.7em)");
    const adapt = () => { contents.open = wide.matches; };
    adapt();
    contents.dataset.dongMo = "1"; // until now the style sheet alone kept it open
    wide.addEventListener("change", adapt);
    followReading(contents);
  }

  function followReading(contents) {
    const links = new Map();
    for (const link of all("a[href^='#']", contents)) {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (target) links.set(target, link);
    }
    if (!links.size || !("IntersectionObserver" in window)) return;
    let current = null;
    const update = () => {
      let found = null;
      for (const target of links.keys()) {
        if (target.getBoundingClientRect().top > innerHeight * 0.3) break;
        found = target;
      }
      const link = found && links.get(found);
      if (link === current) return;
      if (current) current.removeAttribute("aria-current");
      current = link;
      if (!link) return;
      link.setAttribute("aria-current", "true");
      if (contents.scrollHeight > contents.clientHeight) {
        contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
      }
    };
    const observer = new IntersectionObserver(update, { rootMargin: "0px 0px -70% 0px", threshold: [0, 1] });
    for (const target of links.keys()) observer.observe(target);
    update();
  }

  // The title of a link to a document, as WCAG 1.4.13 wants it: also for the keyboard, put away with Escape, and the pointer may go over to it.
  function setUpPreviews() {
    const box = document.createElement("div");
    box.id = box.className = "xem-truoc";
    box.setAttribute("role", "tooltip");
    let link = null;
    let words = "";
    let shut = null; // not to come back before the pointer has left it
    let timer = 0;

    function hide() {
      clearTimeout(timer);
      if (!link) return;
      link.title = words;
      link.removeAttribute("aria-describedby");
      link = null;
      box.remove();
    }

    function show(target) {
      hide();
      if (!target.title) return;
      link = target;
      words = link.title;
      link.removeAttribute("title"); // else the browser shows it too
      link.setAttribute("aria-describedby", box.id);
      box.replaceChildren(...words.split(" · ").map((line) => Object.assign(document.createElement("p"), { textContent: line })));
      document.body.append(box);
      const { left, top, bottom } = link.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = box;
      const above = bottom + height > innerHeight && top > height;
      box.style.left = Math.max(16, Math.min(left, document.body.clientWidth - width - 16)) + "px";
      box.style.top = (above ? top - height : bottom) + scrollY + "px";
    }

    document.addEventListener("pointerover", (event) => {
      if (event.pointerType === "touch") return;
      const target = event.target.closest(".dan-so, .xem-truoc");
      if (target !== shut) shut = null;
      clearTimeout(timer);
      if (!target) timer = setTimeout(() => document.activeElement === link || hide(), 300);
      else if (target !== box && target !== link && !shut) timer = setTimeout(show, 300, target);
    });
    document.addEventListener("focusin", ({ target }) => {
      if (target.matches(".dan-so:focus-visible")) show(target);
      else hide();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      shut = link;
      hide();
    });
  }

  // The words of ?tu= as the reader typed them; a phrase in quotes gives its words.
  function wantedWords() {
    const query = new URLSearchParams(location.search).get("tu") || "";
    const words = fold(query.slice(0, 300)).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    return new Set(words.slice(0, 24));
  }

  // Ranges of the words of a text that are wanted; neighbours with only spaces or number signs between them become one.
  function wantedRanges(text, wanted) {
    const ranges = [];
    for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      if (!wanted.has(fold(match[0]))) continue;
      const end = match.index + match[0].length;
      const last = ranges[ranges.length - 1];
      if (last && /^[\s/\-–&.]+$/.test(text.slice(last[1], match.index))) last[1] = end;
      else ranges.push([match.index, end]);
    }
    return ranges;
  }

  function markNode(node, ranges) {
    for (const [start, end] of ranges.reverse()) {
      const word = node.splitText(start);
      word.splitText(end - start);
      const mark = document.createElement("mark");
      word.replaceWith(mark);
      mark.append(word);
    }
  }

  // Of several wanted words one alone says little ("kế" of "kế hoạch 51"): two in a row, or a number, come first.
  const isTelling = (text) => /\d/.test(text) || fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean).length > 1;

  function markWords() {
    const wanted = wantedWords();
    const places = wanted.size ? all(".bai-mo h1, .than").flatMap((root) => placesIn(root, wanted)) : [];
    const telling = places
      .map(({ node, ranges }) => ({ node, ranges: ranges.filter(([start, end]) => isTelling(node.data.slice(start, end))) }))
      .filter(({ ranges }) => ranges.length);
    const chosen = wanted.size > 1 && telling.length ? telling : places;
    for (const { node, ranges } of chosen.slice(0, 400)) markNode(node, ranges);
    const first = document.querySelector(".than mark");
    if (first && !location.hash) first.scrollIntoView({ block: "center", behavior: "instant" });
  }

  function placesIn(root, wanted) {
    const places = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest(".neo")) continue;
      const ranges = wantedRanges(node.data, wanted);
      if (ranges.length) places.push({ node, ranges });
    }
    return places;
  }

  setUpShortcut();
  setUpSuggestions();
  setUpAddresses();
  setUpDeadlines();
  setUpMenus();
  setUpButtons();
  setUpPermalinks();
  setUpContents();
  setUpPreviews();
  markWords();
})();
