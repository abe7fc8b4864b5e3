import { expect, onTestFinished, test } from "vitest";
import { type RunningServer, startServer } from "#tests/e2e/server";

const METRICS_TOKEN = "5a69788796a5b4c3d2e1f00f1e2d3c4b5a697887";

async function open(variables: Record<string, string> = {}): Promise<RunningServer> {
  const server = await startServer(variables);
  onTestFinished(server.remove);
  return server;
}

test("a server without METRICS_TOKEN has no /metrics", async () => {
  const server = await open();
  const answer = await fetch(`${server.url}/metrics`, { headers: { Authorization: "Bearer x" } });
  expect(answer.status).toBe(404);
});

test("a server with METRICS_TOKEN tells its metrics to whoever has it, and counts nothing of the booth", async () => {
  const server = await open({ METRICS_TOKEN });
  expect((await fetch(`${server.url}/metrics`)).status).toBe(401);
  const headers = { Authorization: `Bearer ${METRICS_TOKEN}` };
  const answer = await fetch(`${server.url}/metrics`, { headers });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
  const text = await answer.text();
  expect(text).toMatch(
    /^parallax_info\{version="[\d.]+",build="[0-9a-f]{12}",engine="pglite",node="[\d.]+"\} 1$/m,
  );
  expect(text).toMatch(/^parallax_database_up 1$/m);
  const names = new Set([...text.matchAll(/^(\w+)(?:\{| )/gm)].map(([, name]) => name));
  expect([...names].sort()).toEqual([
    "parallax_database_up",
    "parallax_event_loop_delay_seconds",
    "parallax_heap_used_bytes",
    "parallax_info",
    "parallax_jobs",
    "parallax_mail_trouble",
    "parallax_mails",
    "parallax_processes",
    "parallax_requests_total",
    "parallax_sampled_at_seconds",
    "process_cpu_seconds_total",
    "process_resident_memory_bytes",
    "process_start_time_seconds",
  ]);
});
