CREATE TABLE "identity"."action_note" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"action_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "action_note_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "identity"."action_owner" (
	"organization_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"team" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "action_owner_organization_id_action_id_team_pk" PRIMARY KEY("organization_id","action_id","team")
);
--> statement-breakpoint
CREATE TABLE "identity"."joint_action" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"survey_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"about_type" text NOT NULL,
	"about_key" text NOT NULL,
	"title" text NOT NULL,
	"difference" text NOT NULL,
	"due_on" date NOT NULL,
	"target" integer,
	"status" text NOT NULL,
	"status_at" timestamp with time zone NOT NULL,
	"status_by" text,
	"sequence" integer DEFAULT 0 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "joint_action_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "identity"."member_mail" (
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"occasion" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"handed_over_at" timestamp with time zone,
	CONSTRAINT "member_mail_organization_id_kind_subject_id_user_id_occasion_pk" PRIMARY KEY("organization_id","kind","subject_id","user_id","occasion")
);
--> statement-breakpoint
CREATE TABLE "identity"."agreement" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "agreement_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "identity"."agreement_signature" (
	"organization_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"team" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agreement_signature_organization_id_agreement_id_version_team_pk" PRIMARY KEY("organization_id","agreement_id","version","team")
);
--> statement-breakpoint
CREATE TABLE "identity"."agreement_version" (
	"organization_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"review_on" date NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"in_force_since" timestamp with time zone,
	CONSTRAINT "agreement_version_organization_id_agreement_id_version_pk" PRIMARY KEY("organization_id","agreement_id","version")
);
--> statement-breakpoint
ALTER TABLE "identity"."action_note" ADD CONSTRAINT "action_note_organization_id_action_id_joint_action_organization_id_id_fk" FOREIGN KEY ("organization_id","action_id") REFERENCES "identity"."joint_action"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."action_owner" ADD CONSTRAINT "action_owner_organization_id_action_id_joint_action_organization_id_id_fk" FOREIGN KEY ("organization_id","action_id") REFERENCES "identity"."joint_action"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."joint_action" ADD CONSTRAINT "joint_action_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "identity"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."member_mail" ADD CONSTRAINT "member_mail_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "identity"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."agreement" ADD CONSTRAINT "agreement_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "identity"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."agreement_signature" ADD CONSTRAINT "agreement_signature_organization_id_agreement_id_version_agreement_version_organization_id_agreement_id_version_fk" FOREIGN KEY ("organization_id","agreement_id","version") REFERENCES "identity"."agreement_version"("organization_id","agreement_id","version") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."agreement_version" ADD CONSTRAINT "agreement_version_organization_id_agreement_id_agreement_organization_id_id_fk" FOREIGN KEY ("organization_id","agreement_id") REFERENCES "identity"."agreement"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_note_organization_id_action_id_index" ON "identity"."action_note" USING btree ("organization_id","action_id");--> statement-breakpoint
CREATE INDEX "joint_action_organization_id_status_due_on_index" ON "identity"."joint_action" USING btree ("organization_id","status","due_on");--> statement-breakpoint
CREATE INDEX "joint_action_status_due_on_index" ON "identity"."joint_action" USING btree ("status","due_on");--> statement-breakpoint
CREATE INDEX "agreement_version_review_on_index" ON "identity"."agreement_version" USING btree ("review_on");