import { message } from "#shared/messages/messages.ts";

/** Returns the author that is given if nobody is named, as in a Word file without personal information. */
export function getDefaultDocxAuthor(): string {
  return message("docx.author");
}
