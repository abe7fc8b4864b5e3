import { z } from "zod";
import { listedWaveSchema, problemSchema, waveFiguresSchema, yearFiguresSchema } from "./figures-schema";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemaOf = (schema: z.ZodType) => {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { target: "draft-2020-12" });
  return described;
};

const refusal = (description: string, headers?: Record<string, object>) => ({
  description,
  ...(headers ? { headers } : {}),
  content: { "application/problem+json": { schema: ref("Problem") } },
});

const refused = {
  "401": refusal("No token, or one that is revoked, has ended or never was one."),
  "429": refusal("The token has asked too often.", {
    "Retry-After": { description: "Seconds to wait.", schema: { type: "integer" } },
  }),
};
const missing = refusal("The organization of the token has no released wave with this id.");

const answer = (description: string, schema: object) => ({
  description,
  content: { "application/json": { schema } },
});

const waveId = {
  name: "id",
  in: "path",
  required: true,
  schema: { type: "string", format: "uuid" },
};

const since = {
  name: "since",
  in: "query",
  description: "The earlier wave; the one before in the trend, where it is left out.",
  schema: { type: "string", format: "uuid" },
};
const noYear = refusal(
  "The organization of the token has no released wave with this id, or its trend has no such wave before it.",
);

/** What programs may ask for, as OpenAPI 3.1; its schemas are made of those that the tests hold the answers against. */
export function describeApi() {
  return {
    openapi: "3.1.0",
    info: {
      title: "Parallax",
      version: "1",
      summary: "Released figures of an organization's waves: what the results pages show, and nothing else.",
    },
    security: [{ token: [] }],
    paths: {
      "/api/v1/waves": {
        get: {
          operationId: "listWaves",
          summary: "The released waves of the token's organization, the newest first.",
          responses: { "200": answer("The waves.", ref("Waves")), ...refused },
        },
      },
      "/api/v1/waves/{id}": {
        get: {
          operationId: "getWave",
          summary: "One released wave.",
          parameters: [waveId],
          responses: { "200": answer("The wave.", ref("Wave")), ...refused, "404": missing },
        },
      },
      "/api/v1/waves/{id}/figures": {
        get: {
          operationId: "getFigures",
          summary: "Every figure of a released wave, as its results pages show it.",
          parameters: [waveId],
          responses: { "200": answer("The figures.", ref("Figures")), ...refused, "404": missing },
        },
      },
      "/api/v1/waves/{id}/year": {
        get: {
          operationId: "getYear",
          summary: "The year in review: a released wave beside an earlier one of its trend.",
          parameters: [waveId, since],
          responses: { "200": answer("The figures of both.", ref("Year")), ...refused, "404": noYear },
        },
      },
    },
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: {
        Wave: schemaOf(listedWaveSchema),
        Waves: {
          type: "object",
          properties: { waves: { type: "array", items: ref("Wave") } },
          required: ["waves"],
          additionalProperties: false,
        },
        Figures: schemaOf(waveFiguresSchema),
        Year: schemaOf(yearFiguresSchema),
        Problem: schemaOf(problemSchema),
      },
    },
  };
}
