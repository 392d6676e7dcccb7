// The search client: answers queries from the files below `search/`, in browsers and in Node 18 and later.
// No imports, no globals of a page. Order of work of a query: understand it, load the shards it needs, match documents,
// rank them, count facets, load the texts of the hits and cut their excerpts.

/** Opens an index. `base`: address of the folder; every request goes through `fetch`. */
export async function openIndex({ base, fetch = globalThis.fetch }) {
  const load = loader(base.endsWith("/") ? base : base + "/", fetch);
  const entry = await load.json("index.json");
  const state = { load, entry, lexicon: lexiconOf(entry.groups), shards: new Map(), facts: null };
  return {
    names: entry.names,
    documents: entry.documents,
    search: (text, options = {}) => search(state, String(text ?? ""), options),
  };
}

// ---- Files ----

function loader(base, fetch) {
  const kept = new Map();
  const once = (name, read) => {
    if (!kept.has(name)) {
      const promise = fetch(base + name).then((response) => {
        if (!response.ok) throw new Error(`${name}: ${response.status}`);
        return read(response);
      });
      promise.catch(() => kept.delete(name));
      kept.set(name, promise);
    }
    return kept.get(name);
  };
  return {
    json: (name) => once(name, (response) => response.json()),
    bytes: (name) => once(name, (response) => response.arrayBuffer().then((buffer) => new Uint8Array(buffer))),
  };
}

// ---- Text: the same rules as Syllable.swift and Tokenizer.swift ----

/** Vowels with their tones: none, huyền, sắc, hỏi, ngã, nặng. */
const VOWELS = ["aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"];
const LETTERS = { a: "àáảãạăằắẳẵặâầấẩẫậäåāą", e: "èéẻẽẹêềếểễệëēę", i: "ìíỉĩịïī", o: "òóỏõọôồốổỗộơờớởỡợöøō", u: "ùúủũụưừứửữựüū", y: "ỳýỷỹỵÿ",
  d: "đðɖ", c: "çć", n: "ñń", s: "śš", z: "źž", l: "ł" };
const OPEN_Y = new Set(["hy", "ky", "ly", "my", "sy", "ty", "quy"]);
const BASE = new Map();
const TONE = new Map();
for (const [base, family] of Object.entries(LETTERS)) for (const letter of family.normalize("NFC")) BASE.set(letter, base);
for (const row of VOWELS) [...row.normalize("NFC")].forEach((letter, tone, [plain]) => tone && TONE.set(letter, [plain, String(tone)]));

/** The folded and the exact key of one token. */
export function syllable(token) {
  let folded = "", exact = "", tones = "";
  for (const letter of token.normalize("NFC")) {
    const one = letter.toLowerCase();
    const lower = [...one].length === 1 ? one : letter;
    if (lower >= "\u0300" && lower <= "\u036f") continue;
    folded += BASE.get(lower) ?? lower;
    const toned = TONE.get(lower);
    if (toned) { exact += toned[0]; tones += toned[1]; } else exact += lower === "ð" || lower === "ɖ" ? "đ" : lower;
  }
  if (OPEN_Y.has(folded)) { folded = folded.slice(0, -1) + "i"; exact = exact.slice(0, -1) + "i"; }
  return { folded, exact: exact + tones };
}

const TOKEN = /[\p{L}\p{M}]{1,48}|\p{N}{1,48}/gu; // what is longer is no word, and is cut
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const JOINER = /^[&\-\u2010\u2011]+$/;

/** Tokens with their places in `text` (which should be NFC), and abbreviations over several tokens (`KH&CN`). */
export function tokenize(text) {
  const tokens = [];
  for (const match of text.matchAll(TOKEN)) {
    tokens.push({ ...syllable(match[0]), raw: match[0], start: match.index, end: match.index + match[0].length, digits: /^\p{N}/u.test(match[0]) });
  }
  const joined = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from, ampersand = false;
    while (to + 1 < tokens.length && !tokens[to].digits && !tokens[to + 1].digits) {
      const between = text.slice(tokens[to].end, tokens[to + 1].start);
      if (!JOINER.test(between)) break;
      ampersand ||= between.includes("&");
      to += 1;
    }
    if (ampersand) joined.push({ from, to: to + 1, folded: tokens.slice(from, to + 1).map((t) => t.folded).join("") });
    from = to + 1;
  }
  return { tokens, joined };
}

const clean = (text) => text.normalize("NFC").replace(INVISIBLE, "");
const hasMarks = (exact, folded) => exact !== folded;
const stripTone = (exact) => (/^\p{N}/u.test(exact) ? exact : exact.replace(/[1-5]+$/u, ""));

/** How well a spelling of a document agrees with a spelling of the query that bears accents: 1 same … 0.1 other accents. */
function agreement(wanted, found, prefix) {
  if (wanted === found) return 1;
  const letters = [...stripTone(wanted)], tone = wanted.slice(stripTone(wanted).length);
  const others = [...stripTone(found)], otherTone = found.slice(stripTone(found).length);
  const count = prefix ? letters.length : Math.max(letters.length, others.length);
  let same = !tone || tone === otherTone, looser = false, plain = !otherTone;
  for (let at = 0; at < count; at += 1) {
    const a = letters[at], b = others[at] ?? "";
    if (a === b) continue;
    if (BASE.has(b)) plain = false;
    if (BASE.has(b) && !BASE.has(a)) looser = true; else same = false;
  }
  for (const letter of others) if (BASE.has(letter)) plain = false;
  if (same) return prefix && !looser ? 1 : looser || otherTone !== tone ? 0.8 : 1;
  return plain ? 0.3 : 0.1;
}

// ---- The query ----

/** Queries are conjunctions of parts; a part is `{ from, to, phrase, forms }` over the query's tokens. */
function parse(text, lexicon, long) {
  const cleaned = clean(text);
  const query = tokenize(cleaned);
  const quoted = [...cleaned.matchAll(/["“”]([^"“”]+)["“”]/g)].map((m) => [m.index, m.index + m[0].length]);
  const inQuotes = (token) => quoted.findIndex(([from, to]) => token.start >= from && token.end <= to);
  const parts = [];
  const tokens = query.tokens;
  tokens.forEach((token) => { token.marked = hasMarks(token.exact, token.folded); });
  const last = tokens.at(-1);
  if (last && last.end === cleaned.length) last.prefix = true;
  for (let at = 0; at < tokens.length; ) {
    const quote = inQuotes(tokens[at]);
    if (quote >= 0) {
      let to = at;
      while (to < tokens.length && inQuotes(tokens[to]) === quote) to += 1;
      parts.push({ from: at, to, phrase: true, forms: [] });
      at = to;
      continue;
    }
    const span = long ? null : lexicon.longest(query, at);
    const to = span ? span.to : at + 1;
    const whole = query.joined.find((j) => j.from === at && j.to === to);
    const forms = new Set(span ? span.forms : []);
    if (whole) forms.add(whole.folded);
    const joined = query.joined.find((j) => j.from === at);
    if (!span && joined && !long) {
      parts.push({ from: at, to: joined.to, phrase: false, adjacent: true, forms: [joined.folded] });
      at = joined.to;
      continue;
    }
    // "số" before a number is a manner of speaking.
    const optional = tokens[at].folded === "so" && tokens[at + 1]?.digits && to === at + 1 && /^s[ốo]$/iu.test(tokens[at].raw);
    parts.push({ from: at, to, phrase: false, optional, forms: [...forms] });
    at = to;
  }
  return { tokens, parts, text: cleaned };
}

/** The groups of names that find each other, by the folded syllables of each form. */
function lexiconOf(groups) {
  const byForm = new Map();
  let longest = 0;
  groups.forEach(([forms, narrower]) => {
    for (const form of forms) {
      if (!byForm.has(form)) byForm.set(form, new Set());
      for (const other of [...forms, ...narrower]) byForm.get(form).add(other);
      longest = Math.max(longest, form.split(" ").length);
    }
  });
  const formsAt = (query, at, to) => {
    const words = query.tokens.slice(at, to).map((t) => t.folded);
    const direct = byForm.get(words.join(" "));
    if (direct) return direct;
    const whole = [];
    for (let i = at; i < to; ) {
      const joined = query.joined.find((j) => j.from === i && j.to <= to);
      whole.push(joined ? joined.folded : words[i - at]);
      i = joined ? joined.to : i + 1;
    }
    return byForm.get(whole.join(" "));
  };
  return {
    longest(query, at) {
      for (let to = Math.min(query.tokens.length, at + longest); to > at; to -= 1) {
        if (query.joined.some((j) => (j.from < at && j.to > at) || (j.from < to && j.to > to))) continue;
        const forms = formsAt(query, at, to);
        if (forms) return { to, forms: [...forms] };
      }
      return null;
    },
  };
}

// ---- Shards ----

/** Names of the shards that may hold `term`, or all terms that begin with it. */
function shardsFor(table, term, prefix) {
  let low = 0, high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareBytes(table[middle][0], term) <= 0) low = middle + 1; else high = middle;
  }
  const first = Math.max(0, low - 1);
  const names = table[first] ? [table[first][1]] : [];
  for (let at = first + 1; prefix && at < table.length && table[at][0].startsWith(term); at += 1) names.push(table[at][1]);
  return names;
}

/** Order by code points, which is the order of UTF-8 bytes. */
function compareBytes(a, b) {
  const x = [...a], y = [...b];
  for (let at = 0; at < Math.min(x.length, y.length); at += 1) {
    const difference = x[at].codePointAt(0) - y[at].codePointAt(0);
    if (difference) return difference;
  }
  return x.length - y.length;
}

const utf8 = new TextDecoder();

/** The entries of a shard by term; postings stay packed until they are asked for. */
function readShard(bytes, withSpellings) {
  let at = 0;
  const number = () => {
    let value = 0, scale = 1, byte;
    do { byte = bytes[at++]; value += (byte & 127) * scale; scale *= 128; } while (byte > 127);
    return value;
  };
  const string = () => { const length = number(); at += length; return utf8.decode(bytes.subarray(at - length, at)); };
  const terms = new Map();
  while (at < bytes.length) {
    const term = string();
    const spellings = [];
    if (withSpellings) for (let left = number(); left > 0; left -= 1) spellings.push(string());
    const count = number();
    const length = number();
    terms.set(term, { term, spellings, count, packed: bytes.subarray(at, at + length), list: null });
    at += length;
  }
  return terms;
}

/** `[units, impacts, masks]` of an entry; a mask has a bit for each spelling met. */
function postings(entry) {
  if (entry.list) return entry.list;
  const { packed, count } = entry;
  const units = new Int32Array(count), impacts = new Uint8Array(count), masks = new Int32Array(count);
  let at = 0, unit = 0;
  const number = () => {
    let value = 0, scale = 1, byte;
    do { byte = packed[at++]; value += (byte & 127) * scale; scale *= 128; } while (byte > 127);
    return value;
  };
  for (let i = 0; i < count; i += 1) {
    const head = number();
    unit += Math.floor(head / 16);
    units[i] = unit;
    impacts[i] = head % 16;
    masks[i] = entry.spellings.length > 1 ? number() : 1;
  }
  entry.list = [units, impacts, masks];
  return entry.list;
}

async function shard(state, name, withSpellings) {
  if (!state.shards.has(name)) state.shards.set(name, readShard(await state.load.bytes(name), withSpellings));
  return state.shards.get(name);
}

/** The entries of `kind` ("words" or "pairs") for each wanted `{ term, prefix }`, as a map from `key(want)`. */
async function entriesFor(state, kind, wants) {
  const table = state.entry[kind];
  const names = new Set(wants.flatMap((want) => shardsFor(table, want.term, want.prefix)));
  const loaded = new Map(await Promise.all([...names].map(async (name) => [name, await shard(state, name, kind === "words")])));
  const found = new Map();
  for (const want of wants) {
    const entries = [];
    for (const name of shardsFor(table, want.term, want.prefix)) {
      const terms = loaded.get(name);
      if (!want.prefix) { const entry = terms.get(want.term); if (entry) entries.push(entry); continue; }
      for (const [term, entry] of terms) if (term.startsWith(want.term)) entries.push(entry);
    }
    found.set(keyOf(want), entries);
  }
  return found;
}

const keyOf = (want) => (want.prefix ? want.term + "*" : want.term);

// ---- Facts of all documents ----

async function factsOf(state) {
  if (state.facts) return state.facts;
  const raw = await state.load.json(state.entry.facts);
  const count = raw.date.length;
  const firstUnit = new Int32Array(count + 1);
  for (let doc = 0; doc < count; doc += 1) firstUnit[doc + 1] = firstUnit[doc] + HEAD_UNITS + raw.passages[doc];
  const documentOf = new Int32Array(firstUnit[count]);
  for (let doc = 0; doc < count; doc += 1) documentOf.fill(doc, firstUnit[doc], firstUnit[doc + 1]);
  const facets = {};
  for (const [key, [codes, rows]] of Object.entries(raw.facets)) facets[key] = { codes, rows, rank: new Map(codes.map((code, at) => [code, at])) };
  const newest = raw.date.reduce((a, b) => Math.max(a, b), 0);
  const value = (key, doc) => facets[key].codes[facets[key].rows[doc][0]];
  const isReference = Uint8Array.from({ length: count }, (_, doc) => (value("loai", doc) === "tham_chieu" ? 1 : 0));
  const outOfForce = Uint8Array.from({ length: count }, (_, doc) => (OUT_OF_FORCE.has(value("trang_thai", doc)) ? 1 : 0));
  state.facts = { count, date: raw.date, blocks: raw.blocks, passages: raw.passages, firstUnit, documentOf, facets, newest, isReference, outOfForce };
  return state.facts;
}

/** Units before the passages of a document and what they count: number and title, signer, departments, headings, cited numbers. */
const UNIT_WEIGHTS = [4, 2.2, 1, 0.6, 0.3];
/** In a question the passage that answers it counts for more (measured on real questions). */
const LONG_WEIGHTS = [0.7, 2.2, 1, 0.6, 0.3];
const HEAD_UNITS = UNIT_WEIGHTS.length;
const OUT_OF_FORCE = new Set(["het_hieu_luc", "bi_thay_the", "bi_bai_bo", "bi_dinh_chi", "da_thu_hoi"]);

// ---- Search ----

/** With `passages: false` no texts are loaded: the excerpt of a hit is of its title. */
async function search(state, text, { filters = {}, sort = "relevance", offset = 0, limit = 10, passages = true }) {
  const understood = await understand(state, text);
  let found = await match(state, understood);
  let corrected = null;
  if (found.size === 0 && understood.tokens.length > 0) {
    corrected = await correct(state, understood);
    if (corrected.text) found = await match(state, (corrected.query = await understand(state, corrected.text)));
  }
  const query = corrected?.query ?? understood;
  const facts = await factsOf(state);
  const { documents, facets } = filtered(facts, found, filters);
  order(facts, documents, found, sort, query.tokens.length === 0);
  const shown = documents.slice(offset, offset + limit);
  const hits = await Promise.all(shown.map((doc) => hit(state, query, doc, found.get(doc), passages)));
  const result = { total: documents.length, exact: !found.approximate, hits, facets };
  result.direct = await direct(state, query, found);
  if (corrected?.text) result.corrected = corrected.text;
  if (result.total === 0) result.nearest = corrected?.nearest ?? [];
  return result;
}

async function understand(state, text) {
  const trimmed = text.replace(/^\s+/u, "");
  const rough = tokenize(clean(trimmed)).tokens.length;
  const query = parse(trimmed, state.lexicon, rough > state.entry.longQuery.syllables);
  query.long = query.tokens.length > state.entry.longQuery.syllables;
  return query;
}

/** Everything a query needs of the shards, in one round. */
async function evidence(state, query) {
  const words = new Map(), pairs = new Map();
  const add = (map, term, prefix = false) => { const want = { term, prefix }; map.set(keyOf(want), want); };
  query.tokens.forEach((token, at) => {
    const prefix = !!token.prefix && !query.long;
    add(words, token.folded, prefix);
    // Typing "ky" the reader may mean "kỹ" (folded "ki") as well as the beginning of a foreign word.
    if (prefix && token.folded.endsWith("i") && /y$/u.test(stripTone(syllablePlain(token.raw)))) add(words, syllablePlain(token.raw), true);
    if (at > 0) add(pairs, `${query.tokens[at - 1].folded} ${token.folded}`, prefix);
  });
  for (const form of query.parts.flatMap((part) => part.forms)) {
    const syllables = form.split(" ");
    if (syllables.length === 1) add(words, form);
    syllables.slice(1).forEach((syllable, at) => add(pairs, `${syllables[at]} ${syllable}`));
  }
  const [wordEntries, pairEntries, numbers] = await Promise.all([
    entriesFor(state, "words", [...words.values()]), entriesFor(state, "pairs", [...pairs.values()]), numbersFor(state, query), factsOf(state),
  ]);
  return { words: wordEntries, pairs: pairEntries, numbers };
}

/** Folded letters without the i/y rule. */
const syllablePlain = (raw) => [...raw.normalize("NFC").toLowerCase()].map((letter) => BASE.get(letter) ?? letter).join("");

/** Matching documents with their scores: a map document -> { score, unit }. */
async function match(state, query) {
  const facts = await factsOf(state);
  if (query.tokens.length === 0) {
    const all = new Map();
    for (let doc = 0; doc < facts.count; doc += 1) all.set(doc, { score: 0, unit: -1 });
    return all;
  }
  const found = await evidence(state, query);
  const documents = query.long ? longMatch(state, facts, query, found) : await shortMatch(state, facts, query, found);
  const scored = rank(state, facts, query, found, documents);
  scored.approximate = query.long || !!query.loose;
  return scored;
}

const wordEntries = (found, token, long) => {
  const prefix = !!token.prefix && !long;
  const entries = found.words.get(keyOf({ term: token.folded, prefix })) ?? [];
  const plain = prefix ? found.words.get(keyOf({ term: syllablePlain(token.raw), prefix })) : null;
  return plain && plain !== entries ? [...new Set([...entries, ...plain])] : entries;
};

function documentsWith(facts, entries) {
  const set = new Set();
  for (const entry of entries) for (const unit of postings(entry)[0]) set.add(facts.documentOf[unit]);
  return set;
}

function unitsWith(entries) {
  const set = new Set();
  for (const entry of entries) for (const unit of postings(entry)[0]) set.add(unit);
  return set;
}

/** Units that hold every pair of a chain of syllables (one syllable: the word itself). */
function chainUnits(found, syllables, lastPrefix) {
  if (syllables.length === 1) return unitsWith(found.words.get(keyOf({ term: syllables[0], prefix: lastPrefix })) ?? found.words.get(syllables[0]) ?? []);
  let units = null;
  syllables.slice(1).forEach((syllable, at) => {
    const prefix = lastPrefix && at === syllables.length - 2;
    const holds = unitsWith(found.pairs.get(keyOf({ term: `${syllables[at]} ${syllable}`, prefix })) ?? []);
    units = units === null ? holds : intersection(units, holds);
  });
  return units;
}

const intersection = (a, b) => new Set([...a].filter((item) => b.has(item)));

async function shortMatch(state, facts, query, found) {
  let result = null;
  for (const part of query.parts) {
    if (part.optional) continue;
    const tokens = query.tokens.slice(part.from, part.to);
    let documents;
    if (part.phrase || part.adjacent) {
      const units = chainUnits(found, tokens.map((t) => t.folded), !!tokens.at(-1).prefix);
      documents = part.phrase ? await holdingPhrase(state, facts, query, units, tokens) : new Set([...units].map((unit) => facts.documentOf[unit]));
    } else {
      documents = tokens.map((token) => documentsWith(facts, wordEntries(found, token, false))).reduce(intersection);
    }
    for (const form of part.forms) for (const unit of chainUnits(found, form.split(" "), false)) documents.add(facts.documentOf[unit]);
    result = result === null ? documents : intersection(result, documents);
  }
  result ??= new Set();
  for (const { doc } of found.numbers.filter((number) => number.all)) result.add(doc);
  return result;
}

/** Pairs side by side are not yet the phrase: longer ones are looked up in the text, as far as that is few documents. */
async function holdingPhrase(state, facts, query, units, tokens) {
  const documents = new Map();
  for (const unit of units) documents.set(facts.documentOf[unit], [...(documents.get(facts.documentOf[unit]) ?? []), unit]);
  if (tokens.length >= 3 && documents.size > MOST_VERIFIED) query.loose = true;
  if (tokens.length < 3 || query.loose) return new Set(documents.keys());
  const wanted = tokens.map((t) => t.folded).join(" ");
  const kept = new Set();
  await Promise.all([...documents].map(async ([doc, held]) => {
    for (const unit of held) {
      const passage = unit - facts.firstUnit[doc] - HEAD_UNITS;
      const lines = passage < 0 ? null : (await textOf(state, doc, passage)).split("\n");
      if (!lines || lines.some((line) => ` ${tokenize(line).tokens.map((t) => t.folded).join(" ")} `.includes(` ${wanted}`))) return kept.add(doc);
    }
  }));
  return kept;
}

const MOST_VERIFIED = 60;

function longMatch(state, facts, query, found) {
  const counts = new Uint16Array(facts.count);
  let pairs = 0;
  for (let at = 1; at < query.tokens.length; at += 1) {
    const term = `${query.tokens[at - 1].folded} ${query.tokens[at].folded}`;
    pairs += 1;
    for (const doc of documentsWith(facts, found.pairs.get(term) ?? [])) counts[doc] += 1;
  }
  const least = Math.max(1, Math.ceil(pairs * state.entry.longQuery.share));
  const documents = new Set();
  counts.forEach((count, doc) => { if (count >= least) documents.add(doc); });
  for (const { doc } of found.numbers.filter((number) => number.all)) documents.add(doc);
  return documents;
}

// ---- Ranking ----

function rank(state, facts, query, found, documents) {
  const units = state.entry.units;
  const scores = new Float64Array(units);
  const rarity = (count) => Math.log(1 + (units - count + 0.5) / (count + 0.5));
  const add = (entry, weight, factors, count = entry.count) => {
    const [at, impacts, masks] = postings(entry);
    const gain = (weight * rarity(Math.min(units, count))) / 15;
    for (let i = 0; i < at.length; i += 1) scores[at[i]] += gain * impacts[i] * (factors ? bestFactor(factors, masks[i]) : 1);
  };
  const agreements = query.tokens.map((token) => addToken(query, found, token, add));
  query.tokens.slice(1).forEach((token, at) => {
    const before = query.tokens[at].folded;
    const term = `${before} ${token.folded}`;
    const entries = found.pairs.get(keyOf({ term, prefix: !!token.prefix && !query.long })) ?? [];
    const completion = completionOf(entries, term);
    for (const entry of entries) if (entry.term === term) add(entry, 1); else add(entry, completion.weight, null, completion.count);
  });
  for (const part of query.parts) for (const form of part.forms) addForm(found, form, scores, facts, documents, rarity);
  const accents = query.long ? null : accentFactors(facts, query, agreements);
  const result = new Map();
  for (const doc of documents) result.set(doc, score(facts, scores, doc, query.long, accents ? accents[doc] : 1));
  boostNumbers(facts, found.numbers, result);
  return result;
}

/** Adds one syllable of the query; returns its entries with the agreement of each spelling where the query has accents. */
function addToken(query, found, token, add) {
  const weight = query.tokens.length === 1 ? 1 : 0.3;
  const entries = wordEntries(found, token, query.long);
  const completion = completionOf(entries, token.folded);
  return entries.map((entry) => {
    const prefix = entry.term !== token.folded;
    const factors = token.marked ? entry.spellings.map((spelling) => agreement(token.exact, spelling, prefix || !!token.prefix)) : null;
    if (prefix) add(entry, weight * completion.weight, factors, completion.count); else add(entry, weight, factors);
    return { entry, factors, prefix };
  });
}

/** What a term counts that only begins as the reader typed: little where the typed term itself exists, and as if all were one term. */
function completionOf(entries, term) {
  const count = entries.reduce((sum, entry) => sum + entry.count, 0);
  return { weight: entries.some((entry) => entry.term === term) ? 0.15 : 0.6, count };
}

function bestFactor(factors, mask) {
  let best = 0;
  for (let bit = 0; bit < factors.length; bit += 1) if (mask & (1 << Math.min(bit, 27))) best = Math.max(best, factors[bit]);
  return best;
}

/** Other names of what was asked count nearly as much as the words themselves. */
function addForm(found, form, scores, facts, documents, rarity) {
  const held = chainUnits(found, form.split(" "), false);
  const gain = rarity(held.size) * 0.45;
  for (const unit of held) if (documents.has(facts.documentOf[unit])) scores[unit] += gain;
}

/** Per document, the product over the accented syllables of the best agreement that it holds. */
function accentFactors(facts, query, agreements) {
  const product = new Float64Array(facts.count).fill(1);
  query.tokens.forEach((token, at) => {
    if (!token.marked) return;
    const best = new Float64Array(facts.count);
    for (const { entry, factors } of agreements[at]) {
      const [units, , masks] = postings(entry);
      for (let i = 0; i < units.length; i += 1) {
        const doc = facts.documentOf[units[i]];
        best[doc] = Math.max(best[doc], bestFactor(factors, masks[i]));
      }
    }
    best.forEach((value, doc) => { product[doc] = Math.max(0.02, product[doc] * (value || 0.5)); });
  });
  return product;
}

/** Best passage, what title, signer, departments and headings add, a share of the whole; then age and force. */
function score(facts, scores, doc, long, accents) {
  const first = facts.firstUnit[doc], end = facts.firstUnit[doc + 1];
  let best = 0, unit = -1, sum = 0, total = 0;
  for (let at = first + HEAD_UNITS; at < end; at += 1) {
    sum += scores[at];
    if (scores[at] > best) { best = scores[at]; unit = at - first - HEAD_UNITS; }
  }
  (long ? LONG_WEIGHTS : UNIT_WEIGHTS).forEach((weight, at) => { total += weight * scores[first + at]; });
  total += best + 0.3 * Math.log1p(sum);
  const years = facts.date[doc] ? Math.max(0, Math.floor(facts.newest / 10000) - Math.floor(facts.date[doc] / 10000)) : 10;
  total *= 1 + 0.08 / (1 + years);
  if (facts.outOfForce[doc]) total *= 0.9;
  if (facts.isReference[doc]) total *= 0.5;
  return { score: total * accents, unit };
}

// ---- Numbers ----

/** Documents whose own number the query means: `{ doc, number, all, full, weight }`. */
async function numbersFor(state, query) {
  const digits = query.tokens.filter((token) => token.digits && token.folded.length <= 6);
  const files = state.entry.numbers;
  if (digits.length === 0 || files.length === 0) return [];
  const names = new Set(digits.map((token) => files[Number(token.folded) % files.length] ?? files[0]));
  const rows = (await Promise.all([...names].map((name) => state.load.json(name)))).flat();
  const facts = await factsOf(state);
  const matches = [];
  for (const [number, doc, typeName] of rows) {
    const found = matchNumber(query, number, typeName ?? "", String(facts.date[doc] ?? ""));
    if (found) matches.push({ doc, number, ...found });
  }
  return matches;
}

const SPOKEN = new Set(["so", "ngay", "nam", "thang", "van", "ban", "cua", "ve"]);

/** Compares a query with one number: leading digits must agree, then groups of the symbol, in any order, the last one as far as typed. */
function matchNumber(query, number, typeName, date) {
  const own = tokenize(clean(number));
  const groups = own.tokens.map((t) => t.folded).concat(own.joined.map((j) => j.folded));
  const lead = own.tokens.findIndex((t) => t.digits);
  const value = String(Number(own.tokens[lead].folded));
  const leading = query.tokens.find((t) => t.digits && String(Number(t.folded)) === value);
  if (!leading) return null;
  const open = own.tokens.filter((_, at) => at !== lead).map((t) => t.folded);
  const typed = new Set(tokenize(clean(typeName)).tokens.map((t) => t.folded));
  let taken = 0, symbol = 0, exact = true, words = 0;
  for (const token of query.tokens) {
    if (token === leading) { taken += 1; continue; }
    const at = open.findIndex((group) => group === token.folded || (token.prefix && group.startsWith(token.folded)));
    if (at >= 0) { exact &&= open[at] === token.folded; open.splice(at, 1); symbol += 1; taken += 1; continue; }
    if (!token.digits && token.folded.length > 2 && matchesRun(token, open)) { symbol += 1; taken += 1; exact = false; continue; }
    if (groups.includes(token.folded) || isDatePart(token, date)) { taken += 1; continue; }
    if (typed.has(token.folded)) { taken += 1; words += 1; continue; }
    if (SPOKEN.has(token.folded)) taken += 1;
  }
  const all = taken === query.tokens.length;
  if (!all && symbol === 0 && words === 0) return null;
  const full = all && open.length === 0 && exact && symbol > 0;
  return { all, full, weight: (full ? 4 : all ? 2 : symbol > 0 ? 1 : 0.5) + 0.3 * symbol + 0.2 * (typed.size > 0 ? words / typed.size : 0) };
}

/** `tbubnd` for TB-UBND. */
function matchesRun(token, open) {
  const joined = open.join("");
  if (!joined.startsWith(token.folded) && !joined.endsWith(token.folded)) return false;
  let rest = token.folded;
  const from = joined.startsWith(rest) ? open : [...open].reverse();
  const used = [];
  for (const group of from) {
    if (!rest) break;
    if (joined.startsWith(token.folded) ? rest.startsWith(group) : rest.endsWith(group)) {
      rest = joined.startsWith(token.folded) ? rest.slice(group.length) : rest.slice(0, -group.length);
      used.push(group);
    } else break;
  }
  if (rest) return false;
  for (const group of used) open.splice(open.indexOf(group), 1);
  return true;
}

const isDatePart = (token, date) => token.digits && date.length === 8
  && [date.slice(0, 4), date.slice(4, 6), date.slice(6)].some((part) => Number(part) === Number(token.folded));

/** A number outweighs words; held documents stand before reference pages of the same weight. */
function boostNumbers(facts, numbers, result) {
  const highest = Math.max(1, ...[...result.values()].map((found) => found.score));
  for (const number of numbers) {
    const found = result.get(number.doc);
    if (found) found.score += highest * number.weight * (number.all ? 2 : 0.4) + (facts.isReference[number.doc] ? 0 : highest * 0.15);
  }
}

/** The document whose full number was typed, for "đến thẳng". */
async function direct(state, query, found) {
  if (query.tokens.length === 0 || query.tokens.length > 12) return null;
  const facts = await factsOf(state);
  const full = (await numbersFor(state, query)).filter((number) => number.full && found.has(number.doc));
  const held = full.filter((number) => !facts.isReference[number.doc]);
  const best = held.length === 1 ? held[0] : held.length === 0 && full.length === 1 ? full[0] : null;
  if (!best) return null;
  const record = await recordOf(state, best.doc);
  return { url: record.u, number: record.n, title: record.t, type: record.l, date: record.d };
}

// ---- Filters, facets, order ----

function filtered(facts, found, filters) {
  const wanted = Object.entries(facts.facets).map(([key, facet]) => {
    const values = [filters[key] ?? []].flat();
    return { key, facet, active: values.length > 0, ranks: new Set(values.map((value) => facet.rank.get(value) ?? -1)) };
  });
  const counts = wanted.map(({ facet }) => new Uint32Array(facet.codes.length));
  const documents = [];
  for (const doc of found.keys()) {
    const failed = [];
    wanted.forEach(({ facet, active, ranks }, at) => { if (active && !facet.rows[doc].some((rank) => ranks.has(rank))) failed.push(at); });
    if (failed.length === 0) documents.push(doc);
    wanted.forEach(({ facet }, at) => {
      if (failed.length === 0 || (failed.length === 1 && failed[0] === at)) for (const rank of facet.rows[doc]) counts[at][rank] += 1;
    });
  }
  const facets = {};
  wanted.forEach(({ key, facet }, at) => {
    facets[key] = Object.fromEntries(facet.codes.map((code, rank) => [code, counts[at][rank]]).filter(([, count]) => count > 0));
  });
  return { documents, facets };
}

function order(facts, documents, found, sort, everything) {
  const newest = (a, b) => facts.date[b] - facts.date[a] || a - b;
  const oldest = (a, b) => (facts.date[a] || 99999999) - (facts.date[b] || 99999999) || a - b;
  const listed = (a, b) => facts.isReference[a] - facts.isReference[b] || newest(a, b);
  const relevance = (a, b) => found.get(b).score - found.get(a).score || newest(a, b);
  documents.sort(sort === "newest" ? newest : sort === "oldest" ? oldest : everything ? listed : relevance);
}

// ---- Nothing found: one letter wrong ----

/** The query with mistyped syllables replaced, and words near to those that no document holds. */
async function correct(state, query) {
  const words = await state.load.json(state.entry.vocabulary);
  const known = new Set(words);
  const suspects = query.tokens.filter((token) => !token.digits && token.folded.length >= 3 && !isKnown(token, known, words));
  const nearest = [...new Set(suspects.flatMap((token) => near(token.folded, words, 2).slice(0, 3)))].slice(0, 6);
  const targets = suspects.length > 0 ? [suspects] : query.tokens.filter((t) => !t.digits && t.folded.length >= 3).map((token) => [token]);
  let best = { documents: 0, text: null };
  for (const group of targets) {
    const text = await rewritten(state, query, group, words);
    if (!text) continue;
    const documents = (await match(state, await understand(state, text))).size;
    if (documents > best.documents) best = { documents, text };
  }
  return { text: best.text, nearest };
}

const isKnown = (token, known, words) => known.has(token.folded) || (token.prefix && words.some((word) => word.startsWith(token.folded)));

/** Replaces each token of `group` by the word one letter away that stands most often beside its neighbours, or null. */
async function rewritten(state, query, group, words) {
  const choices = new Map(group.map((token) => [token, near(token.folded, words, 1)]));
  if ([...choices.values()].some((list) => list.length === 0)) return null;
  const wants = [], single = [];
  const sides = (at, word) => [at > 0 && `${query.tokens[at - 1].folded} ${word}`, query.tokens[at + 1] && `${word} ${query.tokens[at + 1].folded}`].filter(Boolean);
  query.tokens.forEach((token, at) => {
    for (const word of choices.get(token) ?? []) { single.push({ term: word }); for (const term of sides(at, word)) wants.push({ term }); }
  });
  const [pairs, singles] = await Promise.all([entriesFor(state, "pairs", wants), entriesFor(state, "words", single)]);
  const weight = (terms, map) => terms.reduce((sum, term) => sum + (map.get(term)?.[0]?.count ?? 0), 0);
  const value = (at, word) => weight(sides(at, word), pairs) * 1000 + weight([word], singles);
  const replaced = query.tokens.map((token, at) => {
    const list = choices.get(token);
    return list ? list.reduce((best, word) => (value(at, word) > value(at, best) ? word : best)) : token.raw;
  });
  return replaced.join(" ") + " ";
}

/** Words at most `edits` away, nearest first. */
function near(word, words, edits) {
  return words.map((other) => [other, Math.abs(other.length - word.length) > edits ? 9 : distance(word, other)])
    .filter(([other, away]) => away > 0 && away <= edits && other !== word)
    .sort((a, b) => a[1] - b[1]).map(([other]) => other);
}

function distance(a, b) {
  let beforeLast = [], last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 0; i < a.length; i += 1) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      let cost = Math.min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] === b[j] ? 0 : 1));
      if (i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j]) cost = Math.min(cost, beforeLast[j - 1] + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length];
}

// ---- Hits ----

async function recordOf(state, doc) {
  const { blocks } = await factsOf(state);
  let low = 0, high = blocks.length;
  while (high - low > 1) { const middle = (low + high) >> 1; if (blocks[middle][0] <= doc) low = middle; else high = middle; }
  return (await state.load.json(blocks[low][1]))[doc - blocks[low][0]];
}

/** The text of one passage. */
async function textOf(state, doc, passage) {
  const record = await recordOf(state, doc);
  if (passage < record.x.length) return record.x[passage];
  let first = record.x.length;
  for (const [count, name] of record.m) {
    if (passage < first + count) return (await state.load.json(name))[passage - first];
    first += count;
  }
  return "";
}

async function hit(state, query, doc, { score: value, unit }, passages) {
  const facts = await factsOf(state);
  const record = await recordOf(state, doc);
  const best = passages ? excerpt(query, await textOf(state, doc, Math.max(0, unit))) : excerpt(query, record.t, TITLE_TOKENS);
  const code = (key) => facts.facets[key].rows[doc].map((rank) => facts.facets[key].codes[rank]);
  return {
    url: record.u, number: record.n, title: record.t, type: record.l, date: record.d, score: value,
    departments: code("don_vi"), status: code("trang_thai")[0] ?? null, excerpt: best,
  };
}

const EXCERPT_TOKENS = 38;
const TITLE_TOKENS = 24;

/** The window of a passage that holds most of the query, as `[text, marked]` runs; a text that is not longer than `length` whole. */
function excerpt(query, text, length = EXCERPT_TOKENS) {
  const source = clean(text);
  const { tokens, joined } = tokenize(source);
  if (tokens.length === 0) return [];
  const marks = marksOf(query, tokens, joined);
  const from = tokens.length <= length ? 0 : startOf(source, tokens, bestWindow(query, tokens, marks));
  const to = Math.min(tokens.length, from + length);
  const runs = [];
  const push = (piece, marked) => {
    if (!piece) return;
    if (runs.length > 0 && runs.at(-1)[1] === marked) runs.at(-1)[0] += piece; else runs.push([piece, marked]);
  };
  let at = from > 0 ? tokens[from].start : 0;
  push(from > 0 ? "… " : "", false);
  for (let i = from; i < to; i += 1) {
    push(source.slice(at, tokens[i].start).replace(/\s+/gu, " "), i > from && marks[i] > 0 && marks[i - 1] > 0);
    push(source.slice(tokens[i].start, tokens[i].end), marks[i] > 0);
    at = tokens[i].end;
  }
  push(to < tokens.length ? " …" : source.slice(at).replace(/\s+/gu, " "), false);
  return runs;
}

/** For each token of a text the number (from 1) of the query's syllable it answers, or 0. */
function marksOf(query, tokens, joined) {
  const marks = new Uint8Array(tokens.length);
  const wanted = new Map(query.tokens.map((token, at) => [token.folded, at + 1]));
  const last = query.tokens.find((token) => token.prefix);
  const forms = query.parts.flatMap((part) => part.forms.map((form) => ({ syllables: form.split(" "), mark: part.from + 1 })));
  tokens.forEach((token, at) => {
    marks[at] ||= wanted.get(token.folded) ?? 0;
    if (!marks[at] && last && token.folded.startsWith(last.folded)) marks[at] = wanted.get(last.folded);
    for (const { syllables, mark } of forms) {
      if (syllables.every((syllable, step) => tokens[at + step]?.folded === syllable)) syllables.forEach((_, step) => { marks[at + step] ||= mark; });
    }
  });
  for (const whole of joined) {
    const form = forms.find(({ syllables }) => syllables.length === 1 && syllables[0] === whole.folded);
    const mark = form?.mark ?? wanted.get(whole.folded);
    if (mark) for (let at = whole.from; at < whole.to; at += 1) marks[at] ||= mark;
  }
  return marks;
}

/** First token of the window with most different syllables of the query, then most neighbours in its order. */
function bestWindow(query, tokens, marks) {
  let best = 0, bestValue = -1;
  for (let from = 0; from < tokens.length; from += 1) {
    if (!marks[from]) continue;
    const seen = new Set();
    let value = 0;
    for (let at = from; at < Math.min(tokens.length, from + EXCERPT_TOKENS - 8); at += 1) {
      if (!marks[at]) continue;
      seen.add(marks[at]);
      const own = query.tokens[marks[at] - 1];
      if (own?.marked && agreement(own.exact, tokens[at].exact, !!own.prefix) === 1) value += 0.2;
      if (at > from && marks[at - 1] === marks[at] - 1) value += 0.6;
    }
    value += seen.size * 2;
    if (value > bestValue) { best = from; bestValue = value; }
  }
  return best;
}

/** A little before the window, at the beginning of a sentence if one is near. */
function startOf(source, tokens, window) {
  for (let at = window; at > Math.max(0, window - 8); at -= 1) if (/[.;:\n]/u.test(source.slice(tokens[at - 1].end, tokens[at].start))) return at;
  return window < 8 ? 0 : Math.max(0, window - 5);
}
