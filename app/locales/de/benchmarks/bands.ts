import type { Words } from "../../words";

export const bands: Words["benchmarks"]["bands"] = {
  names: { low: "niedrig", middling: "mittel", good: "gut" },
  between: (lowest, highest) => `zwischen ${lowest} und ${highest}`,
  source: (poor, good) =>
    `Unter ${poor} ist niedrig, ab ${good} gut: eigene Grenzen von Parallax, auf einer Skala, bei der 50 „weder noch“ heißt. Sie sagen nichts darüber, wie es anderen geht; das tut eine Norm, die Sie importieren.`,
};
