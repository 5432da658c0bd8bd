import { Fragment } from "react";
import type { Provision } from "#shared/draft/draft.ts";
import * as styles from "../matrix.module.css";

/** Renders a name, and the number of its items. */
export function renderNameWithCount(name: string, count: number) {
  return (
    <>
      <span dir="auto">{name}</span> <small className={styles.count}>{count}</small>
    </>
  );
}

/** Makes a header from an address, which may wrap before each of its parts. */
export function makeAddressHeader(id: string, { address, heading }: Provision, count: number) {
  const head = (
    <span title={heading || undefined}>
      <AddressText of={address} /> <small className={styles.count}>{count}</small>
    </span>
  );
  return { id, name: address, head };
}

/** An address, whose words ("preamble", "annex") are English in every language. */
export function AddressText({ of }: { readonly of: string }) {
  return (
    <span dir="ltr" lang="en">
      {of.split(/(?=\()/).map((part, i) => (
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part.replaceAll(" ", "\u00a0")}
        </Fragment>
      ))}
    </span>
  );
}
