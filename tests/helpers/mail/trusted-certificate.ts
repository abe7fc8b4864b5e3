import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { makeCertificate } from "./certificate";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the one of the package
  interface ProvidedContext {
    /** Of 127.0.0.1, and believed by every process of the tests, as NODE_EXTRA_CA_CERTS has it. */
    trustedCertificate: { key: string; cert: string };
  }
}

/** A certificate that the workers trust: Node reads what it trusts besides its own list when it starts. */
export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "parallax-trusted-"));
  const made = makeCertificate(["127.0.0.1"]);
  writeFileSync(join(folder, "trusted.pem"), made.cert);
  process.env.NODE_EXTRA_CA_CERTS = join(folder, "trusted.pem");
  project.provide("trustedCertificate", made);
  return () => rmSync(folder, { recursive: true, force: true });
}
