ALTER TABLE "identity"."member" ADD COLUMN "owns_installation" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "identity"."organization" DROP COLUMN "locale";--> statement-breakpoint
UPDATE "identity"."member" SET "owns_installation" = true WHERE "role" = 'owner' AND "organization_id" = (
  SELECT "id" FROM "identity"."organization" WHERE NOT "demo" ORDER BY "created_at", "id" LIMIT 1
);
