ALTER TABLE "results"."board" ALTER COLUMN "unread" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "results"."board" ALTER COLUMN "empty" DROP NOT NULL;--> statement-breakpoint
-- boards of before were never published; one that hides a team was not filled up, and would tell how many answered
DELETE FROM "results"."board" USING "results"."release"
WHERE "release"."organization_id" = "board"."organization_id" AND "release"."wave_id" = "board"."wave_id"
  AND ("release"."body" #>> '{public,responses,sales,withheld}' = 'true'
    OR "release"."body" #>> '{public,responses,marketing,withheld}' = 'true');
