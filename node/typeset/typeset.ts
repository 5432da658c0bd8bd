import type { Typeset } from "#shared/host/host.ts";
import type { FontFile } from "#shared/briefing/typeset/fontFiles.ts";
import { typesetBriefing } from "#shared/briefing/typeset/typesetBriefing.ts";
import { checkoutAssets, type Assets } from "./assets.ts";
import { nativeCompiler } from "./compiler.ts";

/** The typesetter over a set of files. Compiler and faces are kept for the next run. */
export function typesetWith(assets: Assets): Typeset {
  const faces = new Map<FontFile, Promise<Uint8Array>>();
  const compiler = nativeCompiler();
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
  ready ??= typesetWith(checkoutAssets());
  return ready(source, options);
};
let ready: Typeset | undefined;
