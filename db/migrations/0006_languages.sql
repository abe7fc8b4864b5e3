ALTER TABLE "identity"."organization" ADD COLUMN "checked_languages" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "identity"."user" ADD COLUMN "language" text;