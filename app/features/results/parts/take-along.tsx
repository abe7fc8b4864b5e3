import { Link } from "@remix-run/react";
import { tabPath } from "#app/features/results/tabs";
import { getWords } from "#app/locales/spoken";

/** Where the figures of a wave are to be had as files. */
export function TakeAlong({ waveId }: { waveId: string }) {
  return (
    <p className="small row" id="take-along">
      <Link to={`/app/waves/${waveId}/take-along`}>{getWords().exports.making.link}</Link>
      <Link to={tabPath(waveId, "all")}>{getWords().results.tabs.all}</Link>
    </p>
  );
}
