// Ô tìm kiếm của mọi trang: gợi ý trong khi gõ và những câu vừa tìm. trang.js nạp tệp này khi ô được dùng lần đầu; tim-kiem.js dùng
// chung các hàm của nó, qua vanThuGoiY. The page must hold:
//
//   form[data-goi-y] input[type=search][id]   a GET form; data-goi-y is the address of this script
//   form[data-base]                           address of the index folder; without it only recent queries are offered, as on the search
//                                             page, whose results stand below
//
// What it makes, beside the box: `div.goi-y > p.goi-y-bao, [role=listbox] > a.goi-y-muc[role=option], div.goi-y-xoa > button`.
// The focus stays in the box (combobox of WAI-ARIA 1.2): arrows choose, Enter opens what is chosen, Escape closes, Delete forgets a query.
"use strict";

globalThis.vanThuGoiY ??= (() => { // two boxes may have asked for this file at once
  const SHOWN_HITS = 8;
  const KEPT_QUERIES = 8;
  const LONGEST_QUERY = 200;
  const DELAY = 150;
  /** Pixels below the box that are worth opening a list in; with less, the box is scrolled up first. */
  const LEAST_ROOM = 240;

  // ---- Shared with the search page ----

  /** An element with attributes and children; text only through text nodes. */
  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(key, ""); else if (value !== false && value != null) element.setAttribute(key, value);
    }
    element.append(...children.filter((child) => child != null && child !== false));
    return element;
  }

  const number = new Intl.NumberFormat("vi-VN");

  /** 07/3/2025, 25/02/2025: months 1 and 2 with a zero, as on paper (Nghị định 30/2020). */
  const dateName = (iso) => { const [year, month, day] = iso.split("-"); return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`; };

  /** Whether a query has anything to look for: letters or figures. */
  const isAsked = (query) => /[\p{L}\p{N}]/u.test(query);

  /** The address of a page on which trang.js marks the words of the query. */
  const marked = (url, query) => (isAsked(query) ? `${url}?${new URLSearchParams({ tu: query.trim() })}` : url);

  const SEVERAL_WORDS_OR_NUMBER = /\d|[\p{L}\p{M}][^\p{L}\p{M}]+[\p{L}\p{M}]/u;
  const isTelling = ([text, mark]) => mark && SEVERAL_WORDS_OR_NUMBER.test(text);

  /** The runs of an excerpt. Where a phrase or a number is marked, a lone word ("số" of "chuyển đổi số") says nothing more and stays unmarked. */
  function runs(excerpt) {
    const some = excerpt.some(isTelling);
    return excerpt.map((run) => ((some ? isTelling(run) : run[1]) ? make("mark", {}, run[0]) : keepDots(run[0])));
  }

  /** The dots where an excerpt is cut never stand alone on a line. */
  const keepDots = (text) => text.replace(/^… /, "…\u00a0").replace(/ …$/, "\u00a0…");

  /** The client: a module, except in a portable portal, where a script of the page has brought it. */
  const clientAt = async (base) => globalThis.vanThuTim ?? import(new URL("client.js", base).href);
  const opened = new Map();

  /** The index in the folder `base`; opened when it is first asked for, and again when that failed. */
  function indexAt(base) {
    const address = new URL(base, location.href).href;
    if (!opened.has(address)) {
      const opening = clientAt(address).then(({ openIndex }) => openIndex({ base: address, fetch: (file, options) => fetch(file, options) }));
      opening.catch(() => opened.delete(address));
      opened.set(address, opening);
    }
    return opened.get(address);
  }

  /** The queries sent with a form, newest first: kept in this browser and sent nowhere. Where the browser keeps nothing there are none. */
  function recentQueries(form) {
    const key = "tim-gan-day:" + new URL(form.action).pathname; // portals in folders of one host have each their own
    const all = () => {
      try {
        const kept = JSON.parse(localStorage.getItem(key));
        return Array.isArray(kept) ? kept.filter((query) => typeof query === "string").slice(0, KEPT_QUERIES) : [];
      } catch { return []; }
    };
    const keep = (queries) => {
      try { if (queries.length > 0) localStorage.setItem(key, JSON.stringify(queries)); else localStorage.removeItem(key); } catch { /* storage is blocked or full */ }
    };
    return {
      all,
      add(query) {
        const text = query.trim().replace(/\s+/g, " ").slice(0, LONGEST_QUERY);
        if (text) keep([text, ...all().filter((other) => other.toLowerCase() !== text.toLowerCase())].slice(0, KEPT_QUERIES));
      },
      remove: (query) => keep(all().filter((other) => other !== query)),
      clear: () => keep([]),
    };
  }

  // ---- The box ----

  const attached = new WeakSet();

  /** Makes the box of a form offer what it can; once. */
  function attach(form) {
    if (attached.has(form)) return;
    attached.add(form);
    new SearchBox(form).start();
  }

  class SearchBox {
    constructor(form) {
      this.form = form;
      this.field = form.querySelector("input[type=search]");
      this.base = form.dataset.base && new URL(form.dataset.base, location.href).href;
      this.recent = recentQueries(form);
      this.turn = 0; // of the newest question; older ones stop
      this.asking = new AbortController();
      this.timer = 0;
      this.answered = null; // the text of the box for which the options stand
      this.hurry = ""; // keys pressed before the answer came: "choose" the first option, or "open" it
      this.chosen = -1;
      this.note = make("p", { class: "goi-y-bao", hidden: true });
      this.list = make("div", { role: "listbox", id: this.field.id + "-goi-y", class: "goi-y-ds" });
      this.removers = make("div", { class: "goi-y-xoa" });
      this.panel = make("div", { class: "goi-y", hidden: true }, this.note, make("div", { class: "goi-y-khung" }, this.list, this.removers));
      this.status = make("p", { class: "an-mat", "aria-live": "polite" });
    }

    start() {
      const { field, panel } = this;
      field.after(panel, this.status);
      field.setAttribute("aria-controls", this.list.id);
      field.addEventListener("input", () => this.typed());
      field.addEventListener("keydown", (event) => this.pressed(event));
      for (const name of ["focus", "click"]) field.addEventListener(name, () => { if (panel.hidden && !field.value) this.offerRecent(); });
      field.addEventListener("blur", (event) => { if (!panel.contains(event.relatedTarget)) this.close(); });
      panel.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the box
      document.addEventListener("pointerdown", (event) => { if (!this.form.contains(event.target)) this.close(); });
      this.form.addEventListener("submit", () => { this.recent.add(field.value); this.close(); });
      addEventListener("pagehide", () => this.close());
      addEventListener("scroll", () => this.fit(), { passive: true });
      visualViewport?.addEventListener("resize", () => this.fit());
      if (!this.base) return;
      clientAt(this.base).catch(() => {}); // asked for again when it is needed
      if (document.activeElement === field) this.typed();
    }

    typed() {
      this.turn += 1;
      this.choose(-1);
      this.hurry = "";
      clearTimeout(this.timer);
      if (!this.field.value.trim()) this.offerRecent();
      else if (this.base) this.timer = setTimeout(() => this.ask(), DELAY);
      else this.close();
    }

    pressed(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const act = { ArrowDown: () => this.move(1), ArrowUp: () => this.move(-1), Enter: () => this.enter(), Escape: () => this.escape(), Delete: () => this.forget() }[event.key];
      if (act?.()) event.preventDefault();
    }

    // Each says whether it has used the key.

    move(step) {
      const { field, options } = this;
      if (this.answered !== field.value) {
        if (field.value.trim()) return step > 0 && this.hasten();
        this.offerRecent();
      }
      if (this.panel.hidden || options.length === 0) return false;
      const places = options.length + 1; // one of them is the box
      this.choose((this.chosen + 1 + step + places) % places - 1);
      return true;
    }

    /** Asks at once; the first option will be chosen. */
    hasten() {
      if (!this.base) return false;
      this.hurry = "choose";
      this.ask();
      return true;
    }

    enter() {
      if (this.chosen >= 0) this.options[this.chosen].click();
      else if (this.hurry) this.hurry = "open"; else return false;
      return true;
    }

    escape() {
      const used = !this.panel.hidden;
      this.close();
      return used;
    }

    forget() {
      const remover = this.chosen >= 0 && this.removers.children[this.chosen];
      if (remover) remover.click();
      return !!remover;
    }

    get options() { return this.list.children; }

    choose(place) {
      this.options[this.chosen]?.setAttribute("aria-selected", "false");
      this.chosen = place;
      const option = this.options[place];
      option?.setAttribute("aria-selected", "true");
      option?.scrollIntoView({ block: "nearest", behavior: "instant" });
      if (option) this.field.setAttribute("aria-activedescendant", option.id); else this.field.removeAttribute("aria-activedescendant");
    }

    // ---- Asking ----

    async ask() {
      clearTimeout(this.timer);
      const query = this.field.value, turn = ++this.turn;
      this.asking.abort();
      this.asking = new AbortController();
      const { signal } = this.asking;
      let show;
      try {
        const index = await indexAt(this.base);
        const result = await index.search(query, { limit: SHOWN_HITS, passages: false, signal });
        show = () => this.offerHits(query, result, index.names);
      } catch { show = () => this.fail(); }
      if (turn !== this.turn) return;
      const { hurry } = this;
      this.hurry = "";
      const found = show();
      if (hurry && found) this.choose(0);
      if (hurry === "open") { if (found) this.options[0].click(); else this.form.requestSubmit(); }
    }

    // Each says whether there is a hit to open.

    offerHits(query, { hits, total, exact, direct, corrected, nearest }, names) {
      const count = (exact ? "" : "khoảng ") + number.format(total);
      if (total === 0) {
        const words = nearest.map((word) => this.queryOption(word, `Tìm “${word}”`));
        this.offer(words, { note: "Không tìm thấy văn bản nào." });
        return false;
      }
      const first = direct && (hits.find((hit) => hit.url === direct.url) ?? direct);
      const shown = [first, ...hits.filter((hit) => hit !== first)].filter(Boolean).slice(0, SHOWN_HITS);
      const all = total === 1 ? "Xem ở trang tìm kiếm" : `Xem tất cả ${count} kết quả`;
      this.offer([...shown.map((hit) => hitOption(hit, corrected ?? query, names)), this.queryOption(query, all, "goi-y-tat-ca")], {
        note: corrected ? `Không văn bản nào có đúng những chữ đã gõ. Đang gợi ý theo “${corrected.trim()}”.` : "",
        said: `${shown.length} gợi ý trong ${count} kết quả.`,
      });
      return true;
    }

    fail() {
      this.offer([], { note: "Chưa gợi ý được: mạng bị ngắt hoặc cổng vừa được cập nhật. Bấm Enter để tìm như thường." });
      return false;
    }

    offerRecent() {
      const queries = this.recent.all();
      if (queries.length === 0) { this.close(); return; }
      const clear = make("button", { type: "button", role: "option", "aria-selected": "false", tabindex: "-1", class: "goi-y-muc goi-y-tat-ca" }, "Xoá tất cả");
      clear.addEventListener("click", () => { this.recent.clear(); this.close("Đã xoá mọi câu vừa tìm."); });
      this.offer([...queries.map((query) => this.queryOption(query, query, "goi-y-cau")), clear], {
        note: "Vừa tìm, chỉ lưu trong trình duyệt này",
        said: `${queries.length} câu vừa tìm. Mũi tên lên, xuống để chọn; Delete để xoá câu đang chọn.`,
        removers: queries.map((query) => this.remover(query)),
      });
    }

    remover(query) {
      const button = make("button", { type: "button", tabindex: "-1", "aria-label": `Xoá “${query}”` }, "×");
      button.addEventListener("click", () => {
        const place = this.chosen;
        this.recent.remove(query);
        this.offerRecent();
        this.field.focus();
        if (!this.panel.hidden) this.choose(Math.min(place, this.options.length - 1));
        this.say(`Đã xoá “${query}”.`);
      });
      return button;
    }

    /** Leads to the results of a query, as if it had been typed and sent. */
    queryOption(query, text, kind = "") {
      const address = new URL(this.form.action);
      address.search = new URLSearchParams({ q: query });
      const option = makeOption(address, kind, text);
      option.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.field.value = query;
        this.form.requestSubmit();
      });
      return option;
    }

    // ---- The list ----

    offer(options, { note = "", said = note, removers = [] }) {
      this.choose(-1);
      this.turn += 1;
      this.answered = this.field.value;
      options.forEach((option, place) => { option.id = `${this.list.id}-${place}`; });
      this.note.textContent = note;
      this.note.hidden = !note;
      this.list.setAttribute("aria-label", removers.length > 0 ? "Những câu vừa tìm" : "Gợi ý");
      this.list.replaceChildren(...options);
      this.removers.replaceChildren(...removers);
      const opening = this.panel.hidden;
      this.panel.hidden = false;
      this.field.setAttribute("aria-expanded", String(options.length > 0));
      if (opening && this.room() < LEAST_ROOM) this.field.scrollIntoView({ block: "start", behavior: "instant" });
      this.fit();
      for (const scroller of [this.panel, this.list]) scroller.scrollTop = 0;
      this.say(said);
    }

    close(said = "") {
      clearTimeout(this.timer);
      this.choose(-1);
      this.turn += 1;
      this.answered = null;
      this.hurry = "";
      this.panel.hidden = true;
      this.list.replaceChildren();
      this.removers.replaceChildren();
      this.field.setAttribute("aria-expanded", "false");
      this.say(said);
    }

    say(text) { this.status.textContent = text; }

    /** Pixels from the top of the list to the end of what is seen of the page, above the keyboard of a phone. */
    room() {
      const end = visualViewport ? visualViewport.offsetTop + visualViewport.height : innerHeight;
      return Math.floor(end - this.panel.getBoundingClientRect().top - 8);
    }

    fit() {
      if (!this.panel.hidden) this.panel.style.maxHeight = `${Math.max(this.room(), LEAST_ROOM / 2)}px`;
    }
  }

  const makeOption = (address, kind, ...children) =>
    make("a", { role: "option", "aria-selected": "false", tabindex: "-1", class: ("goi-y-muc " + kind).trim(), href: address }, ...children);

  function hitOption(hit, query, names) {
    const title = hit.title !== hit.number && make("span", { class: "goi-y-ten" }, ...titleRuns(hit, query));
    return makeOption(marked(hit.url, query), "",
      make("span", { class: "goi-y-dau" },
        hit.number && make("span", { class: "the-so" }, hit.number), hit.number && " ",
        make("span", {}, names.loai?.[hit.type] ?? hit.type), hit.date && " ",
        hit.date && make("time", { datetime: hit.date }, dateName(hit.date))),
      title && " ", title);
  }

  /** The title with the words marked; plainly from its beginning where of several words only lone ones stand in it. */
  function titleRuns({ title, excerpt }, query) {
    return excerpt && (excerpt.some(isTelling) || !SEVERAL_WORDS_OR_NUMBER.test(query)) ? runs(excerpt) : [title];
  }

  return { attach, dateName, indexAt, isAsked, make, marked, number, recentQueries, runs };
})();
