import type { ShouldRevalidateFunction } from 'react-router'

/** Where an act was refused because things have moved on, the page is read anew, so that it shows what it says: after a refusal the router alone would keep what it had. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) => actionStatus === 409 || actionStatus === 410 || defaultShouldRevalidate
