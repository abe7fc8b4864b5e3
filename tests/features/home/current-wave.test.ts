import { expect, test } from "vitest";
import { pickCurrentWave } from "#app/features/home/current-wave";
import type { HomeWave } from "#app/features/home/wave-rows";

function wave(name: string, phase: HomeWave["phase"]): HomeWave {
  return { id: name, name, phase, opensAt: null, closesAt: null, releasedAt: null, trial: false };
}

test("pickCurrentWave prefers what is open, then what is being opened, then what is being prepared", () => {
  const waves = [
    wave("2028", "draft"),
    wave("2027", "scheduled"),
    wave("2026", "open"),
    wave("2025", "closed"),
    wave("2024", "released"),
  ];
  expect(pickCurrentWave(waves)?.name).toBe("2026");
  expect(pickCurrentWave(waves.filter(({ phase }) => phase !== "open"))?.name).toBe("2025");
  expect(pickCurrentWave(waves.slice(0, 2))?.name).toBe("2027");
});

test("pickCurrentWave takes the newest of two released waves, and never a cancelled one", () => {
  const waves = [wave("2027", "cancelled"), wave("2026", "released"), wave("2025", "released")];
  expect(pickCurrentWave(waves)?.name).toBe("2026");
  expect(pickCurrentWave([wave("2027", "cancelled")])).toBeNull();
});
