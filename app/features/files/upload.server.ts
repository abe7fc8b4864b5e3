import { dropZeros, readFields } from "#app/platform/form.server";
import { readBody, splitMultipart } from "./multipart.server";

type Upload = { form: FormData; bytes: Uint8Array | null };

/** What was sent: the chosen file, else the pasted rows, else null. The bytes of a file are held once. */
export async function readUpload(request: Request, mostParts?: number): Promise<Upload> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^multipart\//i.test(type)) {
    const form = await readFields(request);
    return { form, bytes: readPasted(form.get("rows")) };
  }
  const parts = splitMultipart(await readBody(request), type, mostParts);
  if (parts === null) throw new Response("This is not a form.", { status: 400 });
  const texts = new FormData();
  for (const { name, filename, bytes } of parts)
    if (filename === null) texts.append(name, bytes.toString("utf8"));
  const form = dropZeros(texts);
  const file = parts.find(
    ({ name, filename, bytes }) =>
      name === "file" && filename !== null && (bytes.length > 0 || filename !== ""),
  );
  return { form, bytes: file?.bytes ?? readPasted(form.get("rows")) };
}

function readPasted(rows: FormDataEntryValue | null): Uint8Array | null {
  return typeof rows === "string" && rows.trim() !== "" ? new TextEncoder().encode(rows) : null;
}
