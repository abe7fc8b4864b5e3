import { FRESH_MINUTES, MAX_PASSWORD } from "#app/features/auth/limits";
import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import type { OwnerProof } from "./prove-owner.server";

/** The part of a form that asks whether the owner of the account is there. */
export function OwnerField(props: {
  proof: OwnerProof;
  email: string;
  name: string;
  problem: string | undefined;
}) {
  const words = getWords().factor;
  if (props.proof === "signed_in") return null;
  if (props.proof === "sign_in_again")
    return (
      <p className={props.problem === undefined ? "notice" : "notice warn"} role="status">
        {words.owner.again(FRESH_MINUTES)}{" "}
        <a href={`/sign-in?${new URLSearchParams({ next: "/app/profile/second-factor" })}`}>
          {words.owner.signIn}
        </a>
      </p>
    );
  return (
    <>
      <input type="hidden" name="username" value={props.email} autoComplete="username" />
      <TextField
        label={words.password}
        hint={words.owner.hint}
        name={props.name}
        type="password"
        problem={props.problem}
        autoComplete="current-password"
        maxLength={MAX_PASSWORD}
        required
      />
    </>
  );
}
