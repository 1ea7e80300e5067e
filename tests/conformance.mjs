// Runs the common subset under MicroPython: reads lines of JSON requests, answers one line each.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { loadMicroPython } from "@micropython/micropython-webassembly-pyscript/micropython.mjs";

const [root, extra] = process.argv.slice(2);
const engine = await loadMicroPython({
  heapsize: 8 * 1024 * 1024,
  stdout: () => {},
  linebuffer: true,
});

function copy(from, to) {
  engine.FS.mkdirTree ? engine.FS.mkdirTree(to) : makeFolders(to);
  for (const name of readdirSync(from)) {
    const path = `${from}/${name}`;
    if (statSync(path).isDirectory()) {
      if (name !== "__pycache__" && name !== "publish") copy(path, `${to}/${name}`);
    } else if (name.endsWith(".py")) {
      engine.FS.writeFile(`${to}/${name}`, readFileSync(path, "utf8"));
    }
  }
}

function makeFolders(path) {
  let made = "";
  for (const part of path.split("/").filter(Boolean)) {
    made += `/${part}`;
    if (!engine.FS.analyzePath(made).exists) engine.FS.mkdir(made);
  }
}

copy(`${root}/widgets`, "/book/widgets");
if (extra) copy(extra, "/book/widgets/explorers");
engine.runPython("import gc\ngc.threshold(6000000)");
engine.runPython("import sys\nsys.path.insert(0, '/book')\nfrom widgets.page.engine import handle\n");
const handle = engine.globals.get("handle");
process.stdout.write("ready\n");
for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  const began = performance.now();
  try {
    answer = handle(line);
  } catch (error) {
    answer = JSON.stringify({ error: String(error.message) });
  }
  process.stdout.write(`${(performance.now() - began).toFixed(3)} ${JSON.stringify(answer)}\n`);
}
