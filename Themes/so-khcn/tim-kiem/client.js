// Answers queries from the files below `search/` (see IndexFormat), in browsers and Node 18.

// `base`: address of the folder; every request goes through `fetch`. An error of a file that cannot be had names it as `file`.
// A search that its `signal` aborts asks for no more files and rejects with the reason.
export async function openIndex({ base, fetch = globalThis.fetch }) {
  const files = { folder: base.endsWith("/") ? base : base + "/", fetch };
  let generation = new Generation(await entryOf(files), files);

  /** Once more where this generation is gone. */
  async function search(text, options = {}) {
    const { signal } = options;
    const asked = generation;
    try { return await searchIn(asked, text, options); } catch (error) {
      if (error.status !== 404) throw error;
      const entry = generation === asked ? await entryOf(files, { cache: "no-cache" }) : generation.entry;
      if (entry.generation === asked.entry.generation) throw error;
      if (generation === asked) generation = new Generation(entry, files);
      return searchIn(generation, text, options);
    }
  }

  return {
    /** By filter and code: names, once a search has read them. */
    get names() { return generation.names; },
    get documents() { return generation.entry.documents - generation.entry.vacant; },
    search: (text, options = {}) => untilAborted(options.signal, () => search(String(text ?? ""), options)),
  };
}

const searchIn = (generation, text, { signal, ...options }) => answer({
  generation,
  entry: generation.entry,
  file: (name, parse) => { signal?.throwIfAborted(); return generation.file(name, parse); },
}, text, options);

/** What `work` brings, unless the signal comes first; files asked for still arrive, for the next query. */
async function untilAborted(signal, work) {
  if (!signal) return work();
  signal.throwIfAborted();
  return Promise.race([work(), new Promise((_, reject) => { signal.addEventListener("abort", () => reject(signal.reason), { once: true }); })]);
}

// ---- Files ----

async function read({ folder, fetch }, file, parse, options) {
  let status;
  try {
    const response = await fetch(folder + file, options);
    ({ status } = response);
    if (!response.ok) throw new Error(`status ${status}`);
    return await parse(response);
  } catch (cause) {
    throw Object.assign(new Error(`${file}: ${cause.message}`, { cause }), { file, status });
  }
}

const entryOf = (files, options) => read(files, "index.json", (response) => response.json(), options);

/** Steps that take longer together, in ms, are parted, so that the page answers between them. */
const LONGEST_STRETCH = 12;
let rested = 0;

async function rest() {
  if (performance.now() - rested < LONGEST_STRETCH) return;
  await (globalThis.scheduler?.yield?.() ?? new Promise((resolve) => { setTimeout(resolve); }));
  rested = performance.now();
}

const inflated = (response) => new Response(response.body.pipeThrough(new DecompressionStream("deflate")));
const binary = (parse) => async (response) => {
  const bytes = new Uint8Array(await inflated(response).arrayBuffer());
  await rest();
  return parse(new Reader(bytes));
};
const json = (response) => inflated(response).json();
const texts = (words) => async (response) =>
  JSON.parse((await inflated(response).text()).replace(/\u0400(.)|[\u0401-\u07ff]/g, (code, own) => own ?? ` ${words[code.charCodeAt(0) - 0x401]}`));
const lines = async (response) => (await inflated(response).text()).split("\n").filter(Boolean);

/** One state of the index, and what was read of it. */
class Generation {
  names = {};
  last = null;
  #files;
  #kept = new Map();

  constructor(entry, files) {
    this.entry = entry;
    this.lexicon = lexiconOf(entry.names);
    this.powers = new Map(entry.split.flatMap((words, power) => words.split(" ").filter(Boolean).map((word) => [word, power])));
    this.everywhere = new Set(entry.everywhere.split(" "));
    this.frequent = new Map(entry.frequent.split(",").map((pair, rank) => [pair, rank]));
    this.#files = { ...files, folder: `${files.folder}${entry.generation}/` };
  }

  /** A file as `parse` reads it, once; again when that failed. */
  file(name, parse) {
    if (!this.#kept.has(name)) {
      const reading = read(this.#files, name, parse);
      reading.catch(() => this.#kept.delete(name));
      this.#kept.set(name, reading);
    }
    return this.#kept.get(name);
  }
}

const utf8 = new TextDecoder();

class Reader {
  constructor(bytes) { this.bytes = bytes; this.at = 0; }

  get ended() { return this.at >= this.bytes.length; }

  number() {
    let value = 0, scale = 1, byte;
    do { byte = this.bytes[this.at++]; value += (byte & 127) * scale; scale *= 128; } while (byte > 127);
    return value;
  }

  take(count) { this.at += count; return this.bytes.subarray(this.at - count, this.at); }

  text() { return utf8.decode(this.take(this.number())); }

  many(one) { return Array.from({ length: this.number() }, one); }

  documents() {
    const bitmap = this.number() === 1 && this.take(this.number());
    if (bitmap) return picked(bitmap.length * 8, (at) => (bitmap[at >> 3] >> (at & 7)) & 1);
    let last = -1;
    return Int32Array.from(this.many(() => (last += this.number() + 1)));
  }

  list() { return { units: this.number(), stored: this.number(), packed: this.take(this.number()), postings: null }; }
}

/** The numbers below `count` that `holds` holds for. */
function picked(count, holds) {
  const found = new Int32Array(count);
  let last = 0;
  for (let at = 0; at < count; at += 1) if (holds(at)) { found[last] = at; last += 1; }
  return found.slice(0, last);
}

function postings(list) {
  if (list.postings) return list.postings;
  const reader = new Reader(list.packed);
  const documents = new Int32Array(list.stored), units = new Int32Array(list.stored), impacts = new Uint8Array(list.stored);
  let document = -1;
  for (let at = 0; at < list.stored; at += 1) {
    const head = reader.bytes[reader.at++];
    units[at] = (head & 7) === 7 ? 7 + reader.number() : head & 7;
    if (!(head & 8)) document += reader.number() + 1;
    documents[at] = document;
    impacts[at] = head >> 4;
  }
  list.postings = { documents, units, impacts };
  return list.postings;
}

const table = (entry) => binary((reader) => {
  const all = new Map();
  while (!reader.ended) all.set(reader.text(), entry(reader));
  return all;
});

const sections = table((reader) => {
  const flags = reader.number();
  const documents = flags & 1 ? reader.documents() : null;
  const spellings = flags & 2 ? reader.many(() => ({ signature: reader.number(), list: reader.list(), documents: reader.documents() })) : [];
  const spelledPair = () => ({ first: reader.number(), second: reader.number(), list: reader.list() });
  return { documents, spellings, pairs: new Map(reader.many(() => [reader.text(), reader.many(spelledPair)])) };
});

const beginnings = table((reader) => {
  reader.many(() => reader.text());
  return { list: reader.list(), documents: reader.documents() };
});

const documentsOfPairs = table((reader) => reader.documents());

const concept = binary((reader) => ({ list: reader.list(), documents: reader.documents() }));

const bytesOf = (text) => new TextEncoder().encode(text);

function hash(text) {
  let value = 0x811c9dc5;
  for (const byte of bytesOf(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}

const placed = (kind, text, count) => kind + (hash(text) & (count - 1)).toString(16);

/** The file of the documents of a word, where those of its pairs lack them. */
const setFiles = ({ generation, entry }, word) => (entry.apart && generation.powers.has(word) ? [`s${hash(word).toString(16)}`] : []);

const wordFile = ({ generation, entry }, word) => (generation.powers.has(word) ? `w${hash(word).toString(16)}` : placed("g", word, entry.groups));

/** The files of the pairs of a word and the next one; of what that may become if they are `most`. */
function pairFiles({ generation, entry }, word, next, most = 1) {
  const power = generation.powers.get(word.folded);
  if (power === undefined) return [placed("g", word.folded, entry.groups)];
  const range = (text) => Math.floor(entry.bounds.filter((bound) => bound <= text).length * 2 ** power / (entry.bounds.length + 1));
  const own = new Set([next.folded, ...(next.isQuarter ? next.others : []), ...next.stems].map(range)), all = new Set(own);
  for (const stem of next.stems) for (let at = range(stem); at <= range(stem + "\uffff"); at += 1) all.add(at);
  return [...(all.size > most ? own : all)].map((at) => `p${hash(word.folded).toString(16)}-${at.toString(16)}`);
}

// ---- Text: the same rules as Syllable.swift and Tokenizer.swift ----

const TONES = [..."\u0300\u0301\u0309\u0303\u0323"]; // huyền, sắc, hỏi, ngã, nặng
const SHAPES = new Map(["aăâ", "eê", "oôơ", "uư", "dđ"].map((row) => [row[0], [...row.normalize("NFC")]]));
const OTHERS = { a: "äåāą", e: "ëēę", i: "ïī", o: "öøō", u: "üū", y: "ÿ", d: "ðɖ", c: "çć", n: "ñń", s: "śš", z: "źž", l: "ł" };
const OPEN_Y = new Set(["hy", "ky", "ly", "my", "sy", "ty", "quy"]);
const BASE = new Map();
const TONE = new Map();
for (const [base, [, ...shapes]] of SHAPES) for (const shape of shapes) BASE.set(shape, base);
for (const [base, letters] of Object.entries(OTHERS)) for (const letter of letters.normalize("NFC")) BASE.set(letter, base);
for (const letter of "aăâeêioôơuưy".normalize("NFC")) {
  TONES.forEach((mark, tone) => {
    const one = (letter + mark).normalize("NFC");
    TONE.set(one, [letter, tone + 1]);
    BASE.set(one, BASE.get(letter) ?? letter);
  });
}

const syllables = new Map();

/** The folded and the exact key of one token. */
function syllable(token) {
  if (!syllables.has(token)) syllables.set(token, keysOf(token));
  return syllables.get(token);
}

function keysOf(token) {
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
  return { folded, exact: exact + tones, digits: /^\p{N}/u.test(token) };
}

const TOKEN = /[\p{L}\p{M}]{1,48}|\p{N}{1,48}/gu; // what is longer is no word, and is cut
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const JOINER = /^[&\-\u2010\u2011]+$/;

/** Tokens with their places in `text` (which should be NFC), and abbreviations over several tokens (`KH&CN`). */
export function tokenize(text) {
  const tokens = [];
  for (const { 0: raw, index: start } of text.matchAll(TOKEN)) {
    const { folded, exact, digits } = syllable(raw);
    tokens.push({ folded, exact, digits, raw, start, end: start + raw.length });
  }
  const joined = [];
  for (let from = text.includes("&") ? 0 : tokens.length; from < tokens.length; ) {
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

const foldedTokens = (text) => tokenize(clean(text)).tokens.map((token) => token.folded);
const clean = (text) => text.normalize("NFC").replace(INVISIBLE, "");
const parted = (exact) => { const [, letters, tone] = /^(.*?)([1-5]*)$/u.exec(exact); return [[...letters], tone]; };
const plain = (letters, tone) => !tone && !letters.some((letter) => BASE.has(letter));

/** A spelling found beside one typed: 1 same, 0.8 more accents where none are typed or it goes on, 0.3 none, 0.1 others. */
function agreement(wanted, found, goesOn) {
  if (wanted === found) return 1;
  const [letters, tone] = parted(wanted), [others, otherTone] = parted(found);
  if ((!tone || tone === otherTone) && letters.every((letter, at) => letter === others[at] || letter === BASE.get(others[at]))) {
    if (goesOn && letters.every((letter, at) => letter === others[at])) return 1;
    if (goesOn || plain(letters, tone)) return 0.8;
  }
  return plain(others, otherTone) ? 0.3 : 0.1;
}

/** The exact key of a word of the index, from its signature. */
export function spelled(folded, signature) {
  const tone = signature % 6;
  let rest = Math.floor(signature / 6), exact = "";
  for (const letter of [...folded].reverse()) {
    const shapes = SHAPES.get(letter) ?? [letter];
    exact = shapes[rest % shapes.length] + exact;
    rest = Math.floor(rest / shapes.length);
  }
  return exact + (tone || "");
}

// ---- The query ----

/** `words` are ranges of `tokens`, `parts` of words; other `forms` by first syllable, with the number (from 1) of a token. */
function parse(text, { lexicon, entry }) {
  const source = clean(text.replace(/^\s+/u, ""));
  const { tokens, joined } = tokenize(source);
  const long = tokens.length > (text.endsWith("?") ? 3 : entry.longQuery.syllables);
  const last = tokens.at(-1);
  if (last && !long && last.end === source.length && quarterOf(tokens, tokens.length - 1) === 0) last.prefix = true;
  const quotes = [...source.matchAll(/["“”]([^"“”]+)["“”]/g)].map((m) => [m.index, m.index + m[0].length]);
  const words = [];
  for (let at = 0; at < tokens.length; at = words.at(-1).to) {
    const quote = quotes.findIndex(([from, to]) => tokens[at].start >= from && tokens[at].end <= to);
    words.push(wordOf(tokens, at, quote < 0 ? joined.find(({ from }) => from === at) : null, quote));
  }
  const accented = words.some((word) => word.exact !== word.folded), figures = figuresOf({ source, tokens, long, accented });
  for (const word of words) {
    word.isQuarter = word.quote < 0 && quarterOf(tokens, word.from) > 0;
    word.others = word.quote < 0 ? otherForms(tokens, word.from, figures.leading) : [];
    word.accented = accented && !word.digits && word.others.length === 0;
  }
  const parts = partsOf(words, lexicon, long ? 1 : Infinity);
  const forms = new Map();
  const addForm = (form, word) => {
    const syllables = form.split(" ");
    forms.set(syllables[0], [...(forms.get(syllables[0]) ?? []), { syllables, mark: word.from + 1 }]);
  };
  for (const part of parts) for (const number of part.concepts) for (const form of lexicon.forms(number)) addForm(form, words[part.from]);
  for (const word of words) if (word.to > word.from + 1) addForm(word.folded, word);
  for (const word of words) for (const other of word.others) addForm(word.isQuarter ? `${tokens[word.from - 1].folded} ${other}` : other, word);
  return { source, tokens, words, parts, forms, long, accented, figures, phrases: [], verified: new Map() };
}

const QUARTERS = ["i", "ii", "iii", "iv"];

/** Which quarter, from 1, a word behind “quý” tells in figures of either kind. */
function quarterOf(tokens, at) {
  const before = tokens[at - 1], { folded } = tokens[at];
  if (!before || !(before.folded === "q" || ["qui", "qui2"].includes(before.exact))) return 0;
  return /^[1-4]$/.test(folded) ? Number(folded) : QUARTERS.indexOf(folded) + 1;
}

/** How else a word is written: “quý 2” is “quý II”, and where it leads a number 5 is 05, and 0336 is 336. */
function otherForms(tokens, at, leading) {
  const { folded } = tokens[at], quarter = quarterOf(tokens, at), number = Number(folded);
  if (quarter > 0) return [String(quarter), QUARTERS[quarter - 1]].filter((form) => form !== folded);
  const forms = number < 10 ? [String(number), String(number).padStart(2, "0")] : [String(number)];
  return number > 0 && leading.includes(tokens[at]) ? forms.filter((form) => form !== folded) : [];
}

const LONGEST_STEM = 8;

/** `stems`: beginnings of what it may become, none where it is ended; "ky" may be "kỹ" (folded "ki") or go on. */
function wordOf(tokens, from, whole, quote) {
  const { raw, digits } = tokens[from], { folded, exact = folded, to = from + 1 } = whole ?? tokens[from];
  const stems = !whole && OPEN_Y.has(folded.replace(/i$/, "y")) && /[yỳýỷỹỵ]$/iu.test(raw) ? [folded, folded.replace(/i$/, "y")] : [folded];
  return { folded, exact, digits, from, to, quote, stems: tokens[to - 1].prefix ? stems.filter((stem) => bytesOf(stem).length <= LONGEST_STEM) : [] };
}

function partsOf(words, lexicon, longest) {
  const parts = [];
  for (let from = 0, to; from < words.length; from = to) {
    const { quote } = words[from], name = quote < 0 ? lexicon.find(words, from, longest) : null;
    to = name?.to ?? from + 1;
    while (quote >= 0 && words[to]?.quote === quote) to += 1;
    parts.push({ from, to, phrase: quote >= 0, concepts: name?.concepts ?? [] });
  }
  return parts;
}

/** A short form may belong to many names: the shortest ones are the most general. */
const MOST_CONCEPTS = 3;

/** Names that mean the same: `find` the longest name that begins at a word, `forms` of a concept. */
function lexiconOf(names) {
  const concepts = new Map();
  names.forEach(([forms], number) => { for (const form of forms) concepts.set(form, [...(concepts.get(form) ?? []), number]); });
  const length = (number) => Math.max(...names[number][0].map((form) => form.length));
  for (const [form, all] of concepts) concepts.set(form, all.sort((a, b) => length(a) - length(b)).slice(0, MOST_CONCEPTS));
  const most = Math.max(0, ...[...concepts.keys()].map((form) => form.split(" ").length));
  return {
    find(words, from, longest) {
      for (let to = Math.min(words.length, from + Math.min(most, longest)); to > from; to -= 1) {
        const name = words.slice(from, to), found = concepts.get(name.map((word) => word.folded).join(" "));
        if (found && name.every((word) => word.quote < 0)) return { to, concepts: found };
      }
      return null;
    },
    forms: (number) => names[number].flat(),
  };
}

// ---- What the index says of a query ----

/** Loads all that a query needs, in one round: `sections` by word and of its `others`, what the last one has `begun`, `concepts`, `numbers`, `pairs`. */
async function gather(run, query) {
  const { words } = query;
  const numbers = [...new Set(query.parts.flatMap((part) => part.concepts))].slice(0, query.long ? MOST_CONCEPTS : Infinity);
  const spared = sparedWords(run, query, numbers.length + words.filter((word) => word.others.length > 0).length);
  const { wanted, files } = filesOf(run, query, spared, run.entry.longQuery.pairs - numbers.length);
  const load = async ({ folded }, at) => (spared.has(at) ? [{ documents: (await factsOf(run)).holding(folded), spellings: [], pairs: new Map() }]
    : Promise.all(files[at].map(async (name) => (await run.file(name, sections)).get(folded))));
  const begin = (stem) => run.file(placed("x", stem, run.entry.prefixes), beginnings).then((all) => all.get(stem));
  const alike = ({ others, isQuarter }) => Promise.all((query.long || isQuarter || words.length > MOST_SETS ? [] : others).map(async (form) => (
    (await run.file(wordFile(run, form), sections)).get(form))));
  const [found, alternatives, begun, known, meant] = await Promise.all([
    Promise.all(words.map(load)), Promise.all(words.map(alike)), Promise.all(words.at(-1).stems.map(begin)),
    Promise.all(numbers.map((number) => run.file(`c${number}`, concept))), numbersFor(run, query), factsOf(run),
  ]);
  const [held, others] = [found, alternatives].map((each) => each.map((all) => all.filter(Boolean)));
  const pairs = wanted.map((at) => pairOf([...held[at], ...others[at]], words[at + 1], at)), concepts = new Map(numbers.map((number, at) => [number, known[at]]));
  for (const { at, own } of pairs) if (words[at + 1].isQuarter) others[at + 1] = await quartersOf(run, words[at], own.filter(({ word }) => words[at + 1].others.includes(word)));
  return { sections: held, others, begun: begun.filter(Boolean), concepts, numbers: meant, pairs };
}

/** Documents of a pair whose list is cut. */
async function documentsOfCut(run, { folded }, next) {
  const pair = `${folded} ${next}`;
  return (await run.file(placed("d", pair, run.entry.exact), documentsOfPairs)).get(pair) ?? [];
}

/** Documents with the other form of a quarter behind “quý”. */
const quartersOf = (run, before, lists) => Promise.all(lists.map(async (one) => (
  isCut(one) ? { documents: await documentsOfCut(run, before, one.word) } : { documents: postings(one.list).documents })));

/** A pair, and those with what its second word may become. */
function pairOf(sectionsOfFirst, next, at) {
  const own = [next.folded, ...next.others].flatMap((word) => sectionsOfFirst.flatMap(({ pairs }) => pairs.get(word) ?? []).map((one) => ({ ...one, word })));
  const begun = sectionsOfFirst.flatMap(({ pairs }) => [...pairs].filter(([word]) => word !== next.folded && next.stems.some((stem) => word.startsWith(stem))))
    .flatMap(([word, all]) => all.map((one) => ({ ...one, word })));
  return { at, own, begun };
}

/** Files of words and names that a short query reads; words that nearly all documents have are spared first. */
const MOST_SETS = 5;

/** Places of words whose files need not be read: `facts` tell which documents lack them, and their accents are not looked at. */
function sparedWords({ generation }, { words, long }, names) {
  const everywhere = [...words.keys()].slice(0, -1).filter((at) => generation.everywhere.has(words[at].folded) && words[at].quote < 0 && !words[at + 1].isQuarter);
  const spared = new Set(long ? [] : everywhere.slice(0, Math.max(0, words.length + names - MOST_SETS)));
  for (const at of spared) words[at].accented = false;
  return spared;
}

/** The pairs to read, by their first word, and the files of each word; a long question has `most` files. */
function filesOf(run, { words, long }, spared, most) {
  const ofPair = words.map((word, at) => (words[at + 1] ? pairFiles(run, word, words[at + 1], words.length > 3 ? 1 : 2) : []));
  const wanted = long ? rarest(run.generation, words, ofPair, most) : [...words.keys()].slice(0, -1).filter((at) => !spared.has(at));
  const files = words.map(({ folded }, at) => [
    ...(long && isQuotedAlone(words, at) ? [wordFile(run, folded)] : []), ...(wanted.includes(at) ? [...(long ? [] : setFiles(run, folded)), ...ofPair[at]] : []),
  ]);
  const last = words.length - 1;
  if (!long && (last === 0 || words[last].stems.length === 0)) files[last] = [wordFile(run, words[last].folded)];
  return { wanted, files };
}

const isQuotedPair = (words, at) => words[at].quote >= 0 && words[at].quote === words[at + 1]?.quote;
const isQuotedAlone = (words, at) => words[at].quote >= 0 && !isQuotedPair(words, at) && words[at - 1]?.quote !== words[at].quote;

/** The pairs in quotes and the rarest others, from at most so many files. */
function rarest(generation, words, files, most) {
  const power = (word) => generation.powers.get(word.folded) ?? -1;
  const pairs = words.slice(1).map((word, at) => `${words[at].folded} ${word.folded}`);
  const rareness = pairs.map((pair, at) => (isQuotedPair(words, at) ? 1e6 : 0) + (generation.frequent.get(pair) ?? 1e6 - power(words[at]) - power(words[at + 1])));
  const chosen = new Set(), seen = new Set();
  return [...pairs.keys()].sort((a, b) => rareness[b] - rareness[a]).filter((at) => {
    const pair = pairs[at];
    if (seen.has(pair) || (chosen.size >= most && files[at].some((name) => !chosen.has(name)))) return false;
    seen.add(pair);
    for (const name of files[at]) chosen.add(name);
    return true;
  });
}

// ---- Matching ----

/** What matches, in order; scores and best units by document. */
async function match(run, query) {
  if (query.words.length === 0) {
    const { isVacant } = await factsOf(run);
    const documents = picked(run.entry.documents, (at) => !isVacant(at));
    return { documents, scores: new Float64Array(documents.length), units: new Int32Array(documents.length) };
  }
  const found = await gather(run, query);
  await rest();
  const holds = query.long ? await phrasesMatch(run, query, found, longMatch(run, query, found)) : await shortMatch(run, query, found);
  await rest();
  const isMeant = ({ all, whole, named }) => all || (query.long && (whole || named));
  for (const number of found.numbers) if (!hasPhrase(query) && isMeant(number)) holds[number.document] = 1;
  const facts = await factsOf(run), described = describedBy(query, run, facts);
  for (const document of described) holds[document] = 1;
  return { ...rank(query, { ...found, described }, holds, run, facts), evidence: found, approximate: query.long };
}

const hasPhrase = ({ parts }) => parts.some((part) => part.phrase);
const none = ({ entry }) => new Uint8Array(entry.documents);
const isCut = ({ list }) => list.stored < list.units;

function marked(run, sets) {
  const flags = none(run);
  for (const set of sets) for (let at = 0; at < set.length; at += 1) flags[set[at]] = 1;
  return flags;
}

function both(a, b) {
  for (let at = 0; at < a.length; at += 1) a[at] &= b[at];
  return a;
}

/** Documents that hold a word, or one that it begins. */
function holding(run, query, found, at) {
  const own = [...found.sections[at].slice(0, 1), ...found.others[at]];
  return marked(run, (query.words[at].stems.length > 0 ? [...own, ...found.begun] : own).map((one) => one.documents ?? []));
}

async function phrasesMatch(run, query, found, holds) {
  for (const part of query.parts) if (part.phrase) both(holds, await holdingPhrase(run, query, found, part));
  return holds;
}

async function shortMatch(run, query, found) {
  let holds = none(run).fill(1);
  for (const part of query.parts) {
    const each = (_, at) => holding(run, query, found, part.from + at);
    const met = part.phrase ? await holdingPhrase(run, query, found, part) : Array.from({ length: part.to - part.from }, each).reduce(both);
    for (const number of part.concepts) for (const document of found.concepts.get(number).documents) met[document] = 1;
    holds = both(holds, met);
  }
  return holds;
}

/** Documents with all pairs of a phrase; side by side they are not yet a longer phrase, which `sift` looks up in the texts. */
async function holdingPhrase(run, query, found, part) {
  if (part.to === part.from + 1) return holding(run, query, found, part.from);
  const words = query.words.slice(part.from, part.to).map((word) => word.folded);
  const pairs = found.pairs.filter((pair) => pair.at >= part.from && pair.at < part.to - 1);
  let met = none(run).fill(1);
  for (const { at, own } of pairs) {
    met = both(met, marked(run, own.some(isCut) ? [await documentsOfCut(run, query.words[at], query.words[at + 1].folded)] : own.map(({ list }) => postings(list).documents)));
  }
  if (words.length < 3) return met;
  query.phrases.push({ text: words.join(" "), pairs });
  if (pairs.some(isWhole)) for (const document of picked(met.length, (at) => met[at])) met[document] = unitsWith(pairs, document).length > 0 ? 1 : 0;
  return met;
}

const isWhole = ({ own }) => !own.some(isCut);

/** Units of a document that may hold a phrase: with all pairs whose lists are whole, else the likeliest. */
function unitsWith(pairs, document) {
  const whole = pairs.filter(isWhole), counts = new Map();
  for (const { own } of whole.length > 0 ? whole : pairs) {
    for (const unit of new Set(own.flatMap(({ list }) => unitsIn(postings(list), document)))) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  if (whole.length > 0) return [...counts.keys()].filter((unit) => counts.get(unit) === whole.length);
  return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a)).slice(0, LIKELIEST);
}

function unitsIn({ documents, units }, document) {
  const found = [];
  for (let at = documents.indexOf(document); at >= 0 && documents[at] === document; at += 1) found.push(units[at]);
  return found;
}

/** So many documents are looked up once one of those shown lacks a phrase, at most so many times. */
const MOST_VERIFIED = 60;
const MOST_TURNS = 3;
const LIKELIEST = 3;

/** Takes away documents without a phrase until the `count` best, as `best` tells them, hold all; what is not looked at then stays out where these are too many. */
async function sift(run, query, found, count, best) {
  if (query.phrases.length === 0) return;
  const { verified } = query, isOpen = (document) => !verified.has(document);
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const foremost = [...await best(Math.max(count, MOST_VERIFIED))];
    if (!foremost.slice(0, count).some(isOpen)) return;
    const open = foremost.slice(0, turn > 0 ? Infinity : count).filter(isOpen);
    const held = await Promise.all(open.map((document) => holdsPhrases(run, query, document)));
    open.forEach((document, at) => verified.set(document, held[at]));
    found.documents = found.documents.filter((document) => verified.get(document) !== false);
  }
  found.documents = found.documents.filter((document) => verified.get(document));
}

async function holdsPhrases(run, { phrases }, document) {
  for (const { text, pairs } of phrases) {
    let held = false;
    for (const unit of unitsWith(pairs, document)) {
      const said = await (unit < HEAD_UNITS ? headOf(run, document) : passageOf(run, document, unit - HEAD_UNITS));
      held = saysPhrase(said, text);
      if (held) break;
    }
    if (!held) return false;
  }
  return true;
}

const saysPhrase = (text, phrase) => text.split("\n").some((line) => ` ${foldedTokens(line).join(" ")} `.includes(` ${phrase} `));

/** What the head units say; headings and cited numbers stand in the passages too. */
async function headOf(run, document) {
  const [, number, title, type] = await recordOf(run, document, 0), { names, units, signers, issuers } = await factsOf(run);
  const named = (key, codes) => codes.map((code) => names[key]?.[code] ?? code);
  return [number ?? "", title, ...named("loai", [type]), ...named("don_vi", units(document)), ...named("nguoi_ky", signers(document)), ...named("co_quan", issuers(document))].join("\n");
}

/** What holds enough of a question, the rare counting more; notes the shares. */
function longMatch(run, query, found) {
  const shares = new Float32Array(run.entry.documents), holds = none(run), seen = none(run);
  let total = 0, turn = 0;
  const add = (weight, lists, words) => {
    total += weight;
    turn += 1;
    const once = (document, value) => { if (seen[document] !== turn) { seen[document] = turn; shares[document] += value; } };
    for (const { list } of lists) for (const document of postings(list).documents) once(document, weight);
    if (words) for (const document of picked(words.length, (at) => words[at])) once(document, APART * weight);
  };
  for (const { at, own } of found.pairs) {
    const words = own.some(isCut) ? both(holding(run, query, found, at), holding(run, query, found, at + 1)) : null;
    if (own.length > 0) add(rarity(run, unitsOf(own)), own, words);
  }
  for (const one of found.concepts.values()) add(SHORT_FORM * rarity(run, one.list.units), [one]);
  for (let at = 0; at < shares.length; at += 1) {
    shares[at] /= total || 1;
    holds[at] = shares[at] > 0 && shares[at] >= run.entry.longQuery.share ? 1 : 0;
  }
  query.shares = shares;
  return holds;
}

// ---- Ranking ----

/** What number and title, signer, departments, headings and cited numbers count beside passages, in a query and in a question. */
const UNIT_WEIGHTS = [4, 3, 1, 0.6, 0.3];
const LONG_WEIGHTS = [1.6, 2.2, 1, 1, 0.3];
const HEAD_UNITS = UNIT_WEIGHTS.length;
/** Beside a pair: a word of it; another name; an abbreviation in a question, which stands for several pairs. */
const WORD = 0.3, CONCEPT = 0.6, SHORT_FORM = 2;
/** What the last word may become, beside it and without it. */
const BEGUN_BESIDE = 0.15, BEGUN_ALONE = 0.6;
/** The best passage, flattened so that it does not drown the title, and a share of the next one. */
const BEST = 0.8, SECOND = 0.5;
/** How much it matters to hold all of a question; what the words of a pair count apart. */
const SHARE = 0.8, APART = 0.6;
/** Accents of which nothing is known: between plain letters and right ones. */
const UNKNOWN = 0.5;

const unitsOf = (lists) => lists.reduce((total, { list }) => total + list.units, 0);
const rarity = ({ entry }, count) => Math.log(1 + Math.max(0, entry.units - count) / (count + 1));

/** Scores the documents that `holds` marks. */
function rank(query, found, holds, run, facts) {
  const documents = picked(holds.length, (at) => holds[at]);
  const gains = [], accents = query.words.map(({ accented }) => (accented && !query.long ? new Float32Array(holds.length) : null));
  const agree = (at, word, signature, held) => {
    const wanted = query.words[at];
    if (!wanted.accented) return 1;
    const value = agreement(wanted.exact, spelled(word, signature), wanted.stems.length > 0);
    const best = accents[at];
    if (best) for (let i = 0; i < held.length; i += 1) if (best[held[i]] < value) best[held[i]] = value;
    return value;
  };
  const add = (spellings, weight, agreed) => {
    const rare = weight * rarity(run, unitsOf(spellings));
    for (const one of spellings) gains.push([one.list, rare * agreed(one, one.documents?.length > 0 ? one.documents : postings(one.list).documents)]);
  };
  const word = query.words.length === 1 ? 1 : WORD, begunWeight = (own) => (own.length > 0 ? BEGUN_BESIDE : BEGUN_ALONE);
  found.sections.forEach(([section], at) => {
    if (section) add(section.spellings, word, ({ signature }, held) => agree(at, query.words[at].folded, signature, held));
    for (const { spellings = [] } of found.others[at]) add(spellings, word, () => 1);
  });
  for (const one of found.begun) add([one], word * begunWeight(found.sections.at(-1)), () => 1);
  for (const { at, own, begun } of found.pairs) {
    const agreed = (one, held) => agree(at, query.words[at].folded, one.first, held) * agree(at + 1, one.word, one.second, held);
    add(own, 1, agreed);
    add(begun, begunWeight(own), agreed);
  }
  for (const one of found.concepts.values()) add([one], query.long ? SHORT_FORM : CONCEPT, () => 1);
  const { scores, units } = tally(gains, holds, query.long ? LONG_WEIGHTS : UNIT_WEIGHTS);
  const told = accents.filter(Boolean), { shares } = query;
  for (const document of documents) {
    let agreed = shares ? shares[document] ** SHARE : 1;
    for (const held of told) agreed *= held[document] || UNKNOWN;
    scores[document] *= agreed * facts.standing[document];
  }
  if (found.numbers.length > 0) boostNumbers(run, found.numbers, holds, scores, facts.standing);
  putFirst(found.described, scores);
  return { documents, scores, units };
}

/** What the whole query describes comes before what speaks of it. */
function putFirst(documents, scores) {
  const highest = scores.reduce((most, score) => Math.max(most, score), 0);
  for (const document of documents) scores[document] += highest;
}

const DESCRIBING = ["loai", "co_quan", "don_vi", "nguoi_ky", "nam"];
const UNSAID = new Set(["cua", "do", "ban", "hanh", "ki", "nam"]);

/** The documents that a whole query describes, as “kế hoạch của tỉnh ủy năm 2025” does; none where it tells one thing only, or more than such things. */
function describedBy(query, { generation, entry }, { columns, names }) {
  const said = hasPhrase(query) ? [] : query.parts.flatMap(({ from, to, concepts: [concept] }) => (
    concept === undefined ? query.words.slice(from, to).map(({ folded }) => folded) : longestOf(generation.lexicon.forms(concept)).split(" ")));
  const told = [];
  for (let at = 0; at < said.length;) {
    const [best] = DESCRIBING.map((key) => nameAt(said, at, key, columns.get(key), names[key])).sort((a, b) => b.length - a.length);
    if (best.length > 0) told.push(best); else if (!UNSAID.has(said[at])) return [];
    at += best.length || 1;
  }
  if (new Set(told.map(({ key }) => key)).size < 2) return [];
  const has = (document) => ({ key, codes }) => { const { sets, rows } = columns.get(key); return sets[rows[document]].some((code) => codes.has(code)); };
  return picked(entry.documents, (document) => told.every(has(document)));
}

const longestOf = (forms) => forms.reduce((longest, form) => (form.length > longest.length ? form : longest));

/** The codes whose names go furthest with what is said from a place on, and how many syllables: two, or a whole name. */
function nameAt(said, at, key, column, names) {
  column.folded ??= column.codes.map((code) => foldedTokens(names[code] ?? code));
  const lengths = column.folded.map((name) => {
    let length = 0;
    while (length < name.length && name[length] === said[at + length]) length += 1;
    return length > 1 || length === name.length ? length : 0;
  });
  const length = Math.max(0, ...lengths), furthest = [...lengths.keys()].filter((place) => length > 0 && lengths[place] === length);
  const whole = furthest.filter((place) => column.folded[place].length === length);
  return { key, length, codes: new Set((whole.length > 0 ? whole : furthest).map((place) => column.codes[place])) };
}

/** By document a score of what its head units and its passages gain, and the unit of the best passage. */
function tally(gains, holds, weights) {
  const scores = new Float64Array(holds.length), units = new Int32Array(holds.length);
  const ends = passageEnds(gains, holds), passages = new Float64Array(ends.at(-1));
  for (const [list, gain] of gains) {
    const { documents, units: places, impacts } = postings(list);
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at], value = (gain / 15) * impacts[at];
      if (!holds[document]) continue;
      if (places[at] < HEAD_UNITS) scores[document] += weights[places[at]] * value; else passages[ends[document] + places[at] - HEAD_UNITS] += value;
    }
  }
  for (let document = 0; document < holds.length; document += 1) {
    let sum = 0, best = 0, second = 0;
    for (let at = ends[document]; at < ends[document + 1]; at += 1) {
      const value = passages[at];
      sum += value;
      if (value > best) { second = best; best = value; units[document] = HEAD_UNITS + at - ends[document]; } else if (value > second) second = value;
    }
    scores[document] += 1;
    if (sum > 0) scores[document] += best ** BEST + SECOND * second + Math.log1p(sum);
  }
  return { scores, units };
}

/** Where the passages of each document begin in one row of all. */
function passageEnds(gains, holds) {
  const ends = new Int32Array(holds.length + 1);
  for (const [list] of gains) {
    const { documents, units } = postings(list);
    for (let at = 0; at < documents.length; at += 1) {
      const next = documents[at] + 1;
      if (holds[next - 1] && units[at] - HEAD_UNITS >= ends[next]) ends[next] = units[at] - HEAD_UNITS + 1;
    }
  }
  for (let at = 1; at < ends.length; at += 1) ends[at] += ends[at - 1];
  return ends;
}

// ---- Facts of all documents ----

const OUT_OF_FORCE = new Set(["het_hieu_luc", "bi_thay_the", "bi_bai_bo", "bi_dinh_chi", "da_thu_hoi"]);

async function factsOf(run) {
  const facts = await run.file("facts", binary((reader) => readFacts(reader, run.entry)));
  run.generation.names = facts.names;
  return facts;
}

/** `columns` by filter: `sets` of codes, and by document the number of its set in `rows`. */
function readFacts(reader, { documents, held }) {
  const columns = new Map(), names = {};
  reader.many(() => {
    const key = reader.text();
    const pairs = reader.many(() => [reader.text(), reader.text()]);
    const sets = reader.many(() => reader.many(() => pairs[reader.number()][0]));
    const rows = new Int32Array(documents);
    for (let at = 0; at < documents; at += 1) rows[at] = reader.number();
    names[key] = Object.fromEntries(pairs.filter(([code, name]) => name !== code));
    columns.set(key, { codes: pairs.map(([code]) => code), sets, rows });
  });
  const by = (key, value) => { const { sets, rows } = columns.get(key), all = sets.map(value); return (document) => all[rows[document]]; };
  const year = by("nam", (codes) => Math.max(0, ...codes.map((code) => Number(code) || 0)));
  const newest = Math.max(0, ...columns.get("nam").codes.map((code) => Number(code) || 0));
  const force = by("trang_thai", (codes) => (codes.some((code) => OUT_OF_FORCE.has(code)) ? 0.9 : 1));
  /** A factor for age, force and being held. */
  const standing = Float64Array.from(columns.get("nam").rows, (_, document) => (1 + 0.08 / (1 + (year(document) ? newest - year(document) : 10))) * force(document) * (document < held ? 1 : 0.5));
  const words = reader.text().split(" ");
  const exceptions = new Map(reader.many(() => [reader.text(), new Set(reader.documents())]));
  const vacant = new Set(reader.documents()), isVacant = (at) => vacant.has(at);
  const holding = (word) => picked(documents, (at) => !isVacant(at) && (at < held) !== exceptions.get(word).has(at));
  const codesOf = (key) => by(key, (codes) => codes);
  return { columns, names, words, holding, isVacant, units: codesOf("don_vi"), signers: codesOf("nguoi_ky"), issuers: codesOf("co_quan"), status: by("trang_thai", (codes) => codes[0] ?? null), year, standing };
}

const DAY = 86_400_000;

const datesOf = (run) => run.file("dates", binary((reader) => Int32Array.from({ length: run.entry.documents }, () => reader.number())));

/** The documents that pass the filters; counts ignore their own filter. */
function filtered({ columns }, documents, filters) {
  const all = [...columns].map(([key, column]) => ({ ...column, key, counts: new Uint32Array(column.sets.length) }));
  const failed = new Int8Array(documents.length); // the only filter failed, from 1; -1 for several
  all.forEach(({ key, sets, rows }, number) => {
    const wanted = [filters[key] ?? []].flat(), passes = sets.map((set) => set.some((code) => wanted.includes(code)));
    for (let at = 0; wanted.length > 0 && at < documents.length; at += 1) if (!passes[rows[documents[at]]]) failed[at] = failed[at] ? -1 : number + 1;
  });
  all.forEach(({ rows, counts }, number) => {
    for (let at = 0; at < documents.length; at += 1) if (!failed[at] || failed[at] === number + 1) counts[rows[documents[at]]] += 1;
  });
  const passing = failed.some(Boolean) ? documents.filter((_, at) => !failed[at]) : documents;
  return { passing, facets: Object.fromEntries(all.map((one) => [one.key, countsOf(one)])) };
}

function countsOf({ codes, sets, counts }) {
  const sums = new Map(codes.map((code) => [code, 0]));
  sets.forEach((set, at) => { for (const code of set) sums.set(code, sums.get(code) + counts[at]); });
  return Object.fromEntries([...sums].filter(([, count]) => count > 0));
}

/** The first `count`; documents are numbered newest first, those held before reference pages. */
async function ordered(run, documents, { scores }, sort, count) {
  const { held } = run.entry;
  if (sort === "newest" && !(documents.at(-1) >= held)) return documents.slice(0, count);
  const days = sort === "newest" || sort === "oldest" ? await datesOf(run) : null;
  const value = (document) => (!days ? -scores[document] : sort === "newest" ? -days[document] : days[document] || 1e9);
  return first(documents, count, (a, b) => value(a) - value(b) || a - b);
}

/** Sorting all takes longer than all the rest. */
function first(documents, count, before) {
  const kept = [];
  for (const document of documents) {
    if (kept.length >= count && (count === 0 || before(kept.at(-1), document) <= 0)) continue;
    let low = 0, high = kept.length;
    while (low < high) { const middle = (low + high) >> 1; if (before(kept[middle], document) <= 0) low = middle + 1; else high = middle; }
    kept.splice(low, 0, document);
    if (kept.length > count) kept.pop();
  }
  return kept;
}

// ---- Search ----

/** What is found, whatever the filters. */
async function understood(run, text) {
  const query = parse(text, run.generation), found = await matchAll(run, query);
  return { text, query, found, ...(found.documents.length === 0 && query.words.length > 0 ? await correct(run, query, found.evidence) : {}) };
}

const FIRST_PAGE = 10;

/** What matches, the best with the phrases typed; all of them where they are few. */
async function matchAll(run, query) {
  const found = await match(run, query);
  found.approximate ||= query.phrases.length > 0 && (found.documents.length > MOST_VERIFIED || query.phrases.some(({ pairs }) => !pairs.some(isWhole)));
  await sift(run, query, found, found.approximate ? FIRST_PAGE : MOST_VERIFIED, (count) => ordered(run, found.documents, found, "relevance", count));
  return found;
}

async function answer(run, text, { filters = {}, sort = "relevance", offset = 0, limit = 10, passages = true }) {
  const { last } = run.generation, { query, found, corrected, nearest } = run.generation.last = last?.text === text ? last : await understood(run, text);
  const facts = await factsOf(run);
  await rest();
  await sift(run, query, found, offset + limit, (count) => ordered(run, filtered(facts, found.documents, filters).passing, found, sort, count));
  const { passing, facets } = filtered(facts, found.documents, filters);
  const shown = (await ordered(run, passing, found, sort, offset + limit)).slice(offset);
  const [hits, direct] = await Promise.all([
    Promise.all([...shown].map((document) => hit(run, query, document, found, passages, facts))), directHit(run, query, found),
  ]);
  const result = { total: passing.length, exact: !found.approximate, hits, facets, direct };
  if (corrected) result.corrected = corrected;
  if (result.total === 0) result.nearest = nearest ?? [];
  return result;
}

// ---- Numbers ----

/** Numbers of documents that a query tells, each with how far and whether the dates typed are its own. */
async function numbersFor(run, query) {
  const { dates, told, leading } = query.figures;
  const names = new Set(leading.map((token) => `n${(Number(token.folded) & (run.entry.numbers - 1)).toString(16)}`));
  const [facts, days, ...files] = await Promise.all([
    factsOf(run), names.size > 0 && dates.length > 0 ? datesOf(run) : null, ...[...names].map((name) => run.file(name, numberList)),
  ]);
  return files.flat().flatMap((one) => {
    const found = matchNumber(told, leading, one, facts.year(one.document));
    if (!found || (query.long && !found.named && !goesOn(query, found.first))) return [];
    const agreed = Math.min(1, ...dates.map((date) => dateAgreement(date, days[one.document])));
    return [{ document: one.document, ...found, all: found.all && agreed >= 0, agreed }];
  });
}

/** Dates, what is told beside them, and the figures of it that may lead a number; “thông báo 23 tháng 4 năm 2025” has a number where no other has one. */
function figuresOf(query) {
  const among = (dates) => {
    const dated = new Set(dates.flatMap((date) => date.tokens)), told = query.tokens.filter((token) => !dated.has(token));
    return { dates, told, leading: leadingOf(query, told) };
  };
  const typed = typedDates(query), figures = among(typed);
  if (figures.leading.length > 0) return figures;
  return among(typed.map((date) => (date.day && date.tokens[1]?.folded === "thang" ? { ...date, day: 0, tokens: date.tokens.slice(1) } : date)));
}

/** So many files a question reads for figures that only the type of a document before them makes numbers. */
const MOST_NAMED = 2;

function leadingOf(query, told) {
  const possible = told.filter((token) => token.digits && token.folded.length <= 6 && mayLead(query, token));
  if (!query.long) return possible;
  const named = possible.filter((token) => !goesOn(query, token) && isBehindWord(query, token));
  return [...possible.filter((token) => goesOn(query, token)), ...named.slice(0, MOST_NAMED)];
}

/** Letters that no Vietnamese word has: of a type or an office. */
const LETTERS = /^[^aeiouy\d]{2,}$|(?!ngh)[^aeiouy\d]{3}/u;
/** After a figure, of the same number. */
const SIGN = /^\p{L}?(?:\.\p{N}+)?\s?[/-]\s?[\p{L}\p{N}]/u;

const wordsOf = (text) => { const { tokens } = tokenize(clean(text)); return { folded: new Set(tokens.map(({ folded }) => folded)), exact: new Set(tokens.map(({ exact }) => exact)) }; };
const TIMES = wordsOf("ngày tuần tháng quý năm"), PARTS = wordsOf("điều khoản điểm mục chương phần lục");
/** Where there are accents, “Nam” is no year. */
const isOneOf = ({ accented }, token, { folded, exact }) => !!token && (accented ? exact.has(token.exact) : folded.has(token.folded));

/** A date rather than a length of time: “5 năm 2025”, not “5 năm 2021-2025” or “6 tháng đầu năm 2025”. */
const DATE_FOLLOWS = /^(?:ngay \d|(?:(?:tuan|thang|qui) (?:\d{1,2}|[iv]+) )*(?:nam )?\d{4}(?! \d{4}))/;

/** Not 2024 in 15/2024 and “năm 2024”, 6 in “6 tháng”, 5 in “Điều 5”. */
function mayLead(query, token) {
  const { source, tokens } = query, at = tokens.indexOf(token), rest = source.slice(token.end);
  if (/\p{N}[/.-]$/u.test(source.slice(0, token.start))) return false;
  if (SIGN.test(rest) && hasLetters(query, at)) return true;
  const counts = /^\s?%/.test(rest) || (isOneOf(query, tokens[at + 1], TIMES) && !DATE_FOLLOWS.test(foldedText(tokens.slice(at + 1))));
  return !counts && !isOneOf(query, tokens[at - 1], TIMES) && !isOneOf(query, tokens[at - 1], PARTS);
}

const foldedText = (tokens) => tokens.map((token) => token.folded).join(" ");

/** Whether the letters of a number follow, or a year and letters. */
function hasLetters({ tokens }, at) {
  const next = (by) => tokens[at + by]?.folded ?? "";
  return LETTERS.test(next(/^\d{4}$/.test(next(1)) ? 2 : 1));
}

/** Whether a figure goes on as a number: with a sign, or with letters as in “51 KH UBND”. */
const goesOn = (query, token) => SIGN.test(query.source.slice(token.end)) || hasLetters(query, query.tokens.indexOf(token));

function isBehindWord({ tokens }, token) {
  const before = tokens[tokens.indexOf(token) - 1];
  return !!before && !before.digits && (before.folded === "so" || !/^\d{4}$/.test(token.folded));
}

const DATES = ["(?:ngay )?(\\d{1,2})(?:/| thang | )(\\d{1,2})(?:/| nam | )(\\d{4})", "(?:ngay )?(\\d{1,2})(?:/| thang )(\\d{1,2})", "ngay (\\d{1,2})",
  "thang (\\d{1,2})(?:(?:/| nam | )(\\d{4}))?"];
const DATE = new RegExp(`(?<![^ ])(?:${DATES.join("|")})(?![^ ])`, "g");

/** Dates in figures or words, with the tokens that tell them; what is left open is 0. */
function typedDates({ source, tokens }) {
  const sign = ({ end }, next) => (next && /^\s?[/.\-\u2010-\u2013]\s?$/u.test(source.slice(end, next.start)) ? "/" : " ");
  const line = tokens.map((token, at) => token.folded + sign(token, tokens[at + 1])).join("").slice(0, -1);
  const tokenAt = (place) => line.slice(0, place).split(/[/ ]/).length - 1;
  return [...line.matchAll(DATE)].flatMap(({ 0: text, 1: d, 2: m, 3: year = 0, 4: day = d, 5: month = m, 6: only = day ?? 0, 7: alone = month ?? 0, 8: of = year, index }) => (
    only > 31 || alone > 12 ? [] : [{ day: Number(only), month: Number(alone), year: Number(of), tokens: tokens.slice(tokenAt(index), tokenAt(index + text.length) + 1) }]
  ));
}

/** 1 where a document is of a date, 0 where its own is unknown, -1 where it is another. */
function dateAgreement({ day, month, year }, days) {
  if (!days) return 0;
  const own = new Date(days * DAY + Date.UTC(1600, 0));
  return [[day, own.getUTCDate()], [month, own.getUTCMonth() + 1], [year, own.getUTCFullYear()]].every(([typed, is]) => !typed || typed === is) ? 1 : -1;
}

const SPOKEN = new Set(["so", "ngay", "nam", "thang", "van", "ban", "cua", "ve"]);

const numberList = async (response) => (await json(response)).map(([number, document, typeName]) => {
  const groups = foldedTokens(number), open = [...groups];
  const [lead] = open.splice(open.findIndex((group) => /^\d/.test(group)), 1);
  return { document, groups, lead: Number(lead), symbol: open, typed: new Set(foldedTokens(typeName ?? "")) };
});

/**
 * Leading digits must agree, then groups of the symbol, in any order, the last one as far as typed. `all`: nothing else is typed but the type and
 * the year; `whole`: each group is, side by side; `named`: its type stands before the figure.
 */
function matchNumber(tokens, leading, { groups, lead, symbol: parts, typed }, year) {
  const first = leading.find((token) => Number(token.folded) === lead);
  if (!first) return null;
  const open = [...parts], own = [tokens.indexOf(first)];
  let taken = 1, runs = 0, exact = true, words = 0, ofYear = 0;
  tokens.forEach((token, place) => {
    if (token === first) return;
    const at = open.findIndex((group) => group === token.folded || (token.prefix && group.startsWith(token.folded)));
    if (at >= 0) { exact &&= open[at] === token.folded; open.splice(at, 1); own.push(place); taken += 1; return; }
    if (takeRun(open, token.folded)) { runs += 1; taken += 1; exact = false; return; }
    if (typed.has(token.folded)) { taken += 1; words += 1; return; }
    const isYear = token.digits && Number(token.folded) === year;
    if (isYear) ofYear = 1;
    if (isYear || SPOKEN.has(token.folded) || groups.includes(token.folded)) taken += 1;
  });
  const all = taken === tokens.length, symbol = own.length - 1 + runs;
  if (!all && symbol === 0 && words === 0) return null;
  const whole = exact && open.length === 0 && symbol > 0 && Math.max(...own) - Math.min(...own) === symbol;
  const weight = (whole ? 4 : symbol > 0 ? 1 : 0.5) + (all ? 1 : 0) + 0.3 * symbol + 0.2 * (typed.size > 0 ? words / typed.size : 0) + 0.5 * ofYear;
  return { first, all, whole, named: isNamed(tokens, own[0], typed), weight };
}

/** Whether a type is typed before “số” and a figure, or right before a figure after which the number may end (not “báo cáo 3 nội dung”). */
function isNamed(tokens, place, typed) {
  const before = tokens.slice(0, place).map((token) => token.folded), next = tokens[place + 1];
  const isNumbered = before.at(-1) === "so";
  if (!isNumbered && next && !next.digits && !SPOKEN.has(next.folded)) return false;
  return typed.size > 0 && [...typed].every((word) => (isNumbered ? before : before.slice(-typed.size)).includes(word));
}

/** Takes away the groups that `text` runs together (`tbubnd` for TB-UBND). */
function takeRun(open, text) {
  for (let from = 0; from < open.length; from += 1) {
    for (let to = from + 2; to <= open.length; to += 1) if (open.slice(from, to).join("") === text) return open.splice(from, to - from).length > 0;
  }
  return false;
}

/** A number outweighs words, its own date that of another year, a held document a reference page; of those alike in all the newest is first. */
function boostNumbers({ entry }, numbers, holds, scores, standing) {
  const highest = scores.reduce((most, score) => Math.max(most, score), 1);
  for (const { document, weight, all, whole, named, agreed } of numbers.filter((number) => holds[number.document])) {
    if (all && whole) scores[document] = highest * standing[document];
    scores[document] += highest * (weight * (all || whole || named ? 2 : 0.4) + agreed + (document < entry.held ? 0.15 : 0));
  }
}

/** The only document whose whole number was typed, with its date if one was. */
async function directHit(run, query, { documents, evidence }) {
  if (query.words.length === 0) return null;
  const whole = evidence.numbers.filter((number) => number.whole && number.agreed >= 0 && documents.includes(number.document));
  const closeness = ({ agreed, all }) => 2 * agreed + all, closest = Math.max(...whole.map(closeness));
  const meant = whole.filter((number) => closeness(number) === closest), held = meant.filter((number) => number.document < run.entry.held);
  const [best, other] = held.length > 0 ? held : meant;
  if (!best || other) return null;
  const [url, number, title, type, date] = await recordOf(run, best.document, 0);
  return { url, number, title, type, date };
}

// ---- Nothing found: one letter wrong ----

const MOST_CANDIDATES = 16;
const OFTEN = 4;

/** What is found without quotes or with mistyped words replaced, else words `nearest` to unknown ones. */
async function correct(run, query, evidence) {
  if (hasPhrase(query)) {
    const unquoted = await tried(run, query.source.replace(/\s*["“”]\s*/g, " ").trimStart());
    if (unquoted.found.documents.length > 0) return unquoted;
  }
  const letters = [...query.words.keys()].filter((at) => !query.words[at].digits && query.words[at].folded.length >= 3);
  const unknown = letters.filter((at) => !run.generation.powers.has(query.words[at].folded) && !holding(run, query, evidence, at).includes(1));
  const strange = letters.filter((at) => evidence.pairs.every((pair) => (pair.at !== at && pair.at !== at - 1) || pair.own.length + pair.begun.length === 0));
  const guesses = await Promise.all((unknown.length > 0 ? [unknown] : strange.map((at) => [at])).map(async (wrong) => {
    const text = await rewritten(run, query, evidence, wrong);
    return text ? [await tried(run, text)] : [];
  }));
  const [best] = guesses.flat().sort((a, b) => b.found.documents.length - a.found.documents.length);
  if (best?.found.documents.length > 0) return best;
  const all = await run.file("v", lines);
  return { nearest: [...new Set(unknown.flatMap((at) => near(query.words[at].folded, all, 2).slice(0, 3)))].slice(0, 6) };
}

async function tried(run, text) {
  const query = parse(text, run.generation);
  return { corrected: text, query, found: await matchAll(run, query) };
}

/** With the likeliest word one letter away in each wrong place, or null. */
async function rewritten(run, query, { sections }, wrong) {
  const words = query.words.map((word) => word.folded);
  for (const at of wrong) {
    words[at] = usual(sections[at - 1], words[at])
      ?? await likeliest(run, near(words[at], await run.file("v", lines), 1).slice(0, MOST_CANDIDATES), words[at - 1], wrong.includes(at + 1) ? null : words[at + 1]);
    if (!words[at]) return null;
  }
  const placeOf = (at) => [query.tokens[query.words[at].from].start, query.tokens[query.words[at].to - 1].end];
  return [...wrong].reverse().reduce((text, at) => text.slice(0, placeOf(at)[0]) + words[at] + text.slice(placeOf(at)[1]), query.source);
}

/** A word one letter away that often stands behind the word before. */
function usual(before = [], word) {
  const documents = before[0]?.documents?.length ?? Infinity;
  return before.flatMap(({ pairs }) => [...pairs.keys()].filter((other) => unitsOf(pairs.get(other)) * OFTEN > documents && isNear(word, other, 1)))[0];
}

/** The candidate most often behind the word before, else before the one after, else at all. */
async function likeliest(run, candidates, before, after) {
  const plain = (folded) => ({ folded, others: [], stems: [] });
  const together = async (one, other) => {
    const all = await Promise.all(pairFiles(run, plain(one), plain(other)).map((name) => run.file(name, sections)));
    return unitsOf(all.flatMap((words) => words.get(one)?.pairs.get(other) ?? []));
  };
  for (const count of [before && ((word) => together(before, word)), after && ((word) => together(word, after))].filter(Boolean)) {
    const counts = await Promise.all(candidates.map(count));
    const most = Math.max(0, ...counts);
    if (most > 0) return candidates[counts.indexOf(most)];
  }
  return candidates[0];
}

/** Words at most `edits` away, nearest and most frequent first. */
const near = (word, words, edits) => [...new Set([1, edits].flatMap((most) => words.filter((other) => other !== word && isNear(word, other, most))))];

/** By letters put in, left out, exchanged, or swapped with the next. */
function isNear(a, b, edits) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const x = a.slice(at), y = b.slice(at);
  if (x === y || edits === 0) return x === y;
  const rest = (i, j) => isNear(x.slice(i), y.slice(j), edits - 1);
  return rest(1, 1) || rest(1, 0) || rest(0, 1) || (x[0] === y[1] && x[1] === y[0] && rest(2, 2));
}

// ---- Hits ----

const PIECE = 2;
const REFERENCES = 16;

/** `[url, number, title, type, date, passage, …]`; a reference page has no passages. */
async function recordOf(run, document, passage) {
  const { held } = run.entry;
  if (document >= held) return (await run.file(`r${Math.floor((document - held) / REFERENCES).toString(16)}`, json))[(document - held) % REFERENCES];
  const piece = Math.floor(passage / PIECE);
  return run.file(`t${document}${piece > 0 ? `-${piece}` : ""}`, texts((await factsOf(run)).words));
}

const passageOf = async (run, document, passage) => (await recordOf(run, document, passage))[5 + (passage % PIECE)] ?? "";

async function hit(run, query, document, { scores, units }, passages, facts) {
  const passage = Math.max(0, units[document] - HEAD_UNITS);
  const [url, number, title, type, date] = await recordOf(run, document, passage), text = passages ? await passageOf(run, document, passage) : title;
  await rest();
  const best = excerpt(query, text, passages ? EXCERPT_TOKENS : Infinity);
  return {
    url, number, title, type, date, score: scores[document], departments: facts.units(document), status: facts.status(document), excerpt: best,
  };
}

const EXCERPT_TOKENS = 38;

const MOST_KEPT = 100;
const kept = new Map();

/** The next query shows many texts again. */
function analysed(text) {
  if (!kept.has(text)) {
    const source = clean(text);
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value);
    kept.set(text, { source, ...tokenize(source) });
  }
  return kept.get(text);
}

/** The part of a text that holds most of the query, as `[text, marked]` runs. */
function excerpt(query, text, length) {
  const { source, tokens, joined } = analysed(text);
  if (tokens.length === 0) return [];
  const marks = marksOf(query, tokens, joined);
  const from = tokens.length <= length ? 0 : startOf(source, tokens, bestWindow(query, tokens, marks));
  const to = Math.min(tokens.length, from + length);
  const runs = [], push = (piece, marked) => { if (piece) runs.push([piece.replace(/\s+/gu, " "), marked]); };
  let at = from > 0 ? tokens[from].start : 0, before = from > 0 ? "… " : "";
  for (let i = from; i < to; i += 1) {
    if (!marks[i]) continue;
    const { start } = tokens[i];
    while (i + 1 < to && marks[i + 1]) i += 1;
    push(before + source.slice(at, start), false);
    push(source.slice(start, tokens[i].end), true);
    at = tokens[i].end;
    before = "";
  }
  push(before + (to < tokens.length ? `${source.slice(at, tokens[to - 1].end)} …` : source.slice(at)), false);
  return runs;
}

/** By token the number (from 1) of the syllable of the query that it answers, or 0. */
function marksOf(query, tokens, joined) {
  const marks = new Uint8Array(tokens.length);
  const wanted = new Map(query.tokens.map((token, at) => [token.folded, at + 1]));
  const last = query.tokens.find((token) => token.prefix);
  tokens.forEach((token, at) => {
    marks[at] ||= wanted.get(token.folded) ?? 0;
    if (!marks[at] && last && token.folded.startsWith(last.folded)) marks[at] = wanted.get(last.folded);
    for (const { syllables, mark } of query.forms.get(token.folded) ?? []) {
      if (syllables.every((syllable, step) => tokens[at + step]?.folded === syllable)) syllables.forEach((_, step) => { marks[at + step] ||= mark; });
    }
  });
  for (const whole of joined) {
    const form = query.forms.get(whole.folded)?.find(({ syllables }) => syllables.length === 1);
    const mark = form?.mark ?? wanted.get(whole.folded);
    if (mark) for (let at = whole.from; at < whole.to; at += 1) marks[at] ||= mark;
  }
  return marks;
}

/** Where most syllables of the query stand close together, best side by side. */
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
      if (own && own.exact !== own.folded && agreement(own.exact, tokens[at].exact, !!own.prefix) === 1) value += 0.2;
      if (at > from && marks[at - 1] === marks[at] - 1) value += 0.6;
    }
    value += seen.size * 2;
    if (value > bestValue) { best = from; bestValue = value; }
  }
  return best;
}

/** The beginning of a sentence if one is near. */
function startOf(source, tokens, window) {
  for (let at = window; at > Math.max(0, window - 8); at -= 1) if (/[.;:\n]/u.test(source.slice(tokens[at - 1].end, tokens[at].start))) return at;
  return window < 8 ? 0 : Math.max(0, window - 5);
}
