/** What was just done, said at the top of the page; nothing where nothing was. */
export function SuccessNotice({ text }: { text: string | null | undefined }) {
  if (!text) return null;
  return (
    <p className="notice good" role="status">
      {text}
    </p>
  );
}
