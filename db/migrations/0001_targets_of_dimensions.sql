-- A target was one number for the index; it can now hold one for each dimension as well.
UPDATE "surveys"."wave"
SET "plan" = jsonb_set("plan", '{target}', jsonb_build_object('index', "plan"->'target', 'dimensions', '{}'::jsonb))
WHERE jsonb_typeof("plan"->'target') IN ('number', 'null');
