"""Park and Miller's "minimal standard" generator: the same stream in every interpreter."""

MODULUS = 2**31 - 1
MULTIPLIER = 16807


def minimal_standard(state, steps=1):
    """Return the generator's state after `steps` steps.

    state: whole number from 1 to 2**31 - 2; steps: whole number >= 0.
    Raises ValueError for a state outside that range. Source: park1988.
    """
    if not 1 <= state < MODULUS:
        raise ValueError(f"state must be a whole number from 1 to {MODULUS - 1}, not {state}.")
    for _ in range(steps):
        state = MULTIPLIER * state % MODULUS
    return state


class Stream:
    """A stream of uniform numbers from a seed; equal seeds give equal streams."""

    def __init__(self, seed):
        """seed: whole number from 1 to 2**31 - 2. Small seeds are stirred before first use."""
        self.state = minimal_standard(seed, 3)

    def uniform(self):
        """Return the next number, above 0 and below 1."""
        self.state = minimal_standard(self.state)
        return self.state / MODULUS

    def below(self, limit):
        """Return the next whole number from 0 to limit - 1."""
        return int(self.uniform() * limit)

    def shuffled(self, items):
        """Return the items as a list in a random order (Fisher and Yates)."""
        items = list(items)
        for last in range(len(items) - 1, 0, -1):
            chosen = self.below(last + 1)
            items[last], items[chosen] = items[chosen], items[last]
        return items

    def sample(self, count, most):
        """Return `count` different whole numbers from 1 to `most`, in the order they were drawn.

        count: whole, 0 to most; raises ValueError otherwise.
        """
        if not 0 <= count <= most:
            raise ValueError(f"count must lie between 0 and {most} numbers, not {count}.")
        found = []
        while len(found) < count:
            number = self.below(most) + 1
            if number not in found:
                found.append(number)
        return found
