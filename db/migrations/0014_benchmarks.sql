CREATE TABLE "results"."aggregate" (
	"organization_id" uuid NOT NULL,
	"company" text NOT NULL,
	"year" integer NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "aggregate_organization_id_company_year_pk" PRIMARY KEY("organization_id","company","year")
);
--> statement-breakpoint
CREATE TABLE "results"."pooled_year" (
	"organization_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"companies" integer NOT NULL,
	CONSTRAINT "pooled_year_organization_id_year_pk" PRIMARY KEY("organization_id","year")
);
--> statement-breakpoint
CREATE TABLE "surveys"."left_out_wave" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"by" jsonb NOT NULL,
	"left_out_on" date NOT NULL,
	CONSTRAINT "left_out_wave_organization_id_wave_id_pk" PRIMARY KEY("organization_id","wave_id")
);
--> statement-breakpoint
CREATE TABLE "surveys"."prediction" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "prediction_organization_id_wave_id_user_id_pk" PRIMARY KEY("organization_id","wave_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "surveys"."trend_motion" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"wish" text NOT NULL,
	"reason" text NOT NULL,
	"owner" text,
	"sales" text,
	"marketing" text,
	CONSTRAINT "trend_motion_organization_id_wave_id_pk" PRIMARY KEY("organization_id","wave_id")
);
--> statement-breakpoint
ALTER TABLE "identity"."member" ADD COLUMN "benchmark" text;