import { MAX_PASSWORD } from "#app/features/auth/limits";
import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import { NewPasswordField } from "./new-password-field";

export function PasswordForm({ email, problems }: { email: string; problems: Record<string, string> }) {
  const words = getWords().auth.profile;
  return (
    <PostForm className="card stack form" noValidate>
      <h2>{words.passwordTitle}</h2>
      <input type="hidden" name="username" value={email} autoComplete="username" />
      <TextField
        label={words.current}
        name="currentPassword"
        type="password"
        problem={problems.currentPassword}
        autoComplete="current-password"
        maxLength={MAX_PASSWORD}
        required
      />
      <NewPasswordField label={words.next} name="newPassword" problem={problems.newPassword} required />
      <div>
        <button type="submit" name="act" value="password">
          {words.submit}
        </button>
      </div>
    </PostForm>
  );
}
