"""The page shell: what stands around a chapter, and the promise that a page asks no other host.

Jupyter Book's extensions put far more on a page than a reader uses (an icon font, Thebe, MathJax,
code from other hosts). The shell keeps a short list of their files, writes maths as MathML, gives
every page a description and a content security policy, and deletes what no page refers to.
"""

import base64
import hashlib
import re
from html import escape
from pathlib import Path
from posixpath import normpath
from urllib.parse import quote

from docutils import nodes
from docutils.utils.math import MathError
from docutils.utils.math.latex2mathml import tex2mathml
from sphinx.errors import ExtensionError
from sphinx.util import logging
from sphinx.util.logging import get_node_location
from sphinx.util.math import get_node_equation_number

from widgets.publish import parts

LOGGER = logging.getLogger(__name__)
PAGE_PARTS = Path(__file__).resolve().parent.parent / "page"

# After every extension that adds something to a page or to the output.
LAST = 900

# The theme's name of an icon, and the file of lucide-static that draws it here.
ICONS = {
    "fa-bars": "menu",
    "fa-magnifying-glass": "search",
    "fa-sun": "sun",
    "fa-moon": "moon",
    "fa-circle-half-stroke": "sun-moon",
    "fa-list": "list",
    "fa-angle-left": "arrow-left",
    "fa-angle-right": "arrow-right",
    "fa-chevron-down": "chevron-down",
}

# Files on a page: what the name matches, and what must stand in the page's body for it to stay.
# Everything not named here is left out.
KEPT_FILES = [
    (r"/kc/", ""),
    (r"/explorer[^/]*$", ""),
    (r"/documentation_options\.js$", ""),
    (r"/sphinx-book-theme\.(css|js)$", ""),
    (r"/pygments\.css$", r'class="highlight"'),
    (r"/(copybutton\.(css|js)|clipboard\.min\.js)$", r'class="highlight"'),
    (r"/mystnb\.\w+\.css$", r'class="cell[ "]'),
    (r"/sphinx-design\.min\.css$", r'class="[^"]*\bsd-'),
    (r"/design-tabs\.js$", r'class="[^"]*\bsd-tab-set'),
]

# What opens and closes in a formula: its name, and the patterns of the two halves.
PAIRS = [
    ("a brace", r"\{", r"\}"),
    (r"\left or \right", r"\\left(?![A-Za-z])", r"\\right(?![A-Za-z])"),
    (r"\begin or \end", r"\\begin\b", r"\\end\b"),
]

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self' blob:; frame-src 'self'; base-uri 'none'; "
    "object-src 'none'; form-action 'self'"
)
ICON_LINK = re.compile(r'<link\b[^>]*\brel="(?:shortcut )?icon"[^>]*>')
POLICY_TAG = re.compile(r'\n *<meta http-equiv="Content-Security-Policy"[^>]*>')
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
SCRIPT_TYPE = re.compile(r'\btype="([^"]*)"')
RUN_TYPES = {"", "module", "text/javascript", "application/javascript"}
BLOCKING_SCRIPT = re.compile(
    r'<script(?![^>]*\s(?:defer|async)\b)(?![^>]*type="module")(?=[^>]*\ssrc=)'
)
THEME_ICON = re.compile(r'<(i|span)(?![^>]*aria-hidden)(?=[^>]*class="[^"]*\bfa[srb]?[ -])')
CHAPTER_FOLD = re.compile(
    r'(<a [^>]*>((?:(?!</a>).)*)</a><details[^>]*>)<summary>(?=<span class="toctree-toggle")',
    re.DOTALL,
)
# Roles of docutils that ARIA has given up or does not allow where docutils writes them.
WRONG_ROLE = re.compile(
    r'(<div(?=[^>]*class="citation(?:-list)?")[^>]*?) role="(?:list|doc-biblioentry)"'
)
CURRENT_PAGE = re.compile(r'(<a class="current reference internal" href="#")>')
STATIC_FILE = re.compile(r"_static/([\w./@+-]+)")
STYLE_URL = re.compile(r"""url\(\s*["']?(?!data:)([^"')?#]+)""")

DESCRIPTION_LENGTH = 160
DESCRIPTIONS = {
    "search": "Search every chapter of {book}.",
    "genindex": "The index of {book}: terms and where they are explained.",
}


def setup(app):
    """Connect the shell to Sphinx."""
    app.add_html_math_renderer("mathml", (write_inline_maths, None), (write_block_maths, None))
    app.add_css_file("kc/shell.css", priority=LAST)
    app.add_js_file("kc/shell.js", priority=LAST, loading_method="defer")
    app.connect("config-inited", use_templates)
    app.connect("builder-inited", write_assets)
    app.connect("doctree-resolved", drop_thebe, priority=LAST)
    app.connect("html-page-context", trim_page, priority=LAST)
    app.connect("build-finished", finish_pages, priority=LAST)


def use_templates(app, config):
    """Let the templates of this folder stand before the theme's own."""
    config.templates_path.insert(0, str(PAGE_PARTS / "templates"))


def write_assets(app):
    """Write the shell's style sheet, with the icons in it, and its script."""
    if app.builder.format != "html":
        return
    modules = parts.fetch_or_exit(PAGE_PARTS.parent.parent)
    folder = Path(app.outdir) / "_static" / "kc"
    folder.mkdir(parents=True, exist_ok=True)
    styles = (PAGE_PARTS / "shell.css").read_text(encoding="utf-8")
    write_text(folder / "shell.css", styles + icon_styles(modules / "lucide-static" / "icons"))
    write_text(folder / "shell.js", (PAGE_PARTS / "shell.js").read_text(encoding="utf-8"))


def icon_styles(folder):
    """Return one CSS rule per icon; its picture lies in the rule, so it costs no request."""
    rules = []
    for name, file in ICONS.items():
        picture = (folder / f"{file}.svg").read_text(encoding="utf-8")
        picture = re.sub(r"<!--.*?-->|\bclass=\"[^\"]*\"", "", picture, flags=re.DOTALL)
        address = quote(" ".join(picture.split()), safe=" ='/:")
        rules.append(f'.{name} {{ --kc-icon: url("data:image/svg+xml,{address}"); }}\n')
    return "".join(rules)


# Maths


def write_inline_maths(translator, node):
    """Write a formula of a sentence as MathML."""
    translator.body.append(mathml(node, as_block=False))
    raise nodes.SkipNode


def write_block_maths(translator, node):
    """Write a formula that stands alone; it scrolls by itself on a narrow screen.

    The group is named so that the keyboard's focus, which shell.js gives to a formula too wide for
    its place, lands on something with a name; equal names would not tell two formulas apart.
    """
    translator.kc_formulas = getattr(translator, "kc_formulas", 0) + 1
    label = f"Formula {translator.kc_formulas}"
    attributes = {"CLASS": "math-block", "role": "group", "aria-label": label}
    translator.body.append(translator.starttag(node, "div", "", **attributes))
    translator.body.append(mathml(node, as_block=True))
    if node.get("number"):
        number = get_node_equation_number(translator, node)
        translator.body.append(f'<span class="eqno">({number})</span>')
    translator.body.append("</div>\n")
    raise nodes.SkipNode


def mathml(node, as_block):
    """Return a formula as MathML; one that cannot be converted ends the build."""
    formula = node.astext()
    try:
        check_pairs(formula)
        return tex2mathml(formula, as_block=as_block)
    # The converter answers some mistakes (an & outside a table) with an AttributeError of its own.
    except (MathError, AttributeError, IndexError) as problem:
        place = get_node_location(node) or "unknown place"
        raise ExtensionError(f"{place}: cannot write the formula {formula!r}: {problem}") from None


def check_pairs(formula):
    """Refuse an open pair: the converter would silently drop or guess what it encloses."""
    bare = re.sub(r"\\[\\{}]", "", formula)
    for name, first, last in PAIRS:
        if len(re.findall(first, bare)) != len(re.findall(last, bare)):
            raise MathError(f"{name} without its partner")


# One page


def drop_thebe(app, doctree, docname):
    """Remove the two inline scripts that sphinx-thebe appends even when it is switched off."""
    for node in list(doctree.children):
        if isinstance(node, nodes.raw) and re.search("x-thebe-config|kernelName", node.astext()):
            doctree.remove(node)


def trim_page(app, pagename, templatename, context, doctree):
    """Keep the files that the page uses, and describe the page."""
    body = context.get("body", "")
    for kind in ("script_files", "css_files"):
        context[kind] = [file for file in context.get(kind, []) if is_kept(file, body)]
    if 'name="description"' not in context.get("metatags", ""):
        text = escape(description(app, pagename, context, doctree))
        context["metatags"] = (
            context.get("metatags", "") + f'\n    <meta name="description" content="{text}" />'
        )
    if re.search(r'class="(?=[^"]*\badmonition\b)[^"]*\bdropdown\b', body):
        # Its folding would need a script; an answer must not lie open because of that.
        LOGGER.warning("use the directive {dropdown}, not a foldable admonition", location=pagename)


def is_kept(file, body):
    """Tell whether a script or style sheet belongs on the page with this body."""
    name = "/" + str(getattr(file, "filename", file) or "")
    return any(
        re.search(pattern, name) and re.search(needed, body) for pattern, needed in KEPT_FILES
    )


def description(app, pagename, context, doctree):
    """Return one or two sentences for search engines: the page's first paragraph, cut to length."""
    book = app.config.html_title
    if pagename in DESCRIPTIONS:
        return DESCRIPTIONS[pagename].format(book=book)
    paragraphs = doctree.findall(nodes.paragraph) if doctree else ()
    text = next((" ".join(found.astext().split()) for found in paragraphs), "")
    if not text:
        return f"{context.get('pagetitle') or context.get('title') or pagename}: part of {book}."
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    return text[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0].rstrip(",;:") + "\u2026"


# The whole output


def finish_pages(app, exception):
    """Write the page that leads to the book, seal every page and delete unused files."""
    if exception or app.builder.format != "html":
        return
    folder = Path(app.outdir)
    if app.config.root_doc != "index":
        write_redirect(app, folder / "index.html")
    texts = [seal_file(page) for page in html_pages(folder)]
    delete_unused(folder / "_static", texts)


def write_redirect(app, page):
    """Replace the bare redirect of sphinx-external-toc by a page that any reader can use."""
    context = {
        "language": app.config.language,
        "book": app.config.html_title,
        "target": app.builder.get_target_uri(app.config.root_doc),
    }
    write_text(page, app.builder.templates.render("redirect.html", context))


def html_pages(folder):
    """Return the book's pages; what lies in `_static` are templates of the theme."""
    return [page for page in sorted(folder.rglob("*.html")) if "_static" not in page.parts]


def seal_file(page):
    """Seal one page on disk and return its text."""
    text = page.read_bytes().decode("utf-8")
    sealed = seal(text)
    if sealed != text:
        write_text(page, sealed)
    return sealed


def seal(text):
    """Return a page with deferred scripts, repaired markup and its content security policy.

    A page that has been sealed comes out the same, for a build that only writes what changed.
    """
    text = ICON_LINK.sub("", POLICY_TAG.sub("", text))
    text = BLOCKING_SCRIPT.sub("<script defer", text)
    text = THEME_ICON.sub(r'<\1 aria-hidden="true"', text)
    text = WRONG_ROLE.sub(r"\1", text)
    text = CHAPTER_FOLD.sub(name_fold, text)
    # The theme marks the page in the list by its look alone.
    text = CURRENT_PAGE.sub(r'\1 aria-current="page">', text)
    # What is written on the fold of a hidden cell says more than this name, which would replace it.
    text = text.replace('<summary aria-label="Toggle hidden content">', "<summary>")
    hashes = "".join(f" '{digest}'" for digest in inline_hashes(text))
    tag = f'<meta http-equiv="Content-Security-Policy" content="{POLICY.format(hashes=hashes)}" />'
    start, charset, rest = text.partition('<meta charset="utf-8" />')
    if not charset:
        raise ExtensionError("A page without <meta charset> cannot be given its policy.")
    return f"{start}{charset}\n    {tag}{icon_link()}{rest}"


def icon_link():
    """Return the book's icon inside the page: browsers ask for a file again after each new state

    in the address, which fails when the network is gone.
    """
    picture = quote((PAGE_PARTS / "favicon.svg").read_text(encoding="utf-8"), safe="/:=' ")
    return f'<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,{picture}" />'


def name_fold(match):
    """Name the fold in the list of chapters after its chapter; the theme gives it an icon only."""
    chapter = " ".join(re.sub(r"<[^>]*>", "", match[2]).split())
    return f'{match[1]}<summary aria-label="Sections of {chapter.replace(chr(34), "&quot;")}">'


def inline_hashes(text):
    """Return the sha256 source expression of every inline script that the browser will run."""
    found = []
    for attributes, body in SCRIPT.findall(text):
        kind = SCRIPT_TYPE.search(attributes)
        if " src=" not in attributes and (kind[1] if kind else "") in RUN_TYPES:
            digest = base64.b64encode(hashlib.sha256(body.encode("utf-8")).digest()).decode("ascii")
            found.append(f"sha256-{digest}")
    return sorted(set(found))


def delete_unused(static, texts):
    """Delete the files in `_static` that no page, and no style sheet of a page, refers to."""
    used = {name for text in texts for name in STATIC_FILE.findall(text)}
    for name in sorted(used):
        if name.endswith(".css") and (static / name).is_file():
            used |= style_files(static, name)
    for file in sorted(static.rglob("*"), reverse=True):
        if file.is_dir():
            if not any(file.iterdir()):
                file.rmdir()
        elif not is_own(name := file.relative_to(static).as_posix()) and name not in used:
            file.unlink()


def style_files(static, name):
    """Return the names, relative to `static`, of the files that a style sheet refers to."""
    folder = Path(name).parent.as_posix()
    text = (static / name).read_text(encoding="utf-8")
    return {normpath(f"{folder}/{address}") for address in STYLE_URL.findall(text)}


def is_own(name):
    """Tell whether a file in `_static` is the book's own: a script may ask for it by itself."""
    return name.startswith("kc/") or Path(name).name.startswith("explorer")


def write_text(path, text):
    """Write UTF-8 with the line ends as they are: a hash in the page covers them."""
    path.write_bytes(text.encode("utf-8"))
