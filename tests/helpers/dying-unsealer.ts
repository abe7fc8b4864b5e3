/* A program that runs the job at close and kills itself (-9) at its n-th step: `node dying-unsealer.js '{…}'`. */
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";

export type DyingOpener = {
  variables: Record<string, string>;
  organizationId: string;
  waveId: string;
  dieAt: number;
};

const { variables, organizationId, waveId, dieAt } = JSON.parse(process.argv[2] ?? "") as DyingOpener;
let step = 0;

function countStep(): void {
  step += 1;
  if (step === dieAt) process.kill(process.pid, "SIGKILL");
}

/** The same database; every statement begins with a step, inside transactions too, and every commit ends with one. */
function stepping(db: Db): Db {
  return new Proxy(db, {
    get(target, name) {
      if (["select", "insert", "update", "delete", "execute"].includes(String(name))) countStep();
      if (name !== "transaction") {
        const value = Reflect.get(target, name) as unknown;
        return typeof value === "function" ? value.bind(target) : value;
      }
      return async (body: (tx: Db) => Promise<unknown>) => {
        const result = await target.transaction((tx) => body(stepping(tx)));
        countStep();
        return result;
      };
    },
  });
}

const platform = await openPlatform(readEnv(variables));
const keys = {
  ...platform.keys,
  destroyWaveKey: (id: string) => {
    countStep();
    platform.keys.destroyWaveKey(id);
    countStep();
  },
};
const db = stepping(platform.db);
const planes = { box: db, unsealing: db };
await finishWave({ ...platform, db, planes, keys }, { organizationId, waveId });
await platform.close();
