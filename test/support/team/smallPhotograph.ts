import { base64 } from "@scure/base";
import { stripJpegMetadata, type BareJpeg } from "#shared/import/pictures/bareJpeg.ts";

/** A JPEG of 8 × 6 pixels without metadata, in base64. */
export const SMALL_JPEG =
  "/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAfEAABAwMFAAAAAAAAAAAAAAADAAECBCFBBREiMXH/xAAUAQEAAAAAAAAAAAAAAAAAAAAB/8QAFREBAQAAAAAAAAAAAAAAAAAAAAH/2gAMAwEAAhEDEQA/AKgY61tSLMhoPRvHYY2bk0rX69zlERNEf//Z";

/** The same as a value. */
export const SMALL_PHOTOGRAPH: BareJpeg = stripJpegMetadata(base64.decode(SMALL_JPEG))!;

/** A photograph record's body about an annotation. */
export function photographBody(annotation: string, description: string, confidentiality: "team" | "public" = "team") {
  return { annotation, jpeg: SMALL_JPEG, width: 8, height: 6, description, confidentiality };
}
