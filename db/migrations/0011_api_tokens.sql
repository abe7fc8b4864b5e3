CREATE TABLE "identity"."api_token" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"ends_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_on" date,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_token_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "api_token_organization_id_hash_unique" UNIQUE("organization_id","hash")
);
--> statement-breakpoint
ALTER TABLE "identity"."api_token" ADD CONSTRAINT "api_token_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "identity"."organization"("id") ON DELETE cascade ON UPDATE no action;