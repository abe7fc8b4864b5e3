import { monitorEventLoopDelay } from "node:perf_hooks";
import { gauge, type Metric } from "./metric-text.server";

export type ProcessFigures = { read: () => Metric[]; stop: () => void };

const DELAY_STEP = 0.005;
const QUANTILES = [50, 99];
const MEMORY_STEP = 16 * 1024 * 1024;

/**
 * How this process fares, each figure too coarse for one person's request: the delay without its longest, in steps of
 * 5 ms; memory in steps of 16 MiB; the processor in whole seconds. Open sockets and files are not
 * among them, since each person who comes opens one.
 */
export function watchProcess(): ProcessFigures {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  return {
    read: () => {
      const samples = QUANTILES.map((percent) => ({
        labels: { quantile: String(percent / 100) },
        value: roundUp(Math.max(0, delay.percentile(percent) / 1e9 - 0.02), DELAY_STEP),
      }));
      delay.reset();
      return [
        gauge("parallax_event_loop_delay_seconds", "How late timers were within the last minute.", samples),
        ...readUse(),
      ];
    },
    stop: () => void delay.disable(),
  };
}

function readUse(): Metric[] {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const startedAt = Math.floor(Date.now() / 1000 - process.uptime());
  return [
    gauge("process_resident_memory_bytes", "Memory of the process, in steps of 16 MiB.", [
      { value: roundUp(rss, MEMORY_STEP) },
    ]),
    gauge("parallax_heap_used_bytes", "Memory in use by JavaScript, in steps of 16 MiB.", [
      { value: roundUp(heapUsed, MEMORY_STEP) },
    ]),
    {
      name: "process_cpu_seconds_total",
      help: "Time of the processor, in whole seconds.",
      type: "counter",
      samples: [{ value: Math.floor((user + system) / 1e6) }],
    },
    gauge("process_start_time_seconds", "When the process was started.", [{ value: startedAt }]),
  ];
}

function roundUp(value: number, step: number): number {
  return Number((Math.ceil(value / step) * step).toFixed(3));
}
