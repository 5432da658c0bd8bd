import "./page.css";
import { untilInView } from "./painted.ts";

/** The pages of the benches; `?NAME` loads one. Benches call its exports by name. */
const PAGES: Readonly<Record<string, () => Promise<object>>> = {
  ours: () => import("./ours.tsx"),
  first: () => import("./ours.tsx"),
  bare: () => import("./bare.ts"),
  plain: () => import("./plain.ts"),
  highlights: () => import("./highlights.ts"),
  recogito: () => import("./recogito.ts"),
  tiptap: () => import("./tiptap.ts"),
  blocknote: () => import("./blocknote.ts"),
  margin: () => import("./margin.tsx"),
  virtual: () => import("./margin.tsx"),
  list: () => import("./margin.tsx"),
  compare: () => import("./compare.tsx"),
  columns: () => import("./columns.ts"),
  one: () => import("./one.ts"),
  persist: () => import("./persist.ts"),
};

Object.assign(globalThis, { bench: { ...(await PAGES[location.search.slice(1)]!()), untilInView } });
