/** Chance that is the same every time: a counter, scrambled (the finalizer of splitmix32). */
export type Random = {
  next: () => number;
  normal: () => number;
  pick: (weights: readonly number[]) => number;
};

export function createRandom(seed: number): Random {
  let counter = seed >>> 0;
  const next = () => {
    counter = (counter + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    /** Near enough to a standard normal: the sum of twelve uniforms. */
    normal: () => Array.from({ length: 12 }, next).reduce((sum, draw) => sum + draw, -6),
    /** The place of one of the weights. */
    pick: (weights) => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      return Math.max(
        0,
        weights.findIndex((weight) => {
          left -= weight;
          return left < 0;
        }),
      );
    },
  };
}
