CREATE TABLE "identity"."attempt" (
	"key" "bytea" PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs"."key_mark" (
	"name" text PRIMARY KEY NOT NULL,
	"mark" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs"."process" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "surveys"."page_asset" (
	"name" text PRIMARY KEY NOT NULL,
	"content_type" text NOT NULL,
	"body" "bytea" NOT NULL,
	"built_in_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "attempt_ends_at_index" ON "identity"."attempt" USING btree ("ends_at");