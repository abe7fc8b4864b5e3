import type { ByTeam } from "#app/core/vocabulary";
import { sayPromise } from "#app/features/waves/draft/promise";
import { sayTarget } from "#app/features/waves/forms/target-form";
import type { Wave } from "#app/features/waves/wave/waves.server";
import type { DraftPage } from "#app/features/waves/wave-pages.server";
import { getWords } from "#app/locales/spoken";
import { formatDateTime } from "#app/ui/dates";

/** What a launch freezes, to be read once more. */
export function LaunchSummary(props: {
  wave: Pick<Wave, "opensAt" | "closesAt" | "plan">;
  page: DraftPage;
  names: ByTeam<string>;
  timeZone: string;
}) {
  const words = getWords().waves;
  const { wave, page, names, timeZone } = props;
  const { questions, people } = page.checklist;
  const { thresholds } = wave.plan;
  const facts: [string, string][] = [
    [
      words.launch.questions,
      words.questions.said(questions.questions, questions.comments, questions.minutes),
    ],
    [
      words.launch.people,
      words.people.said(names.sales, people.count.sales, names.marketing, people.count.marketing),
    ],
    [words.launch.opens, wave.opensAt ? formatDateTime(wave.opensAt, timeZone) : words.launch.now],
    [words.launch.closes, wave.closesAt ? `${formatDateTime(wave.closesAt, timeZone)}, ${timeZone}` : ""],
    [
      words.launch.reminders,
      page.reminderTimes.length === 0
        ? words.launch.noReminders
        : words.reminders.said(
            wave.plan.reminders.to,
            page.reminderTimes.map((at) => formatDateTime(at, timeZone)),
          ),
    ],
    [words.target.title, sayTarget(wave.plan.target) ?? words.target.nothing],
    [words.launch.thresholds, words.launch.thresholdsSaid(thresholds)],
    [
      getWords().slices.title,
      wave.plan.slicings.length === 0
        ? getWords().slices.draft.none
        : wave.plan.slicings.map(({ key, values }) => getWords().slices.draft.asked(key, values)).join(" "),
    ],
    [words.launch.promise, sayPromise(page.checklist.mail.reachesPeople, page.checklist.holders.named)],
  ];
  return (
    <dl className="facts-list">
      {facts.map(([name, said]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
