"""How the links between the hundred boats were drawn: prints what widgets/data/harbour.py holds.

Degrees follow the power law of the infinite harbour; near boats are linked first, so that the
picture stays readable; the best connected boats are none of the largest.
"""

from widgets.data import harbour as drawn
from widgets.models.epidemic_threshold import degree_shares, network_state
from widgets.models.random_numbers import Stream
from widgets.pictures import harbour

SEED = 8
EXPONENT, SMALLEST, LARGEST = 2.5, 2, 200
# A boat can have at most 99 links; beyond these the picture shows nothing but lines.
MOST = 44
HUBS = [46, 73, 24, 68, 37, 82, 55, 19, 91, 33, 62, 88, 27, 50, 15]


def degrees():
    """Return degrees at the middles of a hundred equal parts of the law, largest first."""
    found = []
    total, shares = 0.0, degree_shares(EXPONENT, SMALLEST, LARGEST)
    for degree, share in shares:
        total += share
        while len(found) < 100 and (len(found) + 0.5) / 100 <= total:
            found.append(min(degree, MOST))
    return found[::-1]


def order(stream):
    """Return the boats from the best connected on: hubs, the others by chance, the largest last."""
    boats = HUBS + stream.shuffled(number for number in range(1, 101) if number not in HUBS)
    return [boat for boat in boats if boat > 10] + [boat for boat in boats if boat <= 10]


def links():
    """Return the links as sorted pairs of boats."""
    stream = Stream(SEED)
    boats = order(stream)
    left = dict(zip(boats, degrees(), strict=True))
    places = {boat: harbour.place(boat, 640) for boat in boats}
    found = set()
    for boat in boats:
        nearest = []
        for other in range(1, 101):
            pair = min(boat, other), max(boat, other)
            if other == boat or left[other] == 0 or pair in found:
                continue
            across = places[boat][0] - places[other][0]
            down = 2.4 * (places[boat][1] - places[other][1])
            distance = (across**2 + down**2) ** 0.5
            nearest.append((distance * (0.35 + stream.uniform()) / left[other] ** 0.5, other))
        for _distance, other in sorted(nearest)[: left[boat]]:
            found.add((min(boat, other), max(boat, other)))
            left[other] -= 1
        left[boat] = 0
    return sorted(found)


def random_ten(spread, worlds=400):
    """Return how many boats are hit on average with ten protected that were drawn by chance."""
    stream = Stream(SEED)
    neighbours = drawn.neighbours(links())
    hit = 0.0
    for _world in range(worlds):
        protected = [boat - 1 for boat in stream.sample(10, 100)]
        hit += sum(network_state(neighbours, spread, protected))
    return hit / worlds


if __name__ == "__main__":
    print(" ".join(f"{one}-{other}" for one, other in links()))
    for spread in ("0.2", "0.3", "0.5"):
        print(spread, random_ten(float(spread)))
