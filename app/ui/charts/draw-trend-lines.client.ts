import {
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  Tooltip,
} from "chart.js";
import { type Look, wrapText } from "./look.client";

/** `value` is null where only a range may be shown: the band goes on without the line. */
export type TrendPoint = { value: number | null; interval: { low: number; high: number } | null };

export type TrendSeries = {
  name: string;
  tone: "sales" | "marketing" | "accent" | "ink";
  shape: "circle" | "rectRot";
  dashed: boolean;
  /** One per wave; null where nothing may be shown. */
  points: (TrendPoint | null)[];
};

/** A place of the scale that the lines are held against: a target, a norm, the baseline. */
export type TrendBenchmark = {
  name: string;
  value: number;
  /** The wave from which on it is about the same thing as the lines. */
  from: number;
};

export type TrendLinesData = {
  waves: string[];
  series: TrendSeries[];
  benchmarks: TrendBenchmark[];
  /** Waves from which on the line is another one, because a question's wording changed. */
  breaks: number[];
  breakLabel: string;
  axis: { low: number; high: number };
};

/** Room at the right without benchmarks, and the most that their names get: of the drawing, and in pixels. */
const GUTTER = { least: 12, share: 0.4, most: 180 };
/** Between the names of two benchmarks, in pixels. */
const NAME_HEIGHT = 15;

Chart.register(LineController, LineElement, PointElement, CategoryScale, LinearScale, Filler, Tooltip);

/** Per series an invisible lower limit, an upper limit filled down to it, and the line itself. */
export function drawTrendLines(canvas: HTMLCanvasElement, data: TrendLinesData, look: Look): Chart {
  const isBroken = (from: number, to: number) => data.breaks.some((at) => from < at && at <= to);
  const datasets = data.series.flatMap((series) => {
    const colour = look[series.tone];
    const shared = {
      spanGaps: false,
      borderColor: "transparent",
      pointRadius: 0,
      pointHitRadius: 0,
      segment: {
        backgroundColor: (segment: { p0DataIndex: number; p1DataIndex: number }) =>
          isBroken(segment.p0DataIndex, segment.p1DataIndex) ? "transparent" : undefined,
      },
    };
    return [
      { ...shared, label: "", data: limits(series, "low"), fill: false },
      { ...shared, label: "", data: limits(series, "high"), fill: "-1", backgroundColor: `${colour}2b` },
      {
        label: series.name,
        data: series.points.map((point) => point?.value ?? null),
        spanGaps: false,
        borderColor: colour,
        backgroundColor: colour,
        borderWidth: 2.5,
        borderDash: series.dashed ? [6, 4] : [],
        pointStyle: series.shape,
        pointRadius: series.shape === "rectRot" ? 6 : 5,
        pointHoverRadius: 7,
        segment: {
          borderColor: (segment: { p0DataIndex: number; p1DataIndex: number }) =>
            isBroken(segment.p0DataIndex, segment.p1DataIndex) ? "transparent" : undefined,
        },
      },
    ];
  });
  const gutter = measureGutter(canvas, data, look);
  return new Chart(canvas, {
    type: "line",
    data: { labels: data.waves, datasets },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { right: gutter, top: 8 } },
      scales: {
        x: {
          offset: true,
          grid: { display: false },
          border: { color: look.line },
          ticks: { color: look.soft, font: { family: look.font, size: 12 }, maxRotation: 0, autoSkip: false },
        },
        y: {
          min: data.axis.low,
          max: data.axis.high,
          grid: {
            color: (line) => (line.tick.value === 0 && data.axis.low < 0 ? look.soft : look.line),
            drawTicks: false,
          },
          border: { display: false },
          ticks: { color: look.soft, stepSize: 25, padding: 6, font: { family: look.font, size: 12 } },
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          filter: (item) => item.dataset.label !== "",
          callbacks: { label: (item) => `${item.dataset.label}: ${Math.round(item.parsed.y ?? 0)}` },
        },
      },
    },
    plugins: [markBreaks(data, look), drawBenchmarks(data, look, gutter)],
  });
}

function limits(series: TrendSeries, side: "low" | "high"): (number | null)[] {
  return series.points.map((point) => point?.interval?.[side] ?? null);
}

function markBreaks(data: TrendLinesData, look: Look): Plugin {
  return {
    id: "breaks",
    beforeDatasetsDraw: (chart) => {
      const { ctx, chartArea, scales } = chart;
      ctx.save();
      ctx.strokeStyle = look.soft;
      ctx.fillStyle = look.soft;
      ctx.font = `12px ${look.font}`;
      ctx.setLineDash([2, 4]);
      for (const at of data.breaks) {
        const place = ((scales.x?.getPixelForValue(at - 1) ?? 0) + (scales.x?.getPixelForValue(at) ?? 0)) / 2;
        ctx.beginPath();
        ctx.moveTo(place, chartArea.top);
        ctx.lineTo(place, chartArea.bottom);
        ctx.stroke();
        ctx.textAlign = "center";
        ctx.fillText(data.breakLabel, place, chartArea.top + 10);
      }
      ctx.restore();
    },
  };
}

/** A dotted line for each benchmark, named at its end; names that would lie on each other are moved apart. */
function drawBenchmarks({ benchmarks, waves }: TrendLinesData, look: Look, gutter: number): Plugin {
  return {
    id: "benchmarks",
    beforeDatasetsDraw: (chart) => {
      const { ctx, chartArea, scales } = chart;
      const step = (chartArea.right - chartArea.left) / waves.length;
      let free = chartArea.bottom + NAME_HEIGHT;
      ctx.save();
      ctx.font = `12px ${look.font}`;
      ctx.textBaseline = "middle";
      for (const { name, value, from } of [...benchmarks].sort((one, other) => one.value - other.value)) {
        const height = scales.y?.getPixelForValue(value) ?? 0;
        ctx.strokeStyle = look.soft;
        ctx.lineWidth = 1.5;
        ctx.setLineDash([1.5, 3]);
        ctx.beginPath();
        ctx.moveTo(chartArea.left + from * step, height);
        ctx.lineTo(chartArea.right, height);
        ctx.stroke();
        free = Math.min(height, free - NAME_HEIGHT);
        ctx.fillStyle = look.ink;
        const [text] = wrapText(ctx, labelOf({ name, value }), gutter - 8, 1);
        ctx.fillText(text ?? "", chartArea.right + 6, free);
      }
      ctx.restore();
    },
  };
}

/** As much as the longest name of a benchmark needs. */
function measureGutter(canvas: HTMLCanvasElement, { benchmarks }: TrendLinesData, look: Look): number {
  const ctx = canvas.getContext("2d");
  if (ctx === null || benchmarks.length === 0) return GUTTER.least;
  ctx.font = `12px ${look.font}`;
  const widths = benchmarks.map((benchmark) => ctx.measureText(labelOf(benchmark)).width + 12);
  const most = Math.min(GUTTER.most, (canvas.parentElement?.clientWidth ?? 0) * GUTTER.share);
  return Math.min(most, Math.max(...widths));
}

function labelOf({ name, value }: Pick<TrendBenchmark, "name" | "value">): string {
  return `${Math.round(value)} ${name}`;
}
