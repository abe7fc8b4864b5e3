import { Link } from "@remix-run/react";
import { getWords } from "#app/locales/spoken";

/** Where the figures of a wave are to be had as files. */
export function TakeAlong({ waveId }: { waveId: string }) {
  return (
    <p className="small" id="take-along">
      <Link to={`/app/waves/${waveId}/take-along`}>{getWords().exports.making.link}</Link>
    </p>
  );
}
