import { Chart, LinearScale, type Plugin, PointElement, ScatterController, Tooltip } from "chart.js";
import { type Look, wrapText } from "./look.client";

export type QuadrantPlotData = {
  /** Names of the two axes, and of the corners from the top left, clockwise. */
  axes: { across: string; up: string };
  /** The part of the scale that is drawn, of both axes. */
  range: { low: number; high: number };
  corners: [string, string, string, string];
  /** From `good` on a place is good on its axis, under `poor` it is poor. */
  zones: { good: number; poor: number };
  /** `mark` is written beside the point; the table says what it stands for. */
  points: { mark: string; across: number; up: number }[];
};

Chart.register(ScatterController, LinearScale, PointElement, Tooltip);

const POINT = 5;
/** Where a mark may stand beside its point, the best place first: from the middle of the point, in pixels. */
const PLACES = [
  [12, -9],
  [-12, -9],
  [12, 10],
  [-12, 10],
  [0, -15],
  [0, 16],
  [22, 0],
  [-22, 0],
] as const;

/** One point per thing on two scales, a diagonal on which both agree, and the four corners by name. */
export function drawQuadrantPlot(canvas: HTMLCanvasElement, data: QuadrantPlotData, look: Look): Chart {
  const axis = (text: string) => ({
    min: data.range.low,
    max: data.range.high,
    grid: { display: false },
    border: { color: look.line },
    title: { display: true, text, color: look.soft, font: { family: look.font, size: 12 } },
    ticks: { color: look.soft, stepSize: 25, font: { family: look.font, size: 12 }, maxRotation: 0 },
  });
  return new Chart(canvas, {
    type: "scatter",
    data: {
      datasets: [
        {
          data: data.points.map(({ across, up }) => ({ x: across, y: up })),
          backgroundColor: look.ink,
          borderColor: look.surface,
          borderWidth: 1,
          radius: POINT,
          hoverRadius: POINT + 2,
        },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { top: 8, right: 12 } },
      scales: { x: axis(data.axes.across), y: axis(data.axes.up) },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: { label: (item) => data.points[item.dataIndex]?.mark ?? "" },
        },
      },
    },
    plugins: [drawZones(data, look), markPoints(data, look)],
  });
}

/** Dashed lines at the edges of the zones, the diagonal, and the corners' names in their corners. */
function drawZones({ zones, corners }: QuadrantPlotData, look: Look): Plugin {
  return {
    id: "zones",
    beforeDatasetsDraw: (chart) => {
      const { ctx, chartArea: area, scales } = chart;
      const across = (value: number) => scales.x?.getPixelForValue(value) ?? 0;
      const up = (value: number) => scales.y?.getPixelForValue(value) ?? 0;
      ctx.save();
      ctx.fillStyle = look.sunken;
      ctx.fillRect(area.left, up(zones.poor), across(zones.poor) - area.left, area.bottom - up(zones.poor));
      ctx.fillRect(across(zones.good), area.top, area.right - across(zones.good), up(zones.good) - area.top);
      ctx.strokeStyle = look.soft;
      ctx.lineWidth = 0.75;
      stroke(ctx, [area.left, area.bottom], [area.right, area.top]);
      ctx.strokeStyle = look.soft;
      ctx.setLineDash([3, 4]);
      for (const edge of [zones.poor, zones.good]) {
        stroke(ctx, [across(edge), area.top], [across(edge), area.bottom]);
        stroke(ctx, [area.left, up(edge)], [area.right, up(edge)]);
      }
      ctx.fillStyle = look.soft;
      ctx.font = `12px ${look.font}`;
      corners.forEach((name, at) => {
        const [right, below] = [at === 1 || at === 2, at >= 2];
        const width = right ? area.right - across(zones.good) : across(zones.poor) - area.left;
        const lines = wrapText(ctx, name, width - 16, 3);
        ctx.textAlign = right ? "right" : "left";
        ctx.textBaseline = below ? "bottom" : "top";
        lines.forEach((line, row) => {
          const shift = below ? -8 - (lines.length - 1 - row) * 15 : 8 + row * 15;
          ctx.fillText(
            line,
            right ? area.right - 8 : area.left + 8,
            (below ? area.bottom : area.top) + shift,
          );
        });
      });
      ctx.restore();
    },
  };
}

/** Writes each mark at the first place beside its point that is still free. */
function markPoints({ points }: QuadrantPlotData, look: Look): Plugin {
  return {
    id: "marks",
    afterDatasetsDraw: (chart) => {
      const { ctx, scales } = chart;
      const middles = points.map(({ across, up }) => ({
        x: scales.x?.getPixelForValue(across) ?? 0,
        y: scales.y?.getPixelForValue(up) ?? 0,
      }));
      const taken = [...middles];
      const isFree = (x: number, y: number) =>
        taken.every((other) => Math.abs(other.x - x) > 13 || Math.abs(other.y - y) > 13);
      ctx.save();
      ctx.fillStyle = look.ink;
      ctx.font = `600 13px ${look.font}`;
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      points.forEach(({ mark }, at) => {
        const middle = middles[at] ?? { x: 0, y: 0 };
        const places = PLACES.map(([x, y]) => ({ x: middle.x + x, y: middle.y + y }));
        const place = places.find(({ x, y }) => isFree(x, y)) ?? places[0] ?? middle;
        taken.push(place);
        ctx.fillText(mark, place.x, place.y);
      });
      ctx.restore();
    },
  };
}

function stroke(ctx: CanvasRenderingContext2D, from: [number, number], to: [number, number]): void {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
}
