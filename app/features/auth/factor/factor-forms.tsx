import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import { OwnerField } from "./owner-field";
import type { OwnerProof } from "./prove-owner.server";

type Problems = Record<string, string>;

/** So few recovery codes ask for new ones. */
const FEW = 3;

/** How many recovery codes are left, and the form that draws new ones. */
export function RecoveryForm(props: { left: number; email: string; proof: OwnerProof; problems: Problems }) {
  const { left, email, proof, problems } = props;
  const words = getWords().factor;
  return (
    <PostForm className="card stack form" noValidate>
      <h2>{words.on.renewTitle}</h2>
      <p className={left <= FEW ? "notice warn" : undefined}>
        {words.on.left(left)} {left <= FEW ? words.on.few : null}
      </p>
      <p className="hint">{words.on.renewLead}</p>
      <OwnerField {...{ email, proof }} name="renewPassword" problem={problems.renewPassword} />
      <ProofField name="renewCode" problem={problems.renewCode} />
      <div>
        <button type="submit" name="act" value="renew" className="quiet">
          {words.on.renew}
        </button>
      </div>
    </PostForm>
  );
}

/** Switches the second factor off, after the password and a code. */
export function OffForm(props: {
  email: string;
  proof: OwnerProof;
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
      <OwnerField email={props.email} proof={props.proof} name="password" problem={props.problems.password} />
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
