/** The declarations of the tesseract.js core used here: the compiled Tesseract and its in-memory file system. */
declare module "tesseract.js-core/tesseract-core-simd-lstm.js" {
  export interface TessBaseApi {
    /** Returns 0, or -1 if the language data cannot be used. */
    Init(folder: string | null, language: string, engine: number): number;
    SetVariable(name: string, value: string): void;
    /** Takes the picture from "/input"; returns 1 if it cannot be read. */
    SetImageFile(orientation: number, angle: number): number;
    FindLines(): number;
    /** By how much the lines that were found rise to the right, in radians. */
    GetGradient(): number;
    Recognize(monitor: null): number;
    GetJSONText(): string;
    End(): void;
  }
  export interface TesseractModule {
    readonly FS: {
      writeFile(path: string, bytes: Uint8Array): void;
      unlink(path: string): void;
    };
    readonly TessBaseAPI: new () => TessBaseApi;
  }
  export interface TesseractModuleOptions {
    readonly wasmBinary: Uint8Array;
    print(line: string): void;
    printErr(line: string): void;
  }
  const start: (options: TesseractModuleOptions) => Promise<TesseractModule>;
  export { start as default };
}
