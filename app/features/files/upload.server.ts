/** What was sent: the chosen file, else the pasted rows, else null. */
export async function readUpload(request: Request): Promise<{ form: FormData; bytes: Uint8Array | null }> {
  const form = await request.formData();
  const file = form.get("file");
  if (file instanceof File && (file.size > 0 || file.name !== "")) {
    return { form, bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  const rows = form.get("rows");
  const pasted = typeof rows === "string" && rows.trim() !== "" ? new TextEncoder().encode(rows) : null;
  return { form, bytes: pasted };
}
