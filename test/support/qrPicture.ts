import type { QrDrawing } from "#shared/exchange/recovery/qrCode.ts";

const SCALE = 4;

/** Draws a QR code as a camera sees it: RGBA, several pixels per module. */
export function drawQrPicture({ size, path }: QrDrawing) {
  const edge = size * SCALE;
  const data = new Uint8Array(edge * edge * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let py = Number(y) * SCALE; py < (Number(y) + 1) * SCALE; py++) {
      for (let px = Number(x) * SCALE; px < (Number(x) + Number(length)) * SCALE; px++) {
        data.fill(0, (py * edge + px) * 4, (py * edge + px) * 4 + 3);
      }
    }
  }
  return { width: edge, height: edge, data };
}
