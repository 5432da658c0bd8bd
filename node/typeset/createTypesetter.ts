import type { TypesetBriefingToPdf } from "#shared/host/host.ts";
import type { FontFile } from "#shared/publish/formats/pdf/typeset/fontFiles.ts";
import { typesetBriefing } from "#shared/publish/formats/pdf/typeset/typesetBriefing.ts";
import { createCheckoutAssets, type TypesetAssets } from "./typesetAssets.ts";
import { createNativeTypstCompiler } from "./createNativeTypstCompiler.ts";

/** Creates a typesetter over a set of files. Compiler and fonts are kept for the next run. */
export function createTypesetter(assets: TypesetAssets): TypesetBriefingToPdf {
  const faces = new Map<FontFile, Promise<Uint8Array>>();
  const compiler = createNativeTypstCompiler();
  const face = (name: FontFile) => {
    const ready = faces.get(name) ?? assets.face(name);
    faces.set(name, ready);
    return ready;
  };
  return (pages, options) =>
    typesetBriefing(pages, { compiler, font: face, template: (name) => assets.template(name) }, options);
}

/** The typesetter of a checkout. */
export const typesetWithCheckoutAssets: TypesetBriefingToPdf = (pages, options) => {
  ready ??= createTypesetter(createCheckoutAssets());
  return ready(pages, options);
};
let ready: TypesetBriefingToPdf | undefined;
