import { base64 } from "@scure/base";
import * as z from "zod/mini";
import type { Bytes } from "#shared/base/bytes.ts";
import { stripJpegMetadata } from "#shared/import/pictures/bareJpeg.ts";
import { MAX_PHOTOGRAPH_BYTES, MAX_PHOTOGRAPH_SIDE } from "#shared/import/pictures/scalePhotograph.ts";
import { hashSchema } from "../envelope.ts";
import { ledgerSubjectOfThread } from "../ledgerSubjects.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";

/** Who may see a photograph in an export that photographs were asked for. Its note's visibility applies as well. */
export const PHOTOGRAPH_CONFIDENTIALITIES = ["team", "public"] as const;
export type PhotographConfidentiality = (typeof PHOTOGRAPH_CONFIDENTIALITIES)[number];

export const MAX_PHOTOGRAPH_DESCRIPTION = 1000;

const side = z.int().check(z.minimum(1), z.maximum(MAX_PHOTOGRAPH_SIDE));

/**
 * A photograph that belongs to an annotation: a small JPEG in base64, what it shows, and its size in pixels. A JPEG with
 * metadata, with anything behind its end or of another size than stated is refused, whoever wrote it.
 */
export const photographRecordKind = defineRecordKind({
  type: "photograph",
  body: z
    .strictObject({
      annotation: hashSchema,
      jpeg: z.string().check(z.maxLength(Math.ceil(MAX_PHOTOGRAPH_BYTES / 3) * 4)),
      width: side,
      height: side,
      description: z.string().check(z.minLength(1), z.maxLength(MAX_PHOTOGRAPH_DESCRIPTION)),
      confidentiality: z.literal(PHOTOGRAPH_CONFIDENTIALITIES),
    })
    .check(z.refine(({ jpeg, width, height }) => isBareJpegOfSize(jpeg, width, height))),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ body }) => (body ? [ledgerSubjectOfThread(body.annotation)] : []),
});
export type PhotographBody = z.infer<typeof photographRecordKind.body>;

function isBareJpegOfSize(text: string, width: number, height: number): boolean {
  let bytes: Uint8Array;
  try {
    bytes = base64.decode(text);
  } catch {
    return false;
  }
  const bare = stripJpegMetadata(bytes);
  return bare?.bytes.length === bytes.length && bare.width === width && bare.height === height;
}

/** Returns the bytes of a photograph's JPEG. */
export function jpegBytesOf({ jpeg }: Pick<PhotographBody, "jpeg">): Bytes {
  return base64.decode(jpeg) as Bytes;
}
