"""Three distances that serve as yardsticks: round the Earth, to the Moon, to the Sun."""

# Name, mean distance in miles, who says so, address.
EARTH = (
    "equator",
    24_901.55,
    "Universe Today",
    "http://www.universetoday.com/66515/how-many-miles-around-the-earth/",
)
MOON = (
    "moon",
    238_854,
    "Universe Today",
    "https://www.universetoday.com/tag/sir-isaac-newton/",
)
SUN = (
    "sun",
    93_000_000,
    "Cool Cosmos, IPAC at Caltech",
    "http://coolcosmos.ipac.caltech.edu/ask/8-How-far-away-is-the-sun",
)
YARDSTICKS = (EARTH, MOON, SUN)
