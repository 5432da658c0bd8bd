/** The authority of the accounts in our files, which exist nowhere. */
export const HYPOTHESIS_OWN_AUTHORITY = "clausemark.invalid";
