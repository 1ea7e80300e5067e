"""The files an explorer's page loads: engine, Python sources as scripts, styles, Plotly."""

import ast
import base64
import functools
import hashlib
import importlib.util
import json
import shutil
from pathlib import Path

from sphinx.errors import ExtensionError

from widgets.publish import parts

PAGE_PARTS = Path(__file__).resolve().parent.parent / "page"
ROOT = PAGE_PARTS.parent.parent
ENGINE = "widgets.page.engine"
EXPLORERS = "widgets.explorers"

# What makes micropython.mjs a classic script: the only kind of worker that also runs from disk.
REPLACEMENTS = [
    ("export default _createMicroPythonModule;", ""),
    ("export async function", "async function"),
    ("import.meta.url", "self.location.href"),
    ("await import(", "require("),
]


def module_file(name):
    """Return the file of a module, or None for a name that is no module of a file."""
    try:
        spec = importlib.util.find_spec(name)
    except ModuleNotFoundError:
        return None
    return Path(spec.origin) if spec and spec.origin and spec.origin != "built-in" else None


@functools.cache
def imported(path, _changed):
    """Return the names that a file imports at its top; read again once the file has changed."""
    names = []
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return names


def closure(name):
    """Return {module name: file} of a module and everything in `widgets` it imports at its top.

    Imports inside functions are left out: they are for notebooks and never run in a page.
    """
    found = {}
    waiting = [name]
    while waiting:
        name = waiting.pop()
        path = module_file(name) if name.partition(".")[0] == "widgets" else None
        if path is None or name in found:
            continue
        found[name] = path
        waiting.append(name.rpartition(".")[0])
        waiting += imported(path, path.stat().st_mtime_ns)
    return found


def common_files():
    """Return the modules that every explorer needs."""
    return closure(ENGINE) | closure(EXPLORERS) | closure("widgets.models")


def own_files(name):
    """Return the modules that one explorer needs beyond the common ones."""
    common = common_files()
    files = closure(f"{EXPLORERS}.{name}")
    return {module: path for module, path in files.items() if module not in common}


def sources_script(name, files):
    """Return a classic script that registers Python sources, by path, under a name."""
    sources = {}
    for module, path in sorted(files.items()):
        place = module.replace(".", "/")
        place += "/__init__.py" if path.name == "__init__.py" else ".py"
        sources[place] = path.read_text(encoding="utf-8")
    return f"(self.kcSources ??= {{}}).{name} = {json.dumps(sources)};\n"


def micropython():
    """Return the text of the worker and the bytes of its WebAssembly."""
    package = "@micropython/micropython-webassembly-pyscript"
    folder = parts.fetch_or_exit(ROOT) / package
    text = (folder / "micropython.mjs").read_text(encoding="utf-8")
    for old, new in REPLACEMENTS:
        if old not in text:
            raise ExtensionError(f"{package} has changed: its micropython.mjs lacks {old!r}.")
        text = text.replace(old, new)
    worker = (PAGE_PARTS / "worker.js").read_text(encoding="utf-8")
    return text + "\n" + worker, (folder / "micropython.wasm").read_bytes()


def build(names):
    """Return {file name: bytes} of everything in `_static/kc` that explorers ask for by script."""
    text, wasm = micropython()
    disk = {"text": text, "wasm": base64.b64encode(wasm).decode("ascii")}
    files = {
        "engine.js.txt": text.encode(),
        "micropython.wasm": wasm,
        "engine-disk.js": f"self.kcDisk = {json.dumps(disk)};\n".encode(),
        "sources-common.js": sources_script("common", common_files()).encode(),
    }
    for name in names:
        files[f"sources-{name}.js"] = sources_script(name, own_files(name)).encode()
    return files


def stamp(name):
    """Return a short digest of an explorer's sources: a cache never mixes two builds."""
    text = sources_script(name, common_files() | own_files(name))
    worker = (PAGE_PARTS / "worker.js").read_text(encoding="utf-8")
    return hashlib.sha256((text + worker).encode()).hexdigest()[:10]


def write_page_files(static):
    """Write what Sphinx itself links on a page with an explorer."""
    static.mkdir(parents=True, exist_ok=True)
    scripts = [(PAGE_PARTS / name).read_text("utf-8") for name in ("explorer.js", "drag.js")]
    (static / "explorer.js").write_text("\n".join(scripts), "utf-8")
    styles = [(PAGE_PARTS / name).read_text("utf-8") for name in ("picture.css", "explorer.css")]
    (static / "explorer.css").write_text("\n".join(styles), "utf-8")


def write_engine(static, names):
    """Write the engine, the sources of the explorers that were used, and what loads on demand:

    Plotly for Zoom, and what draws a link as a QR code on a projector.
    """
    for name, data in build(names).items():
        (static / name).write_bytes(data)
    modules = parts.fetch_or_exit(ROOT)
    for file in ("plotly.js-basic-dist-min/plotly-basic.min.js", "qrcode-generator/dist/qrcode.js"):
        shutil.copyfile(modules / file, static / Path(file).name)
