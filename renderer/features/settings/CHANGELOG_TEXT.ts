import { guide as built } from "../../../CHANGELOG.md";
import type { GuideSection } from "#shared/host/guideContent.ts";

/** What is new in each version, included at build time. */
export const CHANGELOG_SECTIONS: readonly GuideSection[] = built;
