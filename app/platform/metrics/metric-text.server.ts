/** One name with its values, as Prometheus reads them (text exposition format, version 0.0.4). */
export type Metric = {
  name: string;
  help: string;
  type: "counter" | "gauge";
  samples: readonly { labels?: Record<string, string>; value: number }[];
};

export const METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

export function gauge(name: string, help: string, samples: Metric["samples"]): Metric {
  return { name, help, type: "gauge", samples };
}

/**
 * @throws RangeError where a name or a label is none
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export function writeMetrics(metrics: readonly Metric[]): string {
  return metrics
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, help, type, samples }) => {
      const lines = samples.map(
        ({ labels = {}, value }) => `${checkName(name)}${writeLabels(labels)} ${value}`,
      );
      return [`# HELP ${name} ${escapeText(help)}`, `# TYPE ${name} ${type}`, ...lines, ""].join("\n");
    })
    .join("");
}

function writeLabels(labels: Record<string, string>): string {
  const written = Object.entries(labels).map(
    ([name, value]) => `${checkName(name)}="${escapeText(value).replaceAll('"', '\\"')}"`,
  );
  return written.length === 0 ? "" : `{${written.join(",")}}`;
}

function escapeText(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
}

function checkName(name: string): string {
  if (!/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name))
    throw new RangeError(`${name} is no name of a metric or label.`);
  return name;
}
