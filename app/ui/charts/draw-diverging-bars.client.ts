import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin, Tooltip } from "chart.js";
import { type Look, wrapText } from "./look.client";

export type AnswerBar = { name: string; counts: readonly number[] };

export type DivergingBarsData = {
  bars: AnswerBar[];
  /** The answers' labels, from the least to the most favourable. */
  answers: readonly string[];
  /** False: bars of 100 % that begin at 0. */
  centred: boolean;
};

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** A piece of a bar: which answer, which half of the middle answer, and its signed share of the bar. */
type Piece = { answer: number; share: (bar: number) => number };

/** Stacked shares per team; below the middle they grow to the left, and the middle answer stands half on each side. */
export function drawDivergingBars(canvas: HTMLCanvasElement, data: DivergingBarsData, look: Look): Chart {
  const shares = data.bars.map(({ counts }) => {
    const n = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((count) => (n === 0 ? 0 : (100 * count) / n));
  });
  const pieces = data.centred
    ? centredPieces(shares, data.answers.length)
    : plainPieces(shares, data.answers.length);
  const reach = { low: data.centred ? -100 : 0, high: 100 };
  return new Chart(canvas, {
    type: "bar",
    data: {
      labels: data.bars.map((bar) => bar.name),
      datasets: pieces.map((piece) => ({
        label: data.answers[piece.answer] ?? "",
        data: data.bars.map((_, bar) => piece.share(bar)),
        backgroundColor: texture(piece.answer, data.answers.length, look),
        borderColor: look.ink,
        borderWidth: 1,
        borderSkipped: false,
        stack: "answers",
        barThickness: 24,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: "y",
      scales: {
        x: {
          stacked: true,
          min: reach.low,
          max: reach.high,
          grid: { color: (line) => (line.tick.value === 0 ? look.soft : look.line), drawTicks: false },
          border: { display: false },
          ticks: {
            color: look.soft,
            stepSize: (canvas.parentElement?.clientWidth ?? 0) < 480 ? (data.centred ? reach.high : 50) : 25,
            maxRotation: 0,
            padding: 6,
            font: { family: look.font, size: 12 },
            callback: (value) => `${Math.abs(Number(value))} %`,
          },
        },
        y: {
          stacked: true,
          grid: { display: false },
          border: { display: false },
          afterFit: (axis) => {
            axis.width = Math.min(110, axis.chart.width * 0.25);
          },
          ticks: { display: false },
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            title: (items) => items[0]?.label ?? "",
            label: ({ datasetIndex, dataIndex }) => {
              const answer = pieces[datasetIndex]?.answer ?? 0;
              return `${data.answers[answer]}: ${Math.round(shares[dataIndex]?.[answer] ?? 0)} %`;
            },
          },
        },
      },
    },
    plugins: [writeNames(data, look)],
  });
}

/** Neutral first on both sides, so that it stands at the zero line; then outwards. */
function centredPieces(shares: readonly (readonly number[])[], answers: number): Piece[] {
  const middle = (answers - 1) / 2;
  const signed = (answer: number, factor: number): Piece => ({
    answer,
    share: (bar) => factor * (shares[bar]?.[answer] ?? 0),
  });
  const left = Array.from({ length: Math.floor(answers / 2) }, (_, at) => Math.ceil(middle) - 1 - at);
  const right = left.map((answer) => answers - 1 - answer);
  const halves = Number.isInteger(middle) ? [signed(middle, -0.5), signed(middle, 0.5)] : [];
  return [
    ...halves,
    ...left.map((answer) => signed(answer, -1)),
    ...right.map((answer) => signed(answer, 1)),
  ];
}

function plainPieces(shares: readonly (readonly number[])[], answers: number): Piece[] {
  return Array.from({ length: answers }, (_, answer) => ({
    answer,
    share: (bar) => shares[bar]?.[answer] ?? 0,
  }));
}

/** Hatching on the outermost disagreement, dots on the next: told apart without colour. */
function texture(answer: number, answers: number, look: Look): string | CanvasPattern {
  const places = answers === 5 ? [0, 1, 2, 3, 4] : [0, 1, 3, 4];
  const colour = look.answers[places[answer] ?? 2] ?? look.line;
  const scale = window.devicePixelRatio || 1;
  const tile = document.createElement("canvas");
  const size = 8;
  tile.width = tile.height = size * scale;
  const context = tile.getContext("2d");
  if (answer > 1 || context === null) return colour;
  context.scale(scale, scale);
  context.fillStyle = colour;
  context.fillRect(0, 0, size, size);
  context.strokeStyle = context.fillStyle = answer === 0 ? look.hatch : look.dots;
  context.lineWidth = 1.2;
  context.beginPath();
  if (answer === 0) {
    for (const shift of [-size, 0, size]) {
      context.moveTo(shift, size);
      context.lineTo(shift + size, 0);
    }
    context.stroke();
  } else {
    context.arc(2, 2, 1, 0, 2 * Math.PI);
    context.arc(6, 6, 1, 0, 2 * Math.PI);
    context.fill();
  }
  const pattern = context.createPattern(tile, "repeat");
  pattern?.setTransform(new DOMMatrix().scale(1 / scale));
  return pattern ?? colour;
}

function writeNames(data: DivergingBarsData, look: Look): Plugin {
  return {
    id: "names",
    afterDatasetsDraw: (chart) => {
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.fillStyle = look.ink;
      ctx.font = `13px ${look.font}`;
      ctx.textBaseline = "middle";
      data.bars.forEach((bar, at) => {
        const middle = chart.scales.y?.getPixelForValue(at) ?? 0;
        const lines = wrapText(ctx, bar.name, chartArea.left - 8, 2);
        lines.forEach((text, line) => {
          ctx.fillText(text, 0, middle + (line - (lines.length - 1) / 2) * 14);
        });
      });
      ctx.restore();
    },
  };
}
