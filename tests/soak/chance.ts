/** Random numbers that a seed repeats, and how a run of them is told of. */

/** mulberry32: small, and good enough for a hand on a keyboard. */
export class Chance {
  #state: number;

  constructor(readonly seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** One of a list that is not empty. */
  pick<Item>(list: readonly Item[]): Item {
    return list[this.below(list.length)];
  }

  /** One of some things, each as often as its weight says. */
  weighed<Item>(things: readonly (readonly [weight: number, thing: Item])[]): Item {
    let left = this.next() * things.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, thing] of things) {
      left -= weight;
      if (left < 0) return thing;
    }
    return things[things.length - 1][1];
  }
}

/** A number of the environment, such as how often to do something. */
export function fromEnvironment(name: string, otherwise: number): number {
  const told = Number(process.env[name] || otherwise);
  if (!Number.isSafeInteger(told) || told < 0) throw new Error(`${name} is ${process.env[name]}, which is no whole number.`);
  return told;
}

/** The seed of this run: the one that is asked for, else a new one. Says it first: who waits for the end may get none. */
export function seed(otherwise = Date.now() % 1_000_000_000): number {
  const seed = fromEnvironment("PADU_SEED", otherwise);
  console.log(`\nseed ${seed}`);
  return seed;
}

/** Prints the figures of a run. */
export function tell(what: string, figures: Record<string, number | string>): void {
  const shown = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`);
  console.log(`\n${what}: ${shown.join(", ")}`);
}
