/* Stands behind MicroPython's own text in one Blob worker, the same from a server and from disk.
   Messages: {wasm, sources} once, then {text, sources?}; each gets one {reply}, a text, or {fault}. */
"use strict";

let engine = null;
let collect = null;
let ready = Promise.resolve();
let mp = null;

function write(sources) {
  for (const [path, text] of Object.entries(sources)) {
    const folders = path.split("/").slice(0, -1);
    folders.forEach((_, depth) => {
      const folder = "/" + folders.slice(0, depth + 1).join("/");
      if (!mp.FS.analyzePath(folder).exists) mp.FS.mkdir(folder);
    });
    mp.FS.writeFile("/" + path, text);
  }
}

async function boot({ wasm, sources }) {
  // MicroPython fetches its WebAssembly; a worker from disk may not, so the bytes come with us.
  self.fetch = async () => new Response(wasm, { headers: { "Content-Type": "application/wasm" } });
  mp = await loadMicroPython({ url: "micropython.wasm", heapsize: 8 * 1024 * 1024 });
  write(sources);
  // Garbage is collected while the page paints an answer, not while it waits for one.
  mp.runPython("import gc\ngc.threshold(6000000)\ncollect = gc.collect");
  collect = mp.globals.get("collect");
  mp.runPython("import sys\nsys.path.insert(0, '/')\nfrom widgets.page import engine");
  engine = mp.globals.get("engine");
}

self.onmessage = ({ data }) => {
  ready = ready.then(async () => {
    if (data.wasm) await boot(data);
    else if (data.sources) write(data.sources);
    self.postMessage({ reply: data.text ? engine.handle(data.text) : null });
    collect();
  });
  ready = ready.catch((fault) => self.postMessage({ fault: String(fault) }));
};
