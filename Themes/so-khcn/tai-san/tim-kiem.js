// The search page /tim-kiem/: loaded with <script src="…" defer>, after goi-y.js. It fills the skeleton of mau/tim-kiem.mustache
// and keeps the address (?q=…&don_vi=vp&don_vi=qlkhcn&sap_xep=moi&trang=2) and the page in step. The page must hold:
//
//   [data-tim-kiem][data-base]     around it all; data-base is the address of the index folder, client.js lies in it
//   form#tim-bieu-mau[data-goi-y] > input#q   a GET form, which works from any page
//   #tim-ket-qua[hidden]           frame, shown before anything is said in it (a live region must be there first); aria-busy while it works
//     details#tim-loc > summary > #tim-loc-dem (filters in use), #tim-nhom-loc (filters), button#tim-xoa-loc[hidden]
//     #tim-trang-thai[aria-live]   number of results, "Đang tìm…"
//     select#tim-sap-xep           values "" (relevance), moi, cu
//     #tim-den-thang[hidden]       "Đến thẳng 336-KH/TU"
//     #tim-trong[hidden]           correction; what to try when nothing is found
//     ol#tim-muc                   results
//     #tim-loi[role=alert][hidden] what failed, with a button to try again
//     button#tim-them[hidden]      ten more results; "trang" in the address says how many tens are shown
//
// What it makes: `fieldset.nhom-loc[data-loc] > legend, label > input, span.ten, span.dem`, `button.chip` (all values of a filter);
// `li.the > p.the-dau (span.the-loai, span.the-so, time), p.the-ten > a, p.tim-doan (mark), p.the-phu`.
// Links to results carry ?tu=<query>, from which the page script marks the words.
"use strict";

(() => {
  const page = document.querySelector("[data-tim-kiem]");
  const at = (id) => document.getElementById(id);
  const FILTERS = [["loai", "Loại văn bản"], ["don_vi", "Đơn vị"], ["quy", "Quý"], ["nam", "Năm"], ["co_quan", "Cơ quan ban hành"],
    ["nguoi_ky", "Người ký"], ["trang_thai", "Trạng thái"]];
  const SORTS = { "": "relevance", moi: "newest", cu: "oldest" };
  const PER_PAGE = 10;
  const SHOWN_CODES = 8;
  const DELAY = 150;

  const MOST_PAGES = 20; // that an address can ask for at once

  const { dateName, indexAt, isAsked, make, marked, number, recentQueries, runs } = vanThuGoiY;
  const recent = recentQueries(at("tim-bieu-mau"));

  let index = null;
  let state = null; // what is asked for: the boxes and the list show it only once an answer has come
  let committed = null; // the address before what is being typed
  let newest = 0;
  let asking = new AbortController(); // of the newest question
  let timer = 0;
  let answered = null; // the query for which the results stand
  let hurry = ""; // keys pressed before the answer came: "choose" the first result, or "open" it
  const unfolded = new Set();

  if (page) start();

  const renewed = (how, changes) => go({ ...state, query: at("q").value, page: 1, ...changes }, how);

  function start() {
    at("tim-bieu-mau").addEventListener("submit", (event) => {
      event.preventDefault();
      if (hurry) hurry = "open"; else renewed("push");
    });
    at("q").addEventListener("input", () => { hurry = ""; clearTimeout(timer); timer = setTimeout(() => renewed("type"), DELAY); });
    at("tim-sap-xep").addEventListener("change", (event) => renewed("push", { sort: event.target.value }));
    at("tim-nhom-loc").addEventListener("change", (event) => renewed("push", { filters: filtersWith(event.target) }));
    at("tim-xoa-loc").addEventListener("click", () => { renewed("push", { filters: {} }); at("q").focus(); });
    at("tim-them").addEventListener("click", showMore);
    page.addEventListener("keydown", moveAmongResults);
    for (const id of ["tim-muc", "tim-den-thang"]) at(id).addEventListener("click", (event) => { if (event.target.closest("a")) recent.add(at("q").value); });
    addEventListener("popstate", () => { committed = here(); show(stateOfAddress()); });
    at("tim-loc").open = matchMedia("(min-width: 60rem)").matches;
    at("tim-ket-qua").hidden = false;
    committed = here();
    show(stateOfAddress());
    if (performance.getEntriesByType("navigation")[0]?.type !== "navigate") return;
    at("q").focus({ preventScroll: true });
    at("q").select();
  }

  const stops = () => [at("q"), ...page.querySelectorAll("#tim-den-thang:not([hidden]) > a, #tim-muc .the-ten > a")];

  /** The down arrow goes from the search box to the first result and on, the up arrow back; never to a result of what was typed before. */
  function moveAmongResults(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const from = stops().indexOf(event.target);
    if (!step || from < 0 || event.defaultPrevented) return;
    const hasty = from === 0 && step > 0 && at("q").value !== answered;
    if (!hasty && !stops()[from + step]) return;
    event.preventDefault();
    if (hasty) hasten(); else stops()[from + step].focus();
  }

  /** Asks at once, then goes to the first result. */
  async function hasten() {
    hurry = "choose";
    await renewed("type");
    const first = at("q").value === answered && hurry ? stops()[1] : null;
    if (hurry === "open") first?.click(); else first?.focus();
    hurry = "";
  }

  /** Ten more; the focus goes to the first of them. */
  async function showMore() {
    const before = at("tim-muc").children.length;
    await renewed("replace", { page: state.page + 1 });
    at("tim-muc").children[before]?.querySelector("a").focus();
  }

  // ---- State: address <-> page ----

  function stateOfAddress() {
    const values = new URLSearchParams(location.search);
    const filters = {};
    for (const [key] of FILTERS) if (values.getAll(key).length > 0) filters[key] = values.getAll(key);
    const sort = values.get("sap_xep");
    return {
      query: values.get("q") ?? "", filters, sort: Object.hasOwn(SORTS, sort ?? "") ? sort ?? "" : "", page: Math.min(MOST_PAGES, Math.max(1, Number.parseInt(values.get("trang") ?? "1", 10) || 1)),
    };
  }

  /** The filters after a box was ticked or cleared. */
  function filtersWith({ name, value, checked }) {
    const { [name]: codes = [], ...others } = state.filters, rest = codes.filter((code) => code !== value);
    const chosen = checked ? [...rest, value] : rest;
    return chosen.length > 0 ? { ...others, [name]: chosen } : others;
  }

  function addressOf(state) {
    const values = new URLSearchParams();
    if (state.query) values.set("q", state.query);
    for (const [key, codes] of Object.entries(state.filters)) for (const code of codes) values.append(key, code);
    if (state.sort) values.set("sap_xep", state.sort);
    if (state.page > 1) values.set("trang", String(state.page));
    const text = values.toString();
    return location.pathname + (text ? "?" + text : "");
  }

  function here() { return location.pathname + location.search; }

  /** Shows a state: "push" makes an entry of the history, "replace" changes it, "type" only as long as the reader types. */
  function go(next, how) {
    clearTimeout(timer);
    const address = addressOf(next);
    if (how === "push") push(next.query, address); else if (address !== here()) history.replaceState(null, "", address);
    if (how !== "type") committed = address;
    return show(next);
  }

  /** What stood before the typing stays in the history, and what was typed too if a filter or an order is chosen for it. */
  function push(query, address) {
    const typed = here();
    if (typed !== committed) {
      const isSame = stateOfAddress().query === query && typed !== address;
      history.replaceState(null, "", committed);
      if (isSame) history.pushState(null, "", typed);
    }
    if (address !== here()) history.pushState(null, "", address);
  }

  // ---- Asking ----

  /** Answers a state; an older call stops. */
  async function show(next) {
    state = next;
    const turn = ++newest;
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    if (at("q").value !== next.query) at("q").value = next.query;
    at("tim-sap-xep").value = next.sort;
    const slow = setTimeout(() => { if (turn === newest) busy(true); }, 250);
    try {
      index = await indexAt(page.dataset.base);
      const result = await index.search(next.query, {
        filters: next.filters, sort: SORTS[next.sort], offset: 0, limit: next.page * PER_PAGE, signal,
      });
      const wider = result.total === 0 && Object.keys(next.filters).length > 0 ? await index.search(next.query, { limit: 0, signal }) : null;
      if (turn !== newest) return;
      draw(next, result, wider);
    } catch {
      if (turn === newest) drawFailure(next);
    } finally {
      clearTimeout(slow);
      if (turn === newest) busy(false);
    }
  }

  function busy(on) {
    at("tim-ket-qua").setAttribute("aria-busy", String(on));
    if (on) at("tim-trang-thai").textContent = "Đang tìm…";
  }

  // ---- Drawing ----

  const nameOf = (key, code) => index.names[key]?.[code] ?? (key === "quy" ? quarterName(code) : key === "nam" ? `Năm ${code}` : code);

  function quarterName(code) {
    const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(code) ?? [];
    return year ? `Quý ${["I", "II", "III", "IV"][quarter - 1]}/${year}` : code;
  }

  function draw(state, result, wider) {
    at("tim-loi").hidden = true;
    answered = state.query;
    const count = `${result.exact ? "" : "Khoảng "}${number.format(result.total)} văn bản`;
    const asked = isAsked(state.query) ? (result.corrected ?? state.query).trim() : "";
    at("tim-trang-thai").textContent = result.total === 0 ? "Không tìm thấy văn bản nào" : asked ? `${count} cho ${/["“”]/.test(asked) ? asked : `“${asked}”`}` : count;
    const place = stops().indexOf(document.activeElement);
    drawFilters(state, result.facets);
    drawDirect(result.direct);
    drawAdvice(state, result, wider);
    at("tim-muc").replaceChildren(...result.hits.map((hit) => resultItem(state, hit, result.corrected ?? state.query)));
    at("tim-them").hidden = result.hits.length >= result.total;
    if (place > 0) (stops()[place] ?? at("q")).focus(); // what had the focus has been made anew
  }

  function resultItem(state, hit, query) {
    return make("li", { class: "the" },
      make("p", { class: "the-dau" },
        make("span", { class: "the-loai" }, nameOf("loai", hit.type)), hit.number && make("span", { class: "the-so" }, hit.number),
        hit.date && make("time", { class: "the-ngay", datetime: hit.date }, dateName(hit.date))),
      make("p", { class: "the-ten" }, make("a", { href: marked(hit.url, query) }, hit.title)),
      isAsked(query) && hit.excerpt.length > 0 && make("p", { class: "tim-doan" }, ...runs(hit.excerpt)),
      unitsLine(state, hit.departments));
  }

  /** The units asked for by filter, or all when there are two at most; the others as a count. */
  function unitsLine(state, codes) {
    if (codes.length === 0) return null;
    const asked = codes.filter((code) => (state.filters.don_vi ?? []).includes(code));
    const named = codes.length <= 2 ? codes : asked.slice(0, 2);
    const rest = codes.length - named.length;
    const more = rest > 0 && make("span", {}, named.length > 0 ? `và ${rest} đơn vị khác` : `Liên quan ${rest} đơn vị`);
    return make("p", { class: "the-phu" }, ...named.map((code) => make("span", {}, nameOf("don_vi", code))), more || "");
  }

  function drawDirect(direct) {
    at("tim-den-thang").hidden = !direct;
    const name = direct && direct.title !== direct.number ? `: ${direct.title}` : "";
    at("tim-den-thang").replaceChildren(...(direct ? [make("a", { href: direct.url }, `Đến thẳng ${direct.number}`), name] : []));
  }

  /** A column of check boxes with counts; the page keeps its place in it while counts change. */
  function drawFilters(state, facets) {
    const used = Object.values(state.filters).flat().length;
    const focused = document.activeElement?.closest("#tim-nhom-loc") ? document.activeElement.id : null;
    const sets = FILTERS.map(([key, title]) => filterSet(key, title, facets[key] ?? {}, state.filters[key] ?? []));
    at("tim-nhom-loc").replaceChildren(...sets.filter(Boolean));
    at("tim-loc-dem").textContent = used > 0 ? `(đang dùng ${used})` : "";
    at("tim-xoa-loc").hidden = used === 0;
    at("tim-loc").hidden = sets.every((set) => !set);
    if (focused) focusFirst(at(focused), at("tim-loc").querySelector("summary"), at("q")); // it may be gone, with all the others
  }

  /** Goes to the first of these that can have the focus. */
  function focusFirst(...elements) {
    for (const element of elements) {
      element?.focus();
      if (document.activeElement === element) return;
    }
  }

  function filterSet(key, title, counts, chosen) {
    const codes = [...new Set([...Object.keys(counts), ...chosen])];
    if (codes.length === 0) return null;
    const byName = key === "nam" || key === "quy" ? (a, b) => (a < b ? 1 : -1) : (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (nameOf(key, a) < nameOf(key, b) ? -1 : 1);
    codes.sort(byName);
    const all = unfolded.has(key);
    const boxes = codes.map((code, place) => {
      const box = make("input", { type: "checkbox", name: key, value: code, id: `loc-${key}-${code}`, checked: chosen.includes(code) });
      const hidden = !all && place >= SHOWN_CODES && !chosen.includes(code);
      return make("label", { hidden }, box, " ", make("span", { class: "ten" }, nameOf(key, code)), " ",
        make("span", { class: "dem" }, `(${number.format(counts[code] ?? 0)})`));
    });
    const more = boxes.some((label) => label.hidden) && make("button", { type: "button", class: "chip", id: `loc-them-${key}` }, `Xem cả ${codes.length}`);
    if (more) more.addEventListener("click", () => {
      unfolded.add(key);
      const next = boxes.find((label) => label.hidden);
      for (const label of boxes) label.hidden = false;
      more.remove();
      next.querySelector("input").focus();
    });
    return make("fieldset", { class: "nhom-loc", "data-loc": key }, make("legend", {}, title), ...boxes, more);
  }

  function queryLink(state, query) {
    return stateLink({ ...state, query, page: 1 }, query);
  }

  /** A link to another state of this page, followed without loading it anew. */
  function stateLink(state, ...content) {
    const link = make("a", { href: addressOf(state) }, ...content);
    link.addEventListener("click", (event) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go(state, "push").then(() => at("tim-trang-thai").scrollIntoView({ block: "nearest" }));
    });
    return link;
  }

  function drawAdvice(state, result, wider) {
    const advice = [];
    if (result.corrected && result.total > 0) {
      advice.push(make("p", {}, "Không văn bản nào có đúng những chữ đã gõ. Đang cho xem kết quả của ", queryLink(state, result.corrected.trim()), "."));
    }
    if (result.total === 0) {
      if (wider?.total > 0) {
        advice.push(make("p", {}, stateLink({ ...state, filters: {}, page: 1 }, `Bỏ bộ lọc: còn ${number.format(wider.total)} văn bản`)));
      }
      if (result.nearest?.length > 0) {
        const words = result.nearest.flatMap((word, place) => [place > 0 ? ", " : "", queryLink(state, word)]);
        advice.push(make("p", {}, "Có phải bạn tìm: ", ...words, "?"));
      }
      advice.push(make("p", {}, "Hãy thử ít chữ hơn, gõ không dấu, hoặc chỉ gõ con số của văn bản (ví dụ: 336 kh)."));
    }
    at("tim-trong").hidden = advice.length === 0;
    at("tim-trong").replaceChildren(...advice);
  }

  function drawFailure(state) {
    const retry = make("button", { type: "button", class: "nut" }, "Thử lại");
    retry.addEventListener("click", () => show(state));
    at("tim-trang-thai").textContent = "";
    at("tim-loi").replaceChildren(make("p", {}, "Chưa tìm được: không tải được chỉ mục tìm kiếm. Có thể mạng bị ngắt hoặc cổng vừa được cập nhật."), retry);
    at("tim-loi").hidden = false;
    for (const id of ["tim-den-thang", "tim-trong", "tim-them"]) at(id).hidden = true;
    at("tim-muc").replaceChildren();
  }
})();
