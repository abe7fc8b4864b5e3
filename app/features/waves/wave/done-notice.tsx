import { useEffect, useRef } from "react";

/** Says what was done and takes the focus there, because what was pressed may be gone. */
export function DoneNotice({ said, stamp }: { said: string; stamp: number }) {
  const notice = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same sentence said again is said anew
  useEffect(() => notice.current?.focus(), [stamp]);
  return (
    <div className="notice good" role="status" tabIndex={-1} ref={notice}>
      <p>{said}</p>
    </div>
  );
}
