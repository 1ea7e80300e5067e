"""Twelve incidents and findings, and the pillar of security technology where each belongs.

The four pillars are the summary's; where an incident belongs is our reading. Each row ends with
its source: who, year of publication, address.
"""

from widgets.data.quantum import NIST, SHOR
from widgets.words import _

# Name in links, name, what the summary counts among it.
PILLARS = (
    ("basic", _("Basic security"), _("machines, systems, networks and data")),
    ("business", _("Business security"), _("fraud, content and risk")),
    ("ai", _("AI security"), _("models, their data and their use")),
    ("future", _("Future security"), _("what is coming, such as quantum methods")),
)

# Year; what happened; what was at stake; pillar, why; a second pillar that claims it, why; source.
ROWS = (
    (1994, _("a quantum method was found that would break ciphers of today"),
     _("a danger that is not there yet"),
     "future", _("No machine could run it then; one has to be ready before one can"), "", "",
     SHOR),
    (2001, _("the worm Code Red took 359 000 machines in under 14 hours"),
     _("machines with an open hole"),
     "basic", _("A mended hole or a closed network door stops such a worm"), "", "",
     ("OODA Loop", 2003, "https://www.oodaloop.com/realnews-items/2003/02/11/6619/")),
    (2014, _("Heartbleed, a fault in a free program that guards much of the web, was found"),
     _("a program that leaked what it should guard"),
     "basic", _("Heartbleed is a hole in a system, and what leaked through it was data"), "", "",
     ("ZDNet", 2014,
      "https://www.zdnet.com/article/openssl-needs-corporate-funding-to-avoid-heartbleed-repeat/")),
    (2016, _("users taught the chatbot Tay abuse; it was gone within a day"),
     _("a machine that learned from strangers"),
     "ai", _("Its users poisoned what Tay learned from"),
     "business", _("What Tay posted was harmful content, and content has its own gatekeepers"),
     ("HardOCP", 2016,
      "https://www.hardocp.com/news/2016/03/24/microsofts_ai_chatbot_taken_offline_after_just_16_hours")),
    (2017, _("researchers hid a trigger in a model that they trained for others"),
     _("a model that obeys a stranger"),
     "ai", _("The model itself was spoilt while it was trained; all around it was sound"),
     "", "",
     ("Gu et al.", 2017, "https://arxiv.org/abs/1708.06733")),
    (2021, _("China blocked 1.55 billion fraud calls in eleven months"),
     _("people who are talked into paying"),
     "business", _("No machine was broken into; somebody had to tell false from honest"), "", "",
     ("People's Daily", 2021, "http://en.people.cn/n3/2021/1231/c90000-9939859.html")),
    (2023, _("some users of ChatGPT saw the titles of other users' chats"),
     _("data shown to the wrong person"),
     "basic", _("The fault sat in an ordinary library; any service could have had it"),
     "ai", _("A safe model includes what runs around it, and its users told it private things"),
     ("OpenAI", 2023, "https://openai.com/index/march-20-chatgpt-outage/")),
    (2023, _("orders hidden in a text were shown to steer a model that reads it"),
     _("a model that cannot tell a text from an order"),
     "ai", _("No password is stolen, no hole is used: the model is talked round"), "", "",
     ("Greshake et al.", 2023, "https://arxiv.org/abs/2302.12173")),
    (2024, _("Arup, an engineering firm, lost HK$200 million after a faked video meeting"),
     _("a person who is deceived by a machine's picture"),
     "business", _("It is fraud: a check of the payment could have caught it, whatever the mask"),
     "ai", _("It is AI put to harmful use, and those who make such tools can hinder that"),
     ("Dezeen", 2024, "https://www.dezeen.com/2024/05/17/arup-victim-deepfake-video-scam/")),
    (2024, _("Air Canada had to stand by its chatbot's wrong advice on a refund"),
     _("a customer who trusted a machine's word"),
     "ai", _("A model said what was not so, and somebody acted on it"),
     "business", _("It is a risk of doing business: what a firm publishes, a firm has to check"),
     ("Civil Resolution Tribunal", 2024, "https://canlii.ca/t/k2spq")),
    (2024, _("a faulty update by CrowdStrike stopped about 8.5 million Windows machines"),
     _("machines that stood still, with no attacker"),
     "basic", _("Nobody attacked, and yet systems failed: to keep them running is its task, too"),
     "", "",
     ("OODA Loop, citing Microsoft", 2024,
      "https://www.oodaloop.com/briefs/2024/07/22/microsoft-says-8-5-million-windows-devices-"
      "impacted-by-crowdstrike-incident-publishes-recovery-tool/")),
    (2024, _("a US office published three ciphers meant to withstand quantum machines"),
     _("secrets that must last"),
     "future", _("These ciphers guard against machines that nobody has"),
     "basic", _("These ciphers go into the programs of today, and guard data of today"),
     NIST),
)  # fmt: skip


def named(pillar):
    """Return a pillar's name and scope; raise ValueError for an unknown one."""
    for name, label, scope in PILLARS:
        if name == pillar:
            return label, scope
    raise ValueError("pillar must be one of basic, business, ai, future, not " + pillar + ".")
