/** A QR code: dark on light in either look, because cameras expect it so. */
export function QrCode({ label, code }: { label: string; code: { size: number; path: string } }) {
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${code.size} ${code.size}`}
      width="232"
      height="232"
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}
