import { eq } from "drizzle-orm";
import type { Member } from "#app/features/auth/door/door.server";
import { type InTheWay, listWavesInTheWay } from "#app/features/waves/wave/waves-in-the-way.server";
import type { Db } from "#db/client.server";
import { wave } from "#db/schema";
import { fileNameOf } from "../file-name";
import { answerFile, type FileCaller } from "../making/answer-file.server";
import { collectArchive } from "./collect-archive.server";

/** The waves because of which there is no archive now: those that are open or on their way to a release. */
export async function listWavesOnTheirWay(db: Db, organizationId: string): Promise<InTheWay[]> {
  const waves = await listWavesInTheWay(db, eq(wave.organizationId, organizationId), "look");
  return waves.filter(({ why }) => why !== "scheduled");
}

/** Makes the archive of the member's organization and answers with it. */
export async function answerArchive(
  caller: FileCaller,
  { organizationId, organization }: Pick<Member, "organizationId" | "organization">,
): Promise<Response> {
  const material = await collectArchive(caller.context.platform, organizationId);
  const name = fileNameOf([organization.name, "archive"], "zip");
  return answerFile(caller, { format: "archive", material }, name);
}
