"""The two-question map: does my use use it up, and can I be kept out? Things and our reasons.

The one place for what stands on the map; a later chapter adds a row, with its file's name.
"""

from widgets.words import _

# The four fields: number, name; by (kept out, used up): 1 yes yes, 2 yes no, 3 no yes, 4 no no.
FIELDS = (_("private good"), _("club good"), _("common pool"), _("public good"))
USED_UP, LEFT, KEPT_OUT, OPEN = 0, 1, 2, 3
# Key, name, short name (for the picture), chapter that brings it, the field in which we put it, and
# one reason for each answer: used up, left for others, kept out, open to all.
THINGS = (
    ("firewall", _("A firm's own firewall"), _("firewall"), "04-the-companion", 2,
     (_("each message takes some of its time"), _("one more message hardly slows it"),
      _("only the firm's machines stand behind it"),
      _("what it stops reaches nobody else either"))),
    ("warning", _("A published warning"), _("warning"), "04-the-companion", 4,
     (_("once attackers read it, they change, and it is stale"),
      _("reading it leaves it whole for others"),
      _("it could be sold to members only"), _("once it is out, anybody can pass it on"))),
    ("chain", _("An open chain of records"), _("open chain"), "04-the-companion", 4,
     (_("each new record takes room in every copy"), _("checking it takes nothing away"),
      _("who may add a record can be limited"), _("anybody may copy it and check it"))),
    ("keys", _("A paid vault for secret keys"), _("key vault"), "04-the-companion", 2,
     (_("each customer takes room on its machines"), _("one more key costs it hardly anything"),
      _("who does not pay gets no key"), _("a law could give a key to everybody"))),
    ("expert", _("An expert's hour"), _("expert's hour"), "04-the-companion", 1,
     (_("an hour spent with you is gone for others"), _("what you hear, you can tell on"),
      _("you can be sent away"), _("a city could pay for whoever comes"))),
    ("line", _("An open help line"), _("help line"), "04-the-companion", 3,
     (_("while you talk, others wait"), _("at night one call more makes nobody wait"),
      _("it could ask for a member's number"), _("anybody can ring"))),
    ("paid", _("A paid certificate for HTTPS"), _("paid HTTPS"),
     "12-warnings-for-all", 2,
     (_("each check of an owner took somebody's time"), _("one more site locks no other one out"),
      _("who did not pay got none"), _("the way to check it was open to all"))),
    ("free", _("A free certificate for HTTPS"), _("free HTTPS"),
     "12-warnings-for-all", 4,
     (_("each takes room on the giver's machines"),
      _("a machine gives out the next one, too"),
      _("without a name on the network one gets none"), _("anybody with a site can have one"))),
)  # fmt: skip

# One thing that moved, by the keys of its rows: from where, to where.
MOVED = ("paid", "free")


def order(key):
    """Return the place of a thing in the list, from 0."""
    return [row[0] for row in THINGS].index(key)


def thing(key):
    """Return the row of a thing."""
    return THINGS[order(key)]


def reasons(row, field):
    """Return the two reasons that speak for a field: of use, of being kept out."""
    return row[5][USED_UP if field % 2 else LEFT], row[5][KEPT_OUT if field < 3 else OPEN]
