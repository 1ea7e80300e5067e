"""Segments: what can be reached over links once those between parts of a network are cut."""

from widgets.models.checks import check_whole


def check_links(count, links):
    """Return count as an int; raise ValueError unless every link joins two of 0 to count - 1."""
    count = check_whole("count", count, 1, 10000, "nodes")
    for one, other in links:
        if not (0 <= one < count and 0 <= other < count):
            raise ValueError(f"links must join nodes 0 to {count - 1}, not {one} and {other}.")
    return count


def crossing(links, parts):
    """Return the links whose ends lie in different parts, in their order.

    links: pairs of nodes counted from 0; parts: a part's number for each node.
    Raises ValueError for a node without a part.
    """
    check_links(len(parts), links)
    return [(one, other) for one, other in links if parts[one] != parts[other]]


def reachable(count, links, start):
    """Return the nodes that can be reached from `start` over links in either direction, sorted.

    count: of nodes, 1 to 10000, counted from 0; links: pairs of nodes; start: a node.
    Raises ValueError for a parameter out of range.
    """
    count = check_links(count, links)
    start = check_whole("start", start, 0, count - 1, "(a node)")
    beside = [[] for _node in range(count)]
    for one, other in links:
        beside[one].append(other)
        beside[other].append(one)
    found = [False] * count
    found[start] = True
    waiting = [start]
    while waiting:
        for node in beside[waiting.pop()]:
            if not found[node]:
                found[node] = True
                waiting.append(node)
    return [node for node in range(count) if found[node]]
