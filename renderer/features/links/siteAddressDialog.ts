/** The dialog for the address of the dossier's site. */
export const SITE_ADDRESS_DIALOG = "site-address";
