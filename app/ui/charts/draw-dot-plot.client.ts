import { Chart, LinearScale, type Plugin, PointElement, ScatterController, Tooltip } from "chart.js";
import { type Look, wrapText } from "./look.client";

/** `value` is null where only a range may be shown: it is drawn without a dot. */
export type Dot = { value: number | null; interval: { low: number; high: number } | null };

export type DotRow = {
  id: string;
  label: string;
  /** Drawn with a star. */
  flagged: boolean;
  /** One per series; null where nothing may be shown. */
  dots: (Dot | null)[];
};

export type DotSeries = {
  name: string;
  tone: "sales" | "marketing" | "ink" | "soft";
  shape: "circle" | "rectRot" | "triangle";
  hollow: boolean;
  dashed: boolean;
};

export type DotPlotData = {
  rows: DotRow[];
  series: DotSeries[];
  /** `marks` are places of the scale that are drawn through all rows. */
  axis: { low: number; high: number; marks: number[] };
  /** The two series whose dots a line joins; the first and the last otherwise. */
  link?: [number, number];
};

Chart.register(ScatterController, LinearScale, PointElement, Tooltip);

/** Narrower than this, a row's name stands above its dots instead of beside them. */
const NARROW = 520;
/** Distance of a series from the middle of its row, in rows. */
const LANES: Record<number, readonly number[]> = { 1: [0], 2: [-0.11, 0.11], 3: [-0.17, 0.09, 0.09] };

/** One row per question, one dot per series on a common scale, whiskers for intervals, a line between the ends. */
export function drawDotPlot(canvas: HTMLCanvasElement, data: DotPlotData, look: Look): Chart {
  const lanes = LANES[data.series.length] ?? [];
  const points = data.series.map((_, series) =>
    data.rows.flatMap((row, at) => {
      const dot = row.dots[series];
      return dot && dot.value !== null ? [{ x: dot.value, y: at + (lanes[series] ?? 0) }] : [];
    }),
  );
  const colours = data.series.map(({ tone }) => look[tone]);
  return new Chart(canvas, {
    type: "scatter",
    data: {
      datasets: data.series.map((series, at) => ({
        label: series.name,
        data: points[at] ?? [],
        backgroundColor: series.hollow ? "transparent" : colours[at],
        borderColor: colours[at],
        borderWidth: 2,
        pointStyle: series.shape,
        radius: (series.shape === "rectRot" ? 7 : 6) + (series.hollow ? 2 : 0),
        hoverRadius: 10,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { right: 14, top: 4 } },
      scales: {
        x: {
          min: data.axis.low,
          max: data.axis.high,
          grid: { color: look.line, drawTicks: false },
          border: { display: false },
          ticks: {
            color: look.soft,
            stepSize: 25,
            font: { family: look.font, size: 12 },
            padding: 6,
            maxRotation: 0,
            callback: (value) => String(value).replace("-", "−"),
          },
        },
        y: {
          min: -0.5,
          max: data.rows.length - 0.5,
          reverse: true,
          grid: { display: false },
          border: { display: false },
          ticks: { display: false },
          afterFit: (axis) => {
            axis.width = axis.chart.width < NARROW ? 8 : Math.min(300, axis.chart.width * 0.4);
          },
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            label: (item) => `${item.dataset.label}: ${Math.round(item.parsed.x ?? 0)}`.replace(": -", ": −"),
          },
        },
      },
    },
    plugins: [drawRows(data, lanes, colours, look)],
  });
}

function drawRows(data: DotPlotData, lanes: readonly number[], colours: string[], look: Look): Plugin {
  return {
    id: "rows",
    beforeDatasetsDraw: (chart) => {
      const { x, y } = chart.scales;
      if (x === undefined || y === undefined) return;
      const { ctx } = chart;
      ctx.save();
      for (const place of data.axis.marks) {
        ctx.strokeStyle = look.soft;
        ctx.setLineDash([3, 4]);
        const across = x.getPixelForValue(place);
        // On a narrow page names stand above their dots, and no line runs through them.
        if (chart.width < NARROW)
          data.rows.forEach((_, at) => {
            line(ctx, across, y.getPixelForValue(at - 0.22), across, y.getPixelForValue(at + 0.42));
          });
        else line(ctx, across, chart.chartArea.top, across, chart.chartArea.bottom);
      }
      data.rows.forEach((row, at) => {
        const linked = data.link ?? [0, data.series.length - 1];
        const [first, last] = linked.map((series) => row.dots[series]);
        if (first && last && first.value !== null && last.value !== null) {
          const lane = ((lanes[linked[0]] ?? 0) + (lanes[linked[1]] ?? 0)) / 2;
          const height = y.getPixelForValue(at + lane);
          ctx.setLineDash([]);
          ctx.strokeStyle = look.line;
          ctx.lineWidth = 6;
          line(ctx, x.getPixelForValue(first.value), height, x.getPixelForValue(last.value), height);
        }
        row.dots.forEach((dot, series) => {
          if (!dot?.interval) return;
          const height = y.getPixelForValue(at + (lanes[series] ?? 0));
          const [low, high] = [x.getPixelForValue(dot.interval.low), x.getPixelForValue(dot.interval.high)];
          ctx.strokeStyle = colours[series] ?? look.ink;
          ctx.lineWidth = 1.5;
          ctx.setLineDash(data.series[series]?.dashed ? [4, 3] : []);
          line(ctx, low, height, high, height);
          ctx.setLineDash([]);
          line(ctx, low, height - 4, low, height + 4);
          line(ctx, high, height - 4, high, height + 4);
        });
        nameRow(
          chart,
          row,
          y.getPixelForValue(at),
          Math.abs(y.getPixelForValue(1) - y.getPixelForValue(0)),
          look,
        );
      });
      ctx.restore();
    },
  };
}

function nameRow(chart: Chart, row: DotRow, middle: number, height: number, look: Look): void {
  const { ctx, chartArea } = chart;
  const narrow = chart.width < NARROW;
  const name = row.flagged ? `★ ${row.label}` : row.label;
  ctx.fillStyle = look.ink;
  ctx.font = `${row.flagged ? 600 : 400} 13px ${look.font}`;
  ctx.textBaseline = "middle";
  if (narrow) {
    const [text] = wrapText(ctx, name, chart.width - 16, 1);
    ctx.fillText(text ?? "", chartArea.left, middle - height * 0.36);
    return;
  }
  const lines = wrapText(ctx, name, chartArea.left - 16, 2);
  lines.forEach((text, at) => {
    ctx.fillText(text, 0, middle + (at - (lines.length - 1) / 2) * 16);
  });
}

function line(ctx: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}
