import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { FileReadOptions } from "#shared/import/importedDraft.ts";
import { MAX_PICTURE_PIXELS } from "#shared/import/importLimits.ts";
import { toGreyPicture } from "#shared/import/pictures/greyPicture.ts";
import { readPictureHead } from "#shared/import/pictures/pictureHead.ts";
import { recognisedPagesToLines, recognisedTextWarnings } from "#shared/import/pictures/recognisedPagesToLines.ts";
import type { FormatReaderOutput } from "#shared/import/sourceLines.ts";
import { recognisePages } from "#shared/import/pictures/recognisePages.ts";

/** The longest side at which a picture is recognised, in pixels: a page of A4 at 200 dpi. */
const LONGEST_SIDE = 2400;
/** Small pictures are enlarged by this at most. */
const MAX_SCALE = 2;
/** The longest side of a picture is taken for the height of a page of A4, in points. */
const PAGE_HEIGHT = 842;

/**
 * Recognises the text of a photograph or a scan as PNG or JPEG. Refuses with `reading.image` without the tools for it,
 * like `pictures`, with `reading.picture-damaged` or `reading.picture-large`, and like `recognisePages`.
 */
export async function readPicture(
  bytes: Uint8Array,
  { pictures, recogniseAs: language, ...options }: FileReadOptions,
): Promise<Outcome<FormatReaderOutput>> {
  const head = readPictureHead(bytes);
  if (!head?.isWhole || head.width === 0 || head.height === 0) return refusal("reading.picture-damaged");
  if (head.width * head.height > MAX_PICTURE_PIXELS)
    return refusal("reading.picture-large", { megapixels: MAX_PICTURE_PIXELS / 1_000_000 });
  const tools = await pictures?.();
  if (!tools) return refusal("reading.image");
  if (isRefusal(tools)) return tools;
  const longest = Math.max(head.width, head.height);
  const pixels = await tools.decode(bytes, Math.min(MAX_SCALE, LONGEST_SIDE / longest));
  if (!pixels) return refusal("reading.picture-damaged");
  const picture = toGreyPicture(pixels);
  const height = (PAGE_HEIGHT * picture.height) / Math.max(picture.width, picture.height);
  const draw = () => Promise.resolve({ picture, height });
  const read = await recognisePages({ numbers: [1], isPhotographed: true, draw }, tools, {
    ...options,
    language,
  });
  if (isRefusal(read)) return read;
  const output = recognisedPagesToLines(read, []);
  return { ...output, warnings: [...recognisedTextWarnings(read.source, "none"), ...output.warnings] };
}
