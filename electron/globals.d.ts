/** Whether the end-to-end tests may attach to this main process; put in when it is built, and false in every package. */
declare const __IS_ATTACHABLE__: boolean;
