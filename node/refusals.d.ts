import "#shared/messages/catalogues.ts";
