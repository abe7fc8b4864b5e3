/** A rectangle in pixels. */
export type LabelBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type LabelledPoint = {
  readonly x: number;
  readonly y: number;
  /** The size of its label. */
  readonly width: number;
  readonly height: number;
};

/** Free space around a point and between labels, in pixels. */
const GAP = 3;
/** Distances of a label from its point, the nearest first. */
const DISTANCES = [9, 16, 26, 38, 52, 70];
const DIRECTIONS = 16;

/**
 * A place for each point's label inside `bounds` where it lies on no other label, no point and nothing `taken`; as near
 * to its point as is free, points in crowds first. Null for a label that finds no such place.
 *
 * @param reach how many of the distances may be tried before a place anywhere is looked for
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  bounds: LabelBox,
  options: { readonly taken: readonly LabelBox[]; readonly pointSize: number; readonly anywhere: boolean },
): (LabelBox | null)[] {
  const { pointSize, anywhere } = options;
  const dots = points.map(({ x, y }) => around(x, y, pointSize));
  const placed: (LabelBox | null)[] = points.map(() => null);
  const taken = [...options.taken];
  const order = points
    .map((point, at) => ({ at, near: points.filter((one) => distance(one, point) < 60).length }))
    .sort((one, other) => other.near - one.near || one.at - other.at);
  const isFree = (box: LabelBox) =>
    holds(bounds, box) && !taken.some((one) => overlaps(one, box)) && !dots.some((one) => overlaps(one, box));
  for (const { at } of order) {
    const point = points[at] as LabelledPoint;
    const near = listPlaces(point).find(isFree);
    const box = near ?? (anywhere ? findAnywhere(point, bounds, isFree) : undefined);
    if (box === undefined) continue;
    placed[at] = box;
    taken.push(grow(box, GAP));
  }
  return placed;
}

/** Whether two boxes share more than an edge. */
export function overlaps(one: LabelBox, other: LabelBox): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Right, left, above and below first, then all around, further and further away. */
function listPlaces({ x, y, width, height }: LabelledPoint): LabelBox[] {
  const beside = DISTANCES.flatMap((away) =>
    Array.from({ length: DIRECTIONS }, (_, at) => {
      const angle = (2 * Math.PI * at) / DIRECTIONS;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      // the edge of the label that faces the point lies `away` from it
      const cx = x + dx * (away + width / 2);
      const cy = y + dy * (away + height / 2);
      return { x: cx - width / 2, y: cy - height / 2, width, height, rank: away + (at % 4 === 0 ? 0 : 2) };
    }),
  );
  return beside.sort((one, other) => one.rank - other.rank).map(({ rank: _, ...box }) => box);
}

/** The nearest free place on a grid over the whole area. */
function findAnywhere(
  point: LabelledPoint,
  bounds: LabelBox,
  isFree: (box: LabelBox) => boolean,
): LabelBox | undefined {
  const { width, height } = point;
  const free: LabelBox[] = [];
  for (let x = bounds.x; x + width <= bounds.x + bounds.width; x += width / 2 + 1)
    for (let y = bounds.y; y + height <= bounds.y + bounds.height; y += height / 2 + 1) {
      const box = { x, y, width, height };
      if (isFree(box)) free.push(box);
    }
  const away = (box: LabelBox) => distance({ x: box.x + width / 2, y: box.y + height / 2 }, point);
  return free.sort((one, other) => away(one) - away(other))[0];
}

function around(x: number, y: number, size: number): LabelBox {
  return { x: x - size, y: y - size, width: 2 * size, height: 2 * size };
}

function grow({ x, y, width, height }: LabelBox, by: number): LabelBox {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function holds(outer: LabelBox, inner: LabelBox): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function distance(one: { x: number; y: number }, other: { x: number; y: number }): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
