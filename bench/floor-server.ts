import { createServer } from "node:http";
import postgres from "postgres";

/* The reference beside our server: bare node:http, one insert of the same body, nothing checked. */
const client = postgres(process.env.DATABASE_URL ?? "", { max: 10, onnotice: () => {} });
await client`create table if not exists floor (id uuid primary key default gen_random_uuid(), body text)`;

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", async () => {
    if (request.method === "POST") {
      await client`insert into floor (body) values (${Buffer.concat(chunks).toString()})`;
    }
    response.end("{}");
  });
}).listen(Number(process.env.PORT), "127.0.0.1");
