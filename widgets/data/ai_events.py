"""What happened: dated events around AI, and milestones of research on attacking it.

Each row ends with its source: organisation or authors, year of publication, address. The list is
ours and short: it says nothing about how often such things happen.
"""

from widgets.words import _

# Year, kind, short name (for the picture), what happened or was shown, source. In order of time.
ROWS = (
    (2013, "attack", _("tiny changes, wrong label"),
     _("tiny changes to its input made a classifier give a wrong label"),
     ("Szegedy et al.", 2013, "https://arxiv.org/abs/1312.6199")),
    (2014, "attack", _("one step is enough"),
     _("one simple step of calculation finds such a change"),
     ("Goodfellow et al.", 2014, "https://arxiv.org/abs/1412.6572")),
    (2016, "event", _("Tay switched off in a day"),
     _("Microsoft took its chatbot Tay off the net within a day, after users had taught it abuse"),
     ("HardOCP", 2016,
      "https://www.hardocp.com/news/2016/03/24/microsofts_ai_chatbot_taken_offline_after_just_16_hours")),
    (2017, "attack", _("a hidden trigger"),
     _("whoever trains a model for others can hide a trigger in it"),
     ("Gu et al.", 2017, "https://arxiv.org/abs/1708.06733")),
    (2020, "attack", _("training text leaks"),
     _("large language models give away pieces of the text that they were trained on"),
     ("Carlini et al.", 2020, "https://arxiv.org/abs/2012.07805")),
    (2023, "attack", _("web data can be poisoned"),
     _("an outsider can poison training data from the web, for example through expired domains"),
     ("Carlini et al.", 2023, "https://arxiv.org/abs/2302.10149")),
    (2023, "attack", _("orders hidden in text"),
     _("orders hidden in a text that a model reads can steer the model"),
     ("Greshake et al.", 2023, "https://arxiv.org/abs/2302.12173")),
    (2023, "event", _("other users' chat titles"),
     _("a fault in a library showed some users of ChatGPT the titles of other users' chats"),
     ("OpenAI", 2023, "https://openai.com/index/march-20-chatgpt-outage/")),
    (2023, "attack", _("a suffix opens the model"),
     _("a program finds endings for a request that make several models drop their rules"),
     ("Zou et al.", 2023, "https://arxiv.org/abs/2307.15043")),
    (2023, "event", _("US order on AI"),
     _("the president of the US signed an executive order on AI, No. 14110"),
     ("Federal Register", 2023,
      "https://regulations.justia.com/regulations/fedreg/2023/11/01/2023-24283.html")),
    (2024, "event", _("a false video meeting"),
     _("Arup, an engineering firm, lost HK$200 million in Hong Kong after a faked video meeting"),
     ("Dezeen", 2024, "https://www.dezeen.com/2024/05/17/arup-victim-deepfake-video-scam/")),
    (2024, "event", _("a chatbot's word counts"),
     _("a tribunal in Canada held Air Canada to a wrong answer of its chatbot"),
     ("Civil Resolution Tribunal", 2024, "https://canlii.ca/t/k2spq")),
    (2025, "attack", _("250 texts are enough"),
     _("250 poisoned texts worked at every size of model that was tried"),
     ("Souly et al.", 2025, "https://arxiv.org/abs/2510.07192")),
)  # fmt: skip
