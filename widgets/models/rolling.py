"""How a share rolls on: one equation of motion, in fourth-order steps of a part of a month."""


def course(rate, setting, start, months, parts, pace):
    """Return the shares after 0, 1, 2 ... months, up to `months`.

    rate: function from a share and `setting` to how fast it grows where the pace is 1; parts: steps
    a month; pace: a month. What is closer to rest than 1e-9 stays. The caller checks all of these.
    """
    now, step, found = start, pace / parts, [start]
    for _month in range(months):
        for _part in range(parts):
            first = rate(now, setting)
            if abs(first) < 1e-9:
                break
            second = rate(now + step / 2 * first, setting)
            third = rate(now + step / 2 * second, setting)
            fourth = rate(now + step * third, setting)
            now += step / 6 * (first + 2 * second + 2 * third + fourth)
        found.append(now)
    return found
