import { describeRole } from "#app/features/auth/members/roles";
import { describeWave } from "#app/features/home/wave-rows";
import { getWords } from "#app/locales/spoken";
import { PostForm } from "#app/ui/post-form";
import { NewestFigures } from "./newest-figures";
import type { Standing } from "./portfolio.server";

/** One organization: the newest result as its own page says it, and what is due. Never beside another one's. */
export function StandingCard({ standing, here }: { standing: Standing; here: boolean }) {
  const words = getWords().organizations.portfolio;
  const { organization, newest, due } = standing;
  return (
    <section className="card stack" aria-labelledby={organization.id}>
      <div className="spread">
        <h2 id={organization.id} className="break">
          {organization.name}
        </h2>
        <div className="row">
          {here ? <span className="tag accent">{words.here}</span> : null}
          {organization.demo ? <span className="tag warn">{getWords().frame.demo}</span> : null}
          <span className="tag">{describeRole(organization, organization)}</span>
        </div>
      </div>
      <div className="grid halves">
        <div className="stack-tight">
          <h3 className="eyebrow">{words.newest}</h3>
          {newest === null ? (
            <p className="soft">{words.noResult}</p>
          ) : (
            <NewestFigures newest={newest} timeZone={organization.timeZone} />
          )}
        </div>
        {organization.role === "viewer" ? null : (
          <div className="stack-tight">
            <h3 className="eyebrow">{words.due}</h3>
            {due.length === 0 ? (
              <p className="soft">{newest === null ? words.nothingYet : words.nothingDue}</p>
            ) : (
              <ul className="stack-tight">
                {due.map((wave) => (
                  <li key={wave.id}>
                    <strong className="break">{wave.name}</strong>{" "}
                    <span className="tag">{getWords().home.phases[wave.phase].name}</span>{" "}
                    {wave.trial ? <span className="tag warn">{getWords().home.trial}</span> : null}
                    <br />
                    <span className="soft small">{describeWave(wave, organization.timeZone)}</span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </div>
      <div className="row">
        <Enter organization={organization} next="/app/home" label={words.enter(organization.name)} />
        {newest === null ? null : (
          <Enter
            organization={organization}
            next={`/app/waves/${newest.waveId}/results`}
            label={words.results}
            said={words.resultsOf(organization.name)}
          />
        )}
      </div>
    </section>
  );
}

function Enter(props: { organization: { id: string }; next: string; label: string; said?: string }) {
  return (
    <PostForm action="/app/change" reloadDocument>
      <input type="hidden" name="next" value={props.next} />
      <button
        type="submit"
        name="organization"
        value={props.organization.id}
        className="quiet"
        aria-label={props.said}
      >
        {props.label}
      </button>
    </PostForm>
  );
}
