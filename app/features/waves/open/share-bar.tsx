/** A bar of hundred parts, said in words beside it. `aim` sets a mark. */
export function ShareBar({ share, tone = "", aim }: { share: number; tone?: string; aim?: number }) {
  return (
    <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className={`filled ${tone}`} width={Math.max(0, Math.min(100, share))} height="8" />
      {aim === undefined ? null : <rect className="aim" x={aim - 0.25} width="0.5" height="8" />}
    </svg>
  );
}
