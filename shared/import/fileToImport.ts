import type { Outcome } from "../base/result.ts";
import { openZipFile, type ZipFile } from "./readers/docx/package/zipFile.ts";

/** A file to import. A zip is opened only once, however many callers read it. */
export class FileToImport {
  readonly name: string;
  readonly bytes: Uint8Array;
  #zip: Outcome<ZipFile> | undefined;

  constructor(name: string, bytes: Uint8Array) {
    this.name = name;
    this.bytes = bytes;
  }

  /** The file opened as a zip; refused with `reading.docx-broken` if it is not one. */
  get zip(): Outcome<ZipFile> {
    return (this.#zip ??= openZipFile(this.bytes));
  }
}
