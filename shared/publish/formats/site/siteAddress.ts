import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { urlFragmentOfNote, urlFragmentOfProvision } from "../html/fragments.ts";
import { nameTextsForFragments } from "../html/pageNames.ts";
import { confidentialitiesOfVersions, withholdingReason } from "#shared/publish/gate/audience.ts";
import { sitePageFileName } from "./sitePageFileName.ts";

/** The longest address that is accepted, in UTF-16 units. */
const LONGEST = 500;

/** Host, port and path. There is no user name, query or fragment: the address of a page is put behind it. */
const ADDRESS =
  /^https:\/\/((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?::\d{1,5})?)((?:\/(?:[\w.~!$&'()*+,;=:@-]|%[0-9a-f]{2})*)*)$/iu;

/**
 * Reads the address at which a site is published: that of its folder or of its index. Nothing is fetched.
 *
 * @returns the address of the folder, with a slash at its end, or `link.site.wrong`
 */
export function parseSiteAddress(text: string): Outcome<string> {
  const address = text.trim();
  const [, host, path = ""] = (address.length <= LONGEST && ADDRESS.exec(address)) || [];
  if (host === undefined || /\/\.{1,2}(?:\/|$)/u.test(path)) return refusal("link.site.wrong");
  return `https://${host.toLowerCase()}${path.replace(/\/(?:index\.html)?$/u, "")}/`;
}

/** A provision of a draft, and perhaps a note on it. */
interface PlaceOnSite {
  readonly draft: Hash;
  readonly provision: string;
  readonly note?: { readonly thread: Thread; readonly anchor: Anchor } | undefined;
}

/**
 * Returns the address of a place on a dossier's site. A note that is not public is on no page for everybody, so its
 * address is that of its provision and tells nothing of it.
 *
 * @returns null if the draft is none of the texts that a site has a page of
 */
export function findAddressOnSite(ledger: Ledger, site: string, place: PlaceOnSite): string | null {
  const text = ledger.texts.find(({ revision }) => revision.draftId === place.draft);
  const name = text && nameTextsForFragments(ledger.texts).get(text);
  if (!name || indexOfProvision(text.revision.body.draft, place.provision) < 0) return null;
  const { note } = place;
  const fragment =
    note && isPublic(note.thread)
      ? urlFragmentOfNote(name, note.thread.annotation.kind, note.anchor)
      : urlFragmentOfProvision(name, place.provision);
  return `${site}${sitePageFileName(name)}#${encodeURIComponent(fragment)}`;
}

function isPublic({ annotation, rivals }: Thread): boolean {
  const labels = confidentialitiesOfVersions([annotation, ...rivals]);
  return withholdingReason(labels, { audience: "public", informals: false, authors: "none" }) === null;
}
