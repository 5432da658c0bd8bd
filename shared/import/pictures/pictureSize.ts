/** The kind and the size of a picture file, in pixels, as its head states them. */
export interface PictureHead {
  readonly kind: "png" | "jpeg";
  readonly width: number;
  readonly height: number;
}

/** Reads the head of a PNG or JPEG without decoding it; null if it is neither, or cut off before the size. */
export function readPictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452)
    return { kind: "png", width: view.getUint32(16), height: view.getUint32(20) };
  return bytes.length >= 4 && view.getUint16(0) === 0xffd8 ? readJpegFrame(view) : null;
}

/** Finds the frame of a JPEG, which states its size, behind the other segments. */
function readJpegFrame(view: DataView): PictureHead | null {
  for (let at = 2; at + 9 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (isFrame(marker)) return { kind: "jpeg", height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Whether a segment is a frame (SOF0 to SOF15), and not one of the tables between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
