import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";

export const LOGO_PATH = "/app/organization/logo";

export function LogoForm({
  logo,
  organization,
  problem,
}: {
  logo: { width: number; height: number } | null;
  organization: string;
  problem: string | undefined;
}) {
  const words = getWords().organizations.letterhead.logo;
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {logo === null ? null : (
        <img className="logo-plate" src={LOGO_PATH} alt={words.alt(organization)} {...logo} />
      )}
      <PostForm encType="multipart/form-data" className="stack form" noValidate>
        <TextField
          label={words.file}
          name="file"
          type="file"
          accept="image/png,image/jpeg"
          problem={problem}
        />
        <div>
          <button type="submit" name="act" value="logo">
            {words.submit}
          </button>
        </div>
      </PostForm>
      {logo === null ? null : (
        <PostForm>
          <button type="submit" name="act" value="remove-logo" className="quiet">
            {words.remove}
          </button>
        </PostForm>
      )}
    </section>
  );
}
