/** Counts up when the words of the consent (messages `my_consent_*`) change; kept with each consent. */
export const CONSENT_TEXT_VERSION = '2026-11'
/** Of the words on the page of a one-time link (`public_act_*` and `my_consent_*`): whoever agrees there reads how to take it back by telephone. */
export const LINK_CONSENT_TEXT_VERSION = '2026-11-link'
