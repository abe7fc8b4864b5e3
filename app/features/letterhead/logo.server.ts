import sharp from "sharp";

/** A PNG. */
export type Picture = { bytes: Uint8Array; width: number; height: number };
/** One for pages and files, and a small one for mails, which carry it each. */
export type Logo = { logo: Picture; mailLogo: Picture };

export type LogoProblem =
  | { reason: "large"; bytes: number }
  | { reason: "pixels"; width: number; height: number }
  | { reason: "svg" | "no_image" | "broken" | "tiny" };

export const MOST_LOGO_BYTES = 1024 * 1024;
export const MOST_LOGO_PIXELS = 8_000_000;
const LEAST_SIDE = 16;
const ON_PAGES = { width: 800, height: 400 };
/** Twice what mails show, for fine screens. */
const IN_MAILS = { width: 440, height: 128 };
const MOST_MAIL_BYTES = 24 * 1024;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/**
 * Makes a logo anew from a PNG or JPEG, known by its content: what is kept holds pixels only, nothing that a camera, a
 * program or somebody else wrote beside them.
 */
export async function readLogo(
  bytes: Uint8Array,
): Promise<{ ok: true; made: Logo } | { ok: false; problem: LogoProblem }> {
  if (bytes.length > MOST_LOGO_BYTES) return refuse({ reason: "large", bytes: bytes.length });
  if (![PNG, JPEG].some((mark) => mark.every((byte, at) => bytes[at] === byte)))
    return refuse({ reason: looksLikeSvg(bytes) ? "svg" : "no_image" });
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MOST_LOGO_PIXELS) return refuse({ reason: "pixels", width, height });
    if (Math.min(width, height) < LEAST_SIDE) return refuse({ reason: "tiny" });
    return { ok: true, made: { logo: await makeLogo(bytes), mailLogo: await makeMailLogo(bytes) } };
  } catch {
    return refuse({ reason: "broken" });
  }
}

function refuse(problem: LogoProblem): { ok: false; problem: LogoProblem } {
  return { ok: false, problem };
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.slice(0, 4_096)).toLowerCase();
  return start.includes("<svg") || start.includes("<!doctype svg");
}

function shrink(bytes: Uint8Array, box: { width: number; height: number }) {
  const options = { fit: "inside", withoutEnlargement: true } as const;
  return sharp(bytes, { limitInputPixels: MOST_LOGO_PIXELS, failOn: "error" })
    .autoOrient()
    .toColourspace("srgb")
    .resize({ ...box, ...options });
}

async function makeLogo(bytes: Uint8Array): Promise<Picture> {
  const { data, info } = await shrink(bytes, ON_PAGES).png().toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** With fewer colours, then smaller, until it is light enough. */
async function makeMailLogo(bytes: Uint8Array): Promise<Picture> {
  for (let scale = 1; ; scale *= 0.8) {
    const box = { width: Math.round(IN_MAILS.width * scale), height: Math.round(IN_MAILS.height * scale) };
    for (const colours of [256, 64, 16]) {
      const made = shrink(bytes, box).png({ palette: true, colours, effort: 10 });
      const { data, info } = await made.toBuffer({ resolveWithObject: true });
      if (data.length <= MOST_MAIL_BYTES) return { bytes: data, width: info.width, height: info.height };
    }
  }
}
