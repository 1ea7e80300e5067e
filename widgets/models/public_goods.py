"""Voluntary giving to a common good, in rounds: a linear public goods game.

Each player holds tokens. What is kept is worth one token to the player; what is given is worth
`value` tokens to every player, the giver among them.
"""

from widgets.models.checks import check, check_whole
from widgets.models.random_numbers import Stream

# Group size, tokens a round and worth of a given token as in fehr2002.
PLAYERS, TOKENS, VALUE = 4, 20, 0.4
# How a player gives: nothing; nearly what the group gave last round; the same in every round.
KINDS = ("rider", "follower", "steady")


def payoff(tokens, value, gifts, player):
    """Return what a player holds after a round, in tokens.

    tokens: of each player, 0 to 1000; value: of a given token to each player, 0 to 1; gifts: of
    1 to 1000 players, each from 0 to tokens; player: a place in that list, from 0.
    Raises ValueError for a parameter out of range. Source: isaac1988.
    """
    check("tokens", tokens, 0, 1000, "tokens")
    check("value", value, 0, 1, "tokens a token given")
    check("players", len(gifts), 1, 1000, "players")
    for gift in gifts:
        check("gift", gift, 0, tokens, "tokens")
    player = check_whole("player", player, 0, len(gifts) - 1, "(a place)")
    return tokens - gifts[player] + value * sum(gifts)


def decay(first, riders, matching, rounds):
    """Return the mean gift after some rounds, in tokens.

    All but a share of free riders give `matching` times the mean of the round before.
    first: mean gift of the first round, 0 to 1000; riders: 0 to 1; matching: 0 to 1; rounds: whole,
    0 to 1000, after the first. The first round counts nobody's kind.
    Raises ValueError for a parameter out of range. Source: fischbacher2001.
    """
    check("first", first, 0, 1000, "tokens")
    check("riders", riders, 0, 1, "(a share)")
    check("matching", matching, 0, 1, "(a share)")
    rounds = check_whole("rounds", rounds, 0, 1000, "rounds")
    return first * ((1 - riders) * matching) ** rounds


def answers(moves, kinds, first, matching):
    """Return the gifts of all players for each round played, your own first, in tokens.

    moves: your gifts, one a round, at most 1000; kinds: of the others, of KINDS; first: what a
    follower gives in the first round and a steady giver always, 0 to 1000; matching: what part of
    the last mean of all a follower gives, 0 to 1. Nobody knows the others' gifts of the same round.
    Raises ValueError for a parameter out of range. Source: fischbacher2001; steady givers: ours.
    """
    check("moves", len(moves), 0, 1000, "rounds")
    check("first", first, 0, 1000, "tokens")
    check("matching", matching, 0, 1, "(a share)")
    for kind in kinds:
        if kind not in KINDS:
            raise ValueError(f"kind must be one of {', '.join(KINDS)}, not {kind}.")
    found = []
    follow = first
    for move in moves:
        check("move", move, 0, 1000, "tokens")
        given = {"rider": 0, "follower": follow, "steady": first}
        gifts = [move] + [given[kind] for kind in kinds]
        found.append(gifts)
        follow = matching * sum(gifts) / len(gifts)
    return found


def drawn_kinds(count, seed):
    """Return the kinds of some players, drawn by chance: a third free riders, half followers.

    count: whole, 0 to 1000; seed: whole, 1 to 2**31 - 2.
    Raises ValueError for a parameter out of range. Source: fischbacher2001 for these two shares.
    """
    count = check_whole("count", count, 0, 1000, "players")
    stream = Stream(seed)
    drawn = [stream.uniform() for _player in range(count)]
    return [KINDS[0] if each < 1 / 3 else KINDS[1] if each < 5 / 6 else KINDS[2] for each in drawn]
