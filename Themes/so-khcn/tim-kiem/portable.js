// The body of a function that a portable build calls with openIndex of client.js: together they are the classic script search/portable.js, as
// browsers refuse modules and fetch to pages that are opened from a folder. Files of the index come as classic scripts too: `<file>.js`
// calls vanThuTep with the bytes of `<file>` in base64. Pages call vanThuTim.openIndex({ base }); it does what openIndex does.

const handedOver = new Map();

globalThis.vanThuTep = (file, base64) => { handedOver.set(file, Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))); };

/** In the place of fetch, for files below `base`. A script does not tell why it failed: a file that does not come is not there. */
const fetchScript = (base) => (address, { cache } = {}) => new Promise((resolve) => {
  const file = address.slice(base.length);
  const script = document.createElement("script");
  script.onload = script.onerror = () => {
    const bytes = handedOver.get(file);
    handedOver.delete(file);
    script.remove();
    resolve(new Response(bytes, { status: bytes ? 200 : 404 }));
  };
  script.src = `${address}.js${cache ? `?${Date.now()}` : ""}`; // what was read once may be read again from memory
  document.head.append(script);
});

/** Addresses of hits stand in the index as seen from its folder; here they are whole. */
const placed = (hit, base) => hit && { ...hit, url: new URL(hit.url, base).href };

globalThis.vanThuTim = {
  async openIndex({ base }) {
    const index = await openIndex({ base, fetch: fetchScript(base) });
    return {
      get names() { return index.names; },
      get documents() { return index.documents; },
      async search(text, options) {
        const result = await index.search(text, options);
        return { ...result, hits: result.hits.map((hit) => placed(hit, base)), direct: placed(result.direct, base) };
      },
    };
  },
};
