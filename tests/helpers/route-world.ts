import type { Role } from "#app/core/vocabulary";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import {
  type CanaryOrganization,
  createCanaryOrganization,
  readAllRows,
} from "#tests/helpers/canary-organization";
import { joinAs, routeArguments, signInAs, type TestMember } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

type Arguments = ReturnType<typeof routeArguments>;
type Handler = (given: Arguments) => unknown;
type RouteModule = { default?: unknown; loader?: Handler; action?: Handler };
const modules = import.meta.glob<RouteModule>("/app/routes/*.{ts,tsx}");
/** The names of all route files. */
export const routes = Object.keys(modules).map((path) => path.replace(/^.*\/(.*)\.tsx?$/, "$1"));
export const loadRoute = (name: string) =>
  (modules[`/app/routes/${name}.tsx`] ?? modules[`/app/routes/${name}.ts`])?.() as Promise<RouteModule>;

export type Outcome = { status: number; location: string; body: string; changed: boolean };

/** Two organizations with a member of every role each and one of both, one of them with one of everything. */
export async function createWorld(db: Db) {
  const platform = testPlatform(db);
  const canary = await createCanaryOrganization(platform);
  // runs the installation, too: else the canary's owner could not remove their organization
  const elsewhere = await signInAs(platform, { role: "owner", ownsInstallation: true });
  const ours = await signInEverybody(platform, canary.organizationId);
  const theirs = await signInEverybody(platform, elsewhere.organizationId);
  const guest = await signInAs(platform, { role: "owner", organizationId: canary.organizationId });
  const { organizationId } = elsewhere;
  const both = {
    here: guest,
    there: await joinAs(platform, guest, { organizationId, role: "owner" }),
  };
  const before = await readAllRows(db, canary.organizationId);

  /** One request, undone afterwards. */
  async function visit(
    name: string,
    kind: "loader" | "action",
    who: { as: TestMember | undefined; form?: Record<string, string> | undefined; query?: string },
  ): Promise<Outcome> {
    const module = await loadRoute(name);
    const params = paramsOf(name, canary);
    const form = kind === "loader" ? undefined : fill(who.form ?? {}, canary);
    let outcome: Outcome | undefined;
    await undo(db, async (tx) => {
      const given = routeArguments(
        { ...platform, db: tx, planes: { box: tx, unsealing: tx } },
        `${pathOf(name, params)}${who.query ?? ""}`,
        {
          as: who.as,
          params,
          ...(form ? { form } : {}),
        },
      );
      const answer = await readAnswer(async () => module[kind]?.(given));
      outcome = { ...answer, changed: (await readAllRows(tx, canary.organizationId)) !== before };
    });
    if (outcome === undefined) throw new Error("The route was not visited.");
    return outcome;
  }
  /** Where somebody is led who looks at the other organization and wants something of this one. */
  const offer = `/app/change?to=${canary.organizationId}`;
  return { platform, canary, ours, theirs, both, offer, visit };
}

async function signInEverybody(
  platform: Platform,
  organizationId: string,
): Promise<Record<Role, TestMember>> {
  const owner = await signInAs(platform, { role: "owner", organizationId });
  const lead = await signInAs(platform, { role: "lead", team: "sales", organizationId });
  const viewer = await signInAs(platform, { role: "viewer", organizationId });
  return { owner, lead, viewer };
}

function paramsOf(name: string, canary: CanaryOrganization): Record<string, string> {
  const names = [...name.matchAll(/\$([a-zA-Z]+)/g)].map(([, param]) => param ?? "");
  return Object.fromEntries(
    names.map((param) => {
      const id = canary.params[param];
      if (id === undefined) throw new Error(`tests/helpers/canary-organization.ts has no ${param}.`);
      return [param, id];
    }),
  );
}

function pathOf(name: string, params: Record<string, string>): string {
  const segments = name.replaceAll(/\[(.)\]/g, "\0$1").split(".");
  const path = segments
    .filter((segment) => segment !== "_index")
    .map((segment) => segment.replace(/_$/, ""))
    .map((segment) => (segment.startsWith("$") ? params[segment.slice(1)] : segment))
    .join("/");
  return `/${path.replaceAll("\0", "")}`;
}

function fill(
  form: Record<string, string>,
  { organizationId, owner, recoveryCode, heads }: CanaryOrganization,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      value
        .replace("{owner}", owner.userId)
        .replace("{organization}", organizationId)
        .replace("{recoveryCode}", recoveryCode)
        .replace("{salesHead}", heads.salesHead)
        .replace("{marketingHead}", heads.marketingHead),
    ]),
  );
}

/** What a loader or action answered, whether it returned or threw. */
async function readAnswer(ask: () => Promise<unknown>): Promise<Omit<Outcome, "changed">> {
  const answer = await ask().catch((thrown: unknown) => {
    if (thrown instanceof Error) throw thrown;
    return thrown;
  });
  if (answer instanceof Response) {
    const location = answer.headers.get("Location") ?? "";
    return { status: answer.status, location, body: await answer.text() };
  }
  const wrapped = answer as { type?: unknown; init?: { status?: number } } | null;
  const status = wrapped?.type === "DataWithResponseInit" ? (wrapped.init?.status ?? 200) : 200;
  return { status, location: "", body: JSON.stringify(answer) ?? "" };
}

class Undo extends Error {}

async function undo(db: Db, body: (tx: Db) => Promise<void>): Promise<void> {
  const done = db.transaction(async (tx) => {
    await body(tx);
    throw new Undo();
  });
  await done.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
}
