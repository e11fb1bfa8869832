// Three tokens with rows of two numbers, small enough for a pencil.

/** The query of the third token, and the keys and values of all three. */
export const threeTokens = {
  query: [2, 0],
  keys: [
    [1, 0],
    [0, 1],
    [1, 1],
  ],
  values: [
    [4, 0],
    [0, 4],
    [2, 2],
  ],
} as const;
