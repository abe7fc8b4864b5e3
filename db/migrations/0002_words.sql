-- A wave opens and closes, its box is unsealed, and the job at close finishes the wave.
UPDATE "surveys"."wave" SET "state" = 'unsealed' WHERE "state" = 'opened';--> statement-breakpoint
UPDATE "jobs"."job" SET "kind" = 'finish-wave' WHERE "kind" = 'open-wave';--> statement-breakpoint
UPDATE "jobs"."job" SET "kind" = 'open-wave' WHERE "kind" = 'start-wave';
