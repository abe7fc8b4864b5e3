/** A session ends after this, whatever happens. */
export const SESSION_HOURS = 12;
/** A session of an owner or lead ends after this without a request. */
export const IDLE_MINUTES = 30;
/** A link to sign in works once, and for this long. */
export const LINK_MINUTES = 15;
/** An invitation of a future member works once, and for this long. */
export const INVITATION_DAYS = 7;
export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 200;
/** Who proved a password or mailbox has so long to give the code of their second factor. */
export const CODE_MINUTES = 10;
/** Codes that one account may try in a quarter of an hour, from wherever they come. */
export const MOST_CODES = 5;
/** A session that began no longer ago shows that its owner is there, where an account has no password. */
export const FRESH_MINUTES = 15;
/** An app is connected within so long after its owner proved to be there. */
export const SET_UP_MINUTES = 15;
/** How many recovery codes are drawn, and for how long they can be read again. */
export const RECOVERY_CODES = 10;
export const SHOWN_MINUTES = 10;
