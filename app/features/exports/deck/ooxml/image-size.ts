const PNG = [0x89, 0x50, 0x4e, 0x47];
const JPEG = [0xff, 0xd8];
const START_OF_SCAN = 0xda;
/** Frames of JPEG that say how large the image is; between them stand tables. */
const TABLES = [0xc4, 0xc8, 0xcc];

/** How large a PNG or JPEG is, in pixels; null for what is neither. */
export function readImageSize(bytes: Uint8Array): { w: number; h: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (PNG.every((byte, at) => bytes[at] === byte) && bytes.length > 24)
    return positive(view.getUint32(16), view.getUint32(20));
  return JPEG.every((byte, at) => bytes[at] === byte) ? readJpeg(view) : null;
}

function readJpeg(view: DataView): { w: number; h: number } | null {
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff || marker === START_OF_SCAN) return null;
    const frame = marker >= 0xc0 && marker <= 0xcf && !TABLES.includes(marker);
    if (frame) return positive(view.getUint16(at + 7), view.getUint16(at + 5));
  }
  return null;
}

function positive(w: number, h: number): { w: number; h: number } | null {
  return w > 0 && h > 0 ? { w, h } : null;
}
