/** Counts up when the words of the consent (messages `my_consent_*`) change; kept with each consent. */
export const CONSENT_TEXT_VERSION = '2026-11'
