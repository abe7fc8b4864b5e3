import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { magicLink } from "better-auth/plugins/magic-link";
import { type Platform, remember } from "#app/platform/platform.server";
import { account, session, user, verification } from "#db/schema";
import { LINK_MINUTES, MAX_PASSWORD, MIN_PASSWORD, SESSION_HOURS } from "./limits";
import { mailSignInLink } from "./sign-in-mail.server";

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
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
    },
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
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: "hashed",
        expiresIn: LINK_MINUTES * 60,
        sendMagicLink: ({ email, token }) => mailSignInLink(platform, email, token),
      }),
    ],
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
