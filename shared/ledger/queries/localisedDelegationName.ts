import { getMessageLanguage } from "#shared/messages/messages.ts";
import { delegationNameInLanguage } from "#shared/states/delegationNameInLanguage.ts";

/** Returns the name of a State or group in the language of messages; others are named as in the record. */
export function localisedDelegationName(delegation: { readonly name: string }): string {
  return delegationNameInLanguage(getMessageLanguage(), delegation.name);
}
