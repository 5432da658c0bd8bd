// Global style sheets: fonts, the theme, and the shared look of disabled controls.
declare module "@fontsource*.css";
declare module "*/tokens.css";
declare module "*/base.css";
declare module "*/disabled.css";
declare module "*?url" {
  const url: string;
  // eslint-disable-next-line no-restricted-syntax -- the bundler exports addresses and texts as defaults
  export default url;
}
declare module "*?worker&url" {
  const url: string;
  // eslint-disable-next-line no-restricted-syntax -- the bundler exports addresses and texts as defaults
  export default url;
}
declare module "*?raw" {
  const text: string;
  // eslint-disable-next-line no-restricted-syntax -- the bundler exports addresses and texts as defaults
  export default text;
}
/** The version in package.json, put in when the window is built. */
declare const __VERSION__: string;
/** When the build was made, in seconds since 1970. */
declare const __BUILT__: number;
declare module "*/package-lock.json?libraries" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an ambient module may import nothing else of a file
  export const libraries: readonly import("./features/settings/PACKAGED_LIBRARIES.ts").PackagedLibrary[];
}
/** The guide, its translations and the changelog, which the build provides as sections. */
declare module "*.md" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an ambient module may import nothing else of a file
  export const guide: readonly import("#shared/host/guideContent.ts").GuideSection[];
}
