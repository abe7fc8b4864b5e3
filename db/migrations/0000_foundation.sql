CREATE SCHEMA "audit";
--> statement-breakpoint
CREATE SCHEMA "ballots";
--> statement-breakpoint
CREATE SCHEMA "identity";
--> statement-breakpoint
CREATE SCHEMA "jobs";
--> statement-breakpoint
CREATE SCHEMA "results";
--> statement-breakpoint
CREATE SCHEMA "surveys";
--> statement-breakpoint
CREATE TABLE "audit"."event" (
	"organization_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"kind" text NOT NULL,
	"detail" jsonb NOT NULL,
	"previous_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "event_organization_id_seq_pk" PRIMARY KEY("organization_id","seq")
);
--> statement-breakpoint
CREATE TABLE "ballots"."layer_key" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"wrapped_private" "bytea" NOT NULL,
	CONSTRAINT "layer_key_organization_id_wave_id_pk" PRIMARY KEY("organization_id","wave_id")
);
--> statement-breakpoint
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
) PARTITION BY LIST ("wave_id");
--> statement-breakpoint
CREATE TABLE "identity"."account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."invitation" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"wave_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"team" text NOT NULL,
	"generation" integer DEFAULT 0 NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"claim_hash" "bytea",
	CONSTRAINT "invitation_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "identity"."member" (
	"organization_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"team" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_organization_id_user_id_pk" PRIMARY KEY("organization_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "identity"."member_invitation" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"team" text,
	"token_hash" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_invitation_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "member_invitation_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "member_invitation_organization_id_email_unique" UNIQUE("organization_id","email")
);
--> statement-breakpoint
CREATE TABLE "identity"."organization" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"salesName" text DEFAULT 'Sales' NOT NULL,
	"marketingName" text DEFAULT 'Marketing' NOT NULL,
	"timeZone" text DEFAULT 'UTC' NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."person" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"email_key" "bytea" NOT NULL,
	"team" text NOT NULL,
	"locale" text,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "identity"."roster_draft" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"body" "bytea",
	"preview" jsonb NOT NULL,
	"imported_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "roster_draft_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "identity"."retired_token" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	CONSTRAINT "retired_token_organization_id_token_hash_pk" PRIMARY KEY("organization_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "identity"."session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "identity"."signing_key" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"team" text NOT NULL,
	"key_id" text NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"wrapped_private" "bytea",
	CONSTRAINT "signing_key_organization_id_wave_id_team_pk" PRIMARY KEY("organization_id","wave_id","team")
);
--> statement-breakpoint
CREATE TABLE "identity"."user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "identity"."verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs"."job" (
	"organization_id" uuid,
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"run_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "jobs"."mail" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"wave_id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"round" integer DEFAULT 0 NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"deferrals" integer DEFAULT 0 NOT NULL,
	"run_at" timestamp with time zone NOT NULL,
	"locked_until" timestamp with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "results"."comment" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"team" text NOT NULL,
	"question" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "comment_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "results"."leaf" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"leaf" "bytea" NOT NULL,
	CONSTRAINT "leaf_organization_id_wave_id_leaf_pk" PRIMARY KEY("organization_id","wave_id","leaf")
);
--> statement-breakpoint
CREATE TABLE "results"."mark" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"team" text NOT NULL,
	"part" integer NOT NULL,
	"mark" "bytea" NOT NULL,
	CONSTRAINT "mark_organization_id_wave_id_mark_pk" PRIMARY KEY("organization_id","wave_id","mark")
);
--> statement-breakpoint
CREATE TABLE "results"."norm" (
	"organization_id" uuid NOT NULL,
	"source" text NOT NULL,
	"date" text NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"n" integer,
	"score" double precision,
	"favourable" double precision,
	"pool" jsonb,
	CONSTRAINT "norm_organization_id_source_date_key_version_pk" PRIMARY KEY("organization_id","source","date","key","version")
);
--> statement-breakpoint
CREATE TABLE "results"."published_comment" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"question" text NOT NULL,
	"team" text NOT NULL,
	"place" integer NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "published_comment_organization_id_wave_id_question_team_place_pk" PRIMARY KEY("organization_id","wave_id","question","team","place")
);
--> statement-breakpoint
CREATE TABLE "results"."release" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "release_organization_id_wave_id_pk" PRIMARY KEY("organization_id","wave_id")
);
--> statement-breakpoint
CREATE TABLE "results"."response" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"team" text NOT NULL,
	"ratings" smallint[] NOT NULL,
	CONSTRAINT "response_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "results"."root" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"root" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"unread" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "root_organization_id_wave_id_pk" PRIMARY KEY("organization_id","wave_id")
);
--> statement-breakpoint
CREATE TABLE "surveys"."booth_bundle" (
	"hash" text PRIMARY KEY NOT NULL,
	"content_type" text NOT NULL,
	"body" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "surveys"."question_version" (
	"organization_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "question_version_organization_id_survey_id_key_version_pk" PRIMARY KEY("organization_id","survey_id","key","version")
);
--> statement-breakpoint
CREATE TABLE "surveys"."survey" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"selection" jsonb NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "survey_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "surveys"."wave" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"survey_id" uuid NOT NULL,
	"name" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"plan" jsonb NOT NULL,
	"previous_wave_id" uuid,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"released_at" timestamp with time zone,
	"reminders_sent" integer DEFAULT 0 NOT NULL,
	"question_set" jsonb,
	"manifest" text,
	"manifest_hash" "bytea",
	"booth_hash" text,
	"invited_sales" integer,
	"invited_marketing" integer,
	"trial" boolean DEFAULT false NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"participation" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wave_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "identity"."account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."member" ADD CONSTRAINT "member_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "identity"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."member" ADD CONSTRAINT "member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."member_invitation" ADD CONSTRAINT "member_invitation_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "identity"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."person" ADD CONSTRAINT "person_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "identity"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."roster_draft" ADD CONSTRAINT "roster_draft_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "identity"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."roster_draft" ADD CONSTRAINT "roster_draft_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user_id_index" ON "identity"."account" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token_hash_index" ON "identity"."invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_organization_id_wave_id_person_id_index" ON "identity"."invitation" USING btree ("organization_id","wave_id","person_id");--> statement-breakpoint
CREATE INDEX "member_user_id_index" ON "identity"."member" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_organization_id_email_key_index" ON "identity"."person" USING btree ("organization_id","email_key");--> statement-breakpoint
CREATE INDEX "person_by_name" ON "identity"."person" USING btree ("organization_id",lower("name"),"id") WHERE "identity"."person"."removed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "roster_draft_organization_id_user_id_index" ON "identity"."roster_draft" USING btree ("organization_id","user_id");--> statement-breakpoint
CREATE INDEX "roster_draft_created_at_index" ON "identity"."roster_draft" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "retired_token_token_hash_index" ON "identity"."retired_token" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_user_id_index" ON "identity"."session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier_index" ON "identity"."verification" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "job_kind_key_index" ON "jobs"."job" USING btree ("kind","key");--> statement-breakpoint
CREATE INDEX "job_run_at_index" ON "jobs"."job" USING btree ("run_at");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_organization_id_invitation_id_round_index" ON "jobs"."mail" USING btree ("organization_id","invitation_id","round");--> statement-breakpoint
CREATE INDEX "mail_status_run_at_index" ON "jobs"."mail" USING btree ("status","run_at");--> statement-breakpoint
CREATE INDEX "mail_organization_id_wave_id_index" ON "jobs"."mail" USING btree ("organization_id","wave_id");--> statement-breakpoint
CREATE INDEX "comment_organization_id_wave_id_index" ON "results"."comment" USING btree ("organization_id","wave_id");--> statement-breakpoint
CREATE INDEX "response_organization_id_wave_id_index" ON "results"."response" USING btree ("organization_id","wave_id");--> statement-breakpoint
CREATE INDEX "wave_organization_id_survey_id_index" ON "surveys"."wave" USING btree ("organization_id","survey_id");--> statement-breakpoint
CREATE INDEX "wave_id_index" ON "surveys"."wave" USING btree ("id");--> statement-breakpoint
CREATE FUNCTION "audit"."refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the audit log is insert only';
END $$;
--> statement-breakpoint
CREATE TRIGGER "event_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit"."event"
	FOR EACH STATEMENT EXECUTE FUNCTION "audit"."refuse_change"();
