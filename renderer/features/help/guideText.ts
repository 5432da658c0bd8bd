import { guide as built } from "../../../docs/guide.md";
import type { GuideSection } from "#shared/host/guideContent.ts";

/** The guide as of the build: no network is needed. */
export const guideText: readonly GuideSection[] = built;
