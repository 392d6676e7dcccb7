// Asks a built portal in Node: `search.mjs PORTAL < QUERIES`, a JSON list of texts. Prints a list of what each of them cost:
// `total`, the number of hits; on a cold page `bytes` (client and answers, as a server that compresses text sends them, without headers), `requests` and
// `rounds` (how many of them had to wait for each other); `warm`, ms of asking again (median); `later`, bytes of the next query on that page.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const portal = resolve(process.argv[2]);
const base = "https://portal.test/search/";
const compressible = new Set([".js", ".json"]);
const read = new Map();
const REPEATS = 5;

/** A file of the portal and how many bytes of it go over the wire; null where there is none. */
function load(path) {
  if (!read.has(path)) {
    const file = join(portal, path);
    const bytes = existsSync(file) ? readFileSync(file) : null;
    read.set(path, bytes && { bytes, sent: compressible.has(extname(path)) ? gzipSync(bytes).length : bytes.length });
  }
  return read.get(path);
}

/** A page that has only the client; `seen` is what it has asked for. */
function coldPage() {
  const seen = { bytes: load("search/client.js").sent, requests: 1, rounds: 1 };
  const fetch = async (address) => {
    const round = seen.rounds + 1;
    const file = load(decodeURIComponent(new URL(address).pathname));
    seen.bytes += file?.sent ?? 0;
    seen.requests += 1;
    await new Promise(setImmediate); // so that what is asked at the same time counts as one round
    seen.rounds = Math.max(seen.rounds, round);
    return file ? new Response(file.bytes) : new Response("", { status: 404 });
  };
  return { fetch, seen };
}

async function measure(openIndex, query, next) {
  const { fetch, seen } = coldPage();
  const index = await openIndex({ base, fetch });
  const { total } = await index.search(query, { limit: 10 });
  const { bytes, requests, rounds } = seen;
  const repeats = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const again = performance.now();
    await index.search(query, { limit: 10 });
    repeats.push(performance.now() - again);
  }
  const warm = repeats.sort((a, b) => a - b)[(REPEATS - 1) / 2];
  const before = seen.bytes;
  await index.search(next, { limit: 10 });
  return { query, total, bytes, requests, rounds, warm, later: seen.bytes - before };
}

const folder = mkdtempSync(join(tmpdir(), "vanthu-search-"));
const client = join(folder, "client.mjs"); // so that every Node reads it as a module
writeFileSync(client, load("search/client.js").bytes);
const { openIndex } = await import(pathToFileURL(client));
rmSync(folder, { recursive: true });
const queries = JSON.parse(readFileSync(0, "utf8"));
const results = [];
for (const [place, query] of queries.entries()) results.push(await measure(openIndex, query, queries[(place + 1) % queries.length]));
console.log(JSON.stringify(results));
