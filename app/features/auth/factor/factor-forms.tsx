import { MAX_PASSWORD } from "#app/features/auth/limits";
import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";

type Problems = Record<string, string>;

/** So few recovery codes ask for new ones. */
const FEW = 3;

/** How many recovery codes are left, and the form that draws new ones. */
export function RecoveryForm({ left, problems }: { left: number; problems: Problems }) {
  const words = getWords().factor;
  return (
    <PostForm className="card stack form" noValidate>
      <h2>{words.on.renewTitle}</h2>
      <p className={left <= FEW ? "notice warn" : undefined}>
        {words.on.left(left)} {left <= FEW ? words.on.few : null}
      </p>
      <p className="hint">{words.on.renewLead}</p>
      <ProofField name="renewCode" problem={problems.renewCode} />
      <div>
        <button type="submit" name="act" value="renew" className="quiet">
          {words.on.renew}
        </button>
      </div>
    </PostForm>
  );
}

/** Switches the second factor off, after a code and the password. */
export function OffForm(props: {
  email: string;
  hasPassword: boolean;
  /** Which organization asks for one. */
  requiredBy: string | null;
  problems: Problems;
}) {
  const words = getWords().factor;
  return (
    <PostForm className="card stack form" noValidate>
      <h2>{words.on.offTitle}</h2>
      <p className="hint">{words.on.offLead}</p>
      {props.requiredBy === null ? null : <p className="notice">{words.required.set(props.requiredBy)}</p>}
      <input type="hidden" name="username" value={props.email} autoComplete="username" />
      {props.hasPassword ? (
        <TextField
          label={words.password}
          name="password"
          type="password"
          problem={props.problems.password}
          autoComplete="current-password"
          maxLength={MAX_PASSWORD}
          required
        />
      ) : null}
      <ProofField name="offCode" problem={props.problems.offCode} />
      <div>
        <button type="submit" name="act" value="off" className="danger">
          {words.on.off}
        </button>
      </div>
    </PostForm>
  );
}

function ProofField({ name, problem }: { name: string; problem: string | undefined }) {
  return (
    <TextField
      label={getWords().factor.proof}
      name={name}
      problem={problem}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={40}
      required
    />
  );
}
