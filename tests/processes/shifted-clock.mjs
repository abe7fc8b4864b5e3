// Preloaded by a process whose machine's clock is wrong: SHIFT_MILLISECONDS says by how much.
const shift = Number(process.env.SHIFT_MILLISECONDS ?? 0);
const RightDate = Date;

globalThis.Date = class extends RightDate {
  constructor(...given) {
    if (given.length === 0) super(RightDate.now() + shift);
    else super(...given);
  }

  static now() {
    return RightDate.now() + shift;
  }
};
