"""Is it a general-purpose technology? Four technologies, three tests, an argument for each side.

The tests are those of bresnahan1995 in our words; the arguments are ours and count nothing.
"""

from widgets.words import _

TESTS = (_("used nearly everywhere?"), _("does it keep getting better?"),
         _("does it breed new inventions?"))  # fmt: skip
SHORT = ((_("used"), _("everywhere?")), (_("gets"), _("better?")), (_("breeds"), _("more?")))
# Key, name, and for each test what one can say for it and against it.
TECHNOLOGIES = (
    ("electricity", _("Electricity"), (
        (_("homes, factories, hospitals and trains all run on it"),
         _("for a long time most factories went on with steam")),
        (_("motors and lamps have become better for over a century"),
         _("the socket in the wall is much the same as it was for your grandparents")),
        (_("radio, computers and X-rays were built on it"),
         _("others had to have the ideas, and most of them took decades")))),
    ("ai", _("AI"), (
        (_("it sorts parcels, translates, reads X-rays and writes"),
         _("much work goes on without it, and many people are not even online")),
        (_("models pass tests that those of a few years ago failed"),
         _("tiny changes to a picture still fool good models")),
        (_("chemists, doctors and programmers build new tools on it"),
         _("it is too early to say, because with electricity it took decades to see")))),
    ("security", _("Security technology"), (
        (_("phones, banks, cars and power stations all need it"),
         _("it is many tools, and the lock for one thing does not fit another")),
        (_("ciphers, alarms and checks have become better and better"),
         _("attackers become better, too, so it runs to stay where it is")),
        (_("banks and shops on the net could not open without it"),
         _("it guards what others invent, and nobody buys a lock for its own sake")))),
    ("qr", _("QR code"), (
        (_("it is on tickets, menus, parcels and market stalls"),
         _("it does one thing only: it hands a short text to a camera")),
        (_("there are smaller and longer kinds by now"),
         _("it is a fixed pattern, and that is its strength")),
        (_("paying by phone at a stall was built on it"),
         _("it was made for car parts in 1994 (Business Standard, 2023), and most uses need far "
           "more than the code")))),
)  # fmt: skip


def place(number):
    """Return what a bubble of the grid is: technology, test and side, each counted from 0.

    number: 1 to 24, row by row; the side is 0 for yes and 1 for no.
    """
    return (number - 1) // 6, (number - 1) // 2 % 3, (number - 1) % 2
