// The search contract over the indexes of SampleOffice, CommonOffice and EverywhereOffice in Tests/SearchTests; the Swift tests build them and name
// their folders in VANTHU_INDEX, VANTHU_COMMON_INDEX and VANTHU_EVERYWHERE_INDEX.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateSync } from "node:zlib";

// Node's own works in other threads, for as long as the machine lets it: what waits for what could not be told.
globalThis.DecompressionStream = class extends TransformStream {
  constructor() {
    const pieces = [];
    super({ transform: (piece) => { pieces.push(piece); }, flush: (out) => out.enqueue(new Uint8Array(inflateSync(Buffer.concat(pieces)))) });
  }
};

const folder = process.env.VANTHU_INDEX;
const { openIndex, spelled, tokenize } = await import(pathToFileURL(join(folder, "client.mjs")));
const base = "https://portal.test/search/";
const requests = [];
let failing = false;
const serve = (folder, address) => {
  try { return new Response(readFileSync(join(folder, new URL(address).pathname.replace("/search/", "")))); } catch { return new Response("", { status: 404 }); }
};
const fetch = async (address) => {
  requests.push(address);
  return failing ? new Response("broken", { status: 503 }) : serve(folder, address);
};
const common = process.env.VANTHU_COMMON_INDEX;
const fetchCommon = async (address) => serve(common, address);
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
      assert.deepEqual(tokens.map((t) => [t.folded, t.exact]), row.tokens.map((token) => token.slice(0, 2)), row.text);
      if (row.joined) assert.deepEqual(joined.map((j) => j.folded), row.joined, row.text);
    }
  }
});

test("a signature tells the spelling of a Vietnamese word", () => {
  const rows = JSON.parse(readFileSync(new URL("../Fixtures/folding.json", import.meta.url))).flatMap((row) => row.tokens);
  const known = rows.filter(([folded, exact]) => folded.length <= 16 && /^[a-zăâêôơưđ]+[1-5]?$|^[0-9]+$/u.test(exact));
  assert.ok(known.length > 40);
  for (const [folded, exact, signature] of known) assert.equal(spelled(folded, signature), exact);
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

for (const date of ["ngày 12/03/2022", "ngày 12-3-2022", "12.3.2022", "12 3 2022", "(12/03/2022)", "ngày 12 tháng 3 năm 2022", "ngay 12 thang 3 nam 2022", "12/3",
  "ngày 12/3/2022 của Sở Khoa học và Công nghệ", "tháng 3/2022", "ngày 12"]) {
  for (const number of ["70/TB-SKHCN", "thông báo số 70/TB-SKHCN", "70 tb skhcn"]) {
    test(`“${number} ${date}” leads straight to that of the date`, async () => {
      const { slugs, direct } = await find(`${number} ${date}`);
      assert.equal(slugs[0], "70-tb-2022-03-12", slugs.join());
      assert.equal(direct?.url, "/van-ban/70-tb-2022-03-12/");
    });
  }
}

test("of one number in several years the newest is first, and a date that none has hides none", async () => {
  assert.deepEqual((await find("70/TB-SKHCN")).slugs, ["70-tb-2022-12-03", "70-tb-2022-03-12", "70-tb-2021-10-05"]);
  assert.equal((await find("70/TB-SKHCN năm 2021")).slugs[0], "70-tb-2021-10-05");
  const { slugs, direct } = await find("70/TB-SKHCN ngày 09/09/2019 của Sở");
  assert.deepEqual(bag(slugs.slice(0, 3)), ["70-tb-2021-10-05", "70-tb-2022-03-12", "70-tb-2022-12-03"]);
  assert.equal(direct, null);
});

test("a number in a question comes before what only has its words", async () => {
  const { slugs, direct } = await find("Kế hoạch số 51/KH-UBND giao những việc nào cho Phòng Quản lý Khoa học và Công nghệ?");
  assert.equal(slugs[0], "51-kh-ubnd", slugs.join());
  assert.equal(direct.url, "/van-ban/51-kh-ubnd/");
});

for (const [query, slug] of [["báo cáo 6 tháng", "nua-nam"], ["bao cao 6 thang dau nam 2022", "nua-nam"], ["kế hoạch 5 năm", "nam-nam"],
  ["kế hoạch 5 năm 2021-2025", "nam-nam"], ["thu 5% kế hoạch", "nua-nam"], ["kế hoạch điều 5 luật", "nam-nam"], ["kế hoạch 5 năm 2022", "05-kh-skhcn"],
  ["kế hoạch 5 năm 2020", "05-kh-2020"], ["báo cáo 6", "06-bc-skhcn"], ["thông báo 23 tháng 4 năm 2022", "23-tb-2022"], ["kế hoạch 5 ngày 2/2/2022", "05-kh-skhcn"]]) {
  test(`“${query}”: what a figure counts or names is no document number`, async () => assert.equal((await find(query)).slugs[0], slug));
}

for (const [query, slug] of [["Nghị quyết 57 của Bộ Chính trị", "57-nq-tw"], ["nghi quyet so 57 cua bo chinh tri", "57-nq-tw"],
  ["thong bao ket luan so 23 nam 2023", "23-tb-2023"], ["Nghị quyết 66.18/2026/NQ-CP", "66-nq-cp"], ["nghị quyết số 66.18/2026/NQ-CP của Chính phủ", "66-nq-cp"],
  ["10 2014 ttlt byt bnv btc bldtbxh", "10-ttlt"], ["10.2014.ttlt.byt.bnv.btc.bldtbxh", "10-ttlt"],
  ["Võ Minh Nam 08/QĐ-SKHCN", "08-qd-skhcn"], ["vo minh nam 08/qd-skhcn", "08-qd-skhcn"], ["Võ Minh Nam 08 QĐ", "08-qd-skhcn"]]) {
  test(`“${query}” tells a number among other words`, async () => assert.equal((await find(query)).slugs[0], slug));
}

test("a figure of a question that no type names finds no number", async () => {
  const { slugs } = await find("trong báo cáo công tác tháng vừa qua có 70 nội dung của đơn vị");
  assert.ok(!slugs.some((slug) => slug.startsWith("70-tb")), slugs.join());
});

for (const query of ["tháng 4 năm 2025", "Quý 2", "ngày 20", "6 tháng", "Điều 5"]) {
  test(`“${query}” tells a time or a place: no document is looked up by that number`, async () => {
    const { asked } = await cold(folder, query);
    assert.ok(!asked.some((address) => /\/n[0-9a-f]+$/.test(address)), asked.join("\n"));
  });
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

test("who issued a document finds it, in full and by the short name", async () => {
  for (const query of ["kế hoạch Ủy ban nhân dân tỉnh", "ke hoach ubnd"]) assert.equal((await find(query)).slugs[0], "51-kh-ubnd", query);
});

test("a phrase may be the name of the issuer", async () => {
  assert.deepEqual(bag((await find('"Ủy ban nhân dân tỉnh" ')).slugs.slice(0, 2)), ["01-qd-ubnd", "51-kh-ubnd"]);
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

test("a mistyped word behind its usual neighbour needs no list of all words", async () => {
  const { result, asked, rounds } = await cold(folder, "chuyen doy so");
  assert.equal(result.corrected, "chuyen doi so");
  assert.ok(!asked.some((address) => address.endsWith("/v")), asked.join("\n"));
  assert.ok(rounds <= 4, `${rounds} rounds`);
  assert.ok((await cold(folder, "chuyem doi so")).asked.some((address) => address.endsWith("/v")));
});

test("a mistyped word stays the beginning of one", async () => {
  assert.equal((await find("chuyen doy s")).corrected, "chuyen doi s");
  assert.equal((await find("chuyen doy so ")).corrected, "chuyen doi so ");
});

test("a phrase in quotes", async () => {
  assert.deepEqual((await find('"họp giao ban"')).slugs, ["27-tb-skhcn"]);
  assert.deepEqual((await find("“hop giao ban”")).slugs, ["27-tb-skhcn"]);
  assert.ok((await find("họp giao ban ")).slugs.includes("15-cv"));
  assert.deepEqual((await find('"văn phan"')).slugs, ["16-cv"]);
});

test("a phrase in quotes is strict in a question too", async () => {
  const asked = 'kết luận tại cuộc "họp giao ban" Quý I năm 2025 và ban tổ chức giao cho họp sau';
  assert.deepEqual((await find(asked)).slugs, ["27-tb-skhcn"]);
  assert.ok((await find(asked.replaceAll('"', ""))).total > 1);
  assert.deepEqual((await find('kế hoạch triển khai thực hiện chuyển đổi số năm nào "Dung"')).slugs, ["51-kh-ubnd"]);
});

test("a number in quotes is a phrase too", async () => {
  for (const query of ['"336-KH/TU"', '"336 kh"']) assert.equal((await find(query)).slugs[0], "336-kh-tu", query);
  assert.ok((await find('"kh 336"')).corrected);
  assert.ok(!(await find('Nghị quyết 57 của "Bộ Chính trị"')).slugs.includes("57-nq-tw"));
});

test("a phrase is looked up in titles, departments and signers too", async () => {
  assert.equal((await find('"văn thư lưu trữ"')).corrected.trim(), "văn thư lưu trữ");
  assert.deepEqual((await find('"lưu trữ văn thư"')).slugs, ["van-thu"]);
  assert.deepEqual(bag((await find('"Phan Văn Hiếu"')).slugs), ["16-cv", "27-tb-skhcn", "39-qd-skhcn"]);
  assert.ok((await find('"quản lý khoa học và công nghệ"')).slugs.includes("125-kh-skhcn"));
  assert.equal((await find('"thông báo" "văn phòng sở"')).slugs[0], "27-tb-skhcn");
});

test("where no document holds a phrase its words are looked for", async () => {
  const { corrected, slugs, total } = await find('"ban giao họp"');
  assert.equal(corrected.trim(), "ban giao họp");
  assert.deepEqual([total, bag(slugs)], [2, ["15-cv", "27-tb-skhcn"]]);
  assert.equal((await find('"Dung Quất" toàn "diện tại đổi"')).corrected.trim(), "Dung Quất toàn diện tại đổi");
});

test("a correction leaves the rest as it was typed", async () => {
  assert.equal((await find('chuyen  doy so; "Dung Quất"')).corrected, 'chuyen  doi so; "Dung Quất"');
  assert.equal((await find('"chuyen doy so"')).corrected, '"chuyen doi so"');
  assert.equal((await find("Võ Minj Nam 08/QĐ-SKHCN")).corrected, "Võ minh Nam 08/QĐ-SKHCN");
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

test("words asked again with other filters, in another order or place are answered as if for the first time", async () => {
  for (const query of ["kế hoạch", "ke hoahc", "xyzxyz", "chuyển đổi số", "kế hoạch"]) {
    for (const options of [{}, { filters: { nam: ["2025"] } }, { sort: "oldest" }, { offset: 1, limit: 2 }, {}]) {
      const fresh = await openIndex({ base, fetch });
      assert.deepEqual(await index.search(query, options), await fresh.search(query, options), `${query} ${JSON.stringify(options)}`);
    }
  }
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

test("an excerpt keeps letters that stand for words in the index", async () => {
  const [hit] = (await find("chuyên gia dự họp ")).hits;
  assert.match(hit.excerpt.map(([text]) => text).join(""), /Chuyên gia Мария Ѐ dự họp\./);
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

test("a short question is not asked to hold the words that ask", async () => {
  const result = await find("Kế hoạch chuyển đổi số là gì?");
  assert.deepEqual([result.exact, result.slugs[0]], [false, "51-kh-ubnd"]);
  assert.equal((await find("chuyển đổi số?")).exact, true);
});

test("a quarter in figures is the Roman one", async () => {
  assert.ok((await find("quý 1 2025 giao ban")).slugs.includes("27-tb-skhcn"));
  const roman = await find("quý II ");
  for (const query of ["quý 2", "quý 2 ", "quy 2", "quy ii", "QUÝ II ", "KH&CN quý 2", "quý 2 năm 2025", "chương trình công tác quý 2 năm 2025"]) {
    assert.equal((await find(query)).slugs[0], "39-qd-skhcn", query);
  }
  for (const query of ["quý 2", "quý 2 "]) assert.deepEqual(bag((await find(query)).slugs), bag(roman.slugs), query);
  for (const query of ["quý 2", "quý II"]) {
    const [hit] = (await find(query, { passages: false })).hits;
    assert.ok(hit.excerpt.some(([text, marked]) => marked && text === "Quý II"), JSON.stringify(hit.excerpt));
  }
  assert.ok((await find('"quý 2"')).corrected, "a phrase is taken by the letter");
});

test("a quarter at the end of a query is that quarter, not the beginning of another", async () => {
  for (const [roman, figure] of [["quý I", "quý 1"], ["quý II", "quy 2"]]) {
    assert.deepEqual(bag((await find(roman)).slugs), bag((await find(figure)).slugs), roman);
  }
});

test("more zeros before a number find the same", async () => {
  const { slugs } = await find("336");
  assert.ok(slugs.length > 1);
  assert.deepEqual(bag((await find("0336")).slugs), bag((await find("336 ")).slugs));
});

for (const query of ["5-KH/TU", "05-KH/TU", "005 kh tu", "kế hoạch 5-KH/TU", "số 5-KH/TU"]) {
  test(`“${query}” finds what cites 05-KH/TU`, async () => {
    const { hits, slugs } = await find(query);
    assert.equal(slugs[0], "08-qd-skhcn", slugs.join());
    assert.ok(hits[0].excerpt.some(([text, marked]) => marked && text.includes("05")), JSON.stringify(hits[0].excerpt));
  });
}

for (const query of ["kế hoạch tỉnh ủy", "kế hoạch của Tỉnh ủy ", "ke hoach tinh uy 2022", "Tỉnh ủy ban hành kế hoạch năm 2022", "kế hoạch do Tỉnh uỷ ban hành"]) {
  test(`“${query}” is first of all a plan of that issuer`, async () => {
    const { slugs } = await find(query);
    assert.deepEqual(slugs.slice(0, 2), ["17-kh-tu", "18-kh-skhcn"], slugs.join());
  });
}

test("more than names of documents is no description", async () => {
  assert.equal((await find("thực hiện kế hoạch tỉnh ủy")).slugs[0], "18-kh-skhcn");
});

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

test("a file that cannot be had is named", async () => {
  const lost = async (address) => (address.endsWith("/facts") ? new Response("", { status: 404 }) : fetch(address));
  const opened = await openIndex({ base, fetch: lost });
  const before = requests.filter((address) => address.endsWith("index.json")).length;
  await assert.rejects(opened.search("giao ban"), (error) => error instanceof Error && error.file === "facts" && error.status === 404);
  const offline = await openIndex({ base, fetch: async (address) => { if (!address.endsWith("index.json")) throw new TypeError("offline"); return fetch(address); } });
  await assert.rejects(offline.search("giao ban"), (error) => typeof error.file === "string" && error.cause.message === "offline");
  const asked = requests.filter((address) => address.endsWith("index.json")).length - before;
  assert.equal(asked, 2, "the entry is asked for again where a file is gone, not where the network is");
  await assert.rejects(openIndex({ base, fetch: async () => new Response("", { status: 500 }) }), (error) => error.file === "index.json");
});

test("a portal published anew is searched anew", async () => {
  const entry = JSON.parse(readFileSync(join(folder, "index.json"), "utf8"));
  const how = [];
  let published = false;
  const changing = async (address, options) => {
    const name = address.slice(base.length);
    if (name === "index.json") { how.push(options?.cache); return Response.json(published ? entry : { ...entry, generation: "old", documents: entry.vacant + 1 }); }
    if (name.startsWith("old/")) return published ? new Response("", { status: 404 }) : fetch(address.replace("/old/", `/${entry.generation}/`));
    return fetch(address);
  };
  const opened = await openIndex({ base, fetch: changing });
  assert.equal(opened.documents, 1);
  published = true;
  const results = await Promise.all([opened.search("giao ban "), opened.search("dung quat ")]);
  assert.deepEqual(results.map((result) => result.total), [(await find("giao ban ")).total, 1]);
  assert.equal(opened.documents, entry.documents - entry.vacant);
  assert.equal(how[0], undefined);
  assert.deepEqual([...new Set(how.slice(1))], ["no-cache"]);
});

test("an aborted search stops asking for files", async () => {
  const asked = [];
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  const opened = await openIndex({ base, fetch: async (address) => { asked.push(address); if (!address.endsWith("index.json")) await held; return fetch(address); } });
  await assert.rejects(opened.search("giao ban", { signal: AbortSignal.abort() }), { name: "AbortError" });
  assert.equal(asked.length, 1);
  const controller = new AbortController();
  const search = opened.search("giao ban", { signal: controller.signal });
  const other = opened.search("giao ban");
  const before = asked.length;
  controller.abort();
  await assert.rejects(search, { name: "AbortError" });
  assert.equal(asked.length, before);
  release();
  assert.ok((await other).total > 0);
});

test("an aborted search leaves the texts of its hits alone", async () => {
  const controller = new AbortController();
  const asked = [];
  const opened = await openIndex({ base, fetch: async (address) => { asked.push(address); if (/\/facts$/.test(address)) controller.abort(); return fetch(address); } });
  await assert.rejects(opened.search("giao ban", { signal: controller.signal }), { name: "AbortError" });
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.ok(!asked.some((address) => /\/t\d+(-\d+)?$/.test(address)), asked.join());
});

/** Opens an index and asks once: the requests, and after how many waits on the network the answer is there. */
async function cold(folder, query, options) {
  const asked = [];
  const waiting = [];
  let rounds = 0;
  const fetch = (address) => { asked.push(address); return new Promise((resolve) => { waiting.push(() => resolve(serve(folder, address))); }); };
  let isAnswered = false;
  const answer = openIndex({ base, fetch }).then((opened) => opened.search(query, options)).finally(() => { isAnswered = true; });
  while (!isAnswered) {
    // Turns instead of milliseconds: on a busy machine what is asked at once may be long in coming.
    for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => { setTimeout(resolve); });
    if (waiting.length > 0) rounds += 1;
    for (const go of waiting.splice(0)) go();
  }
  return { result: await answer, asked, rounds };
}

// With client.js itself: 18 requests and 4 rounds for up to six syllables, 30 for a question; see the budget of the search contract.
for (const [query, most] of [["giao ban", 17], ["họp giao ban", 17], ["336 kh tu", 17], ["khoa học và công nghệ", 17], ["thứ", 17], ["", 17],
  ["cuộc họp giao ban tuần này do ai chủ trì và ai ghi biên bản cuộc họp giao ban", 29]]) {
  test(`a first search for “${query}” asks for few files, each once`, async () => {
    for (const place of [folder, common]) {
      const { asked, rounds } = await cold(place, query);
      assert.equal(new Set(asked).size, asked.length, asked.join("\n"));
      assert.ok(asked.length <= most, asked.join("\n"));
      assert.ok(rounds <= 3, `${rounds} rounds`);
    }
  });
}

test("a long query spares the files of a word that nearly all documents have, and misses nothing", async () => {
  const place = process.env.VANTHU_EVERYWHERE_INDEX;
  const pairsOf = ({ asked }) => asked.filter((address) => /\/p[^/]*$/.test(address));
  const five = await cold(place, "các một hai ba bốn"), six = await cold(place, "các một hai ba bốn năm");
  assert.equal(pairsOf(five).length, 1); // only “các” has files of its own
  assert.equal(pairsOf(six).length, 0);
  const { hits } = (await cold(place, "các một hai ba bốn năm", { limit: 400 })).result;
  assert.equal(six.result.total, 301);
  assert.equal(hits.length, 301);
  assert.ok(hits.some(({ url }) => url === "/tham-chieu/co/"));
  assert.ok(!hits.some(({ url }) => url === "/van-ban/thieu/" || url === "/tham-chieu/khong/"));
  assert.equal((await cold(place, "một hai ba bốn năm")).result.total, 303);
  assert.equal((await cold(place, "\"các một\" hai ba bốn năm")).result.total, 1);
});

test("dates are asked for where they decide only", async () => {
  const dates = async (query, options) => (await cold(folder, query, options)).asked.some((address) => address.endsWith("/dates"));
  assert.equal(await dates("công tác ", {}), false);
  assert.equal(await dates("công tác ", { sort: "newest" }), false);
  assert.equal(await dates("", { sort: "newest" }), true);
});

test("accents rank documents beyond the best of a list too", async () => {
  const opened = await openIndex({ base, fetch: fetchCommon });
  const { total } = await opened.search("họp ", { limit: 0 });
  assert.equal(total, 1_120);
  for (const query of ["họp ", "họp giao ban "]) {
    const { hits } = await opened.search(query, { offset: total - 5, limit: 10, passages: false });
    assert.deepEqual(hits.map((hit) => hit.title), Array(5).fill("Hợp giáo bản"), query);
    const first = await opened.search(query, { limit: 20, passages: false });
    assert.ok(first.hits.every((hit) => hit.title.startsWith("Họp")), query);
  }
  const plain = await opened.search("họp ", { offset: total - 10, limit: 5, passages: false });
  assert.deepEqual(plain.hits.map((hit) => hit.title), Array(5).fill("Hop giao ban"));
});

test("a phrase whose list is cut has all its documents", async () => {
  const opened = await openIndex({ base, fetch: fetchCommon });
  const phrase = await opened.search('"giao ban"', { limit: 0 });
  assert.deepEqual([phrase.total, phrase.exact], [1_110, true]);
  assert.equal((await opened.search('"giao cho ban"', { limit: 0 })).total, 10);
  const long = await opened.search('"họp giao ban"', { limit: 0 });
  assert.deepEqual([long.total, long.exact], [1_110, false]);
});

test("of many documents that hold the pairs of a phrase only those with the phrase are shown", async () => {
  const opened = await openIndex({ base, fetch: fetchCommon });
  for (const options of [{}, { sort: "newest" }, { filters: { nam: ["2025"] }, offset: 0, limit: 5 }]) {
    const { hits, total, exact } = await opened.search('"tiến độ dự án"', options);
    assert.deepEqual(hits.map(({ title }) => title).sort(), ["Ghi tiến độ dự án khác ở cuối", "Tiến độ dự án", "Tiến độ dự án"]);
    assert.deepEqual([total, exact], [3, false]);
  }
});

test("names of codes are there with the first answer", async () => {
  const opened = await openIndex({ base, fetch });
  assert.deepEqual(opened.names, {});
  await opened.search("giao ban");
  assert.equal(opened.names.don_vi.vp, "Văn phòng Sở");
  assert.equal(opened.names.nam["2025"], undefined);
});

test("a name that no document holds is no error", async () => assert.deepEqual((await find("quý IV ")).hits, []));

test("nothing that is typed makes it fail", async () => {
  for (const query of ['"', '""', '"a', "&", "KH&", "-/-", "số", "336336336336336", "a".repeat(500), "ộ", "😀", "/&/", "\u0301", "( [ * \\", "__proto__", "constructor"]) {
    const result = await find(query);
    assert.equal(typeof result.total, "number", query);
  }
});
