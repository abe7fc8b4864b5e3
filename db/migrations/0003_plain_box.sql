-- Answers are unsealed in memory now: a wave whose answers the version before had already stored must be ended by it.
DO $$
BEGIN
	IF EXISTS (SELECT 1 FROM "surveys"."wave" WHERE "state" = 'unsealed') THEN
		RAISE EXCEPTION 'A wave is being released by the version before. Start that version once more, wait until its results are there, and upgrade then.';
	END IF;
END
$$;
--> statement-breakpoint
CREATE TABLE "identity"."asked_roster" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"team" text NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"people" "bytea" NOT NULL,
	"questions" jsonb NOT NULL,
	CONSTRAINT "asked_roster_organization_id_wave_id_team_pk" PRIMARY KEY("organization_id","wave_id","team")
);
--> statement-breakpoint
CREATE INDEX "asked_roster_closes_at_index" ON "identity"."asked_roster" USING btree ("closes_at");--> statement-breakpoint
CREATE TABLE "results"."board" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"root" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"unread" integer NOT NULL,
	"empty" integer NOT NULL,
	"leaves" "bytea" NOT NULL,
	"marks" "bytea" NOT NULL,
	CONSTRAINT "board_organization_id_wave_id_pk" PRIMARY KEY("organization_id","wave_id")
);
--> statement-breakpoint
INSERT INTO "results"."board" ("organization_id", "wave_id", "root", "size", "unread", "empty", "leaves", "marks")
SELECT r."organization_id", r."wave_id", r."root", r."size", r."unread", 0,
	coalesce((SELECT string_agg(l."leaf", ''::bytea ORDER BY l."leaf") FROM "results"."leaf" l
		WHERE l."organization_id" = r."organization_id" AND l."wave_id" = r."wave_id"), ''::bytea),
	coalesce((SELECT string_agg(m."mark", ''::bytea ORDER BY m."mark") FROM "results"."mark" m
		WHERE m."organization_id" = r."organization_id" AND m."wave_id" = r."wave_id"), ''::bytea)
FROM "results"."root" r;
--> statement-breakpoint
DROP TABLE "results"."comment";--> statement-breakpoint
DROP TABLE "results"."leaf";--> statement-breakpoint
DROP TABLE "results"."mark";--> statement-breakpoint
DROP TABLE "results"."response";--> statement-breakpoint
DROP TABLE "results"."root";--> statement-breakpoint
CREATE TABLE "surveys"."wave_directory" (
	"wave_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL
);
--> statement-breakpoint
INSERT INTO "surveys"."wave_directory" ("wave_id", "organization_id") SELECT "id", "organization_id" FROM "surveys"."wave";--> statement-breakpoint
DROP INDEX "surveys"."wave_id_index";--> statement-breakpoint
-- The box was one partition for each wave; making and dropping them locked the whole box.
ALTER TABLE "ballots"."sealed" RENAME TO "sealed_by_wave";--> statement-breakpoint
ALTER TABLE "ballots"."sealed_by_wave" RENAME CONSTRAINT "sealed_organization_id_wave_id_nullifier_pk" TO "sealed_by_wave_pk";--> statement-breakpoint
CREATE TABLE "ballots"."sealed" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"nullifier" "bytea" NOT NULL,
	"team" text NOT NULL,
	"seq" integer NOT NULL,
	"msg" "bytea" NOT NULL,
	"sig" "bytea" NOT NULL,
	"bkpub" "bytea" NOT NULL,
	"bsig" "bytea" NOT NULL,
	"ct" "bytea" NOT NULL,
	"leaf" "bytea" NOT NULL,
	CONSTRAINT "sealed_organization_id_wave_id_nullifier_pk" PRIMARY KEY("organization_id","wave_id","nullifier")
);
--> statement-breakpoint
-- A ciphertext cannot be compressed, so nobody should try.
ALTER TABLE "ballots"."sealed" ALTER COLUMN "ct" SET STORAGE EXTERNAL;--> statement-breakpoint
INSERT INTO "ballots"."sealed" SELECT "organization_id", "wave_id", "nullifier", "team", "seq", "msg", "sig", "bkpub", "bsig", "ct", "leaf"
FROM "ballots"."sealed_by_wave" ORDER BY "nullifier";--> statement-breakpoint
DROP TABLE "ballots"."sealed_by_wave";--> statement-breakpoint
-- Keys begin with the organization, so that a distributed database can shard by it.
ALTER TABLE "identity"."member_invitation" DROP CONSTRAINT "member_invitation_token_hash_unique";--> statement-breakpoint
ALTER TABLE "identity"."member_invitation" ADD CONSTRAINT "member_invitation_organization_id_token_hash_unique" UNIQUE("organization_id","token_hash");--> statement-breakpoint
DROP INDEX "identity"."invitation_token_hash_index";--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_organization_id_token_hash_index" ON "identity"."invitation" USING btree ("organization_id","token_hash");--> statement-breakpoint
DROP INDEX "identity"."retired_token_token_hash_index";--> statement-breakpoint
ALTER TABLE "jobs"."mail" DROP CONSTRAINT "mail_pkey";--> statement-breakpoint
ALTER TABLE "jobs"."mail" ADD CONSTRAINT "mail_organization_id_id_pk" PRIMARY KEY("organization_id","id");--> statement-breakpoint
ALTER TABLE "jobs"."mail" ADD COLUMN "doubted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "jobs"."mail" SET "doubted" = true WHERE "status" = 'in_doubt';--> statement-breakpoint
-- One job ends a wave now, whichever way it ended.
UPDATE "jobs"."job" SET "kind" = 'finish-wave' WHERE "kind" = 'destroy-wave-key';
