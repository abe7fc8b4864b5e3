import { Link } from "@remix-run/react";
import { leastOfSlice } from "#app/core/gate/thresholds";
import type { ByTeam } from "#app/core/vocabulary";
import { HoldersForm } from "#app/features/holders/holders-form";
import { NamedList } from "#app/features/holders/named-list";
import { CustodyForm, ThresholdsForm } from "#app/features/waves/forms/anonymity-forms";
import { DatesForm, RemindersForm } from "#app/features/waves/forms/date-forms";
import { type FailedForm, pickFailed } from "#app/features/waves/forms/failed-form";
import { sayTarget, TargetForm } from "#app/features/waves/forms/target-form";
import { SaidSlices } from "#app/features/waves/slices/said-slices";
import { SlicesForm } from "#app/features/waves/slices/slices-form";
import type { LastIndex } from "#app/features/waves/wave/earlier-waves.server";
import type { Wave } from "#app/features/waves/wave/waves.server";
import type { DraftPage } from "#app/features/waves/wave-pages.server";
import { getWords } from "#app/locales/spoken";
import { formatDate, formatDateTime } from "#app/ui/dates";
import { PostForm } from "#app/ui/post-form";
import { ChecklistLine } from "./checklist-line";
import { LanguageLine } from "./language-line";
import { PowerNoteText } from "./power-note";
import { sayPromise } from "./promise";

/** Everything that has to stand before a wave can be launched, each line ready or saying what is missing. */
export function DraftChecklist(props: {
  wave: Pick<Wave, "id" | "surveyId" | "opensAt" | "closesAt" | "plan">;
  page: DraftPage;
  names: ByTeam<string>;
  timeZone: string;
  owner: boolean;
  /** What was wrong with the form that was sent last. */
  failed: FailedForm;
}) {
  const words = getWords().waves;
  const { wave, page, names, timeZone, owner, failed } = props;
  const { checklist } = page;
  const { questions, people, heads, holders, anonymity, distance, comparison, mail, server, other } =
    checklist;
  const isTwoKey = holders.named.length > 0;
  const form = (act: string, label: string, content: JSX.Element) =>
    owner ? { label, open: failed.act === act, content } : null;
  return (
    <ol className="checklist">
      <ChecklistLine
        title={words.questions.title}
        state={questions.state}
        links={
          <>
            <a href={`/app/surveys/${wave.surveyId}/preview?wave=${wave.id}`}>{words.questions.preview}</a>
            {owner ? <Link to={`/app/surveys/${wave.surveyId}`}>{words.questions.edit}</Link> : null}
          </>
        }
      >
        <p>
          {words.questions.said(questions.questions, questions.comments, questions.minutes)}{" "}
          {questions.companions > 0 ? (
            <span className="soft">{words.questions.companions(questions.companions)}</span>
          ) : null}
        </p>
        {questions.reworded === null ? null : (
          <p>{words.questions.reworded(questions.reworded.keys, questions.reworded.wave)}</p>
        )}
      </ChecklistLine>
      <LanguageLine facts={checklist.languages} surveyId={wave.surveyId} owner={owner} />
      <ChecklistLine
        title={words.people.title}
        state={people.state}
        links={<Link to="/app/people">{words.people.edit}</Link>}
      >
        <p>{words.people.said(names.sales, people.count.sales, names.marketing, people.count.marketing)}</p>
        {people.tooFew.map((team) => (
          <p key={team}>
            {words.people.tooFew(names[team], people.count[team], wave.plan.thresholds.answers)}
          </p>
        ))}
        {people.few.map((team) => (
          <p key={team}>{words.people.few(names[team], people.count[team], wave.plan.thresholds)}</p>
        ))}
        {checklist.power && people.tooFew.length === 0 ? (
          <PowerNoteText note={checklist.power} names={names} />
        ) : null}
      </ChecklistLine>
      <ChecklistLine
        title={words.heads.title}
        state={heads.state}
        links={owner ? <Link to="/app/members">{words.heads.edit}</Link> : null}
      >
        {heads.unled.length === 0 ? (
          <p>{words.heads.said(names.sales, names.marketing)}</p>
        ) : (
          <>
            <p>{words.heads.unled(heads.unled.map((team) => names[team]))}</p>
            <p className="soft">{words.heads.promise}</p>
          </>
        )}
      </ChecklistLine>
      <ChecklistLine
        title={getWords().holders.status.title}
        state={holders.state}
        form={form(
          "holders",
          isTwoKey ? getWords().holders.draft.change : getWords().holders.draft.submit,
          <HoldersForm
            names={names}
            suggested={isTwoKey ? holders.named : page.heads}
            named={isTwoKey}
            {...pickFailed(failed, "holders")}
          />,
        )}
      >
        <p>{isTwoKey ? getWords().holders.draft.chosen : getWords().holders.draft.none}</p>
        {isTwoKey || anonymity.custodyConfirmed ? null : <p>{getWords().holders.draft.noneConfirm}</p>}
        {isTwoKey ? <NamedList named={holders.named} names={names} owner={owner} /> : null}
      </ChecklistLine>
      <ChecklistLine
        title={words.anonymity.title}
        state={anonymity.state}
        form={
          anonymity.custodyConfirmed || isTwoKey
            ? form(
                "thresholds",
                words.anonymity.thresholds,
                <ThresholdsForm thresholds={wave.plan.thresholds} {...pickFailed(failed, "thresholds")} />,
              )
            : form("custody", words.anonymity.missing, <CustodyForm {...pickFailed(failed, "custody")} />)
        }
      >
        <p>
          {isTwoKey
            ? getWords().holders.draft.thresholds(wave.plan.thresholds.answers)
            : anonymity.custodyConfirmed
              ? words.anonymity.confirmed(wave.plan.thresholds.answers)
              : words.anonymity.custody}
        </p>
        {anonymity.custodyConfirmed || isTwoKey ? (
          <p className="soft">{sayPromise(mail.reachesPeople, holders.named)}</p>
        ) : null}
      </ChecklistLine>
      <ChecklistLine
        title={getWords().slices.title}
        state={checklist.slices.state}
        form={form(
          "slices",
          wave.plan.slicings.length === 0 ? getWords().slices.draft.change : words.draft.edit,
          <SlicesForm
            slicings={wave.plan.slicings}
            least={leastOfSlice(wave.plan.thresholds)}
            {...pickFailed(failed, "slices")}
          />,
        )}
      >
        <SaidSlices
          slicings={wave.plan.slicings}
          least={leastOfSlice(wave.plan.thresholds)}
          people={people.count}
          tooSmall={checklist.slices.tooSmall}
          names={names}
        />
      </ChecklistLine>
      <ChecklistLine
        title={words.dates.title}
        state={checklist.dates.state}
        form={form(
          "dates",
          words.draft.edit,
          <DatesForm {...page.local} timeZone={timeZone} {...pickFailed(failed, "dates")} />,
        )}
      >
        {wave.closesAt === null ? null : (
          <p>
            {words.dates.said(
              wave.opensAt === null ? null : formatDateTime(wave.opensAt, timeZone),
              formatDateTime(wave.closesAt, timeZone),
            )}{" "}
            <span className="soft">{timeZone}</span>
          </p>
        )}
        {checklist.dates.problem === "none" ? null : <p>{words.dates.problems[checklist.dates.problem]}</p>}
      </ChecklistLine>
      {distance.near === null ? null : (
        <ChecklistLine title={words.distance.title} state={distance.state}>
          <p>{sayDistance(distance.near, timeZone)}</p>
        </ChecklistLine>
      )}
      {comparison.near === null || distance.near !== null ? null : (
        <ChecklistLine title={words.comparison.title} state={comparison.state}>
          <p>{words.comparison.near(comparison.near.name, formatDate(comparison.near.day, "UTC"))}</p>
        </ChecklistLine>
      )}
      <ChecklistLine
        title={words.reminders.title}
        state={checklist.reminders.state}
        form={form(
          "reminders",
          words.draft.edit,
          <RemindersForm planned={wave.plan.reminders} {...pickFailed(failed, "reminders")} />,
        )}
      >
        <p>
          {page.reminderTimes.length === 0
            ? words.reminders.none
            : words.reminders.said(
                wave.plan.reminders.to,
                page.reminderTimes.map((at) => formatDateTime(at, timeZone)),
              )}
        </p>
      </ChecklistLine>
      <ChecklistLine
        title={words.target.title}
        state="ready"
        links={<Link to={`/app/waves/${wave.id}/predictions`}>{getWords().benchmarks.predictions.type}</Link>}
        form={form(
          "target",
          sayTarget(wave.plan.target) === null ? words.target.set : words.draft.edit,
          <TargetForm
            target={wave.plan.target}
            dimensions={page.dimensions}
            power={checklist.power}
            {...pickFailed(failed, "target")}
          />,
        )}
      >
        <p>{sayTarget(wave.plan.target) ?? words.target.none}</p>
        {checklist.power ? (
          <p className="soft small">{words.target.detectable(checklist.power.indexChange)}</p>
        ) : null}
        {page.lastIndex === null ? null : <LastIndexText last={page.lastIndex} />}
        <p className="soft">
          {getWords().benchmarks.predictions.said(page.predictors.typed, page.predictors.waiting)}
        </p>
      </ChecklistLine>
      <ChecklistLine
        title={words.mail.title}
        state={mail.state}
        links={
          owner ? (
            <>
              {page.readsOutbox ? <Link to="/app/outbox">{words.mail.outbox}</Link> : null}
              {mail.reachesPeople ? null : (
                <Link to="/app/organization/mail">{getWords().organizations.mail.fromOrganization}</Link>
              )}
              <PostForm>
                <button type="submit" className="link" name="act" value="test">
                  {words.mail.test}
                </button>
              </PostForm>
            </>
          ) : null
        }
      >
        <p className="break">{mail.reachesPeople ? words.mail.ready(page.sender) : words.mail.trial}</p>
      </ChecklistLine>
      <ChecklistLine title={words.server.title} state={server.state}>
        <p className="break">
          {server.secure ? words.server.ready(server.baseUrl) : words.server.insecure(server.baseUrl)}
        </p>
        {server.secure && server.reach !== "everyone" ? <p>{words.server.reach[server.reach]}</p> : null}
        {server.commitTimes ? <p>{words.server.commitTimes}</p> : null}
        {server.box === null ? null : <p>{words.server.box[server.box]}</p>}
        {server.kept.length === 0 ? null : (
          <details>
            <summary>{words.server.kept(server.kept.length)}</summary>
            <ul>
              {server.kept.map((said) => (
                <li key={said}>{said}</li>
              ))}
            </ul>
          </details>
        )}
      </ChecklistLine>
      {other.name === null ? null : (
        <ChecklistLine title={words.other.title} state={other.state}>
          <p>{words.other.missing(other.name)}</p>
        </ChecklistLine>
      )}
    </ol>
  );
}

/** What a target can be measured by. */
function LastIndexText({ last }: { last: LastIndex }) {
  if ("unreadable" in last)
    return <p className="notice warn">{getWords().results.unreadable.leftOut(last.wave)}</p>;
  const { wave, index, low, high } = last;
  return <p className="small">{getWords().waves.target.last(wave, index, low, high)}</p>;
}

/** Why a wave that asks some of the same people keeps this one away, and from when on it does not. */
function sayDistance(
  near: NonNullable<DraftPage["checklist"]["distance"]["near"]>,
  timeZone: string,
): string {
  const words = getWords().waves;
  const name = near.name ?? words.distance.elsewhere;
  return words.distance.near(name, formatDate(near.closesAt, timeZone), formatDate(near.freeFrom, timeZone));
}
