import type { Typeset } from "#shared/host/host.ts";
import type { FontFile } from "#shared/briefing/typeset/fontFiles.ts";
import { typesetBriefing } from "#shared/briefing/typeset/typesetBriefing.ts";
import { checkoutAssets, type TypesetAssets } from "./assets.ts";
import { createNativeCompiler } from "./createNativeCompiler.ts";

/** Creates a typesetter over a set of files. Compiler and fonts are kept for the next run. */
export function createTypesetter(assets: TypesetAssets): Typeset {
  const faces = new Map<FontFile, Promise<Uint8Array>>();
  const compiler = createNativeCompiler();
  const face = (name: FontFile) => {
    const ready = faces.get(name) ?? assets.face(name);
    faces.set(name, ready);
    return ready;
  };
  return (source, options) =>
    typesetBriefing(source, { compiler, font: face, template: (name) => assets.template(name) }, options);
}

/** The typesetter of a checkout. */
export const typeset: Typeset = (source, options) => {
  ready ??= createTypesetter(checkoutAssets());
  return ready(source, options);
};
let ready: Typeset | undefined;
