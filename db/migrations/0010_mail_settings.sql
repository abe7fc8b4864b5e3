CREATE TABLE "identity"."mail_settings" (
	"organization_id" uuid NOT NULL,
	"standing" text NOT NULL,
	"host" text NOT NULL,
	"port" integer NOT NULL,
	"security" text NOT NULL,
	"user_name" text,
	"sealed_password" "bytea",
	"sender" text NOT NULL,
	"changed_by" text,
	"changed_at" timestamp with time zone NOT NULL,
	"tested_at" timestamp with time zone,
	CONSTRAINT "mail_settings_organization_id_standing_pk" PRIMARY KEY("organization_id","standing")
);
--> statement-breakpoint
ALTER TABLE "identity"."user" ADD COLUMN "opened_over" uuid;--> statement-breakpoint
ALTER TABLE "identity"."member_invitation" ADD COLUMN "own_server" boolean DEFAULT false NOT NULL;--> statement-breakpoint
DELETE FROM "jobs"."mail_trouble";--> statement-breakpoint
ALTER TABLE "jobs"."mail_trouble" DROP COLUMN "id";--> statement-breakpoint
ALTER TABLE "jobs"."mail_trouble" ADD COLUMN "organization_id" uuid PRIMARY KEY NOT NULL;--> statement-breakpoint
ALTER TABLE "identity"."mail_settings" ADD CONSTRAINT "mail_settings_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "identity"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."mail_settings" ADD CONSTRAINT "mail_settings_changed_by_user_id_fk" FOREIGN KEY ("changed_by") REFERENCES "identity"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_organization_id_status_run_at_index" ON "jobs"."mail" USING btree ("organization_id","status","run_at");