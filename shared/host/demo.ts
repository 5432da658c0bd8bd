/** The name of the `<meta>` element by which a page says that it is a demo. */
export const DEMO_META_NAME = "clausemark-demo";
/** The demo's dossier, and the invitation by which every visitor joins it, beside the page. */
export const DEMO_DOSSIER_FILE = "demo/dossier.clausemark";
export const DEMO_INVITATION_FILE = "demo/invitation.json";
