"""The course's random stream once more, in Python's own integers, to check the TypeScript against.

Written from the published descriptions of FNV-1a, murmur3's finalizer and sfc32. Run it to get the numbers that
random.test.ts expects: python3 test/core/random_oracle.py
"""

import math

WORD = 2**32


def state(seed):
    words = []
    for start in (0x811C9DC5, 0x9E3779B9, 0x85EBCA6B, 0xC2B2AE35):
        h = start
        for byte in str(seed).encode("ascii"):
            h = (h ^ byte) * 16777619 % WORD
        for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35), (16, 1)):
            h = (h ^ (h >> shift)) * factor % WORD
        words.append(h)
    return words


def stream(seed):
    a, b, c, counter = state(seed)
    drawn = 0
    while True:
        out = (a + b + counter) % WORD
        counter = (counter + 1) % WORD
        a = b ^ (b >> 9)
        b = 9 * c % WORD
        c = ((c << 21 | c >> 11) % WORD + out) % WORD
        drawn += 1
        if drawn > 16:
            yield out


def shuffle(items, seed):
    draws = stream(seed)
    items = list(items)
    for last in range(len(items) - 1, 0, -1):
        chosen = next(draws) * (last + 1) // WORD
        items[last], items[chosen] = items[chosen], items[last]
    return items


def normal(seed):
    draws = stream(seed)
    u, v = next(draws) / WORD, next(draws) / WORD
    return math.sqrt(-2 * math.log1p(-u)) * math.cos(2 * math.pi * v)


if __name__ == "__main__":
    for seed in (0, 42, "course/weights"):
        draws = stream(seed)
        print(repr(seed), [next(draws) for _ in range(4)])
    print("shuffle", shuffle(range(10), 42))
    print("normal", normal(42))
