import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { SESSION_HOURS } from "#app/features/auth/limits";
import { type Platform, remember } from "#app/platform/platform.server";
import { account, session, user, verification } from "#db/schema";

export type Auth = ReturnType<typeof buildAuth>;

/** better-auth over the platform's database. Its own HTTP handler is not mounted: routes call `auth.api`. */
export function getAuth(platform: Platform): Auth {
  return remember(platform, "auth", () => buildAuth(platform));
}

/** The secret that signs session cookies. */
export function authSecret(platform: Platform): string {
  return Buffer.from(platform.keys.derive("auth")).toString("base64");
}

function buildAuth(platform: Platform) {
  const { origin, protocol } = new URL(platform.env.BASE_URL);
  return betterAuth({
    appName: "Parallax",
    baseURL: origin,
    basePath: "/app/auth",
    trustedOrigins: [origin],
    secret: authSecret(platform),
    database: drizzleAdapter(platform.db, {
      provider: "pg",
      schema: { user, session, account, verification },
      transaction: false,
    }),
    session: { expiresIn: SESSION_HOURS * 3600, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: "parallax",
      useSecureCookies: protocol === "https:",
      defaultCookieAttributes: { path: "/app", httpOnly: true, sameSite: "lax" },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    databaseHooks: {
      session: {
        create: {
          before: async (created) => {
            const now = platform.now();
            const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
            return { data: { ...created, createdAt: now, updatedAt: now, expiresAt } };
          },
        },
      },
    },
  });
}
