/** The kind and the size of a picture file, in pixels, as its head states them. */
export interface PictureHead {
  readonly kind: "png" | "jpeg";
  readonly width: number;
  readonly height: number;
  /** Whether the file has an end. Decoders draw white paper where the rest of a file is missing. */
  readonly isWhole: boolean;
}

/** Reads the head of a PNG or JPEG without decoding it; null if it is neither, or cut off before the size. */
export function readPictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452)
    return { kind: "png", width: view.getUint32(16), height: view.getUint32(20), isWhole: hasPngEnd(view) };
  return bytes.length >= 4 && view.getUint16(0) === 0xffd8 ? readJpegFrame(view) : null;
}

/** Finds the frame of a JPEG, which states its size, behind the other segments. */
function readJpegFrame(view: DataView): PictureHead | null {
  for (let at = 2; at + 9 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { kind: "jpeg", width, height, isWhole: hasJpegEnd(view, at) };
    } else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Returns whether the chunks of a PNG follow each other to the last one, `IEND`. */
function hasPngEnd(view: DataView): boolean {
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === 0x49454e44) return true;
  }
  return false;
}

/** Returns whether the end of a JPEG is behind its frame; a small picture within its metadata has an end of its own. */
function hasJpegEnd(view: DataView, frame: number): boolean {
  for (let at = view.byteLength - 2; at > frame; at--) if (view.getUint16(at) === 0xffd9) return true;
  return false;
}

/** Whether a segment is a frame (SOF0 to SOF15), and not one of the tables between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
