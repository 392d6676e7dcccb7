// The search contract over the index of Tests/SearchTests/SampleOffice.swift; the Swift tests build it and name its folder in VANTHU_INDEX.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.env.VANTHU_INDEX;
const { openIndex, tokenize } = await import(pathToFileURL(join(folder, "client.mjs")));
const base = "https://portal.test/search/";
const requests = [];
let failing = false;
const fetch = async (address) => {
  requests.push(address);
  if (failing) return new Response("broken", { status: 503 });
  try { return new Response(readFileSync(join(folder, new URL(address).pathname.replace("/search/", "")))); } catch { return new Response("", { status: 404 }); }
};
const index = await openIndex({ base, fetch });
const find = async (query, options) => {
  const result = await index.search(query, { limit: 50, ...options });
  return { ...result, slugs: result.hits.map((hit) => hit.url.split("/").at(-2)) };
};
const bag = (slugs) => [...slugs].sort();

test("queries fold as the index does", () => {
  for (const row of JSON.parse(readFileSync(new URL("../Fixtures/folding.json", import.meta.url)))) {
    for (const text of [row.text, row.text.normalize("NFD")]) {
      const { tokens, joined } = tokenize(text.normalize("NFC").replace(/[\u00ad\u200b]/g, ""));
      assert.deepEqual(tokens.map((t) => [t.folded, t.exact]), row.tokens, row.text);
      if (row.joined) assert.deepEqual(joined.map((j) => j.folded), row.joined, row.text);
    }
  }
});

for (const query of ["ke hoach", "kế hoạch", "KẾ HOẠCH", "kế hoạch".normalize("NFD"), "KE HOACH"]) {
  test(`“${query}” finds the plans whatever the accents`, async () => {
    assert.deepEqual(bag((await find(query)).slugs), bag((await find("ke hoach ")).slugs));
    assert.ok((await find(query)).total >= 3);
  });
}

test("“năm” is not “nam”: other accents come last", async () => {
  const { slugs } = await find("miền nam ");
  assert.equal(slugs[0], "01-qd-ubnd");
  const year = (await find("năm ")).slugs;
  assert.equal(year.at(-1), "01-qd-ubnd", year.join());
  assert.equal((await find("Nam ")).total, (await find("năm ")).total);
});

for (const [one, other] of [["hoà", "hòa"], ["thuỷ", "thủy"], ["kỹ", "kĩ"], ["ky", "ki"], ["qúy", "quí"]]) {
  test(`“${one}” and “${other}” find each other`, async () => {
    const a = await find(one + " "), b = await find(other + " ");
    assert.deepEqual(bag(a.slugs), bag(b.slugs));
    assert.ok(a.total >= 2);
  });
}

for (const query of ["336", "336-KH/TU", "336 kh tu", "336kh", "kh 336", "số 336/kh", "336 KH-TU", "kế hoạch 336-KH/TU", "336/kh/tu", "tu kh 336"]) {
  test(`number “${query}” finds 336-KH/TU first, then what cites it`, async () => {
    const { slugs } = await find(query);
    assert.equal(slugs[0], "336-kh-tu", slugs.join());
    assert.ok(slugs.includes("27-tb-skhcn") && slugs.includes("51-kh-ubnd"), slugs.join());
  });
}

for (const [query, slug] of [["ke hoach 51", "51-kh-ubnd"], ["kế hoạch 51", "51-kh-ubnd"], ["51", "51-kh-ubnd"], ["57 nq", "57-nq-tw"], ["27/TB", "27-tb-skhcn"],
  ["27tbskhcn", "27-tb-skhcn"], ["qd 39", "39-qd-skhcn"], ["quyết định số 39", "39-qd-skhcn"], ["1/2024/QĐ-UBND", "01-qd-ubnd"], ["01 qd ubnd", "01-qd-ubnd"],
  ["125 kh skhcn 2025", "125-kh-skhcn"]]) {
  test(`fragment “${query}” finds its document first`, async () => assert.equal((await find(query)).slugs[0], slug));
}

test("a full number leads straight to its document", async () => {
  assert.equal((await find("336-KH/TU")).direct.url, "/tham-chieu/tinh-uy/2025/336-kh-tu/");
  assert.equal((await find("39/qd-skhcn")).direct.url, "/van-ban/39-qd-skhcn/");
  const { url, score, departments, status, excerpt, ...hit } = (await find("39/qd-skhcn")).hits[0];
  assert.deepEqual((await find("39/qd-skhcn")).direct, { url, ...hit });
  assert.equal((await find("336")).direct, null);
  assert.equal((await find("chuyển đổi số")).direct, null);
});

for (const query of ["QLKHCN", "phòng QLKH&CN", "qlkh&cn"]) {
  test(`“${query}” finds its department under every name`, async () => {
    const { slugs } = await find(query);
    for (const slug of ["27-tb-skhcn", "16-cv", "125-kh-skhcn"]) assert.ok(slugs.includes(slug), `${slug} in ${slugs.join()}`);
  });
}

for (const query of ["khcn", "KH&CN", "khoa học công nghệ", "khoa hoc va cong nghe"]) {
  test(`“${query}” finds the abbreviation and the long name`, async () => {
    const { slugs } = await find(query);
    for (const slug of ["15-cv", "39-qd-skhcn", "27-tb-skhcn", "16-cv"]) assert.ok(slugs.includes(slug), `${slug} in ${slugs.join()}`);
  });
}

test("an abbreviation works in both directions inside a longer query", async () => {
  assert.ok((await find("phát triển chuyển đổi số")).slugs.includes("125-kh-skhcn"));
  assert.ok((await find("CĐS Dung Quất")).slugs.includes("51-kh-ubnd"));
});

test("who signs comes before who is mentioned", async () => {
  const { slugs } = await find("Phan Van Hieu");
  assert.equal(slugs[0], "39-qd-skhcn");
  assert.deepEqual(bag(slugs), bag(["39-qd-skhcn", "27-tb-skhcn", "16-cv"]));
});

test("the last syllable is a prefix as one types", async () => {
  for (const query of ["chuyen doi s", "chuyen do", "dung qu", "chuyển đ"]) assert.equal((await find(query)).slugs[0], "51-kh-ubnd", query);
  assert.equal((await find("dung qu ")).slugs.length, 0);
});

test("one letter wrong only where nothing else is found", async () => {
  const wrong = await find("chuyen doy so");
  assert.equal(wrong.slugs[0], "51-kh-ubnd");
  assert.equal(wrong.corrected.trim(), "chuyen doi so");
  assert.equal((await find("chuyen doi so")).corrected, undefined);
  assert.equal((await find("chuyn doy so")).slugs[0], "51-kh-ubnd");
});

test("a phrase in quotes", async () => {
  assert.deepEqual((await find('"họp giao ban"')).slugs, ["27-tb-skhcn"]);
  assert.deepEqual((await find("“hop giao ban”")).slugs, ["27-tb-skhcn"]);
  assert.ok((await find("họp giao ban ")).slugs.includes("15-cv"));
  assert.deepEqual((await find('"văn phan"')).slugs, ["16-cv"]);
});

test("words in any order and any field must all be there", async () => {
  assert.deepEqual((await find("kế hoạch Dung Quất")).slugs, ["51-kh-ubnd"]);
  assert.equal((await find("Dung Quất giao ban")).total, 0);
});

test("nothing found helps on", async () => {
  const result = await find("xyzzyq hành chánhh");
  assert.equal(result.total, 0);
  assert.ok(result.nearest.includes("chanh") || result.nearest.includes("hanh") || result.nearest.length > 0, JSON.stringify(result.nearest));
  assert.deepEqual(result.hits, []);
});

test("an empty query lists everything, newest first, reference pages last", async () => {
  const all = await find("");
  assert.equal(all.total, index.documents);
  assert.equal(all.slugs[0], "16-cv");
  assert.deepEqual(bag(all.slugs.slice(-2)), ["336-kh-tu", "57-nq-tw"]);
  assert.equal((await find("  \n")).total, all.total);
  assert.equal((await find("?!")).total, all.total);
});

test("filters: values of one are alternatives, filters add up", async () => {
  const by = (filters) => find("", { filters }).then((r) => r.total);
  const [kh, qd] = [await by({ loai: ["ke_hoach"] }), await by({ loai: ["quyet_dinh"] })];
  assert.equal(await by({ loai: ["ke_hoach", "quyet_dinh"] }), kh + qd);
  assert.deepEqual((await find("", { filters: { loai: ["quyet_dinh"], nam: ["2024"] } })).slugs, ["01-qd-ubnd"]);
  assert.equal(await by({ loai: ["khong_co"] }), 0);
  assert.equal(await by({ loai: [] }), index.documents);
  assert.deepEqual((await find("", { filters: { nguoi_ky: ["phan-van-hieu"] } })).slugs, ["39-qd-skhcn"]);
});

test("counts of a facet ignore its own filter and keep the others", async () => {
  const open = await find("cong tac ");
  const typed = await find("cong tac ", { filters: { loai: ["bao_cao"] } });
  assert.deepEqual(typed.facets.loai, open.facets.loai);
  assert.equal(typed.facets.don_vi.vp, 7);
  assert.equal(typed.total, open.facets.loai.bao_cao);
  const both = await find("cong tac ", { filters: { loai: ["bao_cao"], don_vi: ["vp"] } });
  assert.equal(both.facets.don_vi.qlkhcn, 7);
  assert.equal(both.facets.loai.bao_cao, 7);
  assert.equal(both.total, 7);
});

test("sorting by date and paging", async () => {
  const newest = await find("cong tac ", { sort: "newest" });
  const dates = newest.hits.map((hit) => hit.date);
  assert.deepEqual(dates, [...dates].sort().reverse());
  const oldest = (await find("cong tac ", { sort: "oldest" })).hits.map((hit) => hit.date);
  assert.deepEqual(oldest, [...oldest].sort());
  const pages = [];
  for (let offset = 0; offset < newest.total; offset += 4) pages.push(...(await find("cong tac ", { sort: "newest", offset, limit: 4 })).slugs);
  assert.deepEqual(pages, newest.slugs);
  assert.deepEqual((await find("cong tac ", { limit: 0 })).hits, []);
});

test("the excerpt shows the passage with its words marked", async () => {
  const [hit] = (await find("dung quat")).hits;
  assert.ok(hit.excerpt.some(([text, marked]) => marked && text === "Dung Quất"), JSON.stringify(hit.excerpt));
  assert.ok(hit.excerpt.some(([, marked]) => !marked));
  const abbreviated = (await find("khoa học công nghệ ")).hits.find((one) => one.url.includes("27-tb"));
  assert.ok(abbreviated.excerpt.some(([text, marked]) => marked && text.includes("QLKH&CN")), JSON.stringify(abbreviated.excerpt));
});

test("without passages no text is loaded, and the words are marked in the titles", async () => {
  const fresh = await openIndex({ base, fetch });
  requests.length = 0;
  const titles = await fresh.search("chuyển đổi số", { passages: false });
  const asked = requests.length;
  const whole = await fresh.search("chuyển đổi số");
  assert.deepEqual(titles.hits.map((hit) => hit.url), whole.hits.map((hit) => hit.url));
  for (const hit of titles.hits) assert.equal(hit.excerpt.map(([text]) => text).join(""), hit.title);
  assert.ok(titles.hits.some((hit) => hit.excerpt.some(([text, marked]) => marked && text === "chuyển đổi số")));
  assert.ok(asked <= requests.length);
});

test("a hit says what the contract says", async () => {
  const [hit] = (await find("51/KH-UBND")).hits;
  assert.deepEqual([hit.url, hit.number, hit.title, hit.type, hit.date], ["/van-ban/51-kh-ubnd/", "51/KH-UBND", "Triển khai thực hiện chuyển đổi số năm 2025", "ke_hoach", "2025-03-07"]);
  assert.equal(typeof hit.score, "number");
});

test("a long question is answered by its pairs and says that it is not exact", async () => {
  const result = await find("kế hoạch triển khai thực hiện chuyển đổi số toàn diện tại khu kinh tế dung quất năm nào");
  assert.equal(result.exact, false);
  assert.equal(result.slugs[0], "51-kh-ubnd");
  assert.equal((await find("kế hoạch")).exact, true);
});

test("quarter in figures finds the Roman one", async () => assert.ok((await find("quý 1 2025 giao ban")).slugs.includes("27-tb-skhcn")));

test("in force before out of force, other things equal", async () => {
  const { slugs } = await find("thủy lợi ");
  assert.deepEqual(bag(slugs), ["01-qd-ubnd", "125-kh-skhcn"]);
});

test("totals of short queries are exact", async () => {
  const docs = await find("");
  for (const query of ["công tác ", "nhiệm vụ ", "báo cáo công tác ", "đơn vị "]) {
    const result = await find(query);
    assert.equal(result.total, Object.values(result.facets.loai).reduce((a, b) => a + b, 0));
    assert.ok(result.total <= docs.total);
    assert.equal(result.slugs.length, result.total);
    assert.equal(new Set(result.slugs).size, result.total);
  }
});

test("requests stay below the base, and a failed one may be tried again", async () => {
  assert.ok(requests.every((address) => address.startsWith(base)));
  failing = true;
  const fresh = await openIndex({ base, fetch }).catch((error) => error);
  assert.ok(fresh instanceof Error);
  failing = false;
  const opened = await openIndex({ base, fetch });
  failing = true;
  await assert.rejects(opened.search("chuyển đổi số"));
  failing = false;
  assert.ok((await opened.search("chuyển đổi số")).total > 0);
});

test("nothing that is typed makes it fail", async () => {
  for (const query of ['"', '""', '"a', "&", "KH&", "-/-", "số", "336336336336336", "a".repeat(500), "ộ", "😀", "/&/", "\u0301", "( [ * \\", "__proto__", "constructor"]) {
    const result = await find(query);
    assert.equal(typeof result.total, "number", query);
  }
});
