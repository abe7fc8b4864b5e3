import encodeQR from "qr";

/** Without four light modules around it a QR code may not be found (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as the path of an SVG, a unit a module, and how wide it is with its margin. */
export function drawQr(text: string): { size: number; path: string } {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET });
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size: rows.length, path: path.join("") };
}
