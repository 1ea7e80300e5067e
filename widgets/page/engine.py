"""The engine behind a page: JSON in, JSON and drawings out. Runs in the page's worker and in tests.

An answer is JSON, then the SVG text of each panel, an RS before each: escaping drawings into JSON
would take longer than painting them.
"""

import json

from widgets import charts, svg
from widgets.session import Session, fault

sessions = {}


def handle(text):
    """Answer one request of the page; an exception becomes one sentence under "error"."""
    request = json.loads(text)
    try:
        answer = OPERATIONS[request["op"]](request)
    except Exception as error:
        answer = {"error": fault(error)}
    drawings = []
    if "view" in answer:
        panels = answer["view"]["figure"]["panels"]
        drawings = [panel.pop("svg") for panel in panels]
    return "\x1e".join([json.dumps(answer)] + drawings)


def explorer_named(name):
    """Return the explorer that the module of that name defines."""
    return __import__("widgets.explorers." + name, None, None, ["explorer"]).explorer


def open_session(request):
    """Open an instance, in an earlier state if there is one, then follow a link if there is one."""
    session = Session(explorer_named(request["explorer"]), request.get("state"))
    if request.get("link"):
        session.do({"action": "restore", "link": request["link"]})
    answer = {"view": painted(session, request["width"])}
    sessions[request["instance"]] = session
    return answer


def act(request):
    """Carry out an act and paint what follows."""
    asked = request["act"]

    def show(session):
        # While a control is dragged or a run plays, only what moves is worth the wait.
        ticking = asked["action"] == "tick" and session.playing
        return painted(session, request["width"], asked.get("done", True) and not ticking)

    return {"view": sessions[request["instance"]].carry_out(asked, show)}


def chart(request):
    """Return the panels of the figure with their chart dicts, for a closer look."""
    figure = sessions[request["instance"]].figure(request["width"])
    return {"title": figure["title"], "panels": figure["panels"]}


def painted(session, width, whole=True):
    """Return the view with every panel as SVG text; chart dicts stay here."""
    view = session.view(width, whole)
    view["figure"]["panels"] = [
        {
            "kind": panel["kind"],
            "name": panel["name"],
            "share": panel["share"],
            "svg": svg.paint(panel, charts.panel_width(width, panel["share"])),
        }
        for panel in view["figure"]["panels"]
    ]
    return view


OPERATIONS = {"open": open_session, "do": act, "chart": chart}
