import { type FetcherWithComponents, Form, type FormProps, useNavigation } from "@remix-run/react";
import { createContext, useContext, useEffect, useState } from "react";

/** The field that tells one press from the next, and those that say whose page was pressed, and of which organization. */
export const PRESS_FIELD = "press";
export const SENDER_FIELD = "sender";
export const ORGANIZATION_FIELD = "of-organization";

/** The user whose page this is, and the organization; null outside the members' frame. */
export const SenderContext = createContext<{ userId: string; organizationId: string } | null>(null);

/** A form. Pressed twice it does what it does once, and a member's outlives the session of who fills it in. */
export function PostForm({ children, ...props }: FormProps) {
  const { state } = useNavigation();
  return (
    <Form method="post" {...props}>
      <FormToken idle={state === "idle"} />
      {children}
    </Form>
  );
}

/** The same for one row of a list, which is answered while the page stays. */
export function RowForm<Answer>({
  fetcher,
  children,
  ...props
}: FormProps & { fetcher: FetcherWithComponents<Answer> }) {
  return (
    <fetcher.Form method="post" {...props}>
      <FormToken idle={fetcher.state === "idle"} />
      {children}
    </fetcher.Form>
  );
}

/** New after each answer, so that only what was pressed before the answer came counts as the same press. */
function FormToken({ idle }: { idle: boolean }) {
  const [token, setToken] = useState(drawToken);
  useEffect(() => {
    if (idle) setToken(drawToken());
  }, [idle]);
  const sender = useContext(SenderContext);
  return (
    <>
      <input type="hidden" name={PRESS_FIELD} value={token} suppressHydrationWarning />
      {sender === null ? null : (
        <>
          <input type="hidden" name={SENDER_FIELD} value={sender.userId} />
          <input type="hidden" name={ORGANIZATION_FIELD} value={sender.organizationId} />
        </>
      )}
    </>
  );
}

function drawToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
