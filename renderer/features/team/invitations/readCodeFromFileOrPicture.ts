import decodeQr from "qr/decode.js";
import { decodeUtf8, type Bytes } from "#shared/base/bytes.ts";

/** The longest side at which a picture is examined, in pixels: enough for a code, and no photograph is too large. */
const SIDE = 1600;

/** Returns the text of a file, or that of the QR code in a picture; "" if there is none. */
export async function readCodeFromFileOrPicture(bytes: Bytes): Promise<string> {
  const text = decodeUtf8(bytes);
  return (text ?? (await readQrPicture(new Blob([bytes]))) ?? "").trim();
}

/** Returns the text of the QR code in a picture, or null if there is none that can be read. */
export async function readQrPicture(picture: Blob): Promise<string | null> {
  try {
    const bitmap = await createImageBitmap(picture);
    const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
    const canvas = new OffscreenCanvas(width, height).getContext("2d")!;
    canvas.drawImage(bitmap, 0, 0, width, height);
    return decodeQr(canvas.getImageData(0, 0, width, height));
  } catch {
    // No picture, or no code in it.
    return null;
  }
}
