/** The element ids of what the user needs next when a dossier is shared: first the hub's address, then an invitation. */
export const HUB_ADDRESS_FIELD_ID = "hub-address";
export const CREATE_INVITATION_BUTTON_ID = "create-invitation";
