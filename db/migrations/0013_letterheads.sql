CREATE TABLE "surveys"."letterhead" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"colour" text,
	"mail_logo" "bytea",
	"mail_logo_width" integer,
	"mail_logo_height" integer,
	"words" jsonb NOT NULL,
	"logo" "bytea",
	"logo_width" integer,
	"logo_height" integer
);
--> statement-breakpoint
CREATE TABLE "surveys"."wave_letterhead" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"colour" text,
	"mail_logo" "bytea",
	"mail_logo_width" integer,
	"mail_logo_height" integer,
	"words" jsonb NOT NULL,
	CONSTRAINT "wave_letterhead_organization_id_wave_id_pk" PRIMARY KEY("organization_id","wave_id")
);
