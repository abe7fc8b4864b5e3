CREATE TABLE "ballots"."closed_box" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"root" "bytea" NOT NULL,
	"leaves" "bytea" NOT NULL,
	CONSTRAINT "closed_box_organization_id_wave_id_pk" PRIMARY KEY("organization_id","wave_id")
);
--> statement-breakpoint
CREATE TABLE "ballots"."handed_on" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"begun" integer NOT NULL,
	"step" integer NOT NULL,
	"team" integer NOT NULL,
	"part" integer NOT NULL,
	"start" integer NOT NULL,
	"envelopes" "bytea" NOT NULL,
	CONSTRAINT "handed_on_organization_id_wave_id_begun_step_team_part_start_pk" PRIMARY KEY("organization_id","wave_id","begun","step","team","part","start")
);
--> statement-breakpoint
CREATE TABLE "ballots"."turn" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"begun" integer NOT NULL,
	"step" integer NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "turn_organization_id_wave_id_begun_step_pk" PRIMARY KEY("organization_id","wave_id","begun","step")
);
--> statement-breakpoint
CREATE TABLE "identity"."key_holder" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"party" integer NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"generation" integer DEFAULT 0 NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"seal_key" "bytea",
	"sign_key" "bytea",
	"rehearsed" boolean DEFAULT false NOT NULL,
	"written_at" timestamp with time zone,
	CONSTRAINT "key_holder_organization_id_wave_id_party_pk" PRIMARY KEY("organization_id","wave_id","party")
);
--> statement-breakpoint
ALTER TABLE "results"."board" ADD COLUMN "turns" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "key_holder_organization_id_token_hash_index" ON "identity"."key_holder" USING btree ("organization_id","token_hash");