import type { Bytes } from "#shared/base/bytes.ts";
import type { BareJpeg } from "#shared/import/pictures/bareJpeg.ts";
import { scalePhotograph, type PhotographDecoder } from "#shared/import/pictures/scalePhotograph.ts";
import type { Outcome } from "#shared/base/result.ts";
import { serveWorkerRequests } from "./serveWorkerRequests.ts";

serveWorkerRequests((file: Bytes): Promise<Outcome<BareJpeg>> => scalePhotograph(file, decode));

/** Decodes with the browser's own decoder, upright as the metadata say. */
const decode: PhotographDecoder = async (bytes) => {
  const bitmap = await createImageBitmap(new Blob([bytes])).catch(() => null);
  if (!bitmap) return null;
  return {
    width: bitmap.width,
    height: bitmap.height,
    encode: async (width, height, quality) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext("2d")!;
      context.fillStyle = "#fff";
      context.fillRect(0, 0, width, height);
      context.imageSmoothingQuality = "high";
      context.drawImage(bitmap, 0, 0, width, height);
      const blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
      return new Uint8Array(await blob.arrayBuffer());
    },
  };
};
