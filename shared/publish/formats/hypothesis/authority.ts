/** The authority of the accounts in our files, which exist nowhere. */
export const OWN_AUTHORITY = "clausemark.invalid";
