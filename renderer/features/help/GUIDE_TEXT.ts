import { guide as built } from "../../../docs/guide.md";
import type { GuideSection } from "#shared/host/guideContent.ts";

/** The guide, included at build time, so that it needs no network. */
export const GUIDE_TEXT: readonly GuideSection[] = built;
