CREATE TABLE "identity"."read_link" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"wave_id" uuid NOT NULL,
	"label" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"files" boolean NOT NULL,
	"ends_on" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "read_link_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "read_link_organization_id_hash_unique" UNIQUE("organization_id","hash")
);
--> statement-breakpoint
CREATE TABLE "identity"."read_link_day" (
	"organization_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"day" date NOT NULL,
	"openings" integer NOT NULL,
	CONSTRAINT "read_link_day_organization_id_link_id_day_pk" PRIMARY KEY("organization_id","link_id","day")
);
--> statement-breakpoint
CREATE TABLE "identity"."shared_page" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	"shared_at" timestamp with time zone NOT NULL,
	"unwritten" integer NOT NULL,
	CONSTRAINT "shared_page_organization_id_wave_id_pk" PRIMARY KEY("organization_id","wave_id")
);
--> statement-breakpoint
CREATE TABLE "identity"."sharing_word" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"team" text NOT NULL,
	"user_id" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sharing_word_organization_id_wave_id_team_pk" PRIMARY KEY("organization_id","wave_id","team")
);
--> statement-breakpoint
ALTER TABLE "surveys"."wave" ADD COLUMN "viewers_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "identity"."read_link" ADD CONSTRAINT "read_link_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "identity"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."read_link_day" ADD CONSTRAINT "read_link_day_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "identity"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."shared_page" ADD CONSTRAINT "shared_page_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "identity"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."sharing_word" ADD CONSTRAINT "sharing_word_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "identity"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
UPDATE "surveys"."wave" SET "viewers_since" = "released_at" WHERE "state" = 'released';
