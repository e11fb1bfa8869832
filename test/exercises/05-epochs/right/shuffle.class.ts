// Style: a class inside, a generator for the turns.
class Deck {
  constructor(private readonly cards: number[]) {}

  swap(i: number, j: number): void {
    const card = this.cards[i];
    this.cards[i] = this.cards[j];
    this.cards[j] = card;
  }

  get list(): number[] {
    return this.cards;
  }
}

function* places(count: number): Generator<number> {
  for (let i = count - 1; i > 0; i--) yield i;
}

export function shuffle(items: number[], draws: number[]): number[] {
  const deck = new Deck([...items]);
  let turn = 0;
  for (const i of places(items.length)) {
    deck.swap(i, Math.floor(draws[turn] * (i + 1)));
    turn++;
  }
  return deck.list;
}
