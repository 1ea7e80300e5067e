"""Which of the hundred boats of the harbour are linked: drawn once, ours, not data about anything.

tests/draw_links.py says how and makes all of this again; the degrees follow the power law of the
infinite harbour.
"""

LINKS = (
    "1-22 1-54 2-3 2-11 3-24 4-6 4-24 5-15 5-31 6-8 7-17 7-46 8-27 9-19 9-20 10-19 10-100 11-21 "
    "11-32 12-13 12-21 13-23 13-24 13-46 14-15 14-24 15-24 15-27 15-46 15-91 16-37 16-46 17-19 "
    "17-46 18-19 18-37 19-20 19-27 19-29 19-39 19-46 21-31 21-33 22-33 23-24 24-25 24-32 24-33 "
    "24-34 24-35 24-42 24-43 24-46 24-47 24-51 24-55 24-73 25-26 25-33 26-46 27-28 27-37 27-46 "
    "28-37 29-30 29-37 29-40 29-47 30-39 32-33 32-42 33-44 33-46 34-46 35-45 35-46 36-37 36-46 "
    "37-39 37-46 37-47 37-48 37-55 37-68 38-46 38-49 40-50 41-51 41-82 43-61 44-46 45-46 45-55 "
    "46-47 46-48 46-49 46-50 46-52 46-54 46-55 46-56 46-57 46-58 46-62 46-63 46-65 46-66 46-67 "
    "46-68 46-70 46-71 46-72 46-73 46-77 46-82 46-85 46-86 46-88 46-91 46-92 47-73 49-50 50-59 "
    "50-68 50-80 51-62 52-53 52-62 52-65 53-62 53-73 55-56 55-63 55-64 55-68 55-73 55-75 57-58 "
    "58-68 58-69 59-68 60-68 60-79 61-62 62-73 62-82 63-64 63-73 63-91 64-73 65-73 65-75 66-73 "
    "67-73 68-69 68-73 68-77 68-80 68-86 68-87 68-88 69-77 69-79 70-80 71-82 72-73 72-82 73-74 "
    "73-81 73-82 73-83 73-84 73-85 73-86 73-91 73-92 73-93 73-94 73-95 74-82 76-78 76-90 78-88 "
    "81-82 81-83 81-91 81-94 82-83 82-91 82-92 84-91 85-95 86-87 87-96 87-97 88-89 88-96 88-98 "
    "88-99 89-98 90-99 91-93 94-95 97-99 98-99 99-100 "
)
# Boats hit with ten protected that were drawn by chance: the mean of 400 tens, for each worm.
RANDOM_TEN = (("0.2", 12.493793), ("0.3", 23.865730), ("0.5", 39.712484))


def pairs():
    """Return the links as pairs of boats' numbers, 1 to 100, the smaller number first."""
    found = []
    for link in LINKS.split():
        one, _dash, other = link.partition("-")
        found.append((int(one), int(other)))
    return found


def neighbours(links):
    """Return a list of a hundred lists: the boats, counted from 0, that each boat is linked to."""
    found = [[] for _each in range(100)]
    for one, other in links:
        found[one - 1].append(other - 1)
        found[other - 1].append(one - 1)
    return found
