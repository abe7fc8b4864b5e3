import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import { CODE_INPUT } from "./code-input";
import { OwnerField } from "./owner-field";
import type { OwnerProof } from "./prove-owner.server";
import { QrCode } from "./qr-code";

/** Before: what it needs, and the press that begins. */
export function BeginForm(props: { email: string; proof: OwnerProof; problem: string | undefined }) {
  const words = getWords().factor.setUp;
  return (
    <PostForm className="card stack form" noValidate>
      <p>{words.need}</p>
      <p className="hint">{words.others}</p>
      <OwnerField email={props.email} proof={props.proof} name="password" problem={props.problem} />
      {props.proof === "sign_in_again" ? null : (
        <div>
          <button type="submit" name="act" value="begin">
            {words.begin}
          </button>
        </div>
      )}
    </PostForm>
  );
}

/** The secret as a QR code and as text, and the field for the first code. */
export function SetUpForm(props: {
  secret: string;
  qr: { size: number; path: string };
  problem: string | undefined;
}) {
  const words = getWords().factor;
  return (
    <section className="card stack">
      <h2>{words.setUp.title}</h2>
      <p>{words.setUp.scan}</p>
      <QrCode label={words.setUp.qr} code={props.qr} />
      <div className="stack-tight">
        <p>{words.setUp.type}</p>
        <p>
          <code className="factor-key">{groupSigns(props.secret)}</code>
        </p>
        <p className="hint">{words.setUp.kind}</p>
      </div>
      <PostForm className="stack form" noValidate>
        <p>{words.setUp.confirm}</p>
        <TextField
          {...CODE_INPUT}
          label={words.code}
          hint={words.codeHint}
          name="code"
          problem={props.problem}
          required
        />
        <p className="hint">{words.setUp.others}</p>
        <div className="row">
          <button type="submit" name="act" value="confirm">
            {words.setUp.submit}
          </button>
          <button type="submit" name="act" value="abandon" className="link">
            {words.setUp.abandon}
          </button>
        </div>
      </PostForm>
    </section>
  );
}

/** Four at a time, as they are typed best; apps leave the spaces out. */
function groupSigns(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(" ") ?? secret;
}
