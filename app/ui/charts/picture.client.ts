/** Pixels of a picture per pixel of a chart: sharp on a slide. */
const SCALE = 2;

/** Saves the chart of an SVG file as PNG beside it. */
export async function savePicture(svg: string): Promise<void> {
  const address = URL.createObjectURL(await paint(svg));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${/([\w-]+)\.svg/.exec(svg)?.[1] ?? "chart"}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Puts it on the clipboard. The browser is given a promise, because it allows this only within the press itself. */
export async function copyPicture(svg: string): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ "image/png": paint(svg) })]);
}

async function paint(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = svg;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is empty."))), "image/png");
  });
}
