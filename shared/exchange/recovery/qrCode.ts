import { encodeQR } from "qr";

/** A QR code as one path of an SVG, in modules. The size includes the quiet zone of four modules around it. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

const QUIET = 4;

/** Draws a text as a QR code (ISO/IEC 18004), with enough redundancy that a scratched print can still be read. */
export function drawQr(text: string): QrDrawing {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET });
  const runs = rows.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { size: rows.length, path: runs.join("") };
}

/** Returns where dark modules begin in a row, and how many follow. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    if (!dark) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  }
  return runs;
}
